/**
 * What a slide says, as entries of a nested list. Which words belong together follows from the scene: a frame holds what
 * one card says, a group holds frames that are moved as one, and names such as "Leaf 2.1" number the cards by level.
 */
import type { Frame, Paragraph } from '../layout/scene.js'
import { atStart } from './escape.js'
import { linked, words } from './words.js'

export interface Entry {
  /** Markdown within a line. */
  text: string
  step: number
  ordered: boolean
  children: Entry[]
}

/** The number of a card by its name, level by level; undefined for what stands alone: a lead, a conclusion. */
export function numberOf({ name, group }: Pick<Frame, 'name' | 'group'>): string | undefined {
  return (/(?<number>\d+(?:\.\d+)*)(?: \w+)?$/u.exec(name) ?? /^\w+ (?<number>\d+)\b/u.exec(group?.name ?? ''))
    ?.groups?.['number']
}

/** Paragraphs that carry lines of the slide, leaving out ornaments. */
export function spoken(frame: Frame): Paragraph[] {
  return (frame.text?.paragraphs ?? []).filter((paragraph) => paragraph.line !== undefined)
}

/** The paragraphs of one card as a single entry: label and explanation on a line, its own list below. */
function entryOf(paragraphs: readonly Paragraph[], step: number, link: string | undefined): Entry {
  const line = paragraphs.filter(({ bullet }) => bullet === undefined)
  const list = paragraphs.filter(({ bullet }) => bullet !== undefined)
  const [head, ...rest] = line.length > 0 ? line : list.slice(0, 1)
  const label = head === undefined ? '' : words(head)
  const text = [link === undefined ? label : linked(label, link), ...rest.map(words)].join(
    rest.length > 1 ? '<br>' : ' ',
  )
  const children = (line.length > 0 ? list : list.slice(1)).map((one): Entry => ({
    text: words(one),
    step: one.step ?? step,
    ordered: false,
    children: [],
  }))
  return { text, step, ordered: false, children }
}

/** The frames of numbered cards as a list; what has the same number stands together, "2.1" stands under "2". */
export function cardEntries(frames: readonly Frame[]): Entry[] {
  const entries: Entry[] = []
  let last: { key: string; group: string | undefined; names: string[] } | undefined
  for (const frame of frames) {
    const [key, group, name] = [numberOf(frame) ?? '', frame.group?.id, frame.name.replace(/\d.*$/u, '')]
    const entry = entryOf(spoken(frame), frame.step ?? 0, frame.link)
    const into = key.includes('.') ? entries.at(-1)?.children : entries
    const before = into?.at(-1)
    const belongs =
      last !== undefined &&
      last.key === key &&
      (group === undefined ? !last.names.includes(name) : group === last.group)
    if (belongs && before !== undefined) {
      before.text = `${before.text} ${entry.text}`
      before.children.push(...entry.children)
      last?.names.push(name)
      continue
    }
    ;(into ?? entries).push(entry)
    last = { key, group, names: [name] }
  }
  return entries
}

/** The paragraphs of a list as entries; one without a bullet explains the entry before it. */
export function listEntries(frame: Frame): Entry[] {
  const entries: Entry[] = []
  for (const paragraph of spoken(frame)) {
    const before = entries.at(-1)
    if (paragraph.bullet === undefined && before !== undefined) before.text = `${before.text} ${words(paragraph)}`
    else
      entries.push({
        text: words(paragraph),
        step: paragraph.step ?? frame.step ?? 0,
        ordered: paragraph.bullet?.type === 'number',
        children: [],
      })
  }
  return entries
}

/** A nested list. */
export function listLines(entries: readonly Entry[], indent = ''): string[] {
  return entries.flatMap(({ text, ordered, children }, index) => {
    const mark = ordered ? `${index + 1}.` : '-'
    return [`${indent}${mark} ${atStart(text)}`, ...listLines(children, indent + ' '.repeat(mark.length + 1))]
  })
}
