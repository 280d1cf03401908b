/** The content of a slide from the lines that were cut for it: each kind has its own places for them. */
import type { Kind } from '../../slides/index.js'
import type { ChoosableKind, Role } from './choice.js'
import type { Sent } from './material.js'

/** A line with its text. */
export interface CutLine {
  text: string
  as: Role
  sent: Sent
}

/** Content that the kind's schema is yet to judge. */
export type Content = Record<string, unknown>

/** A line alone, or with the label that stood before it. */
type Labelled = string | { label: string; text: string }

/** @param kind but for `form`, whose slide is made of what the article shows. */
export function contentOf(kind: Exclude<ChoosableKind, 'form'>, lines: readonly CutLine[]): Content {
  const labelled = labelledOf(lines)
  const texts = lines.map(({ text }) => text)
  const [first = '', ...rest] = texts
  switch (kind) {
    case 'points':
    case 'process':
    case 'pillars':
    case 'cycle':
    case 'measures':
    case 'summary':
      return { items: labelled }
    case 'features':
      return { items: texts }
    case 'statement':
      return { text: first, ...(rest.length > 0 && { support: rest }) }
    case 'definition':
      return definitionOf(lines)
    case 'quote':
      return quoteOf(lines)
    case 'timeline':
      return {
        items: labelled.map((item) =>
          typeof item === 'string' ? { label: item } : { date: item.label, label: item.text },
        ),
      }
    case 'compare':
      return { left: sideOf(lines, 'left'), right: sideOf(lines, 'right') }
  }
}

/** What bears any lines, for those that the chosen kind has no room for. */
export function plainContentOf(lines: readonly CutLine[]): { kind: Kind; content: Content } {
  const [only] = lines
  return lines.length === 1 && only !== undefined
    ? { kind: 'statement', content: { text: only.text } }
    : { kind: 'points', content: { items: labelledOf(lines) } }
}

/** A label without a line behind it is a line itself. */
function labelledOf(lines: readonly CutLine[]): Labelled[] {
  const items: Labelled[] = []
  let label: string | undefined
  for (const { text, as } of lines) {
    if (label !== undefined) items.push(as === 'label' ? label : { label, text })
    if (as === 'label') label = text
    else {
      if (label === undefined) items.push(text)
      label = undefined
    }
  }
  return label === undefined ? items : [...items, label]
}

/** The first line is the term, the second what it means, the others its parts. */
function definitionOf(lines: readonly CutLine[]): Content {
  const [term, meaning, ...parts] = lines
  return {
    ...(term !== undefined && { term: term.text }),
    ...(meaning !== undefined && { text: meaning.text }),
    ...(parts.length > 1 && { parts: labelledOf(parts) }),
  }
}

/** Who says it is known of the sentence, or is the line that is the label. */
function quoteOf(lines: readonly CutLine[]): Content {
  const words = lines.find(({ as }) => as !== 'label') ?? lines[0]
  const by =
    words?.sent.type === 'sentence' && words.sent.by !== undefined
      ? words.sent.by
      : lines.find(({ as }) => as === 'label')?.text
  // Without quotation marks in the article it is what somebody said in others’ words.
  const isReported =
    words?.sent.type === 'sentence' && words.sent.form !== 'quotation' && !/^[“"「『«„]/u.test(words.text)
  return {
    ...(words !== undefined && { text: words.text }),
    ...(by !== undefined && { by }),
    ...(isReported && { reported: true }),
  }
}

/** The first line of a side is its name. */
function sideOf(lines: readonly CutLine[], side: 'left' | 'right'): Content {
  const [label, ...items] = lines.flatMap(({ text, as }) => (as === side ? [text] : []))
  return { ...(label !== undefined && { label }), items }
}
