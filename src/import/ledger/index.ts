/**
 * A ledger of words: an independent and stupid reading of a file, held against the article that was made of it. It knows
 * nothing of styles, fields or tables; it only sees whether the letters of a stretch came along.
 */
import type { LeftOut } from '../../article/article.js'
import type { Bilingual } from '../../article/errors.js'
import type { ArticleFile } from '../../article/schema.js'
import { isWideLetter, KnownLetters, lettersOf } from './known.js'

/** Words of a source that stand together. Line breaks and tabs part what may come along in another order. */
export interface Stretch {
  /** Which it is of its sort, from 1. */
  number: number
  text: string
}

/** What is seen of a source without understanding it. */
export interface Seen {
  /** What its stretches are. */
  unit: keyof typeof UNITS
  stretches: readonly Stretch[]
}

/** What stands around a text and is none of it, or is said elsewhere as left out. */
export interface Passed {
  why: Reason
  text: string
}

/** Why words do not come along, so that the ledger does not miss them. */
export type Reason =
  /** Menus, forms, remarks of readers, and whatever else a page marks as none of its article. */
  | 'furniture'
  /** Lists and lines that lead to other pages. */
  | 'links'
  /** What stands before and behind the article of a page. */
  | 'around'
  /** Heads, feet and numbers of pages. */
  | 'pages'
  /** Tables of contents, and headings with nothing below them. */
  | 'contents'
  /** Who wrote it, buttons, fields of a cover sheet. */
  | 'byline'
  /** A line of its own says that it is left out. */
  | 'told'

const UNITS = {
  paragraph: { zh: (number: number) => `第 ${number} 段`, en: (number: number) => `paragraph ${number}` },
  line: { zh: (number: number) => `第 ${number} 行`, en: (number: number) => `line ${number}` },
  page: { zh: (number: number) => `第 ${number} 页`, en: (number: number) => `page ${number}` },
  chapter: { zh: (number: number) => `第 ${number} 章`, en: (number: number) => `chapter ${number}` },
} as const

/** So many letters in a row must be missing: fewer are where a mark of a note stood between. */
const LEAST_WIDE = 3
const LEAST_NARROW = 4

/** Stretches named of many. */
const SHOWN = 3

/** Characters of a stretch that are shown. */
const FIRST_WORDS = 24

interface Lost {
  number: number
  letters: number
  words: string
}

/**
 * What is lost, in one line; empty where every word of the source came along.
 *
 * @param passed words that do not come along for a reason.
 */
export function missingWords(seen: Seen, article: ArticleFile, passed: readonly Passed[] = []): LeftOut[] {
  const texts = textsOf(article)
  const known = new KnownLetters(
    [...texts, ...passed.map(({ text }) => text)].reduce((sum, { length }) => sum + length, 0),
  )
  for (const text of texts) known.add(text)
  for (const { text } of passed) known.add(text, true)
  const lost = seen.stretches.flatMap((stretch) => lostOf(stretch, known) ?? [])
  return lost.length === 0 ? [] : [told(lost, seen.unit)]
}

function told(lost: readonly Lost[], unit: Seen['unit']): LeftOut {
  const letters = lost.reduce((sum, one) => sum + one.letters, 0)
  const places = (language: keyof Bilingual, comma: string, space: string): string =>
    `${lost
      .slice(0, SHOWN)
      .map(({ number, words }) => `${UNITS[unit][language](number)}${space}“${words}…”`)
      .join(comma)}${lost.length > SHOWN ? '…' : ''}`
  return {
    what: {
      zh: `漏读 ${letters} 个字：${places('zh', '、', '')}`,
      en: `${letters} characters were not read: ${places('en', ', ', ' ')}`,
    },
    mend: {
      zh: '对照原文，需要的话写进文章',
      en: 'compare with the file, and write them into the article if the talk needs them',
    },
  }
}

/** All that an article says, whatever its form. */
function textsOf({ sections, footnotes = [], ...head }: ArticleFile): string[] {
  const words: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') words.push(value)
    else if (Array.isArray(value)) value.forEach(gather)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  gather([head.title, head.subtitle, head.author, head.date, head.source, sections, footnotes])
  return words
}

/** The letters of a stretch that no known sequence covers. */
function lostOf({ number, text }: Stretch, known: KnownLetters): Lost | undefined {
  const { letters, starts } = piecesOf(text)
  if (letters === '') return undefined
  const covered = known.covered(letters, starts)
  if (!covered.includes(0)) return undefined
  const edges = new Set([...starts, letters.length])
  let count = 0
  let first: [number, number] | undefined
  for (let at = covered.indexOf(0); at >= 0;) {
    const next = covered.indexOf(1, at)
    const end = next < 0 ? letters.length : next
    const isPiece = edges.has(at) && edges.has(end)
    const isLong = isPiece || end - at >= (isWideLetter(letters, at) ? LEAST_WIDE : LEAST_NARROW)
    if (isLong && !known.isInserted(letters.slice(at, end), edges.has(at))) {
      count += end - at
      first ??= [at, end]
    }
    at = next < 0 ? -1 : covered.indexOf(0, next)
  }
  return first === undefined ? undefined : { number, letters: count, words: wordsAt(text, ...first) }
}

function piecesOf(text: string): { letters: string; starts: number[] } {
  let letters = ''
  const starts: number[] = []
  for (const piece of text.split(/[\n\t]/u)) {
    const own = lettersOf(piece)
    if (own === '') continue
    starts.push(letters.length)
    letters += own
  }
  return { letters, starts }
}

/** The words as they stand, from one letter to another. */
function wordsAt(text: string, from: number, to: number): string {
  const plain = text.normalize('NFKD')
  let passed = 0
  let start: number | undefined
  let end = plain.length
  for (const { index, 0: letter } of plain.matchAll(/[\p{L}\p{N}]/gu)) {
    if (passed >= to) {
      end = index
      break
    }
    if (passed >= from) start ??= index
    passed += letter.length
  }
  const words = plain.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ').trim()
  return [...words].slice(0, FIRST_WORDS).join('').trimEnd()
}
