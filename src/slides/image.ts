/** Pictures: one as large as the page allows, or up to six in rows, each with its own proportions. */
import * as z from 'zod'
import { type Box, column, row, type TextBox } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { layParagraphs, measureParagraphs, textHeightAt } from '../layout/text.js'
import { PITCH, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title } from './kind.js'
import { naturalBoxWidth } from './measure.js'
import { leadText, page, roomBelow, stepOf } from './parts.js'
import {
  captionText,
  fills,
  pictureBox,
  type PictureContent,
  pictureContent,
  pictureNeeds,
  proportionOf,
  type Size,
  sizeIn,
} from './picture-parts.js'
import { type Figure, rowsOf } from './picture-rows.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  pictures: z.array(pictureContent).min(1).describe('More than six stand on several slides.'),
})

type Content = z.infer<typeof schema>

const list: SlideList<Content> = {
  most: 6,
  items: ({ pictures }) => pictures,
  withItems: (content, items, { first }) => ({
    ...content,
    pictures: items as PictureContent[],
    ...(!first && { lead: undefined }),
  }),
}

export const image: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: ({ pictures }) => pictureNeeds(pictures),
  list,
  complete: (content) => content,

  compose(content, context) {
    const room = roomBelow(content.title, content.lead, context)
    const [first, ...others] = content.pictures
    const shown =
      first !== undefined && others.length === 0 ? alone(first, room, context) : album(content.pictures, room, context)
    return page(context, content.title, [
      ...leadText(content.lead, context),
      column({ grow: 1, justify: 'center', align: 'center', gap: GAP }, shown),
    ])
  },
}

const GAP = SPACE.m

/** Room between a picture and the words under it. */
const CAPTION_GAP = SPACE.s

/** The most that a caption beside a picture takes of the width. */
const BESIDE = 0.36

/** A caption under a picture has at least this width, in units: a dozen Han characters. */
const LEAST_UNDER = 360

/** The caption stands under the picture or beside it, wherever the picture can be larger. */
function alone(picture: PictureContent, room: Size, context: ComposeContext): Box[] {
  const caption = captionText(picture, 'Caption')
  if (caption === undefined) return [pictureBox(picture, sizeIn(room, picture, context), 'Picture', context)]
  const width = Math.round(Math.min(naturalBoxWidth(caption, context), room.width * BESIDE))
  const beside = sizeIn({ width: room.width - width - SPACE.l, height: room.height }, picture, context)
  const { size, wide } = sizeOver(picture, caption, room, context)
  if (!fills(picture) && beside.width > size.width && textHeightAt(caption, width, context) <= room.height) {
    return [
      row({ gap: SPACE.l, align: 'end' }, [pictureBox(picture, beside, 'Picture', context), { ...caption, width }]),
    ]
  }
  return [column({ gap: CAPTION_GAP }, [pictureBox(picture, size, 'Picture', context), { ...caption, width: wide }])]
}

/** The picture's size over its caption, and the caption's width: the picture's own, where that will do. */
function sizeOver(
  picture: PictureContent,
  caption: TextBox,
  room: Size,
  context: ComposeContext,
): { size: Size; wide: number } {
  const sizeFor = (wide: number): Size =>
    sizeIn(
      { width: room.width, height: Math.max(1, room.height - CAPTION_GAP - textHeightAt(caption, wide, context)) },
      picture,
      context,
    )
  // The height depends on the caption's width, and that on the picture's: narrowed twice it changes no more.
  const first = Math.max(sizeFor(room.width).width, LEAST_UNDER)
  const wide = Math.max(sizeFor(first).width, LEAST_UNDER)
  return { size: sizeFor(wide), wide }
}

/** A picture that may be cropped has this proportion in a row. */
const IN_ROWS = 4 / 3

/** The shorter side of a picture in rows is no less than this, in units; else some go to the next slide. */
const LEAST_SIDE = 130

function album(pictures: readonly PictureContent[], room: Size, context: ComposeContext): Box[] {
  const rows = rowsOf(
    pictures.map((picture) => figureOf(picture, context)),
    room,
    GAP,
  )
  let index = 0
  return rows.map((placed) =>
    row(
      { gap: GAP, align: 'start' },
      placed.map(({ cell, ...size }) => {
        const at = index++
        const picture = pictures[at]
        return picture === undefined ? column({}, []) : figureBox(picture, at, cell, readable(size), context)
      }),
    ),
  )
}

/** A size at which something can be seen, even where it has no room: then it counts as overflow. */
function readable({ width, height }: Size): Size {
  const short = Math.min(width, height)
  const factor = short < LEAST_SIDE && Math.max(width, height) < 3 * LEAST_SIDE ? LEAST_SIDE / short : 1
  return { width: Math.round(width * factor), height: Math.round(height * factor) }
}

function figureOf(picture: PictureContent, context: ComposeContext): Figure {
  const caption = captionText(picture, 'Caption')
  const proportion = fills(picture) ? IN_ROWS : proportionOf(picture, context)
  if (caption === undefined) return { proportion, caption: () => 0, guess: () => 0 }
  const linesAt = (words: string | undefined, type: number, width: number): number =>
    words === undefined
      ? 0
      : Math.ceil((emWidth(words, { ...context, lang: 'zh' }) * type) / Math.max(width - type, type)) * type * PITCH
  const measured = measureParagraphs(caption, context)
  return {
    proportion,
    caption: (width) => layParagraphs(measured, width, false).height + CAPTION_GAP,
    guess: (width) =>
      linesAt(picture.caption, TYPE.label, width) + linesAt(picture.credit, TYPE.code, width) + CAPTION_GAP,
  }
}

function figureBox(picture: PictureContent, index: number, cell: number, size: Size, context: ComposeContext): Box {
  const caption = captionText(picture, `Caption ${index + 1}`, { width: Math.max(cell, size.width) })
  const box = pictureBox(picture, size, `Picture ${index + 1}`, context)
  return column({ gap: CAPTION_GAP, align: 'start', ...stepOf(index, context) }, [
    box,
    ...(caption === undefined ? [] : [caption]),
  ])
}
