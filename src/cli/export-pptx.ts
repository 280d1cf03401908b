/** Writes the PowerPoint of an article. */
import { UsageError, type CommandOptions } from './options.js'
import { outputFile, writeFileAtomic } from './files.js'
import { progress } from './progress.js'
import { loadTalkWithData } from './talk.js'

export interface Exported {
  /** Path of the file written. */
  file: string
  slides: number
  /** The pictures in it, as the article names them. */
  pictures: string[]
}

/**
 * Writes the PowerPoint to `options.out`, or beside the others in out/.
 *
 * @throws InputError with every fault of the article, UsageError where one file is named for several articles.
 */
export async function exportPptx(article: string, options: CommandOptions): Promise<Exported> {
  const file = await outputFile(article, '.pptx', options.out)
  if (options.articles.length > 1 && file === options.out) throw new UsageError(`-o ${file} is one file, but there are ${options.articles.length} articles; name a folder`)
  progress(`${article} → ${file}`, options.quiet)
  const [{ writePptx }, { talk, data }] = await Promise.all([import('../pptx/index.js'), loadTalkWithData(article, options)])
  await writeFileAtomic(file, await writePptx(talk, { builds: options.builds, data }))
  return { file, slides: talk.deck.slides.length, pictures: [...talk.assets.pictures.keys()] }
}
