/** Three to eight stages of which the last leads back to the first, in a ring; `center` names what goes round. */
import * as z from 'zod'
import { type Box, type BoxConnector, column, type TextBox } from '../layout/box.js'
import type { Rect, Side } from '../layout/scene.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { textFits } from './measure.js'
import {
  card,
  isShort,
  LABEL_PADDING,
  labelOf,
  labelSize,
  LEVELS,
  leadText,
  page,
  roomBelow,
  stepOf,
  textOfItem,
} from './parts.js'
import { centerOf, loopOf, MOST_IN_RING, ringOf } from './ring.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  items: z.array(labelled).min(3).max(8),
  center: line.optional().describe('What goes round.'),
})

type Content = z.infer<typeof schema>

export const cycle: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,

  compose(content, context) {
    const { items, center } = content
    const room = roomBelow(content.title, content.lead, context)
    const places = placesOf(content, context)
    const between = centerOf(places.stages, room)
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, connectors: items.map((_, index) => arrow(index, places.sides, context)) }, [
        ...items.map((item, index) => stage(item, index, places.stages[index], context)),
        ...(center === undefined ? [] : [centerCard(center, between, context)]),
      ]),
    ])
  },
}

interface Places {
  stages: Rect[]
  /** Edges by which each arrow leaves its stage and reaches the next. */
  sides: [Side, Side][]
}

/** A ring where its stages hold their text at the floor; else a loop of two rows, whose stages are larger. */
function placesOf({ title: heading, lead, items, center }: Content, context: ComposeContext): Places {
  const room = roomBelow(heading, lead, context)
  const floor = { ...context, level: LEVELS - 1 }
  if (items.length <= MOST_IN_RING) {
    const ring = ringOf(items.length, room)
    const held = items.every((item, index) =>
      textFits(stage(item, index, ring.stages[index], floor), ring.stages[index], context),
    )
    if (held) return ring
  }
  return loopOf(items.length, room, center !== undefined)
}

function stage(item: Labelled, index: number, place: Rect | undefined, context: ComposeContext): TextBox {
  const explanation = textOfItem(item)
  return card(
    {
      look: 'soft',
      id: `stage-${index}`,
      name: `Stage ${index + 1}`,
      ...placed(place),
      phrases: true,
      padding: LABEL_PADDING,
      ...isShort(labelOf(item)),
      ...stepOf(index, context),
    },
    [
      { text: labelOf(item), size: labelSize('body', context), bold: true, align: 'center' },
      ...(explanation === undefined
        ? []
        : [{ text: explanation, size: labelSize('small', context), align: 'center' as const, before: SPACE.xs / 2 }]),
    ],
  )
}

function centerCard(words: string, place: Rect, context: ComposeContext): Box {
  return card({ look: 'accent', name: 'Center', ...placed(place), phrases: true, padding: LABEL_PADDING }, [
    { text: words, size: labelSize('body', context), color: 'paper', bold: true, align: 'center' },
  ])
}

function placed(place: Rect | undefined): Partial<TextBox> {
  return place === undefined ? {} : { at: { x: place.x, y: place.y }, width: place.width, height: place.height }
}

/** From a stage to the next; the last arrow closes the ring, with the last stage. */
function arrow(index: number, sides: [Side, Side][], context: ComposeContext): BoxConnector {
  const next = (index + 1) % sides.length
  const [from, to] = sides[index] ?? ['right', 'left']
  return {
    name: `Arrow ${index + 1}`,
    from: { id: `stage-${index}`, side: from },
    to: { id: `stage-${next}`, side: to },
    stroke: { color: 'accent', width: 4 },
    arrow: 'end',
    ...stepOf(next === 0 ? index : next, context),
  }
}
