/** Pages whose fonts do not say which characters their glyphs are: what comes of them is nonsense, which is refused. */
import { inputError } from '../../article/errors.js'
import type { Written } from './runs.js'

/** Characters that no text has: the replacement character, those for private use, controls. */
const NONE = /[\uFFFD\uE000-\uF8FF\u{F0000}-\u{10FFFD}\p{Cc}]/gu

/** Fewer are bullets and ornaments. */
const LEAST = 20
/** Of a page's characters. */
const PART = 0.3

/** @throws InputError where most of a page could not be read out, naming the page. */
export function refuseUnknown(runs: readonly Written[], page: number, file: string): void {
  const text = runs.map((run) => run.text).join('')
  const unknown = text.match(NONE)?.length ?? 0
  if (unknown < LEAST || unknown < PART * text.replace(/\s/gu, '').length) return
  throw inputError(file, {
    zh: `这个 PDF 的第 ${page} 页没有说明字体里的字形是哪些字，读出来是乱码；请从原文另存，或做文字识别（OCR）`,
    en: `page ${page} of this PDF does not say which characters its glyphs are; save the article from its source, or run text recognition (OCR)`,
  })
}
