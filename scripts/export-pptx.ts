/**
 * Writes the PowerPoint of an article:
 *
 *     npm run pptx -- data/zhiye-jiaoyu.yaml
 *     npm run pptx -- data/zhiye-jiaoyu.yaml elsewhere/talk.pptx
 *
 * The shortest way from data to file, by the functions that the library offers. It takes whatever format Lectern reads,
 * and writes the outline that the deck shows too. `lectern pptx` is the command with all options.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { InputError, loadTalk, writePptx } from '../src/index.js'

const [article, file = defaultFile(article)] = process.argv.slice(2)

if (article === undefined) {
  console.error('Usage: npm run pptx -- data/<name>.yaml [file.pptx]')
  process.exitCode = 2
} else {
  try {
    await exportPptx(article, file)
    console.log(file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

async function exportPptx(from: string, to: string): Promise<void> {
  const bytes = await writePptx(await loadTalk(from))
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, bytes)
}

/** `data/talk.yaml` → `out/talk.pptx`, beside the deck that `npm run build` writes. */
function defaultFile(from = ''): string {
  return join('out', `${basename(from, extname(from))}.pptx`)
}
