/** Which slide of the file is which slide of the talk that was exported. */
import type { SlideRecord } from '../../ooxml/record.js'
import type { ReadSlide } from '../../ooxml/read.js'
import { likeness, sameButSpace } from '../pairs.js'

/** Slides that share less than this of their words are two slides. */
const LEAST_LIKENESS = 0.5

/**
 * For each slide of the file the index of the one that it was; undefined for a new one. PowerPoint's own numbers tell;
 * where a program has dropped them, the title does, or most of the words. A copy of a slide is new.
 */
export function matchSlides(was: readonly SlideRecord[], is: readonly ReadSlide[]): (number | undefined)[] {
  const matched: (number | undefined)[] = is.map(() => undefined)
  const free = new Set(was.keys())
  const take = (same: (before: SlideRecord, after: ReadSlide) => boolean): void => {
    is.forEach((after, index) => {
      if (matched[index] !== undefined) return
      const found = [...free].find((candidate) => {
        const before = was[candidate]
        return before !== undefined && same(before, after)
      })
      if (found === undefined) return
      matched[index] = found
      free.delete(found)
    })
  }
  take((before, after) => before.key === after.key && isLike(before, after))
  take((before, after) => before.key === after.key)
  // A slide with a number of its own that is none of ours was made by hand, whatever it says.
  const unnumbered = ({ key }: ReadSlide): boolean => key === undefined
  take((before, after) => unnumbered(after) && sameButSpace(before.title, after.title) && isLike(before, after))
  take((before, after) => unnumbered(after) && isLike(before, after))
  return matched
}

function isLike({ title, lines }: SlideRecord, after: ReadSlide): boolean {
  const text = [title, ...lines.map((line) => line.text)].join('\n')
  return likeness(text, [after.title, ...after.words].join('\n')) >= LEAST_LIKENESS
}
