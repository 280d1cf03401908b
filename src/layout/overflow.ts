/** What does not fit on a page. */

/** Something that does not fit, named for a person. */
export interface Overflow {
  /** Name of the frame. */
  name: string
  /**
   * `height`: the text is taller than its frame; `place`: the frame leaves its parent. The rest is only unpleasant:
   * `word`: a word had to be torn; `wrap`: a label took a second line.
   */
  what: 'height' | 'place' | 'word' | 'wrap'
  /** By how much, in units; 0 for a torn word or a wrapped label. */
  by: number
}

/** Whether something would be cut or covered, not only less pleasant than it could be. */
export function isFault({ what }: Overflow): boolean {
  return what === 'height' || what === 'place'
}

/** Frames are snapped to whole units, so that their edges are crisp; text loses no more than this by it. */
export const TOLERANCE = 1
