/** What a worker of the pool does: one article after another, its faults told and not thrown. */
import { closeSync, existsSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArticle } from '../../article/parse.js'
import { exportTalk } from '../build.js'
import { hasHandWritten } from '../../slidev/by-hand/hand-written.js'
import { ownEntry } from '../../slidev/deck-entry.js'
import { exportPdf, pdfEnding } from '../export-pdf.js'
import { exportPptx } from '../export-pptx.js'
import { exportScript } from '../export-script.js'
import { linesOfFailure } from '../failure.js'
import { keepTold } from '../tell.js'
import type { Done, Failed, Job } from './job.js'

// When its memory is used up, V8 prints a page about that on standard error and ends the process: the pool tells it in a
// line. Nothing else is written there.
closeSync(2)
openSync(devNull, 'w')

const told = keepTold()

export default async function work({ article, output, html, options }: Job): Promise<Done | Failed> {
  const start = performance.now()
  const seconds = (): number => Number(((performance.now() - start) / 1000).toFixed(1))
  try {
    const named = (ending: string) => ({ ...options, articles: [article], out: `${output}${ending}` })
    const made = html
      ? await exportTalk(article, { pptx: named('.pptx'), html: named('.html') })
      : { pptx: await exportPptx(article, named('.pptx')) }
    const { file, slides, pictures } = made.pptx
    const files = [file, ...('html' in made ? [made.html] : [])]
    for (const handout of options.pdf) files.push(await exportPdf(article, handout, named(pdfEnding(handout))))
    if (options.script) files.push(await exportScript(article, named('-script.docx')))
    return { article, slides, seconds: seconds(), files, sources: await sourcesOf(article, pictures), told: told() }
  } catch (error) {
    told()
    return { article, seconds: seconds(), errors: linesOfFailure(error).lines }
  }
}

/** Files besides the article: pictures, the PowerPoint whose theme it wears, and slides written by hand. */
async function sourcesOf(article: string, pictures: readonly string[]): Promise<string[]> {
  const { theme } = /\.ya?ml$/iu.test(article) ? parseArticle(await readFile(article, 'utf8'), article) : {}
  const template = typeof theme === 'object' && 'pptx' in theme ? [theme.pptx] : []
  const byHand = (await hasHandWritten(article)) ? [await ownEntry()] : []
  return [
    ...[...pictures, ...template].map((source) => join(dirname(article), source)).filter((file) => existsSync(file)),
    ...byHand,
  ].sort()
}
