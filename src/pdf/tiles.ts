/** Several slides on a page, to hand out: in the order and the places that users of PowerPoint expect. */
import type { Typesetting } from '../layout/metrics.js'
import { type Frame, PAGE_SIZE, type Rect } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { footOf, footTop } from './foot.js'
import {
  A4,
  A4_LYING,
  type Handout,
  MARGIN,
  ownPart,
  placeWithin,
  printContext,
  type Sheet,
  shownSlides,
  slidePart,
  typesettingOf,
} from './sheet.js'
import { edgeAt, lineAt, PRINT, ruleAt } from './words.js'

/** Columns and rows; `lines` leaves room below each slide to write by hand. Four are half as large again on a page that lies. */
const GRIDS = {
  2: { paper: A4, columns: 1, rows: 2, lines: true },
  4: { paper: A4_LYING, columns: 2, rows: 2, lines: false },
  6: { paper: A4, columns: 2, rows: 3, lines: false },
} as const

type Tiles = Exclude<Handout, 'slides' | 'notes'>

const GUTTER = 32
const NUMBER_HEIGHT = 22

/** From one line to write on to the next, in units: 8 mm, as in exercise books. */
const WRITING = 30

/** Of two on a page, a slide takes this share of its half; the lines have the rest. */
const SLIDE_SHARE = 0.64

export function tileSheets(talk: Talk, tiles: Tiles): Sheet[] {
  const { deck } = talk
  const { paper, columns, rows } = GRIDS[tiles]
  const count = columns * rows
  const context = printContext(talk)
  const typesetting = typesettingOf(talk)
  const slides = shownSlides(talk)
  const pages = Math.ceil(slides.length / count)
  return Array.from({ length: pages }, (_, page): Sheet => {
    const shown = slides
      .slice(page * count, (page + 1) * count)
      .map((slide, at) => ({ slide, ...tileAt(at, tiles, PAGE_SIZE[deck.ratio], context.dir) }))
    const own = shown.flatMap(({ slide, place, cell }) =>
      tileFrames(slide, place, cell, typesetting, GRIDS[tiles].lines),
    )
    return {
      ...paper,
      parts: [
        ...shown.map(({ slide, place }) => slidePart(talk, slide, place)),
        ownPart(
          [...own, ...footOf({ title: deck.title, page: page + 1, pages }, paper, typesetting, context.dir)],
          context,
        ),
      ],
    }
  })
}

/** The cell of a slide, row by row, and the place of the slide in it. */
function tileAt(
  at: number,
  tiles: Tiles,
  page: { width: number; height: number },
  dir: 'rtl' | undefined,
): { cell: Rect; place: Rect } {
  const { paper, columns, rows, lines } = GRIDS[tiles]
  const width = (paper.width - 2 * MARGIN - (columns - 1) * GUTTER) / columns
  const height = (footTop(paper) - MARGIN) / rows
  const column = dir === 'rtl' ? columns - 1 - (at % columns) : at % columns
  const cell = { x: MARGIN + column * (width + GUTTER), y: MARGIN + Math.floor(at / columns) * height, width, height }
  const room = { ...cell, height: (lines ? SLIDE_SHARE * height : height) - NUMBER_HEIGHT - (lines ? 0 : GUTTER) }
  const place = placeWithin(room, page)
  return { cell, place: lines ? { ...place, y: cell.y } : place }
}

function tileFrames(slide: number, place: Rect, cell: Rect, typesetting: Typesetting, lines: boolean): Frame[] {
  const below = place.y + place.height
  const number = lineAt(
    `number ${slide + 1}`,
    String(slide + 1),
    { x: cell.x, y: below + 4, width: cell.width, height: NUMBER_HEIGHT },
    typesetting,
    { size: PRINT.small, color: 'muted', align: 'center' },
  )
  const first = below + NUMBER_HEIGHT + WRITING
  const room = cell.y + cell.height - WRITING / 2 - first
  const written = lines
    ? Array.from({ length: Math.max(0, Math.floor(room / WRITING) + 1) }, (_, line) =>
        ruleAt(`line ${line + 1}`, cell.x, first + line * WRITING, cell.width),
      )
    : []
  return [edgeAt(`edge ${slide + 1}`, place), number, ...written]
}
