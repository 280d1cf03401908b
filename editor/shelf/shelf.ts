/** Where the work is kept: in the browser (browser-shelf.ts), or in the data file that `lectern edit` opened. */
import type { Bilingual } from '../../src/article/errors.js'

/** A talk as it is kept: the text of its data file, comments included. */
export interface Work {
  /** The model that may choose slides again, where the server has one. */
  model?: { name: string; url: string }
  /** The data file's name, for messages and for the names of exports: `my-essay.yaml`. */
  name: string
  /** YAML, as `parseArticle` reads it. */
  text: string
  /** Names this text among all that were kept, and nothing else: a counter or a hash. */
  version: string
}

/** What is to be chosen again. */
export interface Choosing {
  /** The data as it is now. */
  text: string
  scope: 'talk' | 'chapter' | 'slide'
  /** Index, in the data, of the slide in hand. */
  slide: number
}

/** Slides of a section that would stand for those that are there. */
export interface Proposal {
  heading: string
  /** Indexes, in the data, of the slides that would go; ascending. */
  removes: number[]
  /** Where the new ones would stand: before the slide that has this index now. */
  at: number
  slides: { data: Record<string, unknown>; comment: string; title: string; lines: string[] }[]
}

export interface Proposals {
  proposals: Proposal[]
  /** What went wrong. */
  faults: Bilingual[]
}

/** What came of saving. Nothing is written where somebody else has saved since `version` was read. */
export type Saved = { type: 'saved'; version: string } | { type: 'conflict'; theirs: Work }

/** A version of the work to which one may go back. */
export interface EarlierWork {
  /** Milliseconds since 1970. */
  at: number
  text: string
}

export interface Shelf {
  /** What is kept; undefined where nothing is, and the page asks for an article. */
  open(): Promise<Work | undefined>

  /**
   * Puts another work in the place of what is kept, with the files that belong to it. Absent where the data file is
   * fixed, as in `lectern edit file.yaml`: then the page offers no other article.
   */
  begin?(name: string, text: string, files: ReadonlyMap<string, Uint8Array>): Promise<Work>

  /**
   * Keeps the text.
   *
   * @param version what `open` or the last `save` gave.
   * @throws ShelfFault where it cannot be kept: the disk is full, or the server is gone. The page goes on and tries again.
   */
  save(text: string, version: string): Promise<Saved>

  /**
   * Calls back when somebody else saved: another tab, a text editor.
   *
   * @returns ends the watching.
   */
  watch(changed: (theirs: Work) => void): () => void

  /** A file beside the data, by the path that the data names: `pictures/lamp.png`. Undefined where there is none. */
  file(path: string): Promise<Uint8Array | undefined>

  /** Keeps a file beside the data. */
  keepFile(path: string, bytes: Uint8Array): Promise<void>

  /** Asks the model for other slides. Absent where there is no server: nothing leaves the stand-alone page. */
  choose?(choosing: Choosing, signal: AbortSignal): Promise<Proposals>

  /** Versions of the last day, the latest first. */
  earlier(): Promise<EarlierWork[]>
}

/** The work could not be kept; the message is for the developer, `reason` for the words that the page shows. */
export class ShelfFault extends Error {
  override readonly name = 'ShelfFault'

  constructor(
    /** `unfit`: what is written does not hold as an article's data, and another change is needed first. */
    readonly reason: 'full' | 'gone' | 'unfit',
    message: string,
  ) {
    super(message)
  }
}
