/** How slides with a list at their heart are divided. */
import { formatMarks, type MarkedText, parseMarks } from '../text/marks.js'
import type { Labelled, SlideList } from './kind.js'

/** Ends of clauses, best first: sentence, half-sentence, clause, item, word. */
const CLAUSE_ENDS = [/[。！？!?]+[”’」』）)]*/gu, /[；;]\s*/gu, /[，,：:]\s*/gu, /、|\s+/gu]

/**
 * A text as two, cut where a clause ends nearest to its middle; between any two characters where none does. Marks that
 * reach over the cut stand in both. Undefined for a text of a single character.
 */
export function divideText(text: string): [string, string] | undefined {
  const stretches = parseMarks(text)
  const words = stretches.map((stretch) => stretch.text).join('')
  // A formula has no clauses.
  const found = cutOf(
    stretches.map((stretch) => (stretch.formula === true ? 'x'.repeat(stretch.text.length) : stretch.text)).join(''),
  )
  if (found === undefined) return undefined
  const cut = besideFormula(found, stretches, words.length)
  const before = words.slice(0, cut).trimEnd().length
  const after = words.length - words.slice(cut).trimStart().length
  return [
    formatMarks(sliceStretches(stretches, 0, before)),
    formatMarks(sliceStretches(stretches, after, words.length)),
  ]
}

/** Where to cut plain words, as a UTF-16 offset that leaves something on both sides. */
function cutOf(words: string): number | undefined {
  const middle = words.length / 2
  for (const ends of CLAUSE_ENDS) {
    const cuts = [...words.matchAll(ends)]
      .map((match) => match.index + match[0].length)
      .filter((cut) => cut > words.length / 5 && cut < (words.length * 4) / 5)
    const [cut] = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    if (cut !== undefined) return cut
  }
  const characters = [...words]
  return characters.length < 2 ? undefined : characters.slice(0, Math.ceil(characters.length / 2)).join('').length
}

/** The end of a formula that a cut would tear, or its start; the cut itself where there is nothing else. */
function besideFormula(cut: number, stretches: readonly MarkedText[], length: number): number {
  let start = 0
  for (const { text, formula } of stretches) {
    const end = start + text.length
    if (formula === true && start < cut && cut < end) return end < length ? end : start > 0 ? start : cut
    start = end
  }
  return cut
}

function sliceStretches(stretches: readonly MarkedText[], start: number, end: number): MarkedText[] {
  let offset = 0
  return stretches.flatMap((stretch) => {
    const text = stretch.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    offset += stretch.text.length
    return text === '' ? [] : [{ ...stretch, text }]
  })
}

/** Characters of a label that may stand before both halves of its text. */
const LABEL = 60

/** A label with its text as two: the explanation is divided and the label stands before both, or a long label itself is. */
export function divideLabelled(item: unknown): [Labelled, Labelled] | undefined {
  const labelled = item as Labelled
  if (typeof labelled === 'string') return divideText(labelled)
  if (labelled.text !== undefined && labelled.label.length <= LABEL) {
    const halves = divideText(labelled.text)
    if (halves !== undefined)
      return [
        { label: labelled.label, text: halves[0] },
        { label: labelled.label, text: halves[1] },
      ]
  }
  const halves = divideText(labelled.label)
  return halves && [halves[0], { ...labelled, label: halves[1] }]
}

/** The list of a kind whose content has `items`, at most `most` on a slide. */
export function listOf<Content extends { items: unknown[] }>(
  most: number,
  divide: SlideList<Content>['divide'] = divideLabelled,
): SlideList<Content> {
  return {
    most,
    items: (content) => content.items,
    withItems: (content, items, { first, last }) => ({
      ...content,
      items: [...items],
      ...(!first && 'lead' in content && { lead: undefined }),
      ...(!last && dropped(content)),
    }),
    divide,
  }
}

/** What stands below a list and concludes it. */
const CONCLUDING = ['conclusion', 'result', 'base'] as const

function dropped(content: object): Record<string, undefined> {
  return Object.fromEntries(CONCLUDING.filter((field) => field in content).map((field) => [field, undefined]))
}

/** A line of one of the two sides of a slide. */
interface SidedLine {
  side: 0 | 1
  text: string
}

/**
 * The list of a kind with two sides, each a list of lines: the first side's stand before the second's. `most` lines
 * stand on a slide at the most; a side may be empty on a part.
 */
export function listOfSides<Content>(
  most: number,
  linesOf: (content: Content) => readonly [readonly string[], readonly string[]],
  withLines: (content: Content, lines: [string[], string[]], part: { first: boolean; last: boolean }) => Content,
): SlideList<Content> {
  const ofSide = (items: readonly unknown[], side: 0 | 1): string[] =>
    (items as SidedLine[]).filter((line) => line.side === side).map((line) => line.text)
  return {
    most,
    items: (content) => linesOf(content).flatMap((lines, side) => lines.map((text) => ({ side, text }))),
    withItems: (content, items, part) => withLines(content, [ofSide(items, 0), ofSide(items, 1)], part),
    divide(item) {
      const { side, text } = item as SidedLine
      const halves = divideText(text)
      return (
        halves && [
          { side, text: halves[0] },
          { side, text: halves[1] },
        ]
      )
    },
  }
}
