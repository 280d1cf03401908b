/** The sockets over which pages hear what changed, and tell where they are. */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { tellsSecret } from '../../slidev/index.js'
import type { Page, PageEvents } from '../remote/link.js'

/** A page tells its place in less: some thirty bytes for each slide. */
const MOST_BYTES = 256 * 1024

/** A message that no page has sent so far: `{"event":"lectern:place","data":{…}}`. */
interface Message {
  event?: unknown
  data?: unknown
}

export interface Sockets extends PageEvents {
  /** Tells all pages. */
  tellAll(event: string, data: unknown): void
  /** Tells the pages that have told the secret of the run. */
  tellTrusted(event: string, data: unknown): void
  close(): void
}

/**
 * A page listens only, until it has told the secret of the run: what it says before is heard by nobody.
 *
 * @param joined called for each page that comes, with the address that it asked for.
 */
export function openSockets(server: Server, secret: string, joined: (page: Page, url: string) => void): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES })
  const listeners: ((data: unknown, page: Page) => void)[] = []
  const trusted = new WeakSet<WebSocket>()

  sockets.on('connection', (socket, request) => {
    const page: Page = { send: (event, data) => socket.send(JSON.stringify({ event, data })) }
    // A socket that breaks the protocol is closed by the library.
    socket.on('error', () => undefined)
    socket.on('message', (raw) => {
      const text = textOf(raw)
      if (!trusted.has(socket)) return void (tellsSecret(text, secret) && trusted.add(socket))
      const { event, data } = read(text)
      if (event === 'lectern:place') for (const listen of listeners) listen(data, page)
    })
    joined(page, request.url ?? '')
  })
  server.on('upgrade', (request, socket: Duplex, head: Buffer) =>
    sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => sockets.emit('connection', opened, request)),
  )
  return {
    on: (_, listen) => void listeners.push(listen),
    tellAll: (event, data) => tell([...sockets.clients], event, data),
    tellTrusted: (event, data) =>
      tell(
        [...sockets.clients].filter((socket) => trusted.has(socket)),
        event,
        data,
      ),
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function tell(sockets: readonly WebSocket[], event: string, data: unknown): void {
  const message = JSON.stringify({ event, data })
  for (const socket of sockets) socket.send(message)
}

function textOf(raw: RawData): string {
  if (Array.isArray(raw)) return Buffer.concat(raw).toString('utf8')
  return (raw instanceof ArrayBuffer ? Buffer.from(raw) : raw).toString('utf8')
}

function read(text: string): Message {
  try {
    return (JSON.parse(text) ?? {}) as Message
  } catch {
    return {}
  }
}
