/** UTF-16 and UTF-32, told by their mark or by the bytes that stand still in them, and read. */

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** A longer mark stands before the shorter one that it begins with. */
const MARKS: readonly [Wide, readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Enough bytes to know a pattern by; fewer would be chance. */
const LEAST = 8

/** The text of bytes that are UTF-16 or UTF-32 beyond doubt; undefined where they are not. */
export function wideText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  const wide = marked ?? utf32Of(bytes) ?? utf16Of(bytes)
  if (wide === 'utf-32le' || wide === 'utf-32be') return utf32Text(bytes, wide === 'utf-32le')
  return wide === undefined ? undefined : new TextDecoder(wide).decode(bytes)
}

/** No character lies beyond U+10FFFF, so one byte in four is always zero, and the one beside it at most 16. */
function utf32Of(bytes: Uint8Array): Wide | undefined {
  if (bytes.length < LEAST || bytes.length % 4 !== 0) return undefined
  const head = bytes.subarray(0, 4000)
  const holds = (top: number, next: number): boolean =>
    head.every((byte, at) => (at % 4 !== top || byte === 0) && (at % 4 !== next || byte <= 0x10))
  if (holds(3, 2)) return 'utf-32le'
  return holds(0, 1) ? 'utf-32be' : undefined
}

/** An alphabet keeps the upper byte of nearly every character small: 0 for Latin, 3 for Greek, 4 for Cyrillic, 5 for Hebrew. */
function utf16Of(bytes: Uint8Array): Wide | undefined {
  const head = bytes.subarray(0, 2000)
  if (head.length < LEAST) return undefined
  // From 9 on come the tab and the line ends, which single-byte texts have as well.
  const small = (parity: number): number =>
    head.filter((byte, at) => at % 2 === parity && byte < 9).length / (head.length / 2)
  if (small(1) > 0.6 && small(0) < 0.1) return 'utf-16le'
  return small(0) > 0.6 && small(1) < 0.1 ? 'utf-16be' : undefined
}

function utf32Text(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
  }
  return text
}
