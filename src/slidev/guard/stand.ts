/** Puts the guard before a server of Node. */
import { IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { decide, MALFORMED, type Own, type Refusal, TOO_LARGE } from './decide.js'
import type { Asked } from './stranger.js'

/** What a page of another origin may do with an answer that it got nevertheless: nothing. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Whose page may show an answer within itself: the server's own, or nobody's. */
export type Frames = 'self' | 'none'

const FRAMES: Readonly<Record<Frames, Record<string, string>>> = {
  self: { 'X-Frame-Options': 'SAMEORIGIN', 'Content-Security-Policy': "frame-ancestors 'self'" },
  none: { 'X-Frame-Options': 'DENY', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
}

type Emit = (event: string | symbol, ...args: unknown[]) => boolean

/**
 * From now on the guard hears of every request and socket before any listener does, also before one that is added later.
 *
 * @param own asked at each request, since a server knows its port only when it listens.
 * @param read what is handed on of a POST's body; undefined where it is malformed.
 */
export function standGuard(
  server: Server,
  own: () => Own,
  read: (body: string, url: string) => string | undefined,
  frames: Frames = 'self',
): void {
  const emit = server.emit.bind(server) as Emit
  const guarded: Emit = (event, ...args) => {
    if (event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse]
      onRequest(request, response, (admitted) => emit('request', admitted, response))
      return true
    }
    if (event === 'upgrade') {
      const [request, socket] = args as [IncomingMessage, Duplex]
      const decision = decide({ ...askedBy(request), upgrade: true }, own())
      return decision === 'pass' ? emit(event, ...args) : refuseSocket(socket, decision)
    }
    return emit(event, ...args)
  }
  server.emit = guarded as typeof server.emit

  function onRequest(request: IncomingMessage, response: ServerResponse, admit: (request: IncomingMessage) => void) {
    for (const [name, value] of Object.entries({ ...HEADERS, ...FRAMES[frames] })) response.setHeader(name, value)
    const rules = own()
    const decision = decide(askedBy(request), rules)
    if (decision !== 'pass') return refuse(request, response, decision)
    if (request.method !== 'POST') {
      if (rules.isPage(request.url ?? '')) request.url = rules.page
      return admit(request)
    }
    bodyOf(request, rules.mostBytes)
      .then((body) => {
        if (body === undefined) return refuse(request, response, TOO_LARGE)
        const news = read(body, request.url ?? '')
        return news === undefined ? refuse(request, response, MALFORMED) : admit(withBody(request, news))
      })
      .catch(() => response.destroy())
  }
}

/** HTTP/2 has a pseudo header in the place of `Host`. */
function askedBy({ method = '', url = '', headers }: IncomingMessage): Asked {
  return { method, url, headers: { ...headers, host: headers.host ?? headers[':authority'] } }
}

/** The body as text; undefined for one that is larger. @throws what reading throws. */
async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  return size <= mostBytes ? Buffer.concat(chunks).toString('utf8') : undefined
}

/** A request whose body was read, with what is handed on of it. */
function withBody(request: IncomingMessage, body: string): IncomingMessage {
  const admitted = new IncomingMessage(request.socket)
  Object.assign(admitted, { method: request.method, url: request.url, headers: request.headers, complete: true })
  admitted.push(body)
  admitted.push(null)
  return admitted
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, why }: Refusal): void {
  // What is still being sent is let go by: who sends it can then read the answer.
  request.resume()
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : `${why.zh}\n${why.en}\n`)
}

function refuseSocket(socket: Duplex, { status }: Refusal): true {
  socket.on('error', () => undefined)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  return true
}
