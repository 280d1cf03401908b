/** `lectern outline`: the talk on one page of text, or the Deck as JSON. */
import { reasonWithWeight } from '../article/reasons.js'
import type { Deck, DeckSlide, Origin } from '../outline/deck.js'
import { type ChapterLeftOut, leftOutOf, type LeftOutReason } from '../outline/left-out.js'
import { notesParts } from '../outline/spoken/notes.js'
import { speakingSeconds } from '../outline/timing.js'
import { wordsFor } from '../slides/words.js'
import { inMessageLanguage, type MessageLanguage } from '../text/languages.js'
import type { CommandOptions } from './options.js'
import { loadArticle, loadTalk } from './talk.js'
import { say } from './terminal.js'

export async function run(options: CommandOptions): Promise<number> {
  const path = options.articles[0] ?? ''
  const { deck } = await loadTalk(path, options)
  say(options.json ? JSON.stringify(deck, undefined, 2) : outlineText(deck, options.why))
  if (options.why && !options.json)
    say(leftOutText(leftOutOf(await loadArticle(path, options), deck.slides), deck.lang))
  return 0
}

const LEFT_OUT: Readonly<Record<MessageLanguage, Readonly<Record<LeftOutReason | 'title' | 'all', string>>>> = {
  zh: {
    title: '留在备注里的（各章：上了幻灯片的句数/总句数；没有上的句子里最重的一句）',
    all: '全部上了幻灯片',
    aside: '不属于内容',
    'no line': '没有哪一段能单独成行',
    'said already': '大半已经说到',
    'no room': '时间不够，别的句子更重',
  },
  en: {
    title: 'Left in the notes (each chapter: sentences on slides / all; of the others the one that weighs most)',
    all: 'all on slides',
    aside: 'no content',
    'no line': 'nothing of it stands alone',
    'said already': 'mostly said already',
    'no room': 'no room in the minutes, others weigh more',
  },
}

/** A line for each chapter: how much of it is on slides, and what was left out and why. */
export function leftOutText(chapters: readonly ChapterLeftOut[], lang: string): string {
  const words = inMessageLanguage(lang, LEFT_OUT)
  return [
    '',
    words.title,
    ...chapters.map(({ heading = '—', aside, shown, all, heaviest }) => {
      const why =
        aside !== undefined
          ? `${words.aside}: ${aside}`
          : heaviest === undefined
            ? words.all
            : `${words[heaviest.reason]} (${heaviest.weight.toFixed(2)}): ${beginningOf(heaviest.text)}`
      return `  ${heading}  [${shown}/${all}]  ${why}`
    }),
  ].join('\n')
}

/** Characters of a sentence by which it is known. */
const BEGINNING = 60

function beginningOf(text: string): string {
  const characters = [...text]
  return characters.length <= BEGINNING ? text : `${characters.slice(0, BEGINNING).join('')}…`
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
    ...deck.slides.flatMap((slide, index) => ['', ...slideText(slide, index, { why, ifAsked, lang: deck.lang })]),
  ].join('\n')
}

interface Telling {
  /** Why the draft made each slide, too. */
  why: boolean
  lang: string
  /** See `Words.ifAsked`. */
  ifAsked: string
}

function slideText(slide: DeckSlide, index: number, { why, ifAsked, lang }: Telling): string[] {
  const { kind, title, lines, seconds, why: reason } = slide
  const reasons = why && reason !== undefined ? [`     (${reasonWithWeight(reason, lang)})`] : []
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
