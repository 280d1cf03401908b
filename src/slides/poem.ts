/** A poem as it is printed, without pinyin: its lines centred, its stanzas apart, side by side where one column would be too long. */
import { z } from 'zod'
import { type Box, column, row, text, type TextBox, type TextParagraph } from '../layout/box.js'
import { FLOOR, PITCH, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title } from './kind.js'
import { divideText } from './lists.js'
import { naturalBoxWidth } from './measure.js'
import { leadText, page, roomBelow, stepOf } from './parts.js'

const stanza = z.array(line).min(1)

const schema = z
  .strictObject({ title, author: line.optional(), lines: stanza.optional().describe('A poem of one stanza.'), stanzas: z.array(stanza).min(1).optional().describe('Instead of lines: each a list of its lines.') })
  .refine((poem) => (poem.lines === undefined) !== (poem.stanzas === undefined), { error: 'a poem has either lines or stanzas' })

type Content = z.infer<typeof schema>

const list: SlideList<Content> = {
  most: 6,
  items: stanzasOf,
  withItems: (content, items, { first }) => ({
    ...content,
    lines: undefined,
    stanzas: items as string[][],
    ...(!first && { author: undefined }),
  }),
  divide(item) {
    const lines = item as string[]
    const middle = Math.ceil(lines.length / 2)
    if (lines.length > 1) return [lines.slice(0, middle), lines.slice(middle)]
    const halves = divideText(lines[0] ?? '')
    return halves && [[halves[0]], [halves[1]]]
  },
}

export const poem: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list,
  complete: (content) => content,

  compose(content, context) {
    const stanzas = stanzasOf(content)
    const author = authorText(content.author, context)
    const { width, height } = roomBelow(content.title, content.author, context)
    const fitting = (columns: number): number | undefined => SIZES.find((type) => stands(inColumns(stanzas, columns), type, { width, height }, context))
    const one = fitting(1)
    const two = one === undefined ? fitting(2) : undefined
    const body = two === undefined ? oneColumn(stanzas, one ?? FLOOR.body, context) : twoColumns(inColumns(stanzas, 2), two, context)
    return page(context, content.title, [...author, body])
  },
}

/** Units between two stanzas. */
const STANZA_GAP = SPACE.l

function stanzasOf({ lines, stanzas }: Content): string[][] {
  return stanzas ?? [lines ?? []]
}

/** A poem takes the largest of these at which no line wraps and all of it has room; a few lines fill the slide. */
const SIZES = [TYPE.section, 56, TYPE.title, 44, TYPE.lead, TYPE.body, TYPE.small]

/** Stanzas by column. The first takes the longer half; a poem of one stanza is divided between two lines. */
function inColumns(stanzas: string[][], columns: number): string[][][] {
  if (columns === 1) return [stanzas]
  const [one = []] = stanzas
  if (stanzas.length === 1) return [[one.slice(0, Math.ceil(one.length / 2))], [one.slice(Math.ceil(one.length / 2))]]
  return [stanzas.slice(0, Math.ceil(stanzas.length / 2)), stanzas.slice(Math.ceil(stanzas.length / 2))]
}

function stands(columns: string[][][], type: number, room: { width: number; height: number }, context: ComposeContext): boolean {
  const width = (room.width - SPACE.xl * (columns.length - 1)) / columns.length
  return columns.every(
    (stanzas) =>
      stanzas.flat().length * type * PITCH + (stanzas.length - 1) * STANZA_GAP <= room.height &&
      stanzas.every((lines) => naturalBoxWidth(stanzaText(lines, 0, type, context), context.lang) <= width),
  )
}

function authorText(author: string | undefined, context: ComposeContext): Box[] {
  return leadText(author, context).map((box) => ({ ...box, name: 'Author' }))
}

function oneColumn(stanzas: string[][], type: number, context: ComposeContext): Box {
  return column({ grow: 1, justify: 'center', gap: STANZA_GAP }, stanzas.map((lines, index) => stanzaText(lines, index, type, context)))
}

function twoColumns(columns: string[][][], type: number, context: ComposeContext): Box {
  let index = 0
  const one = (stanzas: string[][]): Box =>
    column(
      { grow: 1, basis: 0, shrink: 1, gap: STANZA_GAP },
      stanzas.map((lines) => stanzaText(lines, index++, type, context)),
    )
  return row({ grow: 1, gap: SPACE.xl, align: 'center' }, columns.map(one))
}

function stanzaText(lines: string[], index: number, type: number, context: ComposeContext): TextBox {
  return text({
    name: `Stanza ${index + 1}`,
    oneLine: true,
    ...stepOf(index, context),
    paragraphs: lines.map((words): TextParagraph => ({ text: words, size: type, align: 'center' })),
  })
}
