/** Servers of language models for tests, on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ModelRequest } from '../../../src/outline/model/request.js'

export type Handler = (request: Body, response: ServerResponse, incoming: IncomingMessage) => void

export interface Body extends ModelRequest {
  response_format?: object
}

/** A server that answers each chat so. @returns its address. */
export async function serve(handle: Handler, models: object[] = []): Promise<string> {
  const server = createServer((incoming, response) => {
    if (incoming.method === 'GET') {
      response.end(JSON.stringify({ data: models }))
      return
    }
    let text = ''
    incoming.setEncoding('utf8')
    incoming.on('data', (chunk: string) => (text += chunk))
    incoming.on('end', () => handle(JSON.parse(text) as Body, response, incoming))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

export const event = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`

/** The answer in small pieces, as a model that thinks aloud sends it. */
export function stream(response: ServerResponse, answer: string): void {
  for (let at = 0; at < answer.length; at += 30) response.write(event(answer.slice(at, at + 30)))
  response.end('data: [DONE]\n\n')
}
