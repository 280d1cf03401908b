/** The deck: semantic slides, their words traced to the article. What `lectern outline --json` prints. */
import type { Chooser } from '../article/article.js'
import type { Assets } from '../layout/assets.js'
import type { Ratio, Scene } from '../layout/scene.js'
import type { Kind } from '../slides/index.js'
import type { Path } from '../slides/leaves.js'
import type { Theme } from '../themes/index.js'
import type { SpareFrom } from './spoken/notes.js'

export interface Deck {
  title: string
  subtitle?: string
  author?: string
  date?: string
  /** Where the article came from, as one line. */
  source?: string
  /** BCP 47. */
  lang: string
  ratio: Ratio
  /** The theme's name. */
  theme: string
  /** Budget in seconds, where the article names one. */
  duration?: number
  sections: DeckSection[]
  slides: DeckSlide[]
}

export interface DeckSection {
  id: string
  title: string
}

export interface DeckSlide {
  /** Stable while the slide keeps its kind and its place among its kind; a part after a split ends in `-part2`, …. */
  id: string
  kind: Kind
  /** Where the data has the slide: `['slides', 3]`. Parts of one slide share it; absent where it was written by hand in Markdown. */
  path?: Path
  /** The kind that was asked for, where that has no room for the words. */
  insteadOf?: Kind
  /** How the page is composed: one of the kind's arrangements. Absent where the page was written by hand. */
  arrangement?: string
  title: string
  /** Id of the section of the article that the slide belongs to. */
  section?: string
  /** All words that the slide shows besides its title, in reading order. */
  lines: DeckLine[]
  /**
   * The whole text of the notes: paragraphs separated by a line feed. First what is said: sentences of the article, then the
   * speaker's own hints. The other sentences follow under a line of their own, for whoever asks; see `spareFrom`.
   */
  notes: string
  /** Ids of the sentences in `notes`, in the order in which they stand there. */
  sentences: string[]
  /** Where in `notes` and `sentences` the part begins that is not said unless somebody asks; absent where all is said. */
  spareFrom?: SpareFrom
  /** Time of what is said; of a slide where nothing is said, of the words that it shows, which are then read out. */
  seconds: number
  /** Spare material: it stands for no sentence, takes no time, and is not shown unless it is asked for. */
  hidden?: boolean
  /** Written in Markdown beside the article, and shown as a picture; only on its way into a PowerPoint. */
  byHand?: boolean
  /** Where the slide was written, when it was written by hand: a line of the data file, counted from 1. */
  place?: number
  /** Who chose what it shows; absent of a page that was written by hand in Markdown. */
  chosenBy?: Chooser
  /** Why the draft made it; absent where somebody wrote it. */
  why?: string
}

export type Origin = 'quoted' | 'condensed' | 'own'

export interface DeckLine {
  text: string
  origin: Origin
  /** Ids of the article's sentences: section.paragraph.sentence; `title`, `subtitle`, `author`, `date`, `source`, `s2.heading` for the rest. */
  from: string[]
  /**
   * Where the data says it, or would say it if it did not leave it to the article: `['slides', 3, 'items', 0]`. Absent where
   * the kind made the words itself.
   */
  path?: Path
  /** The click at which it appears; absent means with the slide. */
  step?: number
}

/** What the painters get: the deck, a scene for each of its slides (same index), and the theme. */
export interface Talk {
  deck: Deck
  /** What a search should find the talk by. */
  keywords?: string[]
  scenes: Scene[]
  theme: Theme
  /** What scenes name by key. */
  assets: Assets
  /** The article's words by the ids that lines and notes name: sentences, headings, title and the like. */
  sentences?: Record<string, string>
}
