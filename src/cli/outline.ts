/** `lectern outline`: the talk on one page of text, or the Deck as JSON. */
import type { Deck, DeckSlide, Origin } from '../outline/deck.js'
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
  return [
    `${deck.title} (${deck.slides.length}, ${clock(seconds)}${budget})`,
    ...deck.slides.flatMap((slide, index) => ['', ...slideText(slide, index, why)]),
  ].join('\n')
}

function slideText({ kind, title, lines, seconds, why: reason }: DeckSlide, index: number, why: boolean): string[] {
  const reasons = why && reason !== undefined ? [`     (${reason})`] : []
  return [
    `${String(index + 1).padStart(3)}  ${title}  [${kind}, ${clock(seconds)}]`,
    ...reasons,
    ...lines.map(({ origin, text }) => `     ${MARKS[origin]} ${text}`),
  ]
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
