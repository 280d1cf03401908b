/** `lectern present`: writes the PowerPoint, then serves the live deck and follows the article. */
import { join, resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import type { Talk } from '../outline/deck.js'
import type { LoadTalk } from '../slidev/index.js'
import { reloadData, slidevOptions } from './deck-server.js'
import { slugOf, writeFileAtomic } from './files.js'
import { freePort } from './free-port.js'

export interface PresentOptions {
  loadTalk: LoadTalk
  writePptx: (talk: Talk) => Promise<Uint8Array>
  /** Folder of the PowerPoint; `out` in the current folder when absent. */
  outDir?: string
  /** Port to begin with; 3030 when absent. */
  port?: number
  quiet?: boolean
  /** Takes a line for the person at the terminal; standard output when absent. */
  say?: (line: string) => void
}

export interface Presentation {
  audience: string
  presenter: string
  /** The PowerPoint that was written. */
  pptx: string
  close(): Promise<void>
}

/** Only this machine can see the deck. */
const HOST = '127.0.0.1'
const FIRST_PORT = 3030

const SAYS = {
  zh: { pptx: 'PowerPoint ', audience: '观众      ', presenter: '讲者      ', taken: (port: number) => `端口 ${port} 已被占用，改用下一个。`, stop: '按 Ctrl+C 结束。' },
  en: { pptx: 'PowerPoint', audience: 'Audience  ', presenter: 'Presenter ', taken: (port: number) => `Port ${port} is taken; using the next one.`, stop: 'Ctrl+C stops.' },
}

/**
 * Serves until `close` is called. Throws what `loadTalk` throws: a talk that cannot be made is the input's fault, while
 * one that breaks later, under the author's hands, becomes a slide that says so.
 */
export async function present(path: string, options: PresentOptions): Promise<Presentation> {
  const article = resolve(path)
  const talk = await options.loadTalk(article)
  const pptx = await exportPptx(article, talk, options)
  const { server, port } = await serve(article, options)
  const address = `http://${HOST}:${port}/`
  const presentation = { audience: address, presenter: `${address}#/presenter/`, pptx, close: () => server.close() }
  if (!options.quiet) announce(presentation, talk.deck.lang, options)
  return presentation
}

async function exportPptx(article: string, talk: Talk, options: PresentOptions): Promise<string> {
  const file = join(options.outDir ?? 'out', `${slugOf(article)}.pptx`)
  await writeFileAtomic(file, await options.writePptx(talk))
  return file
}

async function serve(article: string, options: PresentOptions): Promise<{ server: ViteDevServer; port: number }> {
  const slidev = await import('@slidev/cli')
  const resolved = await slidevOptions(slidev, { article, loadTalk: options.loadTalk }, 'dev')
  const port = await freePort(HOST, options.port ?? FIRST_PORT)
  const viteConfig = {
    server: { host: HOST, port, strictPort: true, open: false },
    logLevel: 'error' as const,
    clearScreen: false,
  }
  const server = await slidev.createServer(resolved, viteConfig, { loadData: (sources) => reloadData(slidev, resolved, sources) })
  await server.listen()
  return { server, port }
}

function announce({ audience, presenter, pptx }: Presentation, lang: string, options: PresentOptions): void {
  const say = options.say ?? ((line: string) => process.stdout.write(`${line}\n`))
  const words = /^zh(-|$)/i.test(lang) ? SAYS.zh : SAYS.en
  const asked = options.port ?? FIRST_PORT
  if (Number(new URL(audience).port) !== asked) say(words.taken(asked))
  say(`${words.pptx}  ${pptx}`)
  say(`${words.audience}  ${audience}`)
  say(`${words.presenter}  ${presenter}`)
  say(words.stop)
}
