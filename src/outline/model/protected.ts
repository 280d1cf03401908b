/** What of a sentence is never cut: brackets, quotations, TeX. */

/** A stretch of a text. */
export interface Range {
  start: number
  end: number
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '«': '»',
  '‹': '›',
  '„': '“',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
}

/** `$x, y$`, `\(a, b\)`, `"so, and so"`, `` `f(a, b)` ``. */
const SAME = /\$[^$\n]+\$|\\\([^\n]*?\\\)|"[^"\n]+"|`[^`\n]+`/gu

/** The outermost stretches, in order. A bracket that is never closed protects nothing. */
export function protectedRanges(text: string): Range[] {
  const found = [...text.matchAll(SAME)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  const open: { closer: string; start: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const last = open.findLastIndex(({ closer }) => closer === sign)
    if (last >= 0) {
      const [{ start } = { start: at }] = open.splice(last)
      found.push({ start, end: at + 1 })
    } else if (Object.hasOwn(PAIRS, sign)) open.push({ closer: PAIRS[sign] ?? '', start: at })
  }
  return outermost(found)
}

function outermost(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Range[] = []
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range)
  return kept
}
