/** What to watch, hear or read elsewhere: name, description, address and perhaps a picture, as cards that are links. */
import * as z from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { CARD, labelSize, leadText, page, stepOf } from './parts.js'
import { pictureBox, pictureContent, pictureNeeds, sizeIn } from './picture-parts.js'

const link = z.strictObject({
  label: line,
  text: line.optional(),
  url: line.optional().describe('Shown as it stands here; the card leads to it.'),
  video: z.boolean().optional().describe('true: the sign before the card is a play button.'),
  picture: pictureContent
    .omit({ caption: true, credit: true })
    .optional()
    .describe('Stands before the card instead of the sign; a play button lies on it.'),
})

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(link).min(1) })

type Content = z.infer<typeof schema>
type Link = z.infer<typeof link>

export const card: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: ({ items }) => pictureNeeds(items.map(({ picture }) => picture)),
  list: listOf(3, divideLink),
  complete: (content) => content,

  compose(content, context) {
    const cards = content.items.map((item, index) => linkCard(item, index, content.items.length === 1, context))
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, justify: 'center', gap: SPACE.m }, cards),
    ])
  },
}

/** A description too long for a slide goes on under the name; the address stays whole. */
function divideLink(item: unknown): [Link, Link] | undefined {
  const one = item as Link
  if (one.text !== undefined) {
    const halves = divideText(one.text)
    if (halves !== undefined)
      return [
        { ...one, text: halves[0], url: undefined },
        { ...one, text: halves[1], picture: undefined },
      ]
  }
  const halves = divideText(one.label)
  return (
    halves && [
      { label: halves[0], video: one.video, picture: one.picture },
      { ...one, label: halves[1], picture: undefined },
    ]
  )
}

/** Diameter in units of the sign of a card. */
const SIGN = 88

/** Where an address leads: as it stands, or as a browser would complete it; nowhere where it is none. */
function leadsTo(url: string | undefined): string | undefined {
  if (url === undefined || /^(?:https?:\/\/|mailto:)\S+$/i.test(url)) return url
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url) ? `https://${url}` : undefined
}

function linkCard(
  { label, text: words, url, video, picture }: Link,
  index: number,
  alone: boolean,
  context: ComposeContext,
): Box {
  const room = alone ? SPACE.m : SPACE.s
  const padding = { top: room, right: SPACE.l, bottom: room, left: SPACE.l }
  return row(
    {
      name: `Card ${index + 1}`,
      link: leadsTo(url),
      group: `Card ${index + 1} and its parts`,
      shape: CARD.soft,
      padding,
      gap: SPACE.l,
      align: 'center',
      ...(alone && { minHeight: 280 }),
      ...stepOf(index, context),
    },
    [
      picture === undefined ? sign(video === true, index) : thumbnail(picture, video === true, index, alone, context),
      text({
        name: `Card ${index + 1} text`,
        grow: 1,
        basis: 0,
        shrink: 1,
        paragraphs: [
          { text: label, size: labelSize(alone ? 'lead' : 'body', context), bold: true, color: 'accent' },
          ...(words === undefined ? [] : [{ text: words, size: labelSize('small', context), before: SPACE.xs / 2 }]),
          ...(url === undefined
            ? []
            : [{ text: url, size: labelSize('label', context), color: 'link' as const, before: SPACE.xs / 2 }]),
        ],
      }),
    ],
  )
}

/** Room for the picture of a card, in units: of the only one, and of one among several. */
const THUMBNAIL = { alone: { width: 400, height: 280 }, among: { width: 190, height: 108 } }

/** A picture among the same room as its neighbours' have, with a play button on what moves. */
function thumbnail(
  picture: NonNullable<Link['picture']>,
  video: boolean,
  index: number,
  alone: boolean,
  context: ComposeContext,
): Box {
  const room = alone ? THUMBNAIL.alone : THUMBNAIL.among
  const size = sizeIn(room, picture, context)
  const over = { x: (size.width - SIGN) / 2, y: (size.height - SIGN) / 2 }
  return column({ width: room.width, align: 'center' }, [
    column({}, [
      pictureBox(picture, size, `Picture ${index + 1}`, context),
      ...(video ? [{ ...sign(true, index), at: over }] : []),
    ]),
  ])
}

/** A play button for what moves, an arrowhead for what one goes to. Its middle looks centred a little right of the centre. */
function sign(video: boolean, index: number): Box {
  const geometry = video ? ({ type: 'pentagon', tip: 30 } as const) : ({ type: 'chevron', tip: 18 } as const)
  const mark = video ? { width: 30, height: 36, left: 6 } : { width: 28, height: 36, left: 4 }
  return column(
    {
      name: `Sign ${index + 1}`,
      width: SIGN,
      height: SIGN,
      shape: { geometry: { type: 'ellipse' }, fill: 'accent' },
      align: 'center',
      justify: 'center',
      padding: { left: mark.left },
    },
    [
      shape({
        name: `Sign ${index + 1} mark`,
        width: mark.width,
        height: mark.height,
        shape: { geometry, fill: 'paper' },
      }),
    ],
  )
}
