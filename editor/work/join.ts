/** Two slides made one, and one made two. */
import { type Kind, kindOf } from '../../src/slides/index.js'
import { without } from '../../src/article/without.js'
import type { Path } from '../../src/slides/leaves.js'
import type { Change } from './change.js'
import { BLANK, entryOf } from './lines.js'
import { SHARED, wordsOf } from './words-of-slide.js'

type Slide = Record<string, unknown>

/** Whether the slide's kind takes its content. */
export function holds(slide: Slide): boolean {
  const content = without(slide, ['kind', ...SHARED, 'arrangement'])
  return kindOf(slide['kind'] as Kind).schema.safeParse(content).success
}

/**
 * The slides of these indexes as one in the place of the first: in its kind where that has a list and takes all, else as points.
 * Titles of the others stay as lines. Undefined where there is nothing to join.
 */
export function merged(slides: readonly unknown[], indexes: readonly number[]): Change | undefined {
  const sorted = [...new Set(indexes)].sort((one, other) => one - other)
  const [first, ...others] = sorted.map((index) => slides[index] as Slide)
  if (first === undefined || others.length === 0) return undefined
  const { title } = wordsOf(first)
  const added = others.flatMap((slide) => {
    const words = wordsOf(slide)
    const heading = typeof words.title === 'string' && words.title !== title ? [words.title] : []
    return [...heading, ...words.items]
  })
  const notes = [first, ...others].flatMap((slide) => (typeof slide['notes'] === 'string' ? [slide['notes']] : []))
  const noted = notes.length > 0 ? { notes: notes.join('\n') } : {}
  const tries: Slide[] = [
    ...(Array.isArray(first['items']) ? [{ ...first, items: [...(first['items'] as unknown[]), ...added] }] : []),
    { kind: 'points', title: title ?? BLANK, items: withoutIcons([...wordsOf(first).items, ...added]) },
  ]
  const joined = tries.map((slide): Slide => ({ ...without(slide, ['arrangement']), ...noted })).find(holds)
  if (joined === undefined) return undefined
  return {
    type: 'all',
    changes: [
      ...sorted
        .slice(1)
        .reverse()
        .map((index): Change => ({ type: 'remove', path: ['slides', index] })),
      { type: 'set', path: ['slides', sorted[0] ?? 0], value: joined },
    ],
  }
}

function withoutIcons(items: readonly unknown[]): unknown[] {
  return items.map((item) => {
    if (typeof item !== 'object' || item === null) return item
    const rest = without(item as Slide, ['icon'])
    return Object.keys(rest).length === 1 ? rest['label'] : rest
  })
}

/**
 * The slide of a line as two: the entry with the line, and all behind it, go onto a new slide of the same title. Undefined where
 * the line stands in no list of its slide, or at the head of it.
 */
export function divided(slides: readonly unknown[], line: Path): Change | undefined {
  const entry = entryOf(line)
  if (entry?.length !== 4) return undefined
  const [, index, field, at] = entry as ['slides', number, string, number]
  const slide = slides[index] as Slide | undefined
  const list = slide?.[field]
  if (slide === undefined || !Array.isArray(list) || at === 0) return undefined
  const rest = without(slide, ['lead', 'notes', 'arrangement'])
  const first = heldWith(slide, field, list.slice(0, at) as unknown[])
  const second = heldWith(rest, field, list.slice(at) as unknown[])
  if (first === undefined || second === undefined) return undefined
  return {
    type: 'all',
    changes: [
      { type: 'set', path: ['slides', index], value: first },
      { type: 'insert', path: ['slides', index + 1], value: second },
    ],
  }
}

/** The slide with these entries; as points where its kind wants more of them. */
function heldWith(slide: Slide, field: string, items: unknown[]): Slide | undefined {
  const rest = without(slide, ['arrangement'])
  return [
    { ...slide, [field]: items },
    { ...rest, [field]: items },
    { kind: 'points', title: slide['title'], items: withoutIcons(items) },
  ].find(holds)
}
