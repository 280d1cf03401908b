/** Writes the handout of an article. */
import type { Handout } from '../pdf/index.js'
import { outputFile, writeFileAtomic } from './files.js'
import type { CommandOptions } from './options.js'
import { progress } from './progress.js'
import { loadTalk } from './talk.js'

/** @returns the path of the file written. */
export async function exportPdf(article: string, handout: Handout, options: CommandOptions): Promise<string> {
  const file = await outputFile(article, '.pdf', options.out)
  progress(`${article} → ${file}`, options.quiet)
  const [{ writePdf }, talk] = await Promise.all([import('../pdf/index.js'), loadTalk(article, options)])
  const { bytes, missing } = await writePdf(talk, handout)
  await writeFileAtomic(file, bytes)
  if (missing.length > 0) process.stderr.write(`${file}: no bundled font has ${missing.join(' ')}; empty boxes stand in their places; a browser that has such a font prints the .html whole\n`)
  return file
}
