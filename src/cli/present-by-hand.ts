/** `lectern present` for a deck with slides that were written by hand in Markdown: Slidev compiles and serves it. */
import { type LoadTalk } from '../slidev/index.js'
import { type HandWritten, handWritten } from '../slidev/by-hand/hand-written.js'
import { reloadData, slidevOptions } from './deck-server.js'
import { useOneMagicString } from './one-magic-string.js'
import type { PageEvents } from './remote/link.js'

export interface ByHandOptions {
  article: string
  loadTalk: LoadTalk
  /** The secret of the run. */
  secret: string
  /** The address and port to listen on. */
  host: string
  port: number
}

/** Serves until `close` is called. */
export async function serveByHand({ article, loadTalk, secret, host, port }: ByHandOptions): Promise<{
  pages: PageEvents
  byHand: () => HandWritten[]
  close: () => Promise<void>
}> {
  useOneMagicString()
  const slidev = await import('@slidev/cli')
  const resolved = await slidevOptions(slidev, { article, loadTalk, secret }, 'dev')
  const viteConfig = {
    server: { host, port, strictPort: true, open: false },
    logLevel: 'error' as const,
    clearScreen: false,
  }
  const server = await slidev.createServer(resolved, viteConfig, {
    loadData: (sources) => reloadData(slidev, resolved, sources),
  })
  await server.listen()
  return {
    pages: {
      on: (event, listen) =>
        server.ws.on(event, (data: unknown, client) => listen(data, { send: (name, told) => client.send(name, told) })),
    },
    byHand: () => handWritten(resolved),
    close: () => server.close(),
  }
}
