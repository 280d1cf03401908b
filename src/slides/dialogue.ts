/** What people say to each other, turn by turn, or questions with their answers. */
import { z } from 'zod'
import { type Box, column, row, type TextParagraph } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { bodyWidth, card, labelSize, leadText, page, size, stepOf } from './parts.js'

const turn = z.union([z.strictObject({ by: line, text: line }), z.strictObject({ q: line }), z.strictObject({ a: line })])

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(turn).min(1).describe('Turns: who says what, a question, an answer.') })

type Content = z.infer<typeof schema>
type Turn = z.infer<typeof turn>

export const dialogue: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(6, divideTurn),
  complete: (content) => content,

  compose(content, context) {
    const speakers = [...new Set(content.items.flatMap((item) => ('by' in item ? [item.by] : [])))]
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
  if ('by' in said) return said.text
  return 'q' in said ? said.q : said.a
}

function withWords(said: Turn, words: string): Turn {
  if ('by' in said) return { by: said.by, text: words }
  return 'q' in said ? { q: words } : { a: words }
}

/** Speakers sit at two sides, in the order in which they first speak; who asks sits at the first. */
function sideOf(said: Turn, speakers: string[]): 0 | 1 {
  if ('by' in said) return speakers.indexOf(said.by) % 2 === 0 ? 0 : 1
  return 'q' in said ? 0 : 1
}

/** The free side of a card, as a share of the body's width: by it one sees who speaks. */
const FREE = 0.14

/** A card as wide as its words, at its speaker's side. */
function speech(said: Turn, index: number, side: 0 | 1, context: ComposeContext): Box {
  const color = side === 0 ? 'accent' : 'highlight'
  const name: TextParagraph =
    'by' in said
      ? { text: said.by, size: labelSize('label', context), bold: true, color }
      : { text: 'q' in said ? context.words.question : context.words.answer, size: labelSize('label', context), bold: true, color, ornament: true }
  const box = card(
    {
      look: side === 0 ? 'soft' : 'plain',
      name: `Speech ${index + 1}`,
      shrink: 1,
      padding: { top: SPACE.s, right: SPACE.m, bottom: SPACE.s, left: SPACE.m },
    },
    [name, { text: wordsOf(said), size: size('body', context) }],
  )
  const free = column({ width: bodyWidth(context) * FREE }, [])
  return row({ justify: side === 0 ? 'start' : 'end', ...stepOf(index, context) }, side === 0 ? [box, free] : [free, box])
}
