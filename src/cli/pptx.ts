/** `lectern pptx`: the PowerPoint alone. Loads neither Vite nor Vue nor a browser. */
import type { CommandOptions } from './options.js'
import { exportPptx } from './export-pptx.js'

export async function run(options: CommandOptions): Promise<number> {
  for (const article of options.articles) process.stdout.write(`${await exportPptx(article, options)}\n`)
  return 0
}
