/** Pictures: one as large as the page allows, or up to six in rows, each with its own proportions. */
import { z } from 'zod'
import { type Box, column, row } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { textHeightAt } from '../layout/text.js'
import { PITCH, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title } from './kind.js'
import { leadText, page, roomBelow, stepOf } from './parts.js'
import { captionText, fills, pictureBox, type PictureContent, pictureContent, pictureNeeds, proportionOf, type Size, sizeIn } from './picture-parts.js'
import { type Figure, rowsOf } from './picture-rows.js'

const schema = z.strictObject({ title, lead: line.optional(), pictures: z.array(pictureContent).min(1).describe('More than six stand on several slides.') })

type Content = z.infer<typeof schema>

const list: SlideList<Content> = {
  most: 6,
  items: ({ pictures }) => pictures,
  withItems: (content, items, { first }) => ({ ...content, pictures: items as PictureContent[], ...(!first && { lead: undefined }) }),
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
    const shown = first !== undefined && others.length === 0 ? alone(first, room, context) : album(content.pictures, room, context)
    return page(context, content.title, [...leadText(content.lead, context), column({ grow: 1, justify: 'center', align: 'center', gap: GAP }, shown)])
  },
}

const GAP = SPACE.m

/** Room between a picture and the words under it. */
const CAPTION_GAP = SPACE.s

/** A picture narrower than this has its caption beside it, where there is more room than below. */
const NARROW = 1.1

/** What a caption beside a picture takes of the width. */
const BESIDE = 0.36

function alone(picture: PictureContent, room: Size, context: ComposeContext): Box[] {
  const caption = captionText(picture, 'Caption')
  if (caption === undefined) return [pictureBox(picture, sizeIn(room, picture, context), 'Picture', context)]
  if (!fills(picture) && proportionOf(picture, context) < NARROW) {
    const width = Math.round(room.width * BESIDE)
    const place = sizeIn({ width: room.width - width - SPACE.l, height: room.height }, picture, context)
    return [row({ gap: SPACE.l, align: 'end' }, [pictureBox(picture, place, 'Picture', context), { ...caption, width }])]
  }
  const under = textHeightAt(caption, room.width, context.lang) + CAPTION_GAP
  const place = sizeIn({ width: room.width, height: room.height - under }, picture, context)
  const wide = Math.max(place.width, room.width / 2)
  const above = textHeightAt(caption, wide, context.lang) + CAPTION_GAP
  const size = above === under ? place : sizeIn({ width: room.width, height: room.height - above }, picture, context)
  return [column({ gap: CAPTION_GAP, align: 'center' }, [pictureBox(picture, size, 'Picture', context), { ...caption, width: wide }])]
}

/** A picture that may be cropped has this proportion in a row. */
const IN_ROWS = 4 / 3

/** The shorter side of a picture in rows is no less than this, in units; else some go to the next slide. */
const LEAST_SIDE = 130

function album(pictures: readonly PictureContent[], room: Size, context: ComposeContext): Box[] {
  const rows = rowsOf(pictures.map((picture) => figureOf(picture, context)), room, GAP)
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
  const linesAt = (words: string | undefined, type: number, width: number): number => (words === undefined ? 0 : Math.ceil((emWidth(words) * type) / Math.max(width - type, type)) * type * PITCH)
  return {
    proportion,
    caption: (width) => textHeightAt(caption, width, context.lang) + CAPTION_GAP,
    guess: (width) => linesAt(picture.caption, TYPE.label, width) + linesAt(picture.credit, TYPE.code, width) + CAPTION_GAP,
  }
}

function figureBox(picture: PictureContent, index: number, cell: number, size: Size, context: ComposeContext): Box {
  const caption = captionText(picture, `Caption ${index + 1}`, { width: Math.max(cell, size.width) })
  const box = pictureBox(picture, size, `Picture ${index + 1}`, context)
  return column({ gap: CAPTION_GAP, align: 'center', ...stepOf(index, context) }, [box, ...(caption === undefined ? [] : [caption])])
}
