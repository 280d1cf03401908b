/** What the printed page says about the article beside it: when and where it appeared, and whose rights it is under. */
import type { WithoutFurniture } from './furniture.js'
import type { Line } from './lines.js'

const YEAR = '(?:19|20)\\d{2}'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const DATE = [
  `${YEAR}\\s?[年년]\\s?\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日일])?`,
  `${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`,
  `(?:\\d{1,2}\\s)?${MONTH},?\\s${YEAR}`,
  `${MONTH}\\s\\d{1,2},\\s${YEAR}`,
].join('|')

/** A line that says a date and nothing else, or names it as the day of publication. */
const DATE_LINE = new RegExp(
  `^(?:(?:日\\s*期|发[布表]日期|发[布表]时间|出版日期|發佈日期|발행일|date|published(?:\\son)?|datum)\\s*[：:]?\\s*)?(?<date>${DATE})$`,
  'iu',
)

/** So many lines hold the head of a page or all of a cover; a date further down, as in a chronicle, is the text's own. */
const HEAD = 15

/** Name of a journal, volume, year and pages, as it stands over the title of a paper; or a source that is named as one. */
const JOURNAL = new RegExp(
  `^(?<source>\\p{Lu}[\\p{L}&.,:’' -]{3,80}\\s\\d{1,4}\\s?(?:\\(\\d{1,3}\\)\\s?)?\\(${YEAR}\\),?\\s?[\\d–-]{1,12})$`,
  'u',
)
const SOURCE = /^(?:文章来源|来源|文章來源|來源|出处|转自|原载|Source|出典|출처)\s*[：:]\s*(?<source>.{1,120})$/iu

const RIGHTS = /^(?:©|ⓒ|\(c\)|q|copyright)\s.{0,80}\ball rights reserved\.?$/iu
const NUMBERS =
  /^(?:\d{4}-\d{3}[\dX]\/(?:\$|©).{0,100}|doi:\s?10\.\S+|(?:e-?)?ISSN[\s:：]*[\dX-]{8,9}(?:\s*\(.*\))?|발간등록번호\s*[\d-]+)$/iu

/**
 * Date and source that the first page names.
 *
 * @param front lines of the first page.
 * @returns `lines` say nothing but that.
 */
export function imprintOf(front: readonly Line[]): { date?: string; source?: string; lines: Set<Line> } {
  const found: { date?: string; source?: string } = {}
  const lines = new Set<Line>()
  for (const [at, line] of front.entries()) {
    const date = found.date === undefined && at < HEAD ? DATE_LINE.exec(line.text)?.groups?.['date'] : undefined
    const source =
      found.source === undefined ? (JOURNAL.exec(line.text) ?? SOURCE.exec(line.text))?.groups?.['source'] : undefined
    if (date !== undefined) found.date = date
    if (source !== undefined) found.source = source
    if (date !== undefined || source !== undefined) lines.add(line)
  }
  return { ...found, lines }
}

/** Without the lines that hold rights and the numbers of libraries. */
export function withoutRights(lines: readonly Line[]): WithoutFurniture {
  const isRight = ({ text }: Line): boolean => RIGHTS.test(text) || NUMBERS.test(text)
  return {
    lines: lines.filter((line) => !isRight(line)),
    left: lines.filter(isRight).map(({ page, text }) => ({ page, why: 'rights', text })),
  }
}
