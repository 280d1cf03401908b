/** Where words begin in scripts that are written without spaces. */

const segmenters = new Map<string, Intl.Segmenter>()

/** So much of the text around the place is looked at: segmenting takes time. */
const AROUND = 8

/**
 * Whether a word begins at a place of a text, by the dictionary of `Intl.Segmenter`.
 *
 * @param language two letters: `zh`, `ja`.
 */
export function isWordStart(text: string, at: number, language: string): boolean {
  if (at <= 0 || at >= text.length) return true
  const known = segmenters.get(language)
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'word' })
  if (known === undefined) segmenters.set(language, segmenter)
  const from = Math.max(0, at - AROUND)
  return segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)?.index === at - from
}
