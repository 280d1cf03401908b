/**
 * A talk as the lines of a Slidev file: slides of frontmatter alone. All that is shown travels as JSON in `view`; the
 * Markdown holds no word of the article that is not escaped.
 */
import type { DeckSlide, Talk } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import type { Placed } from './by-hand/place.js'
import { escapeNoteLine, escapeNotes, escapeTitle, frontmatterJson } from './escape.js'
import { deckHeadmatter, QUIET_HEADMATTER } from './headmatter.js'
import { viewsOf } from '../player/view.js'

function frontmatter(fields: Record<string, unknown>): string[] {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${frontmatterJson(value)}`), '---', '']
}

/** What is said, then what is there if somebody asks, which `styles/stage.css` sets apart. */
function note(slide: Pick<DeckSlide, 'notes' | 'spareFrom'> | undefined): string[] {
  const { said, spare } = notesParts(slide ?? { notes: '' })
  const lines = escapeNotes(said)
  const apart =
    spare === undefined
      ? []
      : [
          '<section class="lectern-spare">',
          '',
          `**${escapeNoteLine(spare.heading)}**`,
          '',
          ...escapeNotes(spare.paragraphs),
          '',
          '</section>',
        ]
  const all = lines.length > 0 && apart.length > 0 ? [...lines, '', ...apart] : [...lines, ...apart]
  return all.length > 0 ? ['<!--', ...all, '-->', ''] : []
}

/**
 * The deck's options as a slide that is not shown. Slidev takes the first slide's frontmatter for its configuration and
 * loads the page anew when that changes; a first slide that is shown would change it with every word.
 */
function headmatterLines(headmatter: Record<string, unknown>, deck: Record<string, unknown>): string[] {
  return frontmatter({ ...QUIET_HEADMATTER, ...headmatter, ...deck, hide: true })
}

/**
 * The whole talk; `headmatter` is what the entry file says for itself, kept where the talk does not decide. Slides
 * written by hand stand at their places among the talk's.
 */
export function talkLines(talk: Talk, headmatter: Record<string, unknown>, byHand: Placed = new Map()): string[] {
  const slides = viewsOf(talk).flatMap((view, index) => [
    ...(byHand.get(index) ?? []),
    ...frontmatter({ layout: 'scene', zoom: 1, title: escapeTitle(view.title), clicks: view.scene.clicks, view }),
    ...note(talk.deck.slides[index]),
  ])
  return [
    ...headmatterLines(headmatter, deckHeadmatter(talk)),
    ...slides,
    ...(byHand.get(talk.deck.slides.length) ?? []),
  ]
}

/** What stays of the last talk that could be made, while its data is broken. */
export interface LastDeck {
  headmatter: Record<string, unknown>
  slides: number
}

/**
 * What the pages show while somebody mends the data: what is wrong, in the place of every slide of the last talk. So
 * Slidev need not load the page anew, and the page is still at its slide when the talk comes back.
 */
export function problemLines(
  message: string,
  headmatter: Record<string, unknown>,
  last: LastDeck = { headmatter: { title: '!' }, slides: 1 },
): string[] {
  const slide = frontmatter({ layout: 'scene', zoom: 1, title: '!', problem: { message } })
  return [...headmatterLines(headmatter, last.headmatter), ...Array.from({ length: last.slides }, () => slide).flat()]
}
