/**
 * The letters that have come along, as a set of short sequences. Letters and not words, since files cut words where a
 * line ends, where the type changes and where a letter is set large, and since many scripts part none.
 */

/** Letters of a sequence that tells where a text comes from: of Latin and its like, and of Han and kana. */
const NARROW = 6
const WIDE = 3

/** Letters of the longest text that is taken for one that stands among others. */
const LONGEST_INSERTED = 12

/** Bits of the set for each letter: a sixteenth of them is filled. */
const BITS_FOR_LETTER = 6 * 16

/** From here on Unicode holds the scripts in which a character says as much as two letters. */
const FIRST_WIDE = 0x2e80

export class KnownLetters {
  private readonly bits: Uint32Array
  private readonly mask: number

  /** Short texts that may stand right among others, as “[edit]” behind a heading does. */
  private readonly inserted = new Set<string>()

  /** @param letters so many are to come, at most. */
  constructor(letters: number) {
    const size = 2 ** Math.min(26, Math.max(10, Math.ceil(Math.log2(letters * BITS_FOR_LETTER + 1))))
    this.bits = new Uint32Array(size / 32)
    this.mask = size - 1
  }

  /** @param isInserted whether it may stand among words that are not parted by it. */
  add(text: string, isInserted = false): void {
    const letters = lettersOf(text)
    if (isInserted && letters.length <= LONGEST_INSERTED) this.inserted.add(letters)
    for (let at = 0; at < letters.length; at++) {
      let hash = SEED
      const last = Math.min(NARROW, letters.length - at)
      for (let length = 1; length <= last; length++) {
        hash = mixed(hash, letters.charCodeAt(at + length - 1))
        const place = placeOf(hash) & this.mask
        this.bits[place >>> 5] = (this.bits[place >>> 5] ?? 0) | (1 << (place & 31))
      }
    }
  }

  /** Whether these letters stand beside each other somewhere. */
  private has(letters: string, at: number, length: number): boolean {
    let hash = SEED
    for (let index = at; index < at + length; index++) hash = mixed(hash, letters.charCodeAt(index))
    const place = placeOf(hash) & this.mask
    return ((this.bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
  }

  /**
   * Whether the letters are nothing but short texts of that sort, one behind the other: [18][19].
   *
   * @param isPiece they begin a piece, so that a short one of its own may stand before them: “NSS [edit]”.
   */
  isInserted(letters: string, isPiece: boolean): boolean {
    for (let from = isPiece ? Math.min(letters.length, LONGEST_INSERTED) : 0; from >= 0; from--)
      if ((from === 0 || this.has(letters, 0, from)) && this.isAllInserted(letters.slice(from))) return true
    return false
  }

  private isAllInserted(letters: string): boolean {
    for (let at = 0; at < letters.length;) {
      let length = Math.min(LONGEST_INSERTED, letters.length - at)
      while (length > 0 && !this.inserted.has(letters.slice(at, at + length))) length--
      if (length === 0) return false
      at += length
    }
    return true
  }

  /**
   * For each letter, whether it stands in a known sequence.
   *
   * @param starts where pieces begin that may stand in another order, as cells do; shorter ones count by themselves.
   */
  covered(letters: string, starts: readonly number[]): Uint8Array {
    const covered = new Uint8Array(letters.length)
    const cover = (at: number, length: number): boolean => {
      if (at + length > letters.length || !this.has(letters, at, length)) return false
      covered.fill(1, at, at + length)
      return true
    }
    // Behind a known sequence the next is known too, as a rule: only where it is not, those between are looked at.
    let from = 0
    let at = 0
    while (at < letters.length) {
      const length = sequenceLength(letters, at)
      if (cover(at, length)) {
        from = at + 1
        at += length
      } else {
        for (let between = from; between < at; between++) cover(between, sequenceLength(letters, between))
        at++
        from = at
      }
    }
    starts.forEach((start, index) => {
      const length = (starts[index + 1] ?? letters.length) - start
      if (length < sequenceLength(letters, start)) cover(start, length)
    })
    return covered
  }
}

/** The letters and figures of a text alone, without accents, small: `²` is 2, and `ﬁ` is fi. */
export function lettersOf(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return text.normalize('NFKD').toLowerCase().replace(NO_LETTERS, '')
}

/** Most text of Western languages, which takes a third of the time. */
const ASCII = /^[\0-\x7f]*$/u

const NO_LETTERS = /[^\p{L}\p{N}]+/gu

export function isWideLetter(letters: string, at: number): boolean {
  return letters.charCodeAt(at) >= FIRST_WIDE
}

function sequenceLength(letters: string, at: number): number {
  return isWideLetter(letters, at) ? WIDE : NARROW
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), by which a sequence finds its bit. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME)
}

function placeOf(hash: number): number {
  return hash ^ (hash >>> 13)
}
