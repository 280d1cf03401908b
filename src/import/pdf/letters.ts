/** Letters as people type them: a font's forms of a letter, by its place in the word or the line, made that letter. */
import { withoutRadicals } from './radicals.js'

/** Spaces of many widths, ligatures, and the forms of Hebrew and Arabic letters; ﴾ and ﴿ are marks of their own. */
const FORMS = /[\u00A0\u2000-\u200A\u202F\u2126\uFB00-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]+/gu

/** Marks turned for columns, whose decomposition (Unicode's VerticalForms) would be the narrow mark. */
const TURNED_MARKS: Record<string, string> = {
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '〖',
  '︘': '〗',
  '︙': '…',
  '︰': '‥',
  '︱': '—',
  '︲': '–',
  '︵': '（',
  '︶': '）',
  '︷': '｛',
  '︸': '｝',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '﹇': '［',
  '﹈': '］',
}

/** A mark without its letter decomposes into a space and the mark. */
const LOOSE_MARK = / (?=\p{M})/gu

export function plainLetters(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(FORMS, (forms) => forms.normalize('NFKC').replace(LOOSE_MARK, ''))
    .replace(/[\uFE10-\uFE19\uFE30-\uFE48]/gu, (mark) => TURNED_MARKS[mark] ?? mark)
  return withoutRadicals(plain).replaceAll('⋯⋯', '……')
}
