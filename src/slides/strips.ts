/** Strips: items over the whole width, one under another, between hairlines: mark, label, explanation. */
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import type { ComposeContext } from './kind.js'
import { markBox, numeralHeight } from './marks.js'
import { isShort, labelOf, labelSize, size, stepOf, textOfItem } from './parts.js'
import type { TileItem } from './tiles.js'

/** Room for the marks of strips, in units: two figures of the largest number. */
const MARK = 112

/** Side of a mark by the number of strips, in units. */
function sideOf(count: number): number {
  return count <= 3 ? 72 : count === 4 ? 52 : 40
}

/** The label takes this share of what the mark leaves; the explanation the rest. */
const LABEL = 0.38

/**
 * @param name what a person calls an item in the selection pane.
 * @param width of all, in units.
 */
export function strips(items: readonly TileItem[], name: string, width: number, context: ComposeContext): Box {
  const explained = items.some((item) => explanationOf(item) !== undefined)
  const room = width - MARK - SPACE.l
  return column(
    { grow: 1 },
    items.flatMap((item, index) => [
      ...(index === 0 ? [] : [hairline(`${name} ${index + 1} line`, index, context)]),
      strip(item, index, items.length, { name, label: explained ? Math.round(room * LABEL) : room }, context),
    ]),
  )
}

function hairline(name: string, index: number, context: ComposeContext): Box {
  return shape({ name, height: 2, shape: { fill: 'rule' }, ...stepOf(index, context) })
}

function explanationOf(item: TileItem): string | undefined {
  const lines = typeof item === 'object' && 'items' in item ? (item.items ?? []) : []
  const all = [textOfItem(item), ...lines].flatMap((words) => words ?? [])
  return all.length === 0 ? undefined : all[0]
}

function strip(
  item: TileItem,
  index: number,
  count: number,
  { name, label }: { name: string; label: number },
  context: ComposeContext,
): Box {
  const side = sideOf(count)
  const lines = typeof item === 'object' && 'items' in item ? (item.items ?? []) : []
  const all = [textOfItem(item), ...lines].flatMap((words) => words ?? [])
  return row(
    {
      grow: 1,
      basis: 0,
      minHeight: numeralHeight(side),
      align: 'center',
      gap: SPACE.l,
      padding: { top: SPACE.xs, bottom: SPACE.xs },
      group: `${name} ${index + 1} and its mark`,
      ...stepOf(index, context),
    },
    [
      column({ width: MARK, justify: 'center' }, [markBox(item, index, { side, color: context.tone.mark }, context)]),
      text({
        name: `${name} ${index + 1}`,
        width: label,
        phrases: true,
        ...isShort(labelOf(item)),
        paragraphs: [{ text: labelOf(item), size: labelSize('lead', context), bold: true, color: context.tone.text }],
      }),
      ...(all.length === 0
        ? []
        : [
            text({
              name: `${name} ${index + 1} text`,
              grow: 1,
              basis: 0,
              shrink: 1,
              paragraphs: all.map((words, line) => ({
                text: words,
                size: size('small', context),
                color: context.tone.text,
                ...(line > 0 && { before: SPACE.xs / 2 }),
              })),
            }),
          ]),
    ],
  )
}
