/** A sentence cut at its stops, each piece with its place; what stands in quotation marks or brackets stays whole. */

export interface Piece {
  text: string
  /** Offsets in the sentence, white space and marks outside. */
  start: number
  end: number
  /** The mark behind the piece: `，`, `; `, `——`; empty at the end, and where a word begins the next piece. */
  mark: string
}

/** Which marks close each: German „ closes with “, and in many files with ”. */
const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '„': '“”',
  '«': '»',
}
const CLOSERS = new Set([...Object.values(CLOSER).join('')])
const ANY_MARK = /["“”‘’「」『』《》〈〉（）()[\]［］【】〔〕„«»*`]/u

/**
 * Where each bracket and quotation mark that is closed within the text opens, and where it closes. An apostrophe closes
 * nothing, and a mark that nothing closes counts for nothing.
 */
function enclosed(text: string): Map<number, number> {
  const found = new Map<number, number>()
  if (!ANY_MARK.test(text)) return found
  const open: { closer: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '"') {
      if (open.at(-1)?.closer === '"') found.set(open.pop()?.at ?? at, at)
      else open.push({ closer: '"', at })
      continue
    }
    const depth = CLOSERS.has(mark) ? open.findLastIndex(({ closer }) => closer.includes(mark)) : -1
    if (depth >= 0) {
      found.set(open[depth]?.at ?? at, at)
      open.length = depth
      continue
    }
    const closer = CLOSER[mark]
    if (closer !== undefined) open.push({ closer, at })
  }
  return found
}

/**
 * @param breaks a sticky or global pattern that matches the marks between pieces; a match of no length cuts before a word.
 */
export function piecesOf(sentence: string, breaks: RegExp): Piece[] {
  const shut = enclosed(sentence)
  const pieces: Piece[] = []
  let start = 0
  let quiet = 0
  const add = (end: number, mark: string, next: number): void => {
    const raw = sentence.slice(start, end)
    const text = raw.trim()
    if (/[\p{L}\p{N}]/u.test(text)) {
      const from = start + raw.indexOf(text)
      pieces.push({ text, start: from, end: from + text.length, mark: mark.trim() })
    }
    start = next
  }
  const opened = [...shut].sort(([a], [b]) => a - b)
  let opening = 0
  for (const match of sentence.matchAll(breaks)) {
    for (let next = opened[opening]; next !== undefined && next[0] < match.index; next = opened[++opening])
      quiet = Math.max(quiet, next[1])
    if (match.index < quiet || match.index < start) continue
    add(match.index, match[0], match.index + match[0].length)
  }
  add(sentence.length, '', sentence.length)
  return pieces
}

/** Whether quotation marks, brackets and the marks of emphasis that a text opens are closed in it, and none else. */
export function isBalanced(text: string): boolean {
  if (!ANY_MARK.test(text)) return true
  const count = (mark: string): number => text.split(mark).length - 1
  if (count('"') % 2 !== 0 || count('**') % 2 !== 0 || count('`') % 2 !== 0) return false
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (CLOSERS.has(mark) && open.at(-1)?.includes(mark) === true) open.pop()
    else if (CLOSER[mark] !== undefined) open.push(CLOSER[mark])
    else if (CLOSERS.has(mark) && !isApart(text, at)) return false
  }
  return open.length === 0
}

/** An apostrophe, and the bracket of a number in a row: 1), a). */
function isApart(text: string, at: number): boolean {
  return (
    text[at] === '’' ||
    (text[at] === ')' && /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at)))
  )
}

/** Whether the whole text stands in one pair of quotation marks: somebody says it, and nobody is named. */
export function isQuotation(text: string): boolean {
  if (!/^[“‘「『"„«]/u.test(text)) return false
  const end = enclosed(text).get(0)
  return end !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(end))
}
