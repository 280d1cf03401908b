/** Code in colours on a card, word for word: long lines go on set in, long code goes on on the next slide. */
import * as z from 'zod'
import { codeKey, type CodeToken } from '../layout/assets.js'
import { type Box, column, row, shape, text, type TextBox, type TextParagraph } from '../layout/box.js'
import { codeAdvance } from '../layout/metrics.js'
import { remember } from '../text/remember.js'
import { layParagraphs, measureParagraphs, textHeightAt } from '../layout/text.js'
import { FLOOR, PITCH, SPACE, TYPE } from '../themes/tokens.js'
import { type Block, blocksOf, divideBlock, tidyCode } from './code-lines.js'
import { type ComposeContext, line, MANY_LINES, type SlideKind, type SlideList, title, told } from './kind.js'
import { bodyWidth, CARD, leadText, page, roomBelow } from './parts.js'

const schema = z.strictObject({
  title,
  language: line
    .optional()
    .describe(
      'As shiki names it: python, js, html, sql, … Without it, or where nobody knows it, the code has no colours.',
    ),
  code: z
    .string()
    .refine((code) => code.trim() !== '', told('请写代码', 'some code'))
    .meta({ contentMediaType: MANY_LINES })
    .describe('Word for word, white space too; write it as a block (code: |).'),
  highlight: z.array(z.int().min(1)).optional().describe('Numbers of lines that stand out.'),
  from: z.int().min(0).optional().describe('Number of the first line; the lines are numbered where it is given.'),
  lead: line.optional(),
  caption: line.optional().describe('A line below the code.'),
})

/** What a part of a divided slide shows of the whole, whose colours it keeps. */
export interface Part {
  part?: { whole: string; at: number }
}

type Content = z.infer<typeof schema> & Part

/** As large as the code has room for. */
const SIZES = [TYPE.body, TYPE.small, TYPE.label, FLOOR.code]

const list: SlideList<Content> = {
  // No page has room for as many lines at the floor, let alone blocks.
  most: 20,
  items: ({ code }) => blocksOf(code),
  withItems(content, items, { first, last }) {
    const blocks = items as Block[]
    return {
      ...content,
      code: blocks.flatMap(({ lines }) => lines).join('\n'),
      part: { whole: tidyCode(content.code), at: blocks[0]?.at ?? 0 },
      ...(!first && { lead: undefined }),
      ...(!last && { caption: undefined }),
    }
  },
  divide: (block) => divideBlock(block as Block),
}

export const code: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: ({ language, code: words }) => [{ type: 'code', language, text: tidyCode(words) }],
  list,
  complete: (content) => content,

  compose(content, context) {
    const caption = captionText(content.caption)
    const room =
      roomBelow(content.title, content.lead, context).height -
      caption.reduce((sum, box) => sum + textHeightAt(box, bodyWidth(context), context) + SPACE.m, 0)
    const lines = linesOf(content, context)
    const type = SIZES.find((one) => hasRoom(lines, one, content, context, room)) ?? FLOOR.code
    const box = [listing(lines, type, content, context)]
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, justify: 'center', gap: SPACE.m }, [...box, ...caption]),
    ])
  },
}

interface CodeLine {
  /** In the whole code, from 1. */
  number: number
  text: string
  tokens: CodeToken[]
}

/** The lines with their colours; those of a line that was torn are left out. */
function linesOf({ code: words, language, part }: Content, { assets }: ComposeContext): CodeLine[] {
  const at = part?.at ?? 0
  const coloured = assets.code.get(codeKey({ language, text: part?.whole ?? tidyCode(words) }))
  return tidyCode(words)
    .split('\n')
    .map((one, index): CodeLine => {
      const tokens = coloured?.[at + index] ?? []
      const whole = tokens.map((token) => token.text).join('') === one
      return { number: at + index + 1, text: one, tokens: whole ? tokens : [{ text: one, color: 'ink' }] }
    })
}

const PADDING = { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l }

/** Where the code stands beside the numbers of its lines, in units. */
function columnsOf(
  lines: CodeLine[],
  type: number,
  { from }: Content,
  context: ComposeContext,
): { gutter: number; width: number; area: number } {
  const gutter = from === undefined ? 0 : numberWidth((lines.at(-1)?.number ?? 0) + from - 1, type)
  const width = bodyWidth(context) - gutter
  return { gutter, width, area: width - PADDING.left - PADDING.right }
}

/** How many rows each line takes at a type size. */
function rowsOf(lines: CodeLine[], type: number, content: Content, context: ComposeContext): number[] {
  const { area } = columnsOf(lines, type, content, context)
  return lines.map((one) =>
    rows.of(`${type} ${area} ${context.lang} ${context.fonts.body} ${one.text}`, () => {
      const body = text({ name: 'Code', paragraphs: [paragraphOf(one, type, area)] })
      return layParagraphs(measureParagraphs(body, context), area, false).paragraphs[0]?.lines.length ?? 1
    }),
  )
}

/** Code is divided by trying how much of it has room: the same lines are asked after many times. */
const rows = remember<number>()

/** Whether all lines have room at a type size without going on. They are laid out only where their lengths leave it open. */
function hasRoom(lines: CodeLine[], type: number, content: Content, context: ComposeContext, room: number): boolean {
  if (PADDING.top + PADDING.bottom + lines.length * type * PITCH > room) return false
  const { area } = columnsOf(lines, type, content, context)
  return (
    lines.every((one) => lengthOf(one) * type <= area) &&
    rowsOf(lines, type, content, context).every((count) => count === 1)
  )
}

/** In em. */
function lengthOf({ text: words }: Pick<CodeLine, 'text'>): number {
  let length = 0
  for (const character of words) length += codeAdvance(character)
  return length
}

/** The card with the code at a type size. */
function listing(lines: CodeLine[], type: number, content: Content, context: ComposeContext): Box {
  const { from, highlight = [] } = content
  const offset = (from ?? 1) - 1
  const { gutter, width, area } = columnsOf(lines, type, content, context)
  const body = text({
    name: 'Code',
    width,
    padding: PADDING,
    paragraphs: lines.map((one) => paragraphOf(one, type, area)),
  })
  const counts = rowsOf(lines, type, content, context)
  const pitch = type * PITCH
  const tops = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0) * pitch)
  const bands = lines.flatMap(({ number }, index): Box[] =>
    highlight.includes(number)
      ? [
          shape({
            name: `Band of line ${number}`,
            at: { x: gutter, y: PADDING.top + (tops[index] ?? 0) },
            width,
            height: pitch * (counts[index] ?? 1),
            shape: { fill: 'soft' },
          }),
        ]
      : [],
  )
  const numbers = from === undefined ? [] : [numberText(lines, offset, counts, type, gutter)]
  return column({ name: 'Code card', shape: { ...CARD.plain, geometry: { type: 'rect' } } }, [
    ...bands,
    row({}, [...numbers, body]),
  ])
}

/** How far, in characters, a line that goes on is set in from where it began. */
const SET_IN = 4

/** Set in by no more than this share of the line. */
const MOST_SET_IN = 0.4

function paragraphOf({ text: words, tokens }: CodeLine, type: number, area: number): TextParagraph {
  const width = lengthOf({ text: words }) * type
  const indentation = (/^ */u.exec(words)?.[0].length ?? 0) + SET_IN
  const hang = width > area ? Math.min(indentation * codeAdvance(' ') * type, MOST_SET_IN * area) : 0
  return {
    text: words,
    tokens,
    size: type,
    font: 'code',
    ...(hang > 0 && { hang, outdent: hang }),
    // An empty line is nothing to read out.
    ...(words.trim() === '' && { ornament: true }),
  }
}

function numberWidth(last: number, type: number): number {
  return Math.ceil(PADDING.left + String(last).length * codeAdvance('0') * type + type / 2)
}

/** Numbers beside the first line of each line of code. */
function numberText(lines: CodeLine[], offset: number, counts: number[], type: number, width: number): TextBox {
  return text({
    name: 'Line numbers',
    role: 'ornament',
    width,
    padding: { top: PADDING.top, bottom: PADDING.bottom },
    paragraphs: lines.map(({ number }, index) => ({
      text: String(number + offset),
      size: type,
      font: 'code',
      color: 'muted',
      align: 'end',
      before: ((counts[index - 1] ?? 1) - 1) * type * PITCH,
    })),
  })
}

function captionText(caption: string | undefined): TextBox[] {
  return caption === undefined
    ? []
    : [text({ name: 'Caption', paragraphs: [{ text: caption, size: TYPE.label, color: 'muted' }] })]
}
