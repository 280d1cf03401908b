/** What servers of our own answer, and how they begin and end. */
import type { IncomingMessage, Server } from 'node:http'

/** What is answered to a GET that is allowed. */
export interface Answer {
  headers: Record<string, string>
  body: Uint8Array | string
}

/** The answer at an address, as it stands in the request line; undefined where nothing is. */
export type Files = (url: string) => (() => Promise<Answer>) | undefined

/** The body of a POST as text. The guard has read it before and handed it on, so that its size is known to be small. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Begins to listen. @throws where the port is taken or the address is not this computer's. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, resolve)
  })
}

/** Ends, without waiting for connections that a browser keeps open. */
export async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
