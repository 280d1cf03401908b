/** A school's logo: at the same place on the cover and on every page of content, at the end of the title's line. */
import type { Assets, PictureAsset } from '../layout/assets.js'
import type { PictureBox } from '../layout/box.js'
import type { Rect } from '../layout/scene.js'
import type { Logo, Look, PageSort } from '../themes/look.js'
import { SPACE } from '../themes/tokens.js'
import type { Size } from './picture-parts.js'

/** The most room that a logo takes, in units. */
const MOST = { width: 200, height: 72 }

/** The middle of the line of a one-line title, in units from the top. */
const MIDDLE = 92

/** Room around a logo on a plate, in units. */
const EDGE = SPACE.xs

export interface PlacedLogo {
  /** Where the picture stands. */
  picture: Rect
  /** A plate of a bright colour behind it; absent where the page is bright itself. */
  plate?: Rect
}

/** The logo's place on a page of this width; undefined on openers of sections, and where the talk has none. */
export function placeLogo(sort: PageSort, page: Size, look: Look, { pictures }: Assets): PlacedLogo | undefined {
  const asset = look.logo === undefined ? undefined : pictures.get(look.logo.source)
  if (look.logo === undefined || asset === undefined || sort === 'section') return undefined
  const { width, height } = sizeOf(asset)
  const picture = { x: page.width - SPACE.margin - EDGE - width, y: MIDDLE - height / 2, width, height }
  const background = sort === 'content' ? 'paper' : look[sort].background
  const bright = look.logo.bright.includes(background)
  return {
    picture,
    ...(!bright && {
      plate: { x: picture.x - EDGE, y: picture.y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE },
    }),
  }
}

/** Whole units, the height even, so that it stands on whole units too. */
function sizeOf(asset: Pick<PictureAsset, 'width' | 'height'>): Size {
  const proportion = asset.width / asset.height
  const height = 2 * Math.round(Math.min(MOST.height, MOST.width / proportion) / 2)
  return { width: Math.round(height * proportion), height }
}

/** How much of the title's line the logo takes, with the room beside it. */
export function logoWidth(page: Size, look: Look, assets: Assets): number {
  const placed = placeLogo('content', page, look, assets)
  return placed === undefined ? 0 : placed.picture.width + 2 * EDGE + SPACE.m
}

/** Whether something small stands in the logo's way; what is large lies behind it. */
export function inTheWay(logo: PlacedLogo | undefined, one: Rect): boolean {
  if (logo === undefined || Math.max(one.width, one.height) > MOST.width) return false
  const { x, y, width, height } = logo.plate ?? logo.picture
  return (
    one.x < x + width + EDGE &&
    one.x + one.width > x - EDGE &&
    one.y < y + height + EDGE &&
    one.y + one.height > y - EDGE
  )
}

/** The logo's picture, which is the same on every page. */
export function logoBox({ picture: { x, y, width, height } }: PlacedLogo, { source, alt }: Logo): PictureBox {
  return { type: 'picture', name: 'Logo', at: { x, y }, width, height, source, alt, fixed: true }
}
