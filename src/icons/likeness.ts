/** Which icon the words of a label stand for. */
import { simplified } from '../text/simplified.js'
import { ICON_WORDS } from './words.js'

/**
 * An icon for each label, no icon twice; undefined where a label has none that is like enough, for a row shows icons all
 * or none.
 */
export function iconsForRow(labels: readonly string[]): string[] | undefined {
  const taken = new Set<string>()
  // Whoever has the fewest choices chooses first.
  const offers = labels.map((label, index) => ({ index, icons: iconsFor(label) }))
  const chosen: string[] = []
  for (const { index, icons } of [...offers].sort((a, b) => a.icons.length - b.icons.length)) {
    const icon = icons.find((one) => !taken.has(one))
    if (icon === undefined) return undefined
    taken.add(icon)
    chosen[index] = icon
  }
  return chosen
}

/** Icons for a label, the likest first; none where its words say nothing that can be seen. */
export function iconsFor(label: string): string[] {
  const text = simplified(label.toLowerCase())
  const found = [...chineseIn(text), ...englishIn(text)].filter(({ share }) => share >= LEAST_SHARE)
  // What stands last is what the rest describes: 教师培训, “teacher training”.
  found.sort((a, b) => b.share - a.share || b.end - a.end)
  return [...new Set(found.map(({ icon }) => icon))]
}

/** How much of a label a word must be for its icon to stand for the whole. A designer's judgement over drafts. */
const LEAST_SHARE = 0.24

/** A word of the table in a label. */
interface Found {
  icon: string
  /** Of the label's characters or words. */
  share: number
  end: number
}

/** Single characters are parts of other words (月 in 月经贴), so they count only where they are the whole label. */
function chineseIn(text: string): Found[] {
  const whole = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length
  return CHINESE.flatMap(({ word, icon }) => {
    const start = text.lastIndexOf(word)
    const length = [...word].length
    if (start < 0 || (length === 1 && whole > 1)) return []
    return [{ icon, share: length / whole, end: start + word.length }]
  })
}

function englishIn(text: string): Found[] {
  const words = text.match(/[a-z]+/gu) ?? []
  const telling = words.filter((word) => !SMALL.has(word)).length
  return words.flatMap((word, index) => {
    const icons = formsOf(word).flatMap((form) => ENGLISH.get(form) ?? [])
    return icons.map((icon) => ({ icon, share: 1 / Math.max(1, telling), end: index }))
  })
}

/** A word, and the singular if it may be a plural: “cities” of “city”. No other endings: training has nothing of trains. */
function formsOf(word: string): string[] {
  const endings: [RegExp, string][] = [
    [/ies$/u, 'y'],
    [/es$/u, ''],
    [/s$/u, ''],
  ]
  return [word, ...endings.flatMap(([ending, instead]) => (ending.test(word) ? word.replace(ending, instead) : []))]
}

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'or',
  'in',
  'on',
  'for',
  'to',
  'with',
  'by',
  'its',
  'our',
  'more',
])

const CHINESE = ICON_WORDS.flatMap(([icon, chinese]) => chinese.split(' ').map((word) => ({ word, icon })))

const ENGLISH = new Map<string, string[]>()
for (const [icon, , english] of ICON_WORDS)
  for (const word of english.split(' ')) ENGLISH.set(word, [...(ENGLISH.get(word) ?? []), icon])
