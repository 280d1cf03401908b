/** A talk with the slides that were written by hand in it, each as a picture of its page. */
import { createHash } from 'node:crypto'
import type { PictureAsset } from '../../layout/assets.js'
import { emWidth } from '../../layout/metrics.js'
import { recounted } from '../../layout/recount.js'
import { type Frame, PAGE_SIZE, type Picture, type Ratio, type Scene } from '../../layout/scene.js'
import type { DeckSlide, Talk } from '../../outline/deck.js'
import type { HandWritten } from './hand-written.js'
import type { Photograph } from './photograph.js'

/** A slide written by hand, with all that a PowerPoint shows of it. */
export interface Pictured extends Pick<HandWritten, 'title' | 'behind'> {
  photograph: Photograph
  /** Paragraphs separated by line feeds. */
  notes: string
}

/** For a PowerPoint: each stands behind its slide of the talk, in that slide's section. */
export function withPictured(talk: Talk, slides: readonly Pictured[]): Talk {
  const { deck } = talk
  const made = slides.map((slide, index) => ({
    behind: placeOf(slide.behind, deck.slides),
    slide: deckSlide(slide, index),
    source: sourceOf(index),
    pictured: slide,
  }))
  const at = (place: number): { slide: DeckSlide; scene?: Scene }[] =>
    made
      .filter(({ behind }) => behind === place)
      .map(({ slide, source, pictured }) => ({ slide, scene: sceneOf(pictured, slide.title, source, deck.ratio) }))
  const all = [
    ...at(-1),
    ...deck.slides.flatMap((slide, index) => [{ slide, scene: talk.scenes[index] }, ...at(index)]),
  ]
  return {
    ...talk,
    deck: { ...deck, slides: all.map(({ slide }) => slide) },
    scenes: all.flatMap(({ scene }, index) => (scene === undefined ? [] : [recounted(scene, index + 1, all.length)])),
    assets: {
      ...talk.assets,
      pictures: new Map([
        ...talk.assets.pictures,
        ...made.map(({ source, pictured }) => [source, assetOf(pictured.photograph)] as const),
      ]),
    },
  }
}

/** Index of the slide that it follows; -1 for the front. */
function placeOf(behind: string | undefined, slides: readonly DeckSlide[]): number {
  return behind === undefined ? -1 : slides.findIndex(({ id }) => id === behind)
}

/** No path of a picture begins so. */
const sourceOf = (index: number): string => `by-hand:${index + 1}`

function deckSlide({ title, notes, photograph: { heading, lines } }: Pictured, index: number): DeckSlide {
  const named = heading ?? (/^\d+$/.test(title) ? (lines[0] ?? title) : title)
  return {
    id: `by-hand-${index + 1}`,
    kind: 'points',
    title: named,
    lines: [],
    notes,
    sentences: [],
    seconds: 0,
    byHand: true,
  }
}

function assetOf({ bytes, mime, width, height }: Photograph): PictureAsset {
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes, mime, width, height }
}

function sceneOf({ photograph: { lines } }: Pictured, title: string, source: string, ratio: Ratio): Scene {
  const page = PAGE_SIZE[ratio]
  const picture: Picture = {
    type: 'picture',
    id: 'page',
    name: 'Page',
    source,
    x: 0,
    y: 0,
    ...page,
    crop: { top: 0, right: 0, bottom: 0, left: 0 },
    alt: lines.length === 0 ? title : lines.join('\n'),
  }
  return { ...page, background: 'paper', items: [titleFrame(title, page.width), picture], clicks: 0 }
}

/** Units: size of a title that nobody sees, and its distance from the page. */
const SIZE = 24
const ABOVE = 12

/**
 * Above the page, where PowerPoint's own "Add Hidden Slide Title" puts it: the picture shows the words, the placeholder
 * gives them to screen readers, to the outline and to links.
 */
function titleFrame(title: string, width: number): Frame {
  const pitch = SIZE * 1.35
  return {
    type: 'frame',
    id: 'title',
    name: 'Title',
    role: 'title',
    x: 0,
    y: -pitch - ABOVE,
    width,
    height: pitch,
    text: {
      inset: { top: 0, right: 0, bottom: 0, left: 0 },
      valign: 'bottom',
      paragraphs: [
        {
          runs: [{ text: title, size: SIZE, color: 'ink', font: 'heading' }],
          align: 'start',
          pitch,
          before: 0,
          indent: 0,
          lines: [{ start: 0, end: title.length, width: emWidth(title) * SIZE }],
        },
      ],
    },
  }
}
