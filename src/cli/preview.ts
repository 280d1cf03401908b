/** `lectern preview`: the whole talk at a glance, as one HTML page. */
import { contactSheet } from '../preview/sheet.js'
import { slugOf, writeFileAtomic } from './files.js'
import type { CommandOptions } from './options.js'
import { progress } from './progress.js'
import { sayFiles } from './results.js'
import { loadTalk } from './talk.js'

export async function run(options: CommandOptions): Promise<number> {
  const article = options.articles[0] ?? ''
  const file = options.out ?? `out/${slugOf(article)}-preview.html`
  progress(`${article} → ${file}`, options.quiet)
  await writeFileAtomic(file, contactSheet(await loadTalk(article, options)))
  sayFiles([file], options)
  return 0
}
