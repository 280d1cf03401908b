/** What the page and its engine, a worker, say to each other. Everything is plain data that can be cloned. */
import type { Bilingual } from '../../src/article/errors.js'
import type { ThemeName } from '../../src/themes/index.js'
import type { Ratio } from '../../src/layout/scene.js'
import type { Audience } from '../../src/article/article.js'
import type { DeckLine } from '../../src/outline/deck.js'
import type { Fewer, More } from '../../src/outline/next-words.js'
import type { NotesParts } from '../../src/outline/spoken/notes.js'
import type { Kind } from '../../src/slides/index.js'
import type { Handout } from '../../src/pdf/index.js'
import type { SlideView } from '../../src/player/view.js'

/** What is asked on the card before an article becomes a talk. */
export interface Choice {
  /** Minutes; the article's own length when absent. */
  duration?: number
  audience?: Audience
  ratio: Ratio
  theme: ThemeName
}

export interface Opened {
  /** Of the data file. */
  name: string
  text: string
  /** Pictures that came within the file. */
  files: Map<string, Uint8Array>
  /** What was left out, and what else is to be said. */
  remarks: Bilingual[]
  /** An exported PowerPoint that somebody has changed since: the data is as it was exported. */
  changed?: ChangedFile
}

export interface ChangedFile {
  file: string
  bytes: Uint8Array
}

/** Something that a colleague changed in an exported PowerPoint. */
export interface ShownEdit {
  told: Bilingual
  /** Whether the data has a place for it. */
  placed: boolean
}

export interface ShownSlide {
  id: string
  kind: Kind
  title: string
  hidden: boolean
  /** Index of the slide in the data; parts of one that was divided share it. */
  of: number
  view: SlideView
  lines: DeckLine[]
  notes: NotesParts
  /** Ids of the sentences in the notes. */
  sentences: string[]
  seconds: number
}

export interface ShownSection {
  id: string
  heading?: string
  level: number
  paragraphs: { id: string; sentences: { id: string; text: string }[] }[]
}

/** What all slides of a talk have in common. */
export interface ShownTalk {
  title: string
  lang: string
  dir: 'ltr' | 'rtl'
  ratio: Ratio
  theme: string
  width: number
  height: number
  /** Of the whole talk, in seconds, where the article names one. */
  duration?: number
  /** Families of fonts by CSS variable. */
  fontStacks: Record<string, string>
  /** Which bundled families the theme wears. */
  families: ('sans' | 'serif')[]
  slides: ShownSlide[]
  sections: ShownSection[]
}

/** The same over the wire: a slide that is as it was stands as its index in the answer before, sections are absent. */
export type TalkNews = Omit<ShownTalk, 'slides' | 'sections'> & {
  slides: (ShownSlide | number)[]
  sections?: ShownSection[]
  pictures: SentPicture[]
}

/** A picture that was not sent before, under the name by which slides ask for it. */
export interface SentPicture {
  name: string
  mime: string
  bytes: Uint8Array
}

export interface ShownFinding {
  rule: string
  slide?: string
  severity: 'error' | 'warning' | 'info'
  message: string
  mend: string
}

export type Output = { type: 'pptx' } | { type: 'html' } | { type: 'script' } | { type: 'pdf'; handout: Handout }

/** Requests and their answers, by name. */
export interface Asked {
  /** Imports any file that Lectern reads. */
  import: {
    of: { file: string; bytes: Uint8Array; files: Map<string, Uint8Array>; choice: Choice | undefined }
    gives: Opened
  }
  /** Makes the talk of data; it stays the one that all other requests are about. */
  show: { of: { data: unknown; file: string }; gives: TalkNews }
  /** A slide as its kind completes it from the article, whatever its data leaves out. */
  complete: { of: { slide: number }; gives: Record<string, unknown> }
  /** First views of the talk with one slide in other forms, or all of it in other themes; undefined where a form does not fit. */
  try: { of: { data: unknown; slide: number }[]; gives: { views: (SlideView | undefined)[]; pictures: SentPicture[] } }
  /** What was changed by hand in an exported PowerPoint, as against its export; in order. */
  edits: { of: ChangedFile & { text: string }; gives: ShownEdit[] }
  /** The data with those edits that are taken, by their index. */
  withEdits: { of: ChangedFile & { text: string; taken: readonly number[] }; gives: string }
  /** The data with its slides drafted anew. */
  redraft: { of: { text: string; file: string }; gives: string }
  /** What the slide of the data would no longer say, or would say next. */
  fewer: { of: { slide: number }; gives: Fewer | undefined }
  more: { of: { slide: number }; gives: More | undefined }
  /** `lang`: the language of the messages where the article is in neither of ours. */
  check: { of: { text: string; lang: string }; gives: ShownFinding[] }
  make: { of: { output: Output; text: string }; gives: Uint8Array }
}

export type Name = keyof Asked

/** From the page. `answered` brings a file of a package that the engine asked for. */
export type ToEngine =
  /** First of all: the script that draws SVGs. A worker of a page from disk starts only workers that it made itself. */
  | { type: 'begin'; svg: string }
  | { type: 'ask'; id: number; name: Name; of: unknown }
  | { type: 'package'; path: string; bytes: Uint8Array | undefined }
  | { type: 'file'; path: string; bytes: Uint8Array | undefined }

/** From the engine. */
export type FromEngine =
  | { type: 'answer'; id: number; gives: unknown }
  | { type: 'fault'; id: number; told: Bilingual }
  | { type: 'package' | 'file'; path: string }
