/**
 * A PowerPoint that another program has saved again. LibreOffice and Google Slides drop what PowerPoint keeps: the
 * numbers of slides, which shapes are decorative, descriptions of drawings, fonts that they do not have. Nobody changed
 * these by hand.
 */
import type { ReadPresentation, ReadSlide } from '../../ooxml/read.js'
import type { SlideRecord, TalkRecord } from '../../ooxml/record.js'
import type { Edit } from './edits.js'

/** Whether another program than PowerPoint has saved it: every slide that Lectern writes has a number. */
export function isResaved({ slides }: ReadPresentation): boolean {
  return slides.every(({ key }) => key === undefined)
}

/** The slides without what is an ornament of some slide, so that those can be matched by their words. */
export function withoutOrnaments({ slides }: TalkRecord, presentation: ReadPresentation): ReadPresentation {
  const ornaments = new Set(slides.flatMap((slide) => slide.ornaments ?? []))
  const isKnown = slides.some((slide) => slide.ornaments !== undefined)
  const isOrnament = (words: string): boolean => (isKnown ? ornaments.has(words.trim()) : !SAYS.test(words))
  return {
    ...presentation,
    slides: presentation.slides.map((slide) => ({
      ...slide,
      words: slide.words.filter((words) => !isOrnament(words)),
    })),
  }
}

/** What is no line of a slide where its record does not tell: numbers of steps. */
const SAYS = /\p{L}/u

/** The slide without its own ornaments. What is a line of it too stays as often as it was one. */
export function withoutOwnOrnaments(was: SlideRecord, is: ReadSlide): ReadSlide {
  const count = (words: string): number => was.lines.filter(({ text }) => text.trim() === words).length
  const isOrnament = (words: string): boolean => was.ornaments?.includes(words) ?? !SAYS.test(words)
  const spare = new Map<string, number>()
  for (const words of is.words.map((one) => one.trim())) {
    if (isOrnament(words)) spare.set(words, (spare.get(words) ?? -count(words)) + 1)
  }
  const words = is.words.filter((one) => {
    const left = spare.get(one.trim()) ?? 0
    if (left > 0) spare.set(one.trim(), left - 1)
    return left <= 0
  })
  return { ...is, words }
}

/** TeX of a formula, which stands in the description of its drawing: `\frac{1}{2}`, `v_0`. */
const TEX = /\\[A-Za-z]+|[\^_]/u

/** The edits without those that the other program made. */
export function madeByHand(edits: readonly Edit[]): Edit[] {
  const drawn = edits.filter((edit) => edit.type === 'line-removed' && TEX.test(edit.was))
  return edits.filter((edit) => {
    if (edit.type === 'theme') return !/^(?:major|minor)\./u.test(edit.slot)
    if (edit.type === 'line-added')
      return !drawn.some((one) => one.type === 'line-removed' && one.page === edit.page && one.was.includes(edit.is))
    return !drawn.includes(edit)
  })
}
