/** `lectern pptx`: the PowerPoint alone. Loads neither Vite nor Vue nor a browser. */
import type { CommandOptions } from './options.js'
import { isBatch } from './batch/asked.js'
import { exportPptx } from './export-pptx.js'
import { sayFiles } from './results.js'

export async function run(options: CommandOptions): Promise<number> {
  const [article = '', ...others] = options.articles
  if (others.length > 0 || isBatch(options)) {
    const { runMany } = await import('./batch/index.js')
    return runMany(options, { html: false })
  }
  sayFiles([(await exportPptx(article, options)).file], options)
  return 0
}
