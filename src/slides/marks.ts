/** Marks before items: an icon where the item names one, else its number set large. */
import { ICON_UNIT, type Need } from '../layout/assets.js'
import { type Box, shape, text } from '../layout/box.js'
import { PITCH } from '../themes/tokens.js'
import type { ColorToken } from '../themes/tokens.js'
import type { ComposeContext } from './kind.js'

/** An item that may name an icon. */
type Item = string | { icon?: string }

/** Width of the lines of icons in units: one weight in a whole deck, about that of the strokes of bold type. */
export const ICON_STROKE = 4

/** The icons that items name. */
export function iconNeeds(items: readonly Item[]): Need[] {
  return items.flatMap((item): Need[] =>
    typeof item === 'string' || item.icon === undefined ? [] : [{ type: 'icon', name: item.icon }],
  )
}

/** Height in units of a number as high as an icon of this side: type leaves room above and below its figures. */
export function numeralHeight(side: number): number {
  return side * NUMERAL * PITCH
}

/** Size of a number beside an icon of the same row, as a share of the icon's side. */
const NUMERAL = 1.2

/**
 * The mark of an item.
 *
 * @param side of an icon, in units; a number is as high as one.
 */
export function markBox(
  item: Item,
  index: number,
  { side, color }: { side: number; color: ColorToken },
  context: Pick<ComposeContext, 'assets'>,
): Box {
  const name = typeof item === 'string' ? undefined : item.icon
  const paths = name === undefined ? undefined : context.assets.icons.get(name)
  if (paths !== undefined)
    return shape({
      name: `Icon ${index + 1}`,
      width: side,
      height: side,
      shape: {
        geometry: { type: 'drawing', unit: ICON_UNIT, paths },
        fill: color,
        stroke: { color, width: ICON_STROKE, round: true },
      },
    })
  return text({
    name: `Number ${index + 1}`,
    role: 'ornament',
    paragraphs: [{ text: String(index + 1), size: Math.round(side * NUMERAL), bold: true, color, font: 'heading' }],
  })
}
