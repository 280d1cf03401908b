/** The key terms of a text: what its title and headings say again, or what a sentence defines. */
import type { Article } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'
import { isSpaceless } from '../../text/script.js'
import { recurringTerms } from '../../text/terms.js'
import { isFunctionWord, mayStandBefore, mayStandBehind, termDefinedIn } from './words.js'

export interface KeyTerm {
  /** As the text has it. */
  term: string
  /** Where it begins in the text. */
  at: number
  /** The higher, the more it says; about 0 to 3. */
  weight: number
}

/** A term is no longer than so many words and so many em (Latin letters count about half), and no shorter than so many. */
const MOST_WORDS = 4
const WIDTH = { least: 2, most: 10 }

/** What a term is worth that is defined in its sentence; that stands in the talk's title, which every slide names; that is short. */
const DEFINED = 1.5
const IN_TITLE = 0.5
const SHORT = 0.5

/** Shorter terms of Han are common words as often as not: they must come so often at least. */
const SHORT_HAN = 2
const LEAST_OF_SHORT = 4

/** Part of the weight that rarity decides. */
const RARITY = 0.7

/** Finds the terms of one article. */
export class Terms {
  private readonly segmenter: Intl.Segmenter
  private readonly labels: readonly string[]
  private readonly title: string
  private readonly all: string
  /** Terms that are one wherever they stand, since two headings have them. */
  private readonly recurring: ReadonlySet<string>
  private readonly sentences: number
  private readonly counts = new Map<string, number>()
  private readonly lang: string

  constructor({ title, sections, lang }: Pick<Article, 'title' | 'sections' | 'lang'>) {
    this.lang = lang
    this.segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
    const headings = sections.flatMap(({ heading }) => heading ?? [])
    const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences))
    this.title = this.plain(title)
    this.labels = [this.title, ...headings.map((heading) => this.plain(heading))]
    this.all = this.plain([title, ...headings, ...sentences.map(({ text }) => text)].join('\n'))
    this.recurring = new Set(recurringTerms([title, ...headings]))
    this.sentences = sentences.length
  }

  /** The terms of a text that stand in it once, in their order. */
  termsIn(text: string): KeyTerm[] {
    const defined = termDefinedIn(text, this.lang)
    return this.stretchesOf(text).flatMap(({ term, at, isWhole }): KeyTerm[] => {
      const isDefined = term === defined
      if (!isWhole && !this.recurring.has(term)) return []
      if (!isDefined && !this.labels.some((label) => label.includes(this.plain(term)))) return []
      if (text.indexOf(term) !== text.lastIndexOf(term)) return []
      const weight = this.weigh(term, isDefined)
      return weight === 0 ? [] : [{ term, at, weight }]
    })
  }

  /** Rare terms say more than common ones, and what comes several times more than what comes once by chance. */
  private weigh(term: string, isDefined: boolean): number {
    const count = this.count(term)
    const isShort = isSpaceless(this.lang) && [...term].length <= SHORT_HAN
    if (isShort && count < LEAST_OF_SHORT) return 0
    const most = Math.log(this.sentences + 1)
    const rarity = Math.min(1, Math.max(0, (most - Math.log(count + 0.5)) / most))
    return (
      (1 - RARITY + RARITY * rarity) *
      (Math.min(count, 3) / 3) *
      (1 + Math.min(emWidth(term, { lang: this.lang }), 6) / 6) *
      (isDefined ? DEFINED : 1) *
      (this.title.includes(this.plain(term)) ? IN_TITLE : 1) *
      (isShort ? SHORT : 1)
    )
  }

  /** Runs of neighbouring words that may be a term, and whether they are torn from nothing longer. */
  private stretchesOf(text: string): { term: string; at: number; isWhole: boolean }[] {
    const segments = [...this.segmenter.segment(text)].map(({ segment, index }) => ({ segment, index }))
    const found: { term: string; at: number; isWhole: boolean }[] = []
    segments.forEach(({ segment: first, index: at }, start) => {
      let words = 0
      for (let end = start; end < segments.length && words < MOST_WORDS; end++) {
        const last = segments[end]?.segment ?? ''
        if (last === ' ' && end > start && !isSpaceless(this.lang)) continue
        if (!isWord(last)) break
        words++
        const term = text.slice(at, (segments[end]?.index ?? 0) + last.length)
        if (!this.isFit(term, first, last)) continue
        const isWhole = beginsWhole(segments, start - 1, this.lang) && endsWhole(segments, end + 1, this.lang)
        if (isWhole || !this.isTorn(segments[start - 1]?.segment, segments[end + 1]?.segment))
          found.push({ term, at, isWhole })
      }
    })
    return found
  }

  private isFit(term: string, first: string, last: string): boolean {
    const width = emWidth(term, { lang: this.lang })
    if (width < WIDTH.least || width > WIDTH.most || /\p{N}/u.test(term)) return false
    return ![first, last].some((word) => isFunctionWord(word, this.lang) || NUMBER.test(word))
  }

  /** A number's half, or a word's: 适应 in 适应性. */
  private isTorn(before = '', after = ''): boolean {
    return NUMBER.test(before) || NUMBER.test(after) || SUFFIX.test(after) || JOINT.test(before) || JOINT.test(after)
  }

  private count(term: string): number {
    const words = this.plain(term)
    const known = this.counts.get(words)
    if (known !== undefined) return known
    let count = 0
    for (let at = this.all.indexOf(words); at >= 0; at = this.all.indexOf(words, at + 1)) count++
    this.counts.set(words, count)
    return count
  }

  /** For comparison: words with a space around each where the language has spaces, so that `art` is not in `part`. */
  private plain(text: string): string {
    if (isSpaceless(this.lang)) return text
    return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []).join(' ')} `
  }
}

/** Digits, signs that belong to them, and numbers in Han: 35, %, 二十. */
const NUMBER = /^(?:[\p{N}%％‰]|[一二三四五六七八九十百千万亿两几第]+$)/u

/** Makes another word of the one before it: 适应 in 适应性. */
const SUFFIX = /^[性化率度型式者力学家员师量级界观感论法]$/u

/** Marks that join words to one: LAST-ACK, and/or. */
const JOINT = /^[-‐‑/_.@·&+]/u

/** Marks beside which a word begins or ends. */
const MARK = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}—…"'“”‘’]/u

const isWord = (segment: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(segment)

type Segments = readonly { segment: string }[]

/** Whether a noun may begin behind the segment of this index. */
function beginsWhole(segments: Segments, before: number, lang: string): boolean {
  const segment = segments[before]?.segment
  if (segment === undefined) return true
  if (segment === ' ') return beginsWhole(segments, before - 1, lang)
  return JOINT.test(segment) ? false : isWord(segment) ? mayStandBefore(segment, lang) : MARK.test(segment)
}

/** Whether a noun may end before the segment of this index. */
function endsWhole(segments: Segments, after: number, lang: string): boolean {
  const segment = segments[after]?.segment
  if (segment === undefined) return true
  if (segment === ' ') return endsWhole(segments, after + 1, lang)
  return isWord(segment) ? mayStandBehind(segment, lang) : MARK.test(segment)
}
