/** Sheets of a handout: what stands where on each page, before it is written. */
import { type DrawingContext, drawItems, drawScene, type Mark } from '../layout/drawing/index.js'
import { familiesOf, type Typesetting } from '../layout/metrics.js'
import type { Item, Rect } from '../layout/scene.js'
import type { DeckSlide, Talk } from '../outline/deck.js'

/** How the slides are laid out on pages: one that fills its page, one with its notes, or so many on a page. */
export const HANDOUTS = ['slides', 'notes', '2', '4', '6'] as const

export type Handout = (typeof HANDOUTS)[number]

/** One page, in page units (1/96 inch). */
export interface Sheet {
  width: number
  height: number
  parts: SheetPart[]
}

/** Marks at a place of the sheet; `slide` is that which they show, as an index, where they begin it. */
export interface SheetPart {
  marks: Mark[]
  x: number
  y: number
  scale: number
  slide?: number
}

export type Paper = Pick<Sheet, 'width' | 'height'>

/** ISO 216, upright and lying. */
export const A4: Paper = { width: 793.7, height: 1122.5 }
export const A4_LYING: Paper = { width: A4.height, height: A4.width }

/** Room around what is printed: printers reach no further than about 6 mm, and sheets are bound. */
export const MARGIN = 56

/** On paper: black on white, whatever the talk's theme. */
export function printContext({ deck, theme, assets, scenes }: Talk): DrawingContext {
  const colors = { ...theme.colors, paper: '#FFFFFF', ink: '#1F1F1F', muted: '#595959', rule: '#BFBFBF' }
  return {
    colors,
    fonts: theme.fonts,
    lang: deck.lang,
    assets,
    ...(scenes.some(({ dir }) => dir === 'rtl') && { dir: 'rtl' as const }),
  }
}

/** In what a sheet's own words are set. */
export function typesettingOf({ deck, theme }: Talk): Typesetting {
  return { lang: deck.lang, fonts: familiesOf(theme.fonts) }
}

/** Slides that are projected, as indexes: spare ones (`hidden`) are for the speaker alone. */
export function shownSlides({ deck, scenes }: Pick<Talk, 'deck' | 'scenes'>): number[] {
  return [...scenes.keys()].filter((index) => deck.slides[index]?.hidden !== true)
}

/** A slide in its own colours, as large as the place is wide. */
export function slidePart(
  { scenes, deck, theme, assets }: Talk,
  slide: number,
  place: { x: number; y: number; width: number },
): SheetPart {
  const scene = scenes[slide]
  if (scene === undefined) throw new Error(`The talk has no slide ${slide + 1}.`)
  const marks = drawScene(scene, { colors: theme.colors, fonts: theme.fonts, lang: deck.lang, assets })
  return { marks, x: place.x, y: place.y, scale: place.width / scene.width, slide }
}

/** Words and lines of the sheet itself. */
export function ownPart(items: readonly Item[], context: DrawingContext): SheetPart {
  return { marks: drawItems(items, context), x: 0, y: 0, scale: 1 }
}

/** The largest place of the page's shape that stands in the middle of a room. */
export function placeWithin(room: Rect, page: { width: number; height: number }): Rect {
  const scale = Math.min(room.width / page.width, room.height / page.height)
  const [width, height] = [page.width * scale, page.height * scale]
  return { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width, height }
}

/** Minutes and seconds that a slide takes: `1:05`. */
export function slideTime({ seconds }: Pick<DeckSlide, 'seconds'>): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}
