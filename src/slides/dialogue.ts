/** What people say to each other, turn by turn, or questions with their answers. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title, told } from './kind.js'
import { divideText, listOf } from './lists.js'
import { bodyWidth, CARD, card, labelSize, leadText, page, size, stepOf } from './parts.js'

const turn = z
  .strictObject({ by: line.optional(), text: line.optional(), q: line.optional(), a: line.optional() })
  .refine(isTurn, told('一句话要么写 by 和 text，要么写 q，要么写 a', 'a turn is either by and text, or q, or a'))

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(turn).min(1).describe('Turns: by and text, or q for a question, or a for an answer.'),
})

type Content = z.infer<typeof schema>
type Turn = z.infer<typeof turn>

function isTurn({ by, text, q, a }: { by?: string; text?: string; q?: string; a?: string }): boolean {
  const said = by !== undefined && text !== undefined
  const spoken = by !== undefined || text !== undefined
  return [said, q !== undefined, a !== undefined].filter(Boolean).length === 1 && said === spoken
}

export const dialogue: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(6, divideTurn),
  complete: (content) => content,

  compose(content, context) {
    const speakers = [...new Set(content.items.flatMap(({ by }) => by ?? []))]
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column(
        { grow: 1, justify: 'center', gap: context.level > 1 ? SPACE.s : SPACE.m },
        content.items.map((item, index) => speech(item, index, sideOf(item, speakers), context)),
      ),
    ])
  },
}

function divideTurn(item: unknown): [Turn, Turn] | undefined {
  const said = item as Turn
  const halves = divideText(wordsOf(said))
  return halves && [withWords(said, halves[0]), withWords(said, halves[1])]
}

function wordsOf(said: Turn): string {
  return said.text ?? said.q ?? said.a ?? ''
}

function withWords(said: Turn, words: string): Turn {
  if (said.by !== undefined) return { by: said.by, text: words }
  return said.q !== undefined ? { q: words } : { a: words }
}

/** Speakers sit at two sides, in the order in which they first speak; who asks sits at the first. */
function sideOf(said: Turn, speakers: string[]): 0 | 1 {
  if (said.by !== undefined) return speakers.indexOf(said.by) % 2 === 0 ? 0 : 1
  return said.q !== undefined ? 0 : 1
}

/** The free side of a card, as a share of the body's width: by it one sees who speaks. */
const FREE = 0.14

/** A card as wide as its words, at its speaker's side. */
function speech(said: Turn, index: number, side: 0 | 1, context: ComposeContext): Box {
  const free = column({ width: bodyWidth(context) * FREE }, [])
  const box = speechCard(said, index, side, context)
  return row(
    { justify: side === 0 ? 'start' : 'end', ...stepOf(index, context) },
    side === 0 ? [box, free] : [free, box],
  )
}

const PADDING = { top: SPACE.s, right: SPACE.m, bottom: SPACE.s, left: SPACE.m }

/** A speaker's name is the slide's and stands with the words; the sign of a question is Lectern's and stands apart. */
function speechCard(said: Turn, index: number, side: 0 | 1, context: ComposeContext): Box {
  const look = side === 0 ? 'soft' : 'plain'
  const name = { size: labelSize('label', context), bold: true, color: side === 0 ? 'accent' : 'highlight' } as const
  const words = { text: wordsOf(said), size: size('body', context) }
  if (said.by !== undefined)
    return card({ look, name: `Speech ${index + 1}`, shrink: 1, padding: PADDING }, [{ text: said.by, ...name }, words])
  const sign = said.q !== undefined ? context.words.question : context.words.answer
  return column({ name: `Speech ${index + 1} panel`, shape: CARD[look], padding: PADDING, shrink: 1 }, [
    text({ name: `Speech ${index + 1} sign`, role: 'ornament', paragraphs: [{ text: sign, ...name, ornament: true }] }),
    text({ name: `Speech ${index + 1}`, paragraphs: [words] }),
  ])
}
