/**
 * Writes the PowerPoint of an article:
 *
 *     npm run pptx -- data/zhiye-jiaoyu.yaml
 *     npm run pptx -- data/zhiye-jiaoyu.yaml elsewhere/talk.pptx
 *
 * The shortest way from data to file, by the functions that the library offers. It takes whatever format Lectern reads,
 * and writes the outline that the deck shows too. `lectern pptx` is the command with all options.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
  // The file carries its data, so that `lectern import` can bring back what is changed in it.
  const isData = /\.ya?ml$/i.test(from)
  const data = isData ? { name: basename(from), text: await readFile(from, 'utf8') } : undefined
  const bytes = await writePptx(await loadTalk(from), { data })
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, bytes)
}

/** `data/talk.yaml` → `out/talk.pptx`, beside the deck that `npm run build` writes. */
function defaultFile(from = ''): string {
  return join('out', `${basename(from, extname(from))}.pptx`)
}
