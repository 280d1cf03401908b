/** Which glyph shows a character: the table `cmap` of a font (OpenType 1.9). */
import { viewOf } from '../../text/bytes.js'

/** Glyph numbers by code point. */
export type Characters = ReadonlyMap<number, number>

/** What characters a font has; none where it has no table of a form that is read here. */
export function readCharacters(cmap: Uint8Array | undefined): Characters {
  if (cmap === undefined) return new Map()
  const view = viewOf(cmap)
  const offsets = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + 8 * index))
  const [whole] = offsets.filter((offset) => view.getUint16(offset) === 12)
  if (whole !== undefined) return readGroups(view, whole)
  const [basic] = offsets.filter((offset) => view.getUint16(offset) === 4)
  return basic === undefined ? new Map() : readSegments(view, basic)
}

/** Format 12: groups of characters in a row, whose glyphs are in a row too. */
function readGroups(view: DataView, at: number): Characters {
  const characters = new Map<number, number>()
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const place = at + 16 + 12 * group
    const [first, last, glyph] = [view.getUint32(place), view.getUint32(place + 4), view.getUint32(place + 8)]
    for (let point = first; point <= last; point++) characters.set(point, glyph + point - first)
  }
  return characters
}

/** Format 4: segments of the first 65,536 characters, whose glyphs are counted on or listed. */
function readSegments(view: DataView, at: number): Characters {
  const characters = new Map<number, number>()
  const double = view.getUint16(at + 6)
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + double, at + 16 + 2 * double, at + 16 + 3 * double]
  for (let segment = 0; segment < double; segment += 2) {
    const [first, last, offset] = [
      view.getUint16(starts + segment),
      view.getUint16(ends + segment),
      view.getUint16(offsets + segment),
    ]
    for (let point = first; point <= last && point < 0xffff; point++) {
      const listed = offset === 0 ? point : view.getUint16(offsets + segment + offset + 2 * (point - first))
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + view.getUint16(deltas + segment)) & 0xffff
      if (glyph !== 0) characters.set(point, glyph)
    }
  }
  return characters
}

/** The last segment of format 4, which ends the table. */
const END = { first: 0xffff, last: 0xffff, glyph: 0 }

/** Stretches of characters in a row whose glyphs are in a row too. */
interface Stretch {
  first: number
  last: number
  glyph: number
}

/** A table for every program: of format 4, and of format 12 beside it where there are characters beyond 0xffff. */
export function writeCharacters(characters: Characters): Uint8Array {
  const stretches = stretchesOf(characters)
  const basic = segmentsTable(stretches.filter(({ last }) => last < 0xffff))
  const whole = stretches.every(({ last }) => last < 0xffff) ? undefined : groupsTable(stretches)
  const records: [encoding: number, offset: number][] = [[1, 4 + 8 * (whole ? 2 : 1)]]
  if (whole) records.push([10, 4 + 16 + basic.length])
  const table = new Uint8Array(4 + 8 * records.length + basic.length + (whole?.length ?? 0))
  const view = viewOf(table)
  view.setUint16(2, records.length)
  records.forEach(([encoding, offset], index) => {
    // Platform 3 is Windows, whose encodings 1 and 10 are Unicode; all browsers read them.
    view.setUint16(4 + 8 * index, 3)
    view.setUint16(6 + 8 * index, encoding)
    view.setUint32(8 + 8 * index, offset)
  })
  table.set(basic, records[0]?.[1])
  if (whole) table.set(whole, records[1]?.[1])
  return table
}

function stretchesOf(characters: Characters): Stretch[] {
  const stretches: Stretch[] = []
  for (const [point, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const open = stretches.at(-1)
    // A stretch stays on one side of 0xffff.
    if (open && point === open.last + 1 && point !== 0x10000 && glyph === open.glyph + point - open.first)
      open.last = point
    else stretches.push({ first: point, last: point, glyph })
  }
  return stretches
}

function segmentsTable(stretches: readonly Stretch[]): Uint8Array {
  const segments = [...stretches, END]
  const count = segments.length
  const table = new Uint8Array(16 + 8 * count)
  const view = viewOf(table)
  const power = Math.floor(Math.log2(count))
  ;[4, table.length, 0, 2 * count, 2 * 2 ** power, power, 2 * (count - 2 ** power)].forEach((value, index) =>
    view.setUint16(2 * index, value),
  )
  segments.forEach(({ first, last, glyph }, index) => {
    view.setUint16(14 + 2 * index, last)
    view.setUint16(16 + 2 * (count + index), first)
    // The glyph is counted on from the character; the last segment has to lead to glyph 0.
    view.setUint16(16 + 2 * (2 * count + index), (glyph - first) & 0xffff)
  })
  return table
}

function groupsTable(stretches: readonly Stretch[]): Uint8Array {
  const table = new Uint8Array(16 + 12 * stretches.length)
  const view = viewOf(table)
  view.setUint16(0, 12)
  view.setUint32(4, table.length)
  view.setUint32(12, stretches.length)
  stretches.forEach(({ first, last, glyph }, index) =>
    [first, last, glyph].forEach((value, field) => view.setUint32(16 + 12 * index + 4 * field, value)),
  )
  return table
}
