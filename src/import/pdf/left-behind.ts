/** What stands in a PDF and does not come along, each with its page and its reason, and how that is told. */
import type { LeftOut } from '../../article/article.js'
import type { Bilingual } from '../../article/errors.js'
import type { Passed } from '../ledger/index.js'

/** Heads, feet and numbers of pages, tables of contents, rights: no text of the article, whoever reads it. */
type Furniture = 'head' | 'number' | 'contents' | 'rights'

/** What a reader might miss. */
type Missed = keyof typeof SORTS

export interface LeftBehind {
  /** From 1. */
  page: number
  why: Furniture | Missed
  /** Its words, empty for a page that has none. */
  text: string
}

const SORTS = {
  aslant: { zh: '斜着印的字（如水印）', en: 'words set aslant, as watermarks are,' },
  margin: { zh: '页边侧着印的字', en: 'words stamped sideways along the margin' },
  formula: { zh: '公式', en: 'formulas' },
  labels: { zh: '图表里零散的小字', en: 'loose words in small type, as in drawings and tables,' },
  cover: { zh: '封面上的字', en: 'the words of the cover' },
  front: { zh: '封面和摘要之间的几页', en: 'the pages between cover and abstract' },
  names: { zh: '题目和摘要之间的作者单位和地址', en: 'names and places between title and abstract' },
  masthead: { zh: '题目上面的刊头', en: 'words above the title' },
  readings: { zh: '字上的注音', en: 'readings above characters' },
  empty: { zh: '没有文字的页面（空白，或者是图片）', en: 'pages without text, blank or pictures,' },
} as const

const MEND: Bilingual = {
  zh: '需要的话写进文章',
  en: 'write into the article what the talk needs',
}

const MEND_EMPTY: Bilingual = {
  zh: '如果是扫描的页面，请先做文字识别（OCR）',
  en: 'if they are scanned, run text recognition (OCR) first',
}

/** Pages and words shown of many. */
const SHOWN = 4
/** Characters shown of what is left out at one place. */
const LONGEST = 60

/** A line for each reason, with the pages and the first words of what is left out there; furniture is not told. */
export function toldOf(left: readonly LeftBehind[]): LeftOut[] {
  return (Object.keys(SORTS) as Missed[]).flatMap((why) => {
    const own = left.filter((one) => one.why === why)
    if (own.length === 0) return []
    const pages = [...new Set(own.map(({ page }) => page))].sort((a, b) => a - b)
    const words = [...new Set(own.map(({ text }) => short(text)).filter((text) => text !== ''))]
    const { zh, en } = SORTS[why]
    return [
      {
        what: {
          zh: `${zh}没有收进来（第 ${some(pages, '、')} 页）${quoted(words, '：', '、', '“”')}`,
          en: `${en} are left out (${pages.length === 1 ? 'page' : 'pages'} ${some(pages, ', ')})${quoted(words, ': ', ', ', '“”')}`,
        },
        mend: why === 'empty' ? MEND_EMPTY : MEND,
      },
    ]
  })
}

/** As the ledger takes it. */
export function passedOf(left: readonly LeftBehind[]): Passed[] {
  return left.map(({ why, text }) => ({ text, why: why in SORTS ? 'told' : why === 'contents' ? why : 'pages' }))
}

function short(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : text
}

function some(pages: readonly number[], comma: string): string {
  return pages.length > 2 * SHOWN ? `${pages.slice(0, 2 * SHOWN).join(comma)}…` : pages.join(comma)
}

function quoted(words: readonly string[], colon: string, comma: string, [open = '', close = '']: string): string {
  if (words.length === 0) return ''
  const shown = words.slice(0, SHOWN).map((word) => `${open}${word}${close}`)
  return `${colon}${shown.join(comma)}${words.length > SHOWN ? '…' : ''}`
}
