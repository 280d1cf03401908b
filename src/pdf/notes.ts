/** A page for the speaker: the slide above, below it what is said and what is there if somebody asks, on as many pages as it takes. */
import type { Typesetting } from '../layout/metrics.js'
import type { Frame, Paragraph } from '../layout/scene.js'
import type { DeckSlide, Talk } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import { wordsFor } from '../slides/words.js'
import { footOf, footTop } from './foot.js'
import {
  A4,
  MARGIN,
  ownPart,
  placeWithin,
  printContext,
  type Sheet,
  slidePart,
  slideTime,
  typesettingOf,
} from './sheet.js'
import { edgeAt, heightOf, lineAt, PRINT, setParagraphs, wordsAt } from './words.js'

const WIDTH = A4.width - 2 * MARGIN
const FOOT_TOP = footTop(A4)

/** The slide takes no more than this of the page, in units. */
const SLIDE_HEIGHT = 392

const CAPTION = { gap: 8, height: 20, below: 14 } as const

/** Room between paragraphs, and below the last line, in units. */
const BETWEEN = 7
const ABOVE_SPARE = 20
const BOTTOM = 12

/** A paragraph that begins or goes on has at least so many lines on a page. */
const TOGETHER = 2

export function notesSheets(talk: Talk): Sheet[] {
  const pages = talk.deck.slides.flatMap((_, slide) => slidePages(talk, slide))
  const context = printContext(talk)
  return pages.map(({ slide, frames, first }, index) => ({
    ...A4,
    parts: [
      ...(first === undefined ? [] : [slidePart(talk, slide, first)]),
      ownPart(
        [
          ...frames,
          ...footOf(
            { title: talk.deck.title, page: index + 1, pages: pages.length },
            A4,
            typesettingOf(talk),
            context.dir,
          ),
        ],
        context,
      ),
    ],
  }))
}

interface Page {
  slide: number
  /** Where the slide stands, on the first of its pages. */
  first?: { x: number; y: number; width: number; height: number }
  frames: Frame[]
}

function slidePages(talk: Talk, index: number): Page[] {
  const { deck, scenes } = talk
  const typesetting = typesettingOf(talk)
  const slide = deck.slides[index]
  const scene = scenes[index]
  if (slide === undefined || scene === undefined) return []
  const room = { x: MARGIN, y: MARGIN, width: WIDTH, height: SLIDE_HEIGHT }
  const place = { ...placeWithin(room, scene), y: MARGIN }
  const captionY = place.y + place.height + CAPTION.gap
  const columns = pagesOf(noteParagraphs(slide, typesetting), captionY + CAPTION.height + CAPTION.below)
  const caption = (text: string, y: number): Frame =>
    lineAt('caption', text, { x: MARGIN, y, width: WIDTH, height: CAPTION.height }, typesetting, {
      size: PRINT.small,
      color: 'muted',
    })
  const spoken = slide.seconds === 0 ? '' : ` · ${slideTime(slide)}`
  return columns.map(({ top, paragraphs }, part): Page => {
    const words = wordsAt('notes', { x: MARGIN, y: top, width: WIDTH, height: FOOT_TOP - top }, paragraphs, 'body')
    if (part > 0)
      return {
        slide: index,
        frames: [caption(`${index + 1} · ${slide.title}${wordsFor(deck.lang).continued}`, MARGIN), words],
      }
    return {
      slide: index,
      first: place,
      frames: [edgeAt('edge', place), caption(`${index + 1}${spoken}`, captionY), words],
    }
  })
}

/** What is not said stands below, smaller and in grey, under its heading. */
function noteParagraphs(slide: DeckSlide, typesetting: Typesetting): Paragraph[] {
  const { said, spare } = notesParts(slide)
  const quiet = { size: PRINT.small, color: 'muted' } as const
  return [
    ...setParagraphs(said, WIDTH, typesetting, { size: PRINT.text, before: BETWEEN }),
    ...(spare === undefined
      ? []
      : setParagraphs([spare.heading], WIDTH, typesetting, { ...quiet, bold: true, before: ABOVE_SPARE })),
    ...setParagraphs(spare?.paragraphs ?? [], WIDTH, typesetting, { ...quiet, before: BETWEEN }),
  ]
}

interface Column {
  top: number
  paragraphs: Paragraph[]
}

/** Fills page after page with lines; the first begins below the slide, the others below their caption. */
function pagesOf(paragraphs: readonly Paragraph[], firstTop: number): Column[] {
  const columns: Column[] = [{ top: firstTop, paragraphs: [] }]
  let rest = [...paragraphs]
  while (rest.length > 0) {
    const column = columns.at(-1)
    const [paragraph, ...others] = rest
    if (column === undefined || paragraph === undefined) break
    const begins = column.paragraphs.length === 0 ? { ...paragraph, before: 0 } : paragraph
    const [now, later] = divided(begins, FOOT_TOP - BOTTOM - column.top - heightOf(column.paragraphs))
    if (now !== undefined) column.paragraphs.push(now)
    rest = [...(later === undefined ? [] : [later]), ...others]
    if (later !== undefined) columns.push({ top: MARGIN + CAPTION.height + CAPTION.below, paragraphs: [] })
  }
  return columns
}

/** What of a paragraph has room in `height` units, and what has none. */
function divided(paragraph: Paragraph, height: number): [now?: Paragraph, later?: Paragraph] {
  const { lines, pitch, before } = paragraph
  const room = Math.floor((height - before) / pitch + 1e-6)
  if (room >= lines.length) return [paragraph]
  const count = Math.min(room, lines.length - TOGETHER)
  if (count < TOGETHER) return [undefined, paragraph]
  return [
    { ...paragraph, lines: lines.slice(0, count) },
    { ...paragraph, before: 0, lines: lines.slice(count) },
  ]
}
