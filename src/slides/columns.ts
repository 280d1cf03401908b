/** Two or three columns of the author's own making: a picture, a title, a text, a list, each where it is wanted. */
import * as z from 'zod'
import { type Box, column, row, text, type TextParagraph } from '../layout/box.js'
import { textHeightAt } from '../layout/text.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title, told } from './kind.js'
import { divideText } from './lists.js'
import { CARD, card, leadText, page, roomBelow, size, stepOf } from './parts.js'
import {
  captionText,
  pictureBox,
  type PictureContent,
  pictureContent,
  pictureNeeds,
  proportionOf,
  type Size,
  sizeIn,
} from './picture-parts.js'

const part = z
  .strictObject({
    picture: pictureContent.optional(),
    title: line.optional(),
    text: line.optional(),
    items: z.array(line).min(1).optional(),
  })
  .refine(
    (one) => Object.values(one).some((field) => field !== undefined),
    told('一栏要有 picture、title、text 或 items', 'a column needs a picture, a title, a text or items'),
  )

const schema = z.strictObject({ title, lead: line.optional(), columns: z.array(part).min(2).max(3) })

type Content = z.infer<typeof schema>
type Part = z.infer<typeof part>

/** Columns that do not fit side by side stand on a slide each; one too long goes on, under its title. */
const list: SlideList<Content> = {
  most: 3,
  items: (content) => content.columns,
  withItems: (content, items, { first }) => ({
    ...content,
    columns: items as Part[],
    ...(!first && { lead: undefined }),
  }),
  divide(item) {
    const { picture, title: heading, text, items = [] } = item as Part
    const first = { picture, title: heading }
    if (text !== undefined && items.length > 0)
      return [
        { ...first, text },
        { title: heading, items },
      ]
    if (items.length > 1) {
      const middle = Math.ceil(items.length / 2)
      return [
        { ...first, items: items.slice(0, middle) },
        { title: heading, items: items.slice(middle) },
      ]
    }
    // The words get a slide of their own before they are torn.
    if (picture !== undefined && (heading ?? text ?? items[0]) !== undefined)
      return [{ picture }, { ...(item as Part), picture: undefined }]
    const words = text ?? items[0]
    const halves = words === undefined ? undefined : divideText(words)
    if (halves !== undefined)
      return [
        { title: heading, text: halves[0] },
        { title: heading, text: halves[1] },
      ]
    const headings = heading === undefined ? undefined : divideText(heading)
    return headings && [{ title: headings[0] }, { ...(item as Part), title: headings[1] }]
  },
}

export const columns: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: ({ columns: parts }) => pictureNeeds(parts.map(({ picture }) => picture)),
  list,
  complete: (content) => content,

  compose(content, context) {
    const { width, height } = roomBelow(content.title, content.lead, context)
    const count = content.columns.length
    const room = { width: (width - SPACE.m * (count - 1)) / count - 2 * SPACE.m, height: height - 2 * SPACE.m }
    const band = pictureBand(content.columns, room, context)
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row(
        { grow: 1, gap: SPACE.m },
        content.columns.map((one, index) =>
          one.picture === undefined
            ? columnCard(one, index, context)
            : pictureCard(one, one.picture, index, { ...room, band }, context),
        ),
      ),
    ])
  },
}

/** The most of a column's height that a picture takes from the words under it. */
const MOST_BAND = 0.5

/** The height that all pictures over words share, so that the words begin side by side. */
function pictureBand(parts: readonly Part[], room: Size, context: ComposeContext): number {
  const pictures = parts.flatMap(({ picture }) => picture ?? [])
  const tallest = Math.max(0, ...pictures.map((picture) => room.width / proportionOf(picture, context)))
  return Math.min(tallest, MOST_BAND * room.height)
}

/** A picture over words, or alone in its column. */
function pictureCard(
  part: Part,
  picture: PictureContent,
  index: number,
  room: Size & { band: number },
  context: ComposeContext,
): Box {
  const words = paragraphsOf(part, context)
  const caption = captionText(picture, `Caption ${index + 1}`, { width: Math.round(room.width) })
  const under = caption === undefined ? 0 : textHeightAt(caption, room.width, context) + SPACE.xs
  const height = words.length > 0 ? room.band : room.height - under
  const size = sizeIn({ width: room.width, height }, picture, context)
  return column(
    {
      name: `Column ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      gap: SPACE.xs,
      padding: PADDING,
      shape: CARD.plain,
      ...stepOf(index, context),
    },
    [
      column({ height: Math.round(height), justify: 'center', align: 'center' }, [
        pictureBox(picture, size, `Picture ${index + 1}`, context),
      ]),
      ...(caption === undefined ? [] : [caption]),
      ...(words.length === 0
        ? []
        : [text({ name: `Column ${index + 1} text`, grow: 1, spread: SPACE.s, paragraphs: words })]),
    ],
  )
}

const PADDING = { top: SPACE.m, right: SPACE.m, bottom: SPACE.m, left: SPACE.m }

/** A column as one frame, so that a person edits it as one text. */
function columnCard(part: Part, index: number, context: ComposeContext): Box {
  return card(
    {
      look: 'plain',
      name: `Column ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      valign: 'top',
      spread: SPACE.s,
      padding: PADDING,
      ...stepOf(index, context),
    },
    paragraphsOf(part, context),
  )
}

function paragraphsOf({ title: heading, text: words, items = [] }: Part, context: ComposeContext): TextParagraph[] {
  return [
    ...(heading === undefined
      ? []
      : [{ text: heading, size: size('lead', context), bold: true, color: 'accent' as const }]),
    ...(words === undefined ? [] : [{ text: words, size: size('body', context), before: SPACE.s }]),
    ...items.map((item): TextParagraph => ({
      text: item,
      size: size('body', context),
      bullet: { type: 'dot', color: 'accent' },
      before: SPACE.s,
    })),
  ]
}
