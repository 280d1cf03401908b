/** `lectern present`: reads the command line for `present.ts`. */
import { defaultArticle } from './default-article.js'
import type { CommandOptions } from './options.js'
import { loadTalk } from './talk.js'

export async function run(options: CommandOptions): Promise<number> {
  const article = options.articles[0] ?? (await defaultArticle())
  const [{ present }, { writePptx }] = await Promise.all([import('./present.js'), import('../pptx/index.js')])
  const { out: outDir, port, quiet } = options
  // The server keeps the process alive until it is stopped.
  await present(article, { loadTalk: (path) => loadTalk(path, options), writePptx, outDir, port, quiet })
  return 0
}
