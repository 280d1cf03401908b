/** Items as rows over the whole width and height of their place, each with a large numeral, hairlines between them. */
import { type Box, column, row, shape, text, type TextParagraph } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import type { ComposeContext, Labelled } from './kind.js'
import { labelOf, labelSize, size, stepOf, textOfItem } from './parts.js'

export interface RowOptions {
  /** What a row is, in the names of frames: `Point`, `Part`. */
  name: string
  /** Whether a row begins with its number. */
  numbered?: boolean
  /** How many rows stand before them, on whose numbers theirs go on. 0 when absent. */
  first?: number
  /** Rows of words that stand behind one in full strength, by index. */
  resting?: (index: number) => boolean
  /** Rows in bold, by index. */
  strong?: (index: number) => boolean
  /** The click of the row at an index; one after another when absent. */
  step?: (index: number) => { step?: number }
}

/** Numerals are larger the fewer there are, in units. */
const NUMERAL = [120, 120, 120, 96, 68, 52]

/** The size of the numeral of one of so many rows. */
function numeralSize(count: number): number {
  return NUMERAL[count] ?? 44
}

/** Em, to which the words of a row are a label. */
const SHORT = 12

/** The rows, as one box that fills its place. */
export function rowsBox(items: readonly Labelled[], given: RowOptions, context: ComposeContext): Box {
  const options = { ...given, short: items.every((item) => emWidth(labelOf(item)) <= SHORT) }
  return column(
    { grow: 1 },
    items.flatMap((item, index): Box[] => [
      ...(index === 0
        ? []
        : [shape({ name: `Hairline ${(options.first ?? 0) + index}`, height: 2, shape: { fill: context.tone.line } })]),
      oneRow(item, index, items.length, options, context),
    ]),
  )
}

function oneRow(
  item: Labelled,
  index: number,
  count: number,
  options: RowOptions & { short: boolean },
  context: ComposeContext,
): Box {
  const { name, numbered = true, first = 0, resting, step = (at) => stepOf(at, context) } = options
  const quiet = resting?.(index) === true
  const numeral = numeralSize(count)
  const words = text({
    name: `${name} ${first + index + 1}`,
    grow: 1,
    basis: 0,
    shrink: 1,
    valign: 'middle',
    paragraphs: rowWords(item, { quiet, strong: options.strong?.(index) === true, short: options.short }, context),
  })
  return row(
    {
      grow: 1,
      basis: 0,
      align: 'center',
      gap: SPACE.l,
      padding: { top: SPACE.xs, bottom: SPACE.xs },
      ...(numbered && { group: `${name} ${first + index + 1} and its number` }),
      ...step(index),
    },
    numbered
      ? [
          text({
            name: `Number ${first + index + 1}`,
            role: 'ornament',
            // Of two digits where the last one has two, so that all words begin alike.
            width: numeral * (first + count > 9 ? 1.3 : 0.72),
            shrink: 0,
            valign: 'middle',
            paragraphs: [
              {
                text: String(first + index + 1),
                size: numeral,
                color: quiet ? context.tone.quiet : context.tone.mark,
                bold: true,
                font: 'heading',
                ornament: true,
              },
            ],
          }),
          words,
        ]
      : [words],
  )
}

function rowWords(
  item: Labelled,
  { quiet, strong, short }: { quiet: boolean; strong: boolean; short: boolean },
  context: ComposeContext,
): TextParagraph[] {
  const { tone } = context
  const explanation = textOfItem(item)
  const label = { text: labelOf(item), color: quiet ? tone.quiet : tone.text }
  if (explanation === undefined)
    return [
      { ...label, size: short ? labelSize('lead', context) : size('lead', context), ...(strong && { bold: true }) },
    ]
  return [
    { ...label, size: labelSize('body', context), bold: true },
    { text: explanation, size: size('small', context), color: tone.quiet, before: SPACE.xs / 2 },
  ]
}
