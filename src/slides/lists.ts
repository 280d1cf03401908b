/** How slides with a list at their heart are divided. */
import type { Labelled, SlideList } from './kind.js'

/** Ends of clauses, best first: sentence, half-sentence, clause, item, word. */
const CLAUSE_ENDS = [/[。！？!?]+[”’」』）)]*/gu, /[；;]\s*/gu, /[，,：:]\s*/gu, /、|\s+/gu]

/**
 * A text as two, cut where a clause ends nearest to its middle; between any two characters where none does. Undefined
 * for a text of a single character.
 */
export function divideText(text: string): [string, string] | undefined {
  const characters = [...text]
  if (characters.length < 2) return undefined
  for (const ends of CLAUSE_ENDS) {
    const cuts = [...text.matchAll(ends)].map((match) => match.index + match[0].length).filter((cut) => cut > text.length / 5 && cut < (text.length * 4) / 5)
    const middle = text.length / 2
    const cut = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
    if (cut !== undefined) return [text.slice(0, cut).trimEnd(), text.slice(cut).trimStart()]
  }
  const half = Math.ceil(characters.length / 2)
  return [characters.slice(0, half).join(''), characters.slice(half).join('')]
}

/** A label with its text as two: the explanation is divided and the label stands before both, or the label itself is. */
export function divideLabelled(item: unknown): [Labelled, Labelled] | undefined {
  const labelled = item as Labelled
  if (typeof labelled === 'string') return divideText(labelled)
  if (labelled.text !== undefined) {
    const halves = divideText(labelled.text)
    if (halves !== undefined) return [{ label: labelled.label, text: halves[0] }, { label: labelled.label, text: halves[1] }]
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
