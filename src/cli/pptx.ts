/** `lectern pptx`: the PowerPoint alone. Loads neither Vite nor Vue nor a browser. */
import type { CommandOptions } from './options.js'
import { exportPptx } from './export-pptx.js'
import { sayFiles } from './results.js'

export async function run(options: CommandOptions): Promise<number> {
  const files: string[] = []
  for (const article of options.articles) files.push(await exportPptx(article, options))
  sayFiles(files, options)
  return 0
}
