/** A picture with words beside it: paragraphs, points, or both. */
import * as z from 'zod'
import { type Box, column, row, type TextParagraph, text } from '../layout/box.js'
import { textHeightAt } from '../layout/text.js'
import { SPACE } from '../themes/tokens.js'
import {
  type ComposeContext,
  type Labelled,
  labelled,
  line,
  type SlideKind,
  type SlideList,
  title,
  told,
} from './kind.js'
import { divideLabelled, divideText } from './lists.js'
import { leadText, page, roomBelow, size } from './parts.js'
import {
  captionText,
  fills,
  pictureBox,
  pictureContent,
  pictureNeeds,
  proportionOf,
  type Size,
  sizeIn,
} from './picture-parts.js'
import { point } from './points.js'

const schema = z
  .strictObject({
    title,
    lead: line.optional(),
    picture: pictureContent,
    side: z
      .enum(['left', 'right'])
      .optional()
      .describe('Where the picture stands. When absent an upright picture stands on the left, any other on the right.'),
    text: z
      .union([line, z.array(line).min(1)])
      .optional()
      .describe('A paragraph, or several.'),
    items: z.array(labelled).min(1).optional(),
  })
  .refine(
    ({ text: words, items }) => words !== undefined || items !== undefined,
    told(
      '图片旁边要有 text 或 items；只有图片就用 image',
      'text or items to stand beside the picture; a picture alone is an image',
    ),
  )

type Content = z.infer<typeof schema>

/** A line beside the picture, and whether it is a point. */
type Beside = { words: string } | { item: Labelled }

function linesOf({ text: words = [], items = [] }: Content): Beside[] {
  return [...[words].flat().map((one) => ({ words: one })), ...items.map((item) => ({ item }))]
}

/** The picture stays beside every part. */
const list: SlideList<Content> = {
  most: 8,
  items: linesOf,
  withItems(content, found, { first }) {
    const lines = found as Beside[]
    const words = lines.flatMap((one) => ('words' in one ? [one.words] : []))
    const items = lines.flatMap((one) => ('item' in one ? [one.item] : []))
    return {
      ...content,
      text: words.length > 0 ? words : undefined,
      items: items.length > 0 ? items : undefined,
      ...(!first && { lead: undefined }),
    }
  },
  divide(found) {
    const one = found as Beside
    if ('words' in one) return divideText(one.words)?.map((words) => ({ words })) as [Beside, Beside] | undefined
    return divideLabelled(one.item)?.map((item) => ({ item })) as [Beside, Beside] | undefined
  },
}

export const illustrated: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  needs: ({ picture }) => pictureNeeds([picture]),
  list,
  complete: (content) => content,

  compose(content, context) {
    const room = roomBelow(content.title, content.lead, context)
    const picture = figure(content, room, context)
    const side = content.side ?? (proportionOf(content.picture, context) < UPRIGHT ? 'left' : 'right')
    const words = text({
      name: 'Text',
      grow: 1,
      basis: 0,
      shrink: 1,
      valign: 'middle',
      spread: SPACE.m,
      paragraphs: paragraphs(content, context),
    })
    // The words are read first where they stand first.
    return page(context, content.title, [
      ...leadText(content.lead, context),
      row({ grow: 1, gap: SPACE.xl }, side === 'left' ? [picture, words] : [words, picture]),
    ])
  },
}

/** Narrower pictures are upright. */
const UPRIGHT = 0.9

/** What the picture may take of the width, while there is room and where there is little. */
const SHARE = { ample: 0.5, scarce: 0.4 }

function figure({ picture }: Content, { width, height }: Size, context: ComposeContext): Box {
  const widest = width * (context.level <= 0 ? SHARE.ample : SHARE.scarce)
  const natural = fills(picture) ? widest : Math.min(widest, height * proportionOf(picture, context))
  const wide = Math.round(Math.max(natural, LEAST_CAPTION))
  const caption = captionText(picture, 'Caption', { width: wide })
  const under = caption === undefined ? 0 : textHeightAt(caption, wide, context) + SPACE.s
  const place = sizeIn({ width: natural, height: Math.max(1, height - under) }, picture, context)
  const box = pictureBox(picture, place, 'Picture', context)
  if (caption === undefined) return column({ justify: 'center' }, [box])
  const least = Math.max(place.width, LEAST_CAPTION)
  const fits = textHeightAt(caption, least, context) + SPACE.s <= under
  return column({ gap: SPACE.s, justify: 'center' }, [box, { ...caption, width: fits ? least : wide }])
}

/** A caption has at least this width, in units: nine Han characters. */
const LEAST_CAPTION = 260

function paragraphs(content: Content, context: ComposeContext): TextParagraph[] {
  return linesOf(content).flatMap((one, index) =>
    'words' in one
      ? [{ text: one.words, size: size('body', context), before: SPACE.m }]
      : point(one.item, index, size('body', context), context),
  )
}
