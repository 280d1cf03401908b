/**
 * Which sentences of a slide's notes are said in the talk's time. The others stay in the notes for whoever asks: a talk of
 * twenty minutes may stand for an article that takes an hour to read out.
 */
import { wholeSeconds } from '../timing.js'

/** Nobody listens longer than this to one picture, in seconds. */
export const MOST_SECONDS = 150

/** What a talk takes at most where nobody says how long it may be, in minutes. */
export const LONGEST_MINUTES = 90

export interface SpeakableSlide {
  /** The sentences that its notes hold, in order. */
  sentences: readonly SpeakableSentence[]
  /** Seconds of the speaker's own hints, which are always said. */
  hints: number
  /** Seconds of the words that it shows: they are read out where nothing else is said. */
  shown: number
}

export interface SpeakableSentence {
  /** Exact seconds that it takes. */
  seconds: number
  /** A line of the slide repeats it. */
  cited: boolean
  /** It is never said: an entry of a list of references, a caption of a picture that is not there. */
  silent: boolean
  /** How much it tells of what the slide is about, 0 to about 1. */
  weight: number
  /** It begins with words that lean on the sentence before: 因此, This, However. */
  leans: boolean
}

/** What it adds to a sentence's weight that the one before it is said too: an explanation that goes on is easy to follow. */
const GOES_ON = 0.3

/** What it takes from a sentence that leans on the one before that this is not said. */
const HANGS_IN_THE_AIR = 0.5

/**
 * For each slide, whether each of its sentences is said. Those that its lines repeat are said first; while time is left, the
 * slide that takes the least gets the most telling of its other sentences. No slide takes more than `MOST_SECONDS`, unless
 * its hints or a single sentence do.
 *
 * @param seconds the talk's time. Sentences that lines repeat are said though they alone take longer.
 */
export function chooseSpoken(slides: readonly SpeakableSlide[], seconds: number): boolean[][] {
  const speeches = slides.map((slide) => new Speech(slide))
  for (const speech of speeches) speech.sayCited()
  let total = speeches.reduce((sum, speech) => sum + speech.time(), 0)
  const open = new Set(speeches)
  while (open.size > 0) {
    const shortest = [...open].reduce((least, speech) => (speech.time() < least.time() ? speech : least))
    const added = shortest.sayMore(seconds - total)
    if (added === undefined) open.delete(shortest)
    else total += added
  }
  return speeches.map(({ said }) => said)
}

/** One slide while its sentences are chosen. */
class Speech {
  readonly said: boolean[]
  /** Exact seconds of what is said. */
  private seconds: number
  private speaks: boolean

  constructor(private readonly slide: SpeakableSlide) {
    this.said = slide.sentences.map(() => false)
    this.seconds = slide.hints
    this.speaks = slide.hints > 0
  }

  /** Whole seconds. */
  time(): number {
    return wholeSeconds(this.speaks ? this.seconds : this.slide.shown)
  }

  /** At least one of the sentences that lines repeat, and as many as `MOST_SECONDS` bear, the most telling first. */
  sayCited(): void {
    const cited = (at: number): boolean => this.slide.sentences[at]?.cited === true
    const first = this.best(cited)
    if (first !== undefined) this.say(first)
    for (let next = this.best(cited, Infinity); next !== undefined; next = this.best(cited, Infinity)) this.say(next)
  }

  /** Says the most telling sentence for which time is left. @returns the whole seconds that it adds; undefined for none. */
  sayMore(left: number): number | undefined {
    const before = this.time()
    const next = this.best(() => true, left)
    if (next === undefined) return undefined
    this.say(next)
    return this.time() - before
  }

  private say(at: number): void {
    this.said[at] = true
    this.seconds += this.slide.sentences[at]?.seconds ?? 0
    this.speaks = true
  }

  /** @param left seconds that it may add, within `MOST_SECONDS`; no bound at all when absent. */
  private best(isAllowed: (at: number) => boolean, left?: number): number | undefined {
    let best: number | undefined
    this.slide.sentences.forEach(({ silent, seconds }, at) => {
      if (this.said[at] === true || silent || !isAllowed(at)) return
      if (left !== undefined && !this.hasRoom(seconds, left)) return
      if (best === undefined || this.value(at) > this.value(best)) best = at
    })
    return best
  }

  private hasRoom(seconds: number, left: number): boolean {
    const time = wholeSeconds(this.seconds + seconds)
    return time <= MOST_SECONDS && time - this.time() <= left
  }

  private value(at: number): number {
    const { weight = 0, leans = false } = this.slide.sentences[at] ?? {}
    if (this.said[at - 1] === true) return weight + GOES_ON
    return leans ? weight - HANGS_IN_THE_AIR : weight
  }
}
