/** `lectern app`: the editor as one page that stands alone. */
import { join } from 'node:path'
import { standAlonePage } from './editor-page.js'
import { writeFileAtomic } from './files.js'
import type { CommandOptions } from './options.js'
import { progress } from './progress.js'
import { sayFiles } from './results.js'

export async function run(options: CommandOptions): Promise<number> {
  const out = options.out ?? 'out'
  const file = out.toLowerCase().endsWith('.html') ? out : join(out, 'lectern.html')
  progress(file, options.quiet)
  await writeFileAtomic(file, await standAlonePage())
  sayFiles([file], options)
  return 0
}
