/** In which colours words are read on what a template draws behind them. */
import { contrastRatio } from '../text/color.js'
import type { Backdrop, ColorToken, Colors, PageFrame, PageSort, Sides } from '../themes/index.js'
import { type Ground, leastContrast, type Region, tallyOf } from '../themes/ground.js'

/** Type as large as a title needs this much contrast at the least (WCAG 2.2, 1.4.3), small type more. */
export const LEGIBLE = { large: 3, small: 4.5 }

export interface InkWish {
  colors: Colors
  grounds: Record<PageSort, Ground>
  /** Colours in which the template itself sets titles. */
  titles: Record<PageSort, string | undefined>
  frame: PageFrame | undefined
  sides: Record<Exclude<PageSort, 'content'>, Sides>
  /** Of the page, in units. */
  page: { width: number; height: number }
}

type Ink = Pick<Backdrop, 'title' | 'text' | 'mark' | 'foot'>

/** Bands of an opener in which its words stand, in units from the top: see the kinds `cover` and `section`. */
const BANDS = {
  cover: {
    title: [[220, 430]],
    text: [
      [350, 440],
      [560, 640],
    ],
    mark: [[500, 600]],
  },
  section: {
    title: [[320, 480]],
    text: [[440, 540]],
    mark: [
      [200, 320],
      [570, 610],
    ],
  },
} as const

/** How much of the room between the sides the words of an opener take, most of the time. */
const FILLED = 0.6

/** @returns the template's own colour of titles and our usual ones where they are read, else ink or paper, whichever stands out more. */
export function inkOf({ colors, grounds, titles, frame, sides, page }: InkWish): Ink {
  const opener = (
    sort: 'cover' | 'section',
    part: keyof (typeof BANDS)['cover'],
    wished: ColorToken,
    least: number,
  ): ColorToken => {
    const { left, right } = sides[sort]
    const regions = BANDS[sort][part].map(([top, bottom]): Region => ({
      left: left / page.width,
      right: (left + (page.width - left - right) * FILLED) / page.width,
      top: top / page.height,
      bottom: bottom / page.height,
    }))
    return legible(wished, { ground: grounds[sort], regions, least, colors })
  }
  const { left, right, titleTop, titleHeight } = frame ?? { left: 64, right: 64, titleTop: 40, titleHeight: 116 }
  const title: Region = {
    left: left / page.width,
    right: (left + (page.width - left - right) * FILLED) / page.width,
    top: titleTop / page.height,
    bottom: (titleTop + titleHeight) / page.height,
  }
  const foot = (sort: 'section' | 'content', ends: Sides): ColorToken => {
    const [from, to] = [ends.left / page.width, 1 - ends.right / page.width]
    return legible('muted', {
      ground: grounds[sort],
      regions: [
        { left: from, right: from + 0.15, ...FOOT },
        { left: to - 0.03, right: to, ...FOOT },
      ],
      least: LEGIBLE.small,
      colors,
    })
  }
  const both = <T>(choose: (sort: 'cover' | 'section') => T): Record<'cover' | 'section', T> => ({
    cover: choose('cover'),
    section: choose('section'),
  })
  return {
    title: {
      ...both((sort) => opener(sort, 'title', nearest(titles[sort], colors), LEGIBLE.large)),
      content: legible(nearest(titles.content, colors), {
        ground: grounds.content,
        regions: [title],
        least: LEGIBLE.large,
        colors,
      }),
    },
    text: both((sort) => opener(sort, 'text', 'muted', LEGIBLE.small)),
    mark: both((sort) => opener(sort, 'mark', 'accent', LEGIBLE.large)),
    foot: { section: foot('section', sides.section), content: foot('content', { left, right }) },
  }
}

/** Where footer and page number stand. */
const FOOT = { top: 0.92, bottom: 0.965 }

/** A colour of the school's own stays where it is read; of ink and paper the one that stands out more does, unless both do. */
function legible(
  token: ColorToken,
  { ground, regions, least, colors }: { ground: Ground; regions: readonly Region[]; least: number; colors: Colors },
): ColorToken {
  const tally = tallyOf(ground, regions)
  const reached = (one: ColorToken): number => leastContrast(colors[one], tally)
  if (reached(token) >= (token === 'ink' || token === 'paper' ? LEGIBLE.small : least)) return token
  return reached('paper') > reached('ink') ? 'paper' : 'ink'
}

function nearest(color: string | undefined, colors: Colors): ColorToken {
  const tokens: ColorToken[] = ['ink', 'paper', 'accent', 'highlight', 'muted']
  if (color === undefined) return 'ink'
  return (
    tokens.map((token) => ({ token, far: contrastRatio(colors[token], color) })).sort((a, b) => a.far - b.far)[0]
      ?.token ?? 'ink'
  )
}
