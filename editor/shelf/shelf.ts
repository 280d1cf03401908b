/** Where the work is kept: in the browser (browser-shelf.ts), or in the data file that `lectern edit` opened. */

/** A talk as it is kept: the text of its data file, comments included. */
export interface Work {
  /** The data file's name, for messages and for the names of exports: `my-essay.yaml`. */
  name: string
  /** YAML, as `parseArticle` reads it. */
  text: string
  /** Names this text among all that were kept, and nothing else: a counter or a hash. */
  version: string
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
