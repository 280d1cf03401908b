/** The live deck as one HTML file that opens by double click: no server, no network, no file beside it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { closedPage } from '../slidev/closed-page.js'
import type { LoadTalk } from '../slidev/index.js'
import { type HandWritten, handWritten, hasHandWritten } from '../slidev/by-hand/hand-written.js'
import { writeHtml } from '../talk/outputs.js'
import { cacheFolder, openCache } from './cache.js'
import { slidevOptions } from './deck-server.js'
import { writeFileAtomic } from './files.js'
import { host } from './host.js'
import { useOneMagicString } from './one-magic-string.js'
import { oneChunk, page, pageId, slim } from './html-plugins.js'

/** Fonts that were cut to a talk's letters before. */
const fontCache = openCache(cacheFolder('fonts'))

export interface HtmlOptions {
  loadTalk: LoadTalk
}

/**
 * Writes the deck of an article to `outFile`, which is replaced only when the new one is whole. The compiled player is
 * filled with the talk; only where slides were written by hand in Markdown Slidev builds the deck anew.
 *
 * @returns the slides that were written by hand, beside the talk's.
 * @throws what `loadTalk` throws, and what Vite finds wrong.
 */
export async function buildHtml(path: string, outFile: string, { loadTalk }: HtmlOptions): Promise<HandWritten[]> {
  const article = resolve(path)
  if (await hasHandWritten(article)) return buildByHand(article, outFile, loadTalk)
  await writeFileAtomic(outFile, await writeHtml(await loadTalk(article), host, fontCache))
  return []
}

async function buildByHand(article: string, outFile: string, loadTalk: LoadTalk): Promise<HandWritten[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'lectern-html-'))
  try {
    const byHand = await buildSite(article, outDir, loadTalk)
    const html = await readFile(join(outDir, 'index.html'), 'utf8')
    await writeFileAtomic(outFile, await closedPage(html, byHand.flatMap(originsShown)))
    return byHand
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Origins of the addresses in a slide that the lecturer wrote by hand: pictures and films that are to be seen. */
function originsShown({ source }: HandWritten): string[] {
  return [...source.matchAll(/https?:\/\/[^\s"'<>()\\]+/gi)].flatMap(([address]) =>
    URL.canParse(address) ? [new URL(address).origin] : [],
  )
}

async function buildSite(article: string, outDir: string, loadTalk: LoadTalk): Promise<HandWritten[]> {
  useOneMagicString()
  const options = await slidevOptions(await import('@slidev/cli'), { article, loadTalk }, 'build')
  await buildPage(options, outDir)
  return handWritten(options)
}

/**
 * What `slidev build` does, with everything in one file, `index.html`; Slidev has no function for it.
 *
 * @param plugins that go before Slidev's own.
 */
export async function buildPage(
  options: ResolvedSlidevOptions,
  outDir: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  const [slidev, vite, { viteSingleFile }] = await Promise.all([
    import('@slidev/cli'),
    import('vite'),
    import('vite-plugin-singlefile'),
  ])
  await inProduction(async () =>
    vite.build({
      configFile: false,
      root: options.userRoot,
      base: './',
      logLevel: 'error',
      mode: 'production',
      define: { __VUE_PROD_DEVTOOLS__: false },
      plugins: [
        page(options),
        ...plugins,
        await slidev.ViteSlidevPlugin(options),
        viteSingleFile(),
        oneChunk(),
        slim(),
      ],
      build: {
        outDir,
        emptyOutDir: true,
        reportCompressedSize: false,
        copyPublicDir: false,
        rollupOptions: { input: { index: pageId(options) } },
      },
    }),
  )
}

/**
 * Vite takes NODE_ENV from outside where it is set, and would put Vue's development build into the file; where it is
 * not, Vite sets it, and a deck served later by the same process would miss what serving needs. So it is given back.
 */
async function inProduction(build: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
