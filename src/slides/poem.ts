/** A poem as it is printed: its lines centred, its stanzas apart, side by side where one column would be too long. */
import * as z from 'zod'
import { type Box, column, row, text, type TextBox, type TextParagraph } from '../layout/box.js'
import { FLOOR, PITCH, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title, told } from './kind.js'
import { divideText } from './lists.js'
import { naturalBoxWidth } from './measure.js'
import { leadText, page, roomBelow, stepOf } from './parts.js'
import {
  countHan,
  plainLine,
  type ReadLine,
  readLineBox,
  readLineHeight,
  readLineWidth,
  type Spacing,
  spacingFor,
  spreadReadings,
} from './readings.js'

const stanza = z.array(line).min(1)

const schema = z
  .strictObject({
    title,
    author: line.optional(),
    lines: stanza.optional().describe('A poem of one stanza.'),
    stanzas: z.array(stanza).min(1).optional().describe('Instead of lines: each a list of its lines.'),
    pinyin: z
      .union([z.boolean(), z.array(z.string())])
      .optional()
      .describe(
        'true: readings stand above the characters. A list gives them line by line, a syllable a character; an empty line is found as by true.',
      ),
  })
  .refine(
    (poem) => (poem.lines === undefined) !== (poem.stanzas === undefined),
    told('lines 和 stanzas 只写一个', 'a poem has either lines or stanzas'),
  )
  .superRefine((poem, { addIssue }) => {
    if (!Array.isArray(poem.pinyin)) return
    const lines = stanzasOf(poem).flat()
    poem.pinyin.forEach((given, index) => {
      const [syllables, characters] = [syllablesOf(given).length, countHan(lines[index] ?? '')]
      if (syllables > 0 && syllables !== characters)
        addIssue({
          code: 'custom',
          path: ['pinyin', index],
          message: `${syllables} syllables for ${characters} characters; write one for each, parted by spaces`,
          params: { zh: `${characters} 个字却有 ${syllables} 个音节；一字一个，用空格隔开` },
        })
    })
  })

/** Readings that the author gave, by line: a part of a divided poem keeps them. */
export interface GivenReadings {
  readings?: Record<string, string[]>
}

type Content = z.infer<typeof schema> & GivenReadings

const list: SlideList<Content> = {
  most: 6,
  items: stanzasOf,
  withItems: (content, items, { first }) => ({
    ...content,
    lines: undefined,
    stanzas: items as string[][],
    ...(Array.isArray(content.pinyin) && { readings: givenReadings(content) }),
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
  needs: (content) =>
    content.pinyin === undefined || content.pinyin === false
      ? []
      : stanzasOf(content)
          .flat()
          .map((words) => ({ type: 'pinyin', text: plainLine(words) })),
  list,
  complete: (content) => content,

  compose(content, context) {
    const stanzas = stanzasOf(content)
    if (content.pinyin !== undefined && content.pinyin !== false) return annotated(content, context)
    const author = authorText(content.author, context)
    const { width, height } = roomBelow(content.title, content.author, context)
    const fitting = (columns: number): number | undefined =>
      SIZES.find((type) => stands(inColumns(stanzas, columns), type, { width, height }, context))
    const one = fitting(1)
    const two = one === undefined ? fitting(2) : undefined
    const body =
      two === undefined
        ? oneColumn(stanzas, one ?? FLOOR.body, context)
        : twoColumns(inColumns(stanzas, 2), two, context)
    return page(context, content.title, [...author, body])
  },
}

function syllablesOf(given: string): string[] {
  return given.split(/\s+/u).filter((syllable) => syllable !== '')
}

function givenReadings(content: Content): Record<string, string[]> {
  if (content.readings !== undefined) return content.readings
  const given = Array.isArray(content.pinyin) ? content.pinyin.map(syllablesOf) : []
  const lines = stanzasOf(content).flat()
  return Object.fromEntries(
    lines.flatMap((words, index) =>
      (given[index] ?? []).length === 0 ? [] : [[words, spreadReadings(words, given[index] ?? [])]],
    ),
  )
}

/** The poem with its readings, in one column or two. */
function annotated(content: Content, context: ComposeContext): Box {
  const given = givenReadings(content)
  const stanzas = stanzasOf(content).map((lines) =>
    lines.map((words): ReadLine => ({
      line: words,
      readings: given[words] ?? readingsOf(plainLine(words), context.assets.pinyin),
    })),
  )
  const room = roomBelow(content.title, content.author, context)
  const fitting = [1, 2].flatMap((count) =>
    SIZES.map((type) => ({
      columns: inColumns(stanzas, count),
      spacing: spacingFor(stanzas.flat(), type, context),
    })).filter((tried) => hasRoom(tried, room, context)),
  )
  const { columns, spacing } = fitting[0] ?? {
    columns: [stanzas],
    spacing: spacingFor(stanzas.flat(), FLOOR.body, context),
  }
  let index = 0
  const boxes = columns.map((group) =>
    column(
      { grow: 1, basis: 0, justify: 'center', gap: STANZA_GAP },
      group.map((lines) =>
        column(
          { gap: LINE_GAP, ...stepOf(stanzas.indexOf(lines), context) },
          lines.map((read) => readLineBox(read, spacing, index++, context)),
        ),
      ),
    ),
  )
  return page(context, content.title, [
    ...authorText(content.author, context),
    row({ grow: 1, gap: SPACE.xl, align: 'stretch' }, boxes),
  ])
}

/** Readings of a line, or of the part of a line that was too long for a slide. */
function readingsOf(words: string, known: ReadonlyMap<string, string[]>): string[] {
  for (const [whole, readings] of known) {
    const before = whole.indexOf(words)
    if (before >= 0 && (whole === words || !known.has(words)))
      return readings.slice([...whole.slice(0, before)].length).slice(0, [...words].length)
  }
  return []
}

function hasRoom(
  { columns, spacing }: { columns: ReadLine[][][]; spacing: Spacing },
  room: { width: number; height: number },
  context: ComposeContext,
): boolean {
  const width = (room.width - SPACE.xl * (columns.length - 1)) / columns.length
  return columns.every(
    (stanzas) =>
      stanzas.flat().length * (readLineHeight(spacing.type) + LINE_GAP) + (stanzas.length - 1) * STANZA_GAP <=
        room.height && stanzas.flat().every((read) => readLineWidth(read, spacing, context) <= width),
  )
}

/** Units between a line and the readings of the next. */
const LINE_GAP = SPACE.s

/** Units between two stanzas. */
const STANZA_GAP = SPACE.l

function stanzasOf({ lines, stanzas }: { lines?: string[]; stanzas?: string[][] }): string[][] {
  return stanzas ?? [lines ?? []]
}

/** A poem takes the largest of these at which no line wraps and all of it has room; a few lines fill the slide. */
const SIZES = [TYPE.section, 56, TYPE.title, 44, TYPE.lead, TYPE.body, TYPE.small]

/** Stanzas by column. The first takes the longer half; a poem of one stanza is divided between two lines. */
function inColumns<Line>(stanzas: Line[][], columns: number): Line[][][] {
  if (columns === 1) return [stanzas]
  const [one = []] = stanzas
  if (stanzas.length === 1) return [[one.slice(0, Math.ceil(one.length / 2))], [one.slice(Math.ceil(one.length / 2))]]
  return [stanzas.slice(0, Math.ceil(stanzas.length / 2)), stanzas.slice(Math.ceil(stanzas.length / 2))]
}

function stands(
  columns: string[][][],
  type: number,
  room: { width: number; height: number },
  context: ComposeContext,
): boolean {
  const width = (room.width - SPACE.xl * (columns.length - 1)) / columns.length
  return columns.every(
    (stanzas) =>
      stanzas.flat().length * type * PITCH + (stanzas.length - 1) * STANZA_GAP <= room.height &&
      stanzas.every((lines) => naturalBoxWidth(stanzaText(lines, 0, type, context), context) <= width),
  )
}

function authorText(author: string | undefined, context: ComposeContext): Box[] {
  return leadText(author, context).map((box) => ({ ...box, name: 'Author' }))
}

function oneColumn(stanzas: string[][], type: number, context: ComposeContext): Box {
  return column(
    { grow: 1, justify: 'center', gap: STANZA_GAP },
    stanzas.map((lines, index) => stanzaText(lines, index, type, context)),
  )
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
