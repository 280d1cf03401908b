/**
 * A ledger of words: an independent and stupid reading of a file, held against the article that was made of it. It knows
 * nothing of styles, fields or tables; it only sees whether the words of a paragraph came along.
 */
import type { LeftOut } from '../article/article.js'
import type { ArticleFile } from '../article/schema.js'
import { withoutFieldName } from './bylines.js'

/** Words of a source that stand together, a paragraph of it say. */
export interface Stretch {
  /** Which it is, from 1. */
  number: number
  text: string
}

/** So many neighbours must be missing in a row: single ones are missing where a mark of a note stood between. */
const LEAST_RUN = 3

/** Stretches named of many. */
const SHOWN = 3

/** Characters of a stretch that are shown. */
const FIRST_WORDS = 24

/** @returns what is lost, in one line; empty where every word of the source came along. */
export function missingWords(source: readonly Stretch[], article: ArticleFile): LeftOut[] {
  const known = new Set<string>()
  for (const text of textsOf(article)) for (const key of keysOf(tokensOf(text))) known.add(key)
  const lost = source.flatMap((stretch) => {
    const words = lostOf(withoutFieldName(stretch.text), known)
    return words === '' ? [] : [{ ...stretch, words }]
  })
  const [first] = lost
  if (first === undefined) return []
  const signs = lost.reduce((sum, { words }) => sum + [...words.replaceAll(' ', '')].length, 0)
  const places = (format: (number: number, words: string) => string, comma: string): string =>
    `${lost
      .slice(0, SHOWN)
      .map(({ number, words }) => format(number, [...words].slice(0, FIRST_WORDS).join('')))
      .join(comma)}${lost.length > SHOWN ? '…' : ''}`
  return [
    {
      what: {
        zh: `漏读 ${signs} 个字：${places((number, words) => `第 ${number} 段“${words}…”`, '、')}`,
        en: `${signs} characters were not read: ${places((number, words) => `paragraph ${number} “${words}…”`, ', ')}`,
      },
      mend: {
        zh: '对照原文，需要的话写进文章',
        en: 'compare with the file, and write them into the article if the talk needs them',
      },
    },
  ]
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

/** `x_(n+1)` and `e^k` are written so where Unicode has no sign for what is lowered or raised. */
const RAISED = /[_^]\(?/gu

/** Words of scripts that part them; characters of those that do not. `²` is 2, and `ﬁ` is fi. */
function tokensOf(text: string): string[] {
  return (
    text
      .replace(RAISED, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  )
}

/** Each word, and each with its neighbour. */
function keysOf(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => (at === 0 ? [token] : [token, `${tokens[at - 1] ?? ''} ${token}`]))
}

/** The words of a stretch of which neither they themselves nor enough of their neighbourhood came along. */
function lostOf(text: string, known: ReadonlySet<string>): string {
  const tokens = tokensOf(text)
  const isUnknown = tokens.map(
    (token, at) =>
      !known.has(token) ||
      (at > 0 && !known.has(`${tokens[at - 1] ?? ''} ${token}`) && !known.has(`${token} ${tokens[at + 1] ?? ''}`)),
  )
  const least = Math.min(LEAST_RUN, tokens.length)
  let lost: string[] = []
  let run: string[] = []
  tokens.forEach((token, at) => {
    if (isUnknown[at] === true) run.push(token)
    if (isUnknown[at] === true && at < tokens.length - 1) return
    if (run.length >= least || run.some((one) => [...one].length > 1 && !known.has(one))) lost = [...lost, ...run]
    run = []
  })
  return lost.some((token) => /\p{Script=Han}/u.test(token)) ? lost.join('') : lost.join(' ')
}
