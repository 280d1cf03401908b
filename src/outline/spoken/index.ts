/** The notes of every slide: which sentences of the article stand in them, which of these are said, and how long that takes. */
import { assignSentences } from '../notes.js'
import type { ListedSentence } from '../sentence-list.js'
import { exactSeconds, speakingSeconds } from '../timing.js'
import { chooseSpoken, LONGEST_MINUTES, type SpeakableSlide } from './choose.js'
import { composeNotes, type Notes } from './notes.js'
import { weighSentences } from './telling.js'

/** A slide before it has notes. */
export interface SilentSlide {
  title: string
  lines: readonly string[]
  /** Whether it stands for sentences of the article; see `SlideKind`. */
  standsForSentences: boolean
  /** Indexes of the sentences that its lines repeat, ascending. */
  cited: readonly number[]
  /** Index of its section. */
  section?: number
  /** The speaker's own. */
  hints: string
  /** Takes no time. */
  hidden: boolean
}

export interface Speech {
  /** The article's sentences. */
  sentences: readonly ListedSentence[]
  /** Ids of sentences that are never said. */
  silent: ReadonlySet<string>
  /** What the whole talk is about. */
  title: string
  /** What each of its sections is about. */
  headings: readonly (string | undefined)[]
  /** BCP 47. */
  lang: string
  /** Minutes; see `LONGEST_MINUTES` when absent. */
  duration?: number
  /** See `Words.ifAsked`. */
  ifAsked: string
}

export type SpokenNotes = Notes & {
  /** Time of what is said, rounded up. */
  seconds: number
}

/** Every sentence of the article stands in the notes of one slide; without a slide in none. */
export function notesOfSlides(slides: readonly SilentSlide[], speech: Speech): SpokenNotes[] {
  const held = heldBySlide(slides, speech.sentences)
  const said = chooseSpoken(speakable(slides, held, speech), (speech.duration ?? LONGEST_MINUTES) * 60)
  return slides.map((slide, at) => {
    const [sentences, isSaid] = [held[at] ?? [], said[at] ?? []]
    const notes = composeNotes(
      sentences.map(({ sentence }) => sentence),
      isSaid,
      slide.hints,
      speech.ifAsked,
    )
    return { ...notes, seconds: slide.hidden ? 0 : secondsOf(slide, notes) }
  })
}

/** A sentence in a slide's notes. */
interface Held {
  sentence: ListedSentence
  /** Whether a line of the slide repeats it. */
  cited: boolean
}

function heldBySlide(slides: readonly SilentSlide[], sentences: readonly ListedSentence[]): Held[][] {
  const held = slides.map((): Held[] => [])
  const notable = slides.map((slide) => ({
    ...slide,
    standsForSentences: slide.standsForSentences && !slide.hidden,
  }))
  const cited = slides.map((slide) => new Set(slide.cited))
  assignSentences(sentences, notable)?.forEach((slide, at) => {
    const sentence = sentences[at]
    if (sentence !== undefined) held[slide]?.push({ sentence, cited: cited[slide]?.has(at) === true })
  })
  return held
}

function speakable(
  slides: readonly SilentSlide[],
  held: readonly Held[][],
  { silent, title, headings, lang }: Speech,
): SpeakableSlide[] {
  const tellings = weighSentences(
    slides.map((slide, at) => ({
      sentences: (held[at] ?? []).map(({ sentence }) => sentence.text),
      about: [slide.title, ...slide.lines, headings[slide.section ?? -1] ?? '', title],
    })),
    lang,
  )
  return slides.map((slide, at) => ({
    sentences: (held[at] ?? []).map(({ sentence, cited }, index) => ({
      seconds: exactSeconds(sentence.text),
      cited: cited && !silent.has(sentence.id),
      silent: silent.has(sentence.id),
      ...(tellings[at]?.[index] ?? { weight: 0, leans: false }),
    })),
    hints: exactSeconds(slide.hints),
    shown: slide.hidden ? 0 : exactSeconds(shownWords(slide)),
  }))
}

const shownWords = ({ title, lines }: SilentSlide): string => [title, ...lines].join('\n')

/** Time of what is said; where that is nothing, of the words that the slide shows, which are then read out. */
function secondsOf(slide: SilentSlide, { notes, spareFrom }: Notes): number {
  const said = spareFrom === undefined ? notes : notes.split('\n').slice(0, spareFrom.paragraph).join('\n')
  return speakingSeconds(said === '' ? shownWords(slide) : said)
}
