/** Writes the speaker's script of an article. */
import { writeScript } from '../talk/outputs.js'
import { outputFile, writeFileAtomic } from './files.js'
import { host } from './host.js'
import type { CommandOptions } from './options.js'
import { progress } from './progress.js'
import { loadTalk } from './talk.js'

/** @returns the path of the file written. */
export async function exportScript(article: string, options: CommandOptions): Promise<string> {
  const file = await outputFile(article, '-script.docx', options.out)
  progress(`${article} → ${file}`, options.quiet)
  await writeFileAtomic(file, await writeScript(await loadTalk(article, options), host))
  return file
}
