/** A figure and its unit: about four to one in size, on one baseline, from the left. */
import { type Box, row, text, type TextBox } from '../layout/box.js'
import { BASELINE } from '../layout/painting.js'
import { HUG_SLACK } from '../layout/text.js'
import { type ColorToken, PITCH } from '../themes/tokens.js'
import type { ComposeContext } from './kind.js'
import { naturalBoxWidth } from './measure.js'

/** The figure of a statistic. */
export interface Figured {
  value: string
  unit?: string
}

/** Usual, largest and smallest size of a figure, in units. */
const FIGURE = { usual: 112, most: 176, least: 56 }

/** By so much a figure shrinks or grows with each level of the fit. */
const STEP = 12

/** Size of a unit as a share of its figure's, and the floor for words on a slide. */
const UNIT = { share: 1 / 4, least: 28 }

function sizeOf({ level }: Pick<ComposeContext, 'level'>, scale: number): number {
  return Math.round(scale * Math.max(FIGURE.least, Math.min(FIGURE.most, FIGURE.usual - STEP * level)))
}

/**
 * Room in a figure's frame behind its digits, in em, so that no program wraps them. It is also what parts a figure from
 * its unit, so it is less than for other words; digits are as wide in Arial as in our fonts.
 */
const SLACK = 0.2

/** Width in units that a figure and its unit take at the context's level. */
export function figureWidth(item: Figured, context: ComposeContext): number {
  return textsOf(item, 0, 'accent', 1, context).reduce((sum, box) => sum + box.width, 0)
}

/** @param scale of the figure's size; a figure that leads others is larger than they. */
export function figure(item: Figured, index: number, color: ColorToken, context: ComposeContext, scale = 1): Box {
  return row({ align: 'end' }, textsOf(item, index, color, scale, context))
}

/** Value and unit stand on one baseline: the smaller text is lifted by what the larger has below its own. */
function textsOf(
  { value, unit }: Figured,
  index: number,
  color: ColorToken,
  scale: number,
  context: ComposeContext,
): (TextBox & { width: number })[] {
  const large = sizeOf(context, scale)
  const small = Math.max(UNIT.least, Math.round(large * UNIT.share))
  const figureBox = text({
    name: `Figure ${index + 1}`,
    oneLine: true,
    paragraphs: [{ text: value, size: large, bold: true, color, font: 'heading' }],
  })
  const width = Math.ceil(naturalBoxWidth(figureBox, context) - (HUG_SLACK - SLACK) * large)
  if (unit === undefined) return [{ ...figureBox, width }]
  const unitBox = text({
    name: `Unit ${index + 1}`,
    oneLine: true,
    padding: { bottom: PITCH * (1 - BASELINE) * (large - small) },
    paragraphs: [{ text: unit, size: small, bold: true, color }],
  })
  return [
    { ...figureBox, width },
    { ...unitBox, width: Math.ceil(naturalBoxWidth(unitBox, context)) },
  ]
}
