/** What the kinds that show pictures share: how a data file names one, its proportions, its frame and its caption. */
import * as z from 'zod'
import type { Need } from '../layout/assets.js'
import { type PictureBox, text, type TextBox } from '../layout/box.js'
import type { Insets } from '../layout/scene.js'
import { RADIUS, SPACE, TYPE } from '../themes/tokens.js'
import { type ComposeContext, line, PICTURE } from './kind.js'

const percent = z.number().min(0).max(100)

const crop = z
  .union([z.enum(['contain', 'cover']), z.strictObject({ x: percent, y: percent })])
  .describe(
    'contain: all of it is seen, as when absent. cover: it fills its place, and what has no room is cut off. { x, y }: the same around this point, in percent from the left and the top.',
  )

/** A picture as a data file writes it. */
export const pictureContent = z.strictObject({
  src: line
    .describe(
      'The file, by its path from the folder of this data file: PNG, JPEG, GIF or SVG, the letters of an SVG turned into paths.',
    )
    .meta({ contentMediaType: PICTURE }),
  alt: z.string().trim().optional().describe('What it shows, for whoever cannot see it; "" where it only decorates.'),
  caption: line.optional(),
  credit: line.optional().describe('Whose picture it is, in small type.'),
  crop: crop.optional(),
})

export type PictureContent = z.infer<typeof pictureContent>

export interface Size {
  width: number
  height: number
}

export function pictureNeeds(pictures: readonly (Pick<PictureContent, 'src'> | undefined)[]): Need[] {
  return pictures.flatMap((picture) =>
    picture === undefined ? [] : [{ type: 'picture', source: picture.src } as const],
  )
}

/** Of a picture that was not read, as where a talk is only outlined. */
const USUAL_PROPORTION = 4 / 3

/** Width by height. */
export function proportionOf({ src }: Pick<PictureContent, 'src'>, { assets }: ComposeContext): number {
  const found = assets.pictures.get(src)
  return found === undefined ? USUAL_PROPORTION : found.width / found.height
}

/** Whether the picture fills whatever place it is given. */
export function fills({ crop: asked }: PictureContent): boolean {
  return asked !== undefined && asked !== 'contain'
}

/** The largest place of a proportion within a room, in whole units. */
export function largest(proportion: number, room: Size): Size {
  const width = Math.min(room.width, room.height * proportion)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / proportion)) }
}

/** The place that a picture takes in a room: its own proportions, or all of it where the picture fills its place. */
export function sizeIn(room: Size, picture: PictureContent, context: ComposeContext): Size {
  if (fills(picture))
    return { width: Math.max(1, Math.round(room.width)), height: Math.max(1, Math.round(room.height)) }
  return largest(proportionOf(picture, context), room)
}

const MIDDLE = { x: 50, y: 50 }

/**
 * What is cut off a picture so that the rest has another proportion, as shares of its sides: nothing is ever squashed.
 * The rest lies around the focus, in percent, as far as the picture reaches.
 */
export function cropTo(own: number, shown: number, focus = MIDDLE): Insets {
  const kept = own > shown ? shown / own : own / shown
  const before = (at: number): number => Math.min(Math.max(at / 100 - kept / 2, 0), 1 - kept)
  if (own > shown) return { top: 0, bottom: 0, left: before(focus.x), right: 1 - kept - before(focus.x) }
  return { left: 0, right: 0, top: before(focus.y), bottom: 1 - kept - before(focus.y) }
}

/** A picture in a place of whole units; what rounding took from its proportions is cut off, not squashed. */
export function pictureBox(
  picture: PictureContent,
  { width, height }: Size,
  name: string,
  context: ComposeContext,
): PictureBox {
  const focus = typeof picture.crop === 'object' ? picture.crop : MIDDLE
  const cut = cropTo(proportionOf(picture, context), width / height, focus)
  return {
    type: 'picture',
    name,
    source: picture.src,
    alt: picture.alt ?? picture.caption ?? '',
    crop: cut,
    radius: RADIUS,
    width,
    height,
  }
}

/** Caption and credit as one text; undefined without either. */
export function captionText(
  { caption, credit }: PictureContent,
  name: string,
  options: Partial<TextBox> = {},
): TextBox | undefined {
  if (caption === undefined && credit === undefined) return undefined
  return text({
    name,
    ...options,
    paragraphs: [
      ...(caption === undefined ? [] : [{ text: caption, size: TYPE.label, color: 'ink' as const }]),
      ...(credit === undefined
        ? []
        : [{ text: credit, size: TYPE.code, color: 'muted' as const, before: SPACE.xs / 2 }]),
    ],
  })
}
