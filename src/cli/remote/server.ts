/**
 * The phone's own small server. It knows five paths and nothing of the deck's files; the deck itself stays on loopback.
 * The code in the address is good for one phone: whoever opens it gets a session, and the code is spent.
 */
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isFromOtherSite, isOtherHost, isOtherOrigin, opensPage, ownHosts } from '../../slidev/index.js'
import { freePort } from '../free-port.js'
import type { Move } from './link.js'
import { remotePage } from './page.js'

/** What the phone is told. */
export interface RemoteState {
  title: string
  /** What is said to the slide: paragraphs separated by line feeds. */
  said: string
  /** What is there if somebody asks, under its heading; empty where all is said. */
  spare: { heading: string; text: string }
  /** Title of the next slide. */
  after: string
  /** `3 / 12`. */
  place: string
}

export interface RemoteOptions {
  /** The address to listen on, and no other. */
  host: string
  /** The first port to try. */
  port: number
  lang: string
  state: () => RemoteState
  move: (by: Move) => void
  /** Hears of the phone that has come in, with the address for another. */
  onPaired?: (address: string) => void
}

export interface Remote {
  /** The address with the code that the next phone opens. */
  address(): string
  /** Sends the state to the phones. */
  tell(): void
  close(): Promise<void>
}

/** Without characters that are mistaken for others when they are typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 31^12 codes: too many to try over a network. */
const CODE_LENGTH = 12
const COOKIE = 'lectern'

/** @throws what listening throws, where the machine does not have the address. */
export async function startRemote(options: RemoteOptions): Promise<Remote> {
  const port = await freePort(options.host, options.port)
  const phones = new Set<ServerResponse>()
  const sessions = new Set<string>()
  let code = newCode()
  const name = options.host.includes(':') ? `[${options.host}]` : options.host
  const hosts = ownHosts({ address: options.host, port }, [name])
  const address = () => `http://${name}:${port}/${code}`

  function pair(response: ServerResponse): void {
    const session = randomBytes(24).toString('base64url')
    sessions.add(session)
    code = newCode()
    response
      .writeHead(303, {
        Location: '/',
        'Set-Cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        'Cache-Control': 'no-store',
      })
      .end()
    options.onPaired?.(address())
  }

  function page(response: ServerResponse): void {
    const nonce = randomBytes(12).toString('base64')
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    })
    response.end(remotePage(options.lang, nonce))
  }

  function events(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(eventOf(options.state()))
    phones.add(response)
    response.on('close', () => phones.delete(response))
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (isStranger(request, hosts)) return refuse(response)
    const asked = `${request.method} ${(request.url ?? '').split('?')[0]}`
    if (same(asked, `GET /${code}`)) return pair(response)
    if (!sessions.has(sessionOf(request))) return refuse(response)
    // A form on another site cannot send this header.
    const meant = request.headers['x-lectern'] === 'remote'
    if (asked === 'GET /') return page(response)
    if (asked === 'GET /events') return events(response)
    if ((asked === 'POST /next' || asked === 'POST /prev') && meant) {
      options.move(asked === 'POST /next' ? 'next' : 'prev')
      response.writeHead(204).end()
      return
    }
    refuse(response)
  }

  const server = createServer(handle)
  await listen(server, port, options.host)
  return {
    address,
    tell: () => phones.forEach((phone) => phone.write(eventOf(options.state()))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('')
}

/** Whether another site asks. A phone may come from one to the page itself: its camera may show the address in a browser. */
function isStranger({ method = '', url = '', headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const asked = { method, url, headers }
  return isOtherHost(asked, hosts) || isOtherOrigin(asked) || (isFromOtherSite(asked) && !opensPage(asked))
}

/** Compares without telling by its time how much is right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function sessionOf(request: IncomingMessage): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).map((cookie) => cookie.split('='))
  return cookies.find(([name]) => name === COOKIE)?.[1] ?? ''
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Length': 0 }).end()
}

function eventOf(state: RemoteState): string {
  return `data: ${JSON.stringify(state)}\n\n`
}
