/** `lectern outline`: the talk on one page of text, or the Deck as JSON. */
import type { Deck, DeckSlide, Origin } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import { speakingSeconds } from '../outline/timing.js'
import { wordsFor } from '../slides/words.js'
import type { CommandOptions } from './options.js'
import { loadTalk } from './talk.js'
import { say } from './terminal.js'

export async function run(options: CommandOptions): Promise<number> {
  const { deck } = await loadTalk(options.articles[0] ?? '', options)
  say(options.json ? JSON.stringify(deck, undefined, 2) : outlineText(deck, options.why))
  return 0
}

/** Before a line: quoted, condensed, the author's own. */
const MARKS: Record<Origin, string> = { quoted: '·', condensed: '~', own: '+' }

/** Slides with number, time, title and lines, and why the draft made them where that is asked; `~` marks a condensed line, `+` one that is not the article's. */
export function outlineText(deck: Deck, why = false): string {
  const seconds = deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const budget = deck.duration === undefined ? '' : ` / ${clock(deck.duration)}`
  const { ifAsked } = wordsFor(deck.lang)
  const spare = deck.slides.reduce((sum, slide) => sum + spareSeconds(slide), 0)
  return [
    `${deck.title} (${deck.slides.length}, ${clock(seconds)}${budget}${spareText(spare, ifAsked)})`,
    ...deck.slides.flatMap((slide, index) => ['', ...slideText(slide, index, { why, ifAsked })]),
  ].join('\n')
}

interface Telling {
  /** Why the draft made each slide, too. */
  why: boolean
  /** See `Words.ifAsked`. */
  ifAsked: string
}

function slideText(slide: DeckSlide, index: number, { why, ifAsked }: Telling): string[] {
  const { kind, title, lines, seconds, why: reason } = slide
  const reasons = why && reason !== undefined ? [`     (${reason})`] : []
  return [
    `${String(index + 1).padStart(3)}  ${title}  [${kind}, ${clock(seconds)}${spareText(spareSeconds(slide), ifAsked)}]`,
    ...reasons,
    ...lines.map(({ origin, text }) => `     ${MARKS[origin]} ${text}`),
  ]
}

/** `, if asked +2:10`: what stands in the notes besides what is said. */
function spareText(seconds: number, ifAsked: string): string {
  return seconds === 0 ? '' : `, ${ifAsked.toLowerCase()} +${clock(seconds)}`
}

function spareSeconds(slide: DeckSlide): number {
  return speakingSeconds(notesParts(slide).spare?.paragraphs.join('\n') ?? '')
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
