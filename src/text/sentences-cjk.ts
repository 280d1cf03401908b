/** Sentences of Chinese and Japanese, by their marks. */

const ENDS = new Set('。！？!?｡．')
const ELLIPSIS = '…'
/** What stays with the sentence that it closes. */
const CLOSERS = new Set('”’」』）》】〕〗〞"\')]］')
const QUOTES: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '《': '》',
  '〝': '〞',
}
/** A mark of a note after the stop: `[1]`, ①, ⑴, ². */
const NOTE_MARK = /^(?:[[［〔]\d{1,3}[\]］〕]|[\u2460-\u249B\u00B9\u00B2\u00B3\u2070-\u2079]+)/u
const GOES_ON = /^[，、；：,;:。]/u

/** A quotation up to this many characters is kept whole; a longer one is divided at its own full stops. */
const WHOLE_QUOTATION = 120

/** Splits at 。！？…… outside short quotations; closing quotes, brackets and note marks stay with their sentence. */
export function splitSpaceless(paragraph: string): string[] {
  const sentences: string[] = []
  const shut = shortQuotations(paragraph)
  let start = 0
  let at = 0
  while (at < paragraph.length) {
    const skip = shut.get(at)
    if (skip !== undefined) {
      const end = sentenceEndAfterQuotation(paragraph, at, skip, start)
      if (end !== undefined) {
        sentences.push(paragraph.slice(start, end))
        start = end
      }
      at = end ?? skip
      continue
    }
    const end = sentenceEnd(paragraph, at, start)
    if (end === undefined) {
      at++
    } else {
      sentences.push(paragraph.slice(start, end))
      start = at = end
    }
  }
  const rest = paragraph.slice(start)
  if (rest === '') return sentences
  // White space, or an aside such as （笑）, after the last stop is no sentence of its own.
  if (sentences.length > 0 && /^\s*(?:（[^（）]{1,20}）)?\s*$/u.test(rest))
    sentences.push((sentences.pop() ?? '') + rest)
  else sentences.push(rest)
  return sentences
}

/** Where the sentence ends whose mark stands at `at`; undefined if none ends there. */
function sentenceEnd(text: string, at: number, start: number): number | undefined {
  const mark = text[at] ?? ''
  if (mark === ELLIPSIS) return ellipsisEnd(text, at, start)
  if (mark === '.') return fullStopEnd(text, at)
  if (!ENDS.has(mark)) return undefined
  if (mark === '．' && /\d/.test(text[at + 1] ?? '')) return undefined
  return closed(text, at + 1)
}

/** …… may stand within a sentence: it ends one only if that has begun in earnest and no comma follows. */
function ellipsisEnd(text: string, at: number, start: number): number | undefined {
  let end = at
  while (text[end] === ELLIPSIS) end++
  if (end - start < 8 || GOES_ON.test(text.slice(end, end + 1)) || ENDS.has(text[end] ?? '')) return undefined
  return closed(text, end)
}

/** A Latin full stop ends a sentence before a space or the end, unless it belongs to a number or an initial. */
function fullStopEnd(text: string, at: number): number | undefined {
  const after = text[at + 1] ?? ' '
  if (!/\s/.test(after) && !CLOSERS.has(after)) return undefined
  if (/(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))) return undefined
  return closed(text, at + 1)
}

/** Past further end marks, closing quotes, note marks and the white space that follows. */
function closed(text: string, from: number): number {
  let end = from
  while (end < text.length && (ENDS.has(text[end] ?? '') || text[end] === ELLIPSIS || CLOSERS.has(text[end] ?? '')))
    end++
  const note = NOTE_MARK.exec(text.slice(end, end + 12))
  if (note) end += note[0].length
  while (end < text.length && /\s/u.test(text[end] ?? '')) end++
  return end
}

/**
 * Whether the sentence ends with the quotation from `open` to `close`: if its last mark is 。, or ！？ with a new quotation
 * or nothing behind it. In `“你好！”他说` it goes on.
 */
function sentenceEndAfterQuotation(text: string, open: number, close: number, start: number): number | undefined {
  const last = text[close - 2] ?? ''
  const end = closed(text, close)
  if (!ENDS.has(last) || '（《'.includes(text[open] ?? '')) return undefined
  if (last !== '。' && end < text.length && !/^[“「『‘]/u.test(text.slice(end))) return undefined
  if (GOES_ON.test(text.slice(close, close + 1))) return undefined
  return end > start ? end : undefined
}

/** Where each short quotation opens, and the offset behind its closing mark. Unclosed marks count for nothing. */
function shortQuotations(text: string): Map<number, number> {
  const found = new Map<number, number>()
  const open: { mark: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (QUOTES[mark] !== undefined) open.push({ mark, at })
    const depth = open.findLastIndex((candidate) => QUOTES[candidate.mark] === mark)
    if (depth < 0) continue
    const opener = open[depth]
    if (opener && at - opener.at <= WHOLE_QUOTATION) found.set(opener.at, at + 1)
    open.length = depth
  }
  return found
}
