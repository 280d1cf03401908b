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
  const from = Math.max(0, at - AROUND)
  return (
    segmenterFor(language)
      .segment(text.slice(from, at + AROUND))
      .containing(at - from)?.index ===
    at - from
  )
}

/** The words and marks of a text, one after the other. */
export function segmentsOf(text: string, language: string): string[] {
  return [...segmenterFor(language).segment(text)].map(({ segment }) => segment)
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}
