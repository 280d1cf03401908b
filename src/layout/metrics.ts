/** How wide characters are: advances of the bundled fonts, whose widths PowerPoint's faces share. */
import sans from './metrics/sans.json' with { type: 'json' }
import serif from './metrics/serif.json' with { type: 'json' }
import { isHanSet, isKorean, languageOf } from '../text/languages.js'
import type { Theme } from '../themes/index.js'

type Runs = (readonly number[])[]

interface Family {
  upm: number
  runs: Runs
}

type Weight = '400' | '700'

type Tables = Record<Weight, { latin: Family; han: Family }>

/** The bundled families: Arial's widths, and those of Times New Roman. */
export type FamilyName = 'sans' | 'serif'

const SANS = sans as Tables

let serifTables: Tables | undefined

/** The serif's tables are text until a talk is set in it: see scripts/font-metrics.mjs. */
function tablesOf(family: FamilyName): Tables {
  return family === 'sans' ? SANS : (serifTables ??= JSON.parse(serif) as Tables)
}

/** What headings and what other text is set in. */
export interface Families {
  heading: FamilyName
  body: FamilyName
}

/** The bundled families that stand for a theme's fonts. */
export function familiesOf({ heading, body }: Theme['fonts']): Families {
  return { heading: heading.bundled, body: body.bundled }
}

/** What widths depend on besides characters and sizes. */
export interface Typesetting {
  /** BCP 47. */
  lang: string
  fonts: Families
}

const SANS_FAMILIES: Families = { heading: 'sans', body: 'sans' }

/**
 * Punctuation that the Latin and the Han font both have. Chinese and Japanese set it from the Han font, a full em wide
 * (CLREQ 3.1), and PowerPoint does so for runs in these languages.
 */
export const SHARED_PUNCTUATION = /[“”‘’—…·‥]/u

/**
 * Those of them that the deck and the PDF take from the Han font in Chinese and Japanese, as PowerPoint does. The dash —
 * is left to the Latin face: Noto's is narrower than an em, Arial's is one exactly and joins its neighbour, as —— wants.
 */
export const SHARED_MARKS = '“”‘’…·'

/** East Asian Width W and F (UAX #11), coarsely: what no bundled font has is taken to be an em wide there. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/**
 * East Asian Width A (UAX #11), what stands in texts of it besides letters and the shared punctuation: arrows, signs of
 * mathematics, figures in circles, shapes. Beside East Asian text some programs take them from its font, an em wide.
 */
export const AMBIGUOUS =
  /[\u00A7\u00B0\u00B1\u00D7\u00F7\u203B\u2103\u2116\u2190-\u21FF\u2200-\u22FF\u2460-\u24FF\u2500-\u27BF]/u

/** Marks that stand over or under their base and take no room. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** What a glyph of a font that is not bundled is taken to be wide, in em: somewhat more than Latin's mean. */
const UNKNOWN = 0.65

/** Syllables in Malgun Gothic and in Noto Sans CJK, in em: narrower than Han. */
const HANGUL = /[\uAC00-\uD7A3]/u
const HANGUL_ADVANCE = 0.92

const tables = new Map<string, (character: string) => number>()

/**
 * The advances of characters set alike, in em (multiples of the type size), without kerning: neither output kerns.
 *
 * @param lang BCP 47; decides from which font punctuation comes.
 */
export function advancesIn(bold: boolean, lang: string, family: FamilyName): (character: string) => number {
  const key = `${family} ${bold ? 'bold' : 'regular'} ${languageOf(lang).setting}`
  let found = tables.get(key)
  if (found === undefined) {
    const known = new Map<string, number>()
    found = (character) => {
      let width = known.get(character)
      if (width === undefined) known.set(character, (width = lookUp(character, bold, lang, family)))
      return width
    }
    tables.set(key, found)
  }
  return found
}

function lookUp(character: string, bold: boolean, lang: string, family: FamilyName): number {
  const weight = bold ? '700' : '400'
  const { latin, han } = tablesOf(family)[weight]
  if (SHARED_PUNCTUATION.test(character) && isHanSet(lang)) return 1
  if (HANGUL.test(character) && isKorean(lang)) return HANGUL_ADVANCE
  const codePoint = character.codePointAt(0) ?? 0
  return (
    inRuns(latin, codePoint) ??
    (ZERO_WIDTH.test(character)
      ? 0
      : (inRuns(han, codePoint) ?? inRuns(SANS[weight].han, codePoint) ?? (WIDE.test(character) ? 1 : UNKNOWN)))
  )
}

function inRuns({ upm, runs }: Family, codePoint: number): number | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first = 0, count = 0, width = 0] = runs[middle] ?? []
    if (codePoint < first) high = middle - 1
    else if (codePoint >= first + count) low = middle + 1
    else return width / upm
  }
  return undefined
}

/**
 * Width of a text in em, set in the regular weight of the body's font. Lengths that are meant coarsely, such as that of a
 * short label, are the same in every theme and language: nobody says in which.
 */
export function emWidth(text: string, { lang = 'zh', fonts = SANS_FAMILIES }: Partial<Typesetting> = {}): number {
  const advance = advancesIn(false, lang, fonts.body)
  let width = 0
  for (const character of text) width += advance(character)
  return width
}

/** Courier New, its equals in metrics (Cousine, Liberation Mono) and most other fonts of one width: 1229 of 2048. */
const CODE_ADVANCE = 0.6001

/** The advance in em of a character in a font of one width; East Asian characters take an em. */
export function codeAdvance(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0
  return WIDE.test(character) ? 1 : CODE_ADVANCE
}
