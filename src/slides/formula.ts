/** Formulas that carry a slide, each drawn large, with what their signs mean. */
import * as z from 'zod'
import type { FormulaAsset } from '../layout/assets.js'
import { type Box, column, type FormulaBox, row, text, type TextBox } from '../layout/box.js'
import { textHeightAt } from '../layout/text.js'
import { formatMarks } from '../text/marks.js'
import { FLOOR, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, TEX, title, told } from './kind.js'
import { naturalBoxWidth } from './measure.js'
import { bodyWidth, CARD, labelSize, leadText, page, roomBelow, size, stepOf } from './parts.js'

const tex = line
  .describe('LaTeX’s mathematics, without $ signs; \\ce{…} for chemistry.')
  .meta({ contentMediaType: TEX })

const entry = z.union([
  tex,
  z.strictObject({ tex, label: line.optional(), text: line.optional().describe('What it says, in words.') }),
])

const schema = z
  .strictObject({
    title,
    lead: line.optional(),
    formula: tex.optional(),
    formulas: z
      .array(entry)
      .min(1)
      .optional()
      .describe('Instead of formula: several, each with a name and an explanation if it needs them.'),
    where: z
      .array(z.strictObject({ symbol: tex, text: line }))
      .optional()
      .describe('What the signs mean.'),
  })
  .refine(
    (content) => (content.formula === undefined) !== (content.formulas === undefined),
    told('formula 和 formulas 只写一个', 'a slide has either a formula or formulas'),
  )

type Content = z.infer<typeof schema>

interface Entry {
  tex: string
  label?: string
  text?: string
}

const list: SlideList<Content> = {
  most: 4,
  items: entriesOf,
  withItems: (content, items, { first, last }) => ({
    ...content,
    formula: undefined,
    formulas: items as Entry[],
    ...(!first && { lead: undefined }),
    ...(!last && { where: undefined }),
  }),
}

export const formula: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: (content) => entriesOf(content).map((one) => ({ type: 'formula', tex: one.tex })),
  list,
  complete: (content) => content,

  compose(content, context) {
    const entries = entriesOf(content)
    const meanings = meaningRows(content.where ?? [], entries.length, context)
    const room = roomBelow(content.title, content.lead, context)
    const below = meanings === undefined ? 0 : meanings.height + SPACE.m
    const height = (room.height - below - SPACE.m * (entries.length - 1)) / entries.length
    const cards = entries.map((one, index) => card(one, index, { width: room.width, height }, entries.length, context))
    return page(context, content.title, [
      ...leadText(content.lead, context),
      ...cards,
      ...(meanings === undefined ? [] : [meanings.box]),
    ])
  },
}

function entriesOf({ formula: one, formulas }: Content): Entry[] {
  return (formulas ?? [one ?? '']).map((each) => (typeof each === 'string' ? { tex: each } : each))
}

/** Type sizes at which a formula is drawn, the largest that has room; a single one speaks louder. */
const SIZES = [TYPE.display, TYPE.section, 56, TYPE.title, TYPE.lead, TYPE.body, TYPE.small, TYPE.label, FLOOR.code]

/** What a formula is taken to measure before it is drawn, in em. */
function sizeOf(one: string, { assets }: ComposeContext): Pick<FormulaAsset, 'width' | 'height' | 'depth'> {
  return assets.formulas.get(one) ?? { width: Math.max(1, one.length * 0.5), height: 1, depth: 0.5 }
}

const PADDING = { top: SPACE.s, right: SPACE.l, bottom: SPACE.s, left: SPACE.l }

/** How much of a card's width its words take where they stand beside the formula. */
const WORDS = 0.34

/** A single formula has its name above and what it says below; of several each has its words at its side. */
function card(
  entry: Entry,
  index: number,
  room: { width: number; height: number },
  of: number,
  context: ComposeContext,
): Box {
  const inner = room.width - PADDING.left - PADDING.right
  const outer = {
    name: `Card ${index + 1}`,
    shape: CARD.plain,
    grow: 1,
    basis: 0,
    padding: PADDING,
    ...stepOf(index, context),
  }
  const beside = of > 1 && (entry.label ?? entry.text) !== undefined
  if (!beside) {
    const [name, explanation] = [
      nameText(entry, index, 'center', context),
      explanationText(entry, index, 'center', context),
    ]
    const taken = [...name, ...explanation].reduce(
      (sum, box) => sum + textHeightAt(box, inner, context) + SPACE.xs,
      PADDING.top + PADDING.bottom,
    )
    const drawn = drawing(
      entry,
      index,
      { width: inner, height: room.height - taken },
      of === 1 ? SIZES : SIZES.slice(2),
      context,
    )
    return column({ ...outer, gap: SPACE.xs, justify: 'center' }, [
      ...name,
      { ...drawn, alignSelf: 'center' },
      ...explanation,
    ])
  }
  const width = inner * WORDS
  const words = column({ width, justify: 'center' }, [
    ...nameText(entry, index, 'start', context),
    ...explanationText(entry, index, 'start', context),
  ])
  const place = { width: inner - width - SPACE.m, height: room.height - PADDING.top - PADDING.bottom }
  return row({ ...outer, gap: SPACE.m, align: 'center' }, [
    words,
    column({ width: place.width, align: 'center' }, [drawing(entry, index, place, SIZES.slice(2), context)]),
  ])
}

function drawing(
  { tex: one }: Entry,
  index: number,
  place: { width: number; height: number },
  sizes: readonly number[],
  context: ComposeContext,
): FormulaBox {
  const { width, height, depth } = sizeOf(one, context)
  const most = Math.min(place.width / width, place.height / (height + depth))
  // A formula wider than the slide at the floor is drawn smaller still: it cannot be divided.
  const type = sizes.find((each) => each <= most) ?? Math.min(FLOOR.code, place.width / width)
  return {
    type: 'formula',
    name: `Formula ${index + 1}`,
    tex: one,
    alt: one,
    width: width * type,
    height: (height + depth) * type,
  }
}

function nameText({ label }: Entry, index: number, align: 'start' | 'center', context: ComposeContext): TextBox[] {
  if (label === undefined) return []
  return [
    text({
      name: `Name ${index + 1}`,
      paragraphs: [{ text: label, size: labelSize('small', context), align, bold: true, color: 'accent' }],
    }),
  ]
}

function explanationText(
  { text: words }: Entry,
  index: number,
  align: 'start' | 'center',
  context: ComposeContext,
): TextBox[] {
  if (words === undefined) return []
  return [
    text({
      name: `Explanation ${index + 1}`,
      paragraphs: [{ text: words, size: labelSize('small', context), align, color: 'muted' }],
    }),
  ]
}

/** Signs and their meanings, in two columns where they have room. */
function meaningRows(
  where: NonNullable<Content['where']>,
  formulas: number,
  context: ComposeContext,
): { box: Box; height: number } | undefined {
  if (where.length === 0) return undefined
  const type = Math.max(FLOOR.body, size('small', context))
  const symbols = where.map(({ symbol }, index) =>
    text({
      name: `Sign ${index + 1}`,
      paragraphs: [
        { text: formatMarks([{ text: symbol, formula: true }]), size: type, bold: true, color: 'accent', align: 'end' },
      ],
    }),
  )
  const signWidth = Math.ceil(
    Math.min(bodyWidth(context) / 4, Math.max(...symbols.map((box) => naturalBoxWidth(box, context)))),
  )
  const meanings = where.map(({ text: words }, index) =>
    text({ name: `Meaning ${index + 1}`, paragraphs: [{ text: words, size: type }] }),
  )
  const widest = Math.max(...meanings.map((box) => naturalBoxWidth(box, context)))
  const most =
    [4, 3, 2, 1].find(
      (count) =>
        count <= where.length && (bodyWidth(context) - SPACE.l * (count - 1)) / count - signWidth - SPACE.m >= widest,
    ) ?? 1
  // Rows of even length.
  const columns = Math.ceil(where.length / Math.ceil(where.length / most))
  const width = (bodyWidth(context) - SPACE.l * (columns - 1)) / columns
  const wordsWidth = width - signWidth - SPACE.m
  const rows: Box[] = []
  let height = 0
  for (let start = 0; start < where.length; start += columns) {
    const cells = where.slice(start, start + columns).map((_, index): Box => {
      const at = start + index
      const [sign, meaning] = [symbols[at], meanings[at]]
      return row({ width, gap: SPACE.m, ...stepOf(formulas, context) }, [
        ...(sign === undefined ? [] : [{ ...sign, width: signWidth }]),
        ...(meaning === undefined ? [] : [{ ...meaning, width: wordsWidth }]),
      ])
    })
    height +=
      Math.max(...meanings.slice(start, start + columns).map((box) => textHeightAt(box, wordsWidth, context))) +
      (start > 0 ? SPACE.xs : 0)
    rows.push(row({ gap: SPACE.l }, cells))
  }
  return { box: column({ gap: SPACE.xs }, rows), height }
}
