/** `lectern build`: the PowerPoint and the deck as one HTML file, with a handout and a script where they are asked for. */
import { extname } from 'node:path'
import { isBatch } from './batch/asked.js'
import { hasHandWritten } from '../slidev/by-hand/hand-written.js'
import { defaultArticle } from './default-article.js'
import { exportPdf } from './export-pdf.js'
import { type BuiltDeck, type Exported, exportPptx } from './export-pptx.js'
import { exportScript } from './export-script.js'
import { outputFile } from './files.js'
import { UsageError, type CommandOptions } from './options.js'
import { progress } from './progress.js'
import { sayFiles } from './results.js'
import { loadTalk, loadTalkWithData } from './talk.js'
import type { LoadTalk } from '../slidev/index.js'

export async function run(options: CommandOptions): Promise<number> {
  if (options.out !== undefined && ['.pptx', '.html', '.pdf', '.docx'].includes(extname(options.out).toLowerCase())) {
    throw new UsageError({
      zh: `lectern build 会写几个文件；-o 请写一个文件夹，不是 ${options.out}`,
      en: `lectern build writes several files; name a folder with -o, not ${options.out}`,
    })
  }
  const articles = options.articles.length > 0 ? options.articles : [await defaultArticle()]
  const [article = '', ...others] = articles
  if (others.length > 0 || isBatch(options)) {
    const { runMany } = await import('./batch/index.js')
    return runMany({ ...options, articles }, { html: true })
  }
  const { pptx, html } = await exportTalk(article, { pptx: { ...options, articles }, html: options })
  const files = [pptx.file, html]
  for (const handout of options.pdf) files.push(await exportPdf(article, handout, options))
  if (options.script) files.push(await exportScript(article, options))
  sayFiles(files, options)
  return 0
}

/**
 * Both outputs of one talk, made together; where slides were written by hand the deck first, of which alone the PowerPoint
 * can get pictures.
 *
 * @param options of each output: they may differ in its place.
 */
export async function exportTalk(
  article: string,
  { pptx, html }: { pptx: CommandOptions; html: CommandOptions },
): Promise<{ pptx: Exported; html: string }> {
  if (await hasHandWritten(article)) {
    const deck = await exportHtml(article, html, (path) => loadTalk(path, html))
    return { pptx: await exportPptx(article, pptx, deck), html: deck.file }
  }
  const loaded = loadTalkWithData(article, pptx)
  // Both outputs await it and tell what is wrong; Node would end the process if it fails before they do.
  loaded.catch(() => undefined)
  const [exported, deck] = await Promise.all([
    exportPptx(article, pptx, undefined, loaded),
    exportHtml(article, html, async () => (await loaded).talk),
  ])
  return { pptx: exported, html: deck.file }
}

async function exportHtml(article: string, options: CommandOptions, load: LoadTalk): Promise<BuiltDeck> {
  const file = await outputFile(article, '.html', options.out)
  progress(`${article} → ${file}`, options.quiet)
  const { buildHtml } = await import('./html.js')
  return { file, byHand: await buildHtml(article, file, { loadTalk: load }) }
}
