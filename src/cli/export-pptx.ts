/** Writes the PowerPoint of an article. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Talk } from '../outline/deck.js'
import { type HandWritten, hasHandWritten } from '../slidev/by-hand/hand-written.js'
import { writePptx } from '../talk/outputs.js'
import { UsageError, type CommandOptions } from './options.js'
import { outputFile, writeFileAtomic } from './files.js'
import { host } from './host.js'
import { progress } from './progress.js'
import { loadTalk, loadTalkWithData } from './talk.js'
import { tell } from './tell.js'

export interface Exported {
  /** Path of the file written. */
  file: string
  slides: number
  /** The pictures in it, as the article names them. */
  pictures: string[]
}

/** The deck as a file. */
export interface BuiltDeck {
  file: string
  byHand: readonly HandWritten[]
}

/**
 * Writes the PowerPoint to `options.out`, or beside the others in out/.
 *
 * @param deck built from the same article; for pictures of slides written by hand, where there are any.
 * @param loaded the article's talk, where somebody else needs it too.
 * @throws InputError with every fault of the article, UsageError where one file is named for several articles.
 */
export async function exportPptx(
  article: string,
  options: CommandOptions,
  deck?: BuiltDeck,
  loaded: ReturnType<typeof loadTalkWithData> = loadTalkWithData(article, options),
): Promise<Exported> {
  const file = await outputFile(article, '.pptx', options.out)
  if (options.articles.length > 1 && file === options.out)
    throw new UsageError({
      zh: `-o ${file} 是一个文件，文章却有 ${options.articles.length} 篇；请写一个文件夹`,
      en: `-o ${file} is one file, but there are ${options.articles.length} articles; name a folder`,
    })
  progress(`${article} → ${file}`, options.quiet)
  const { talk, data } = await loaded
  const whole = await withHandWritten(talk, article, options, deck)
  await writeFileAtomic(file, await writePptx(whole, host, { builds: options.builds, data }))
  return { file, slides: whole.deck.slides.length, pictures: [...talk.assets.pictures.keys()] }
}

/** Most articles have no slides written by hand; the others need a deck, made for the moment where there is none yet. */
async function withHandWritten(
  talk: Talk,
  article: string,
  options: CommandOptions,
  deck: BuiltDeck | undefined,
): Promise<Talk> {
  if (deck === undefined && !(await hasHandWritten(article))) return talk
  const { bringer } = await import('../slidev/by-hand/index.js')
  const bring = bringer(tell)
  if (deck !== undefined) return bring(talk, { address: pathToFileURL(deck.file).href, byHand: deck.byHand })
  const folder = await mkdtemp(join(tmpdir(), 'lectern-pptx-'))
  try {
    const { buildHtml } = await import('./html.js')
    const html = join(folder, 'deck.html')
    const byHand = await buildHtml(article, html, { loadTalk: (path) => loadTalk(path, options) })
    return await bring(talk, { address: pathToFileURL(html).href, byHand })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
