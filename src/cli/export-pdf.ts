/** Writes the handout of an article. */
import type { Handout } from '../pdf/index.js'
import { inputError } from '../article/errors.js'
import { writePdf } from '../talk/outputs.js'
import { inReadersLanguage } from './locale.js'
import { outputFile, writeFileAtomic } from './files.js'
import { host } from './host.js'
import type { CommandOptions } from './options.js'
import { progress } from './progress.js'
import { loadTalk } from './talk.js'
import { tell } from './tell.js'

/** From this share on, a PDF of empty boxes is worth less than none. */
const MOST_LOST = 0.2

/** Each form has a name of its own: `talk.pdf`, `talk-notes.pdf`, `talk-6.pdf`. */
export function pdfEnding(handout: Handout): string {
  return handout === 'slides' ? '.pdf' : `-${handout}.pdf`
}

/**
 * @returns the path of the file written.
 * @throws InputError where the talk is in a script that no bundled font has.
 */
export async function exportPdf(article: string, handout: Handout, options: CommandOptions): Promise<string> {
  const file = await outputFile(article, pdfEnding(handout), options.out)
  const html = `${file.slice(0, -pdfEnding(handout).length)}.html`
  progress(`${article} → ${file}`, options.quiet)
  const { bytes, missing, lost } = await writePdf(await loadTalk(article, options), host, handout)
  if (lost > MOST_LOST)
    throw inputError(article, {
      zh: `自带的字体没有这份讲稿的文字（${missing.slice(0, 5).join(' ')}…），做不出 PDF；请用浏览器打印 ${html}`,
      en: `no bundled font has the letters of this talk (${missing.slice(0, 5).join(' ')} …), so there is no PDF of it; print ${html} from a browser instead`,
    })
  await writeFileAtomic(file, bytes)
  if (missing.length > 0)
    tell(
      `${file}: ${inReadersLanguage({ zh: `自带的字体没有 ${missing.join(' ')}；那里是空框；装有这种字体的浏览器可以完整打印 .html`, en: `no bundled font has ${missing.join(' ')}; empty boxes stand in their places; a browser that has such a font prints the .html whole` })}`,
    )
  return file
}
