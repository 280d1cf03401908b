/** Requests as no browser writes them: byte by byte, over a socket. */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  /** Head and body. */
  text: string
}

/** Sends a request to a port of this machine; the body goes as it is. */
export function ask(
  port: number,
  line: string,
  headers: Record<string, string> = {},
  body: string | Uint8Array = '',
): Promise<Answer> {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const long = body.length > 0 && headers['Transfer-Encoding'] === undefined
  const length = long ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
  const head = Object.entries({ ...length, ...all }).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    const done = () => {
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text })
    }
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', done)
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)))
    socket.setTimeout(60_000, () => socket.destroy())
    socket.write(`${line} HTTP/1.1\r\n${head.join('')}\r\n`)
    socket.write(body)
  })
}

/** Opens the socket on which Vite and Slidev tell their pages what changed. @returns its status and, at 101, the socket. */
export function openSocket(
  port: number,
  headers: Record<string, string> = {},
): Promise<{ status: number; socket: Socket; heard: () => string }> {
  const head = {
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Protocol': 'vite-hmr',
    ...headers,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      const status = Number(/^HTTP\/1\.1 (\d+)[\s\S]*\r\n\r\n/.exec(heard)?.[1] ?? 0)
      if (status > 0) resolve({ status, socket, heard: () => heard })
    })
    socket.write(`GET / HTTP/1.1\r\n${lines.join('')}\r\n`)
  })
}

/** One frame of text, masked as a client's must be (RFC 6455, 5.2); shorter than 65,536 bytes. */
export function frame(text: string): Buffer {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const head = Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([head, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))])
}
