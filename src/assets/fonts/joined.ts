/** Font packages cut a family into files by script; a document wants one font. */
import { readTables, tableOf, type Tables, writeTables } from './sfnt.js'

/** Glyphs of one file, by their numbers there. */
export interface Pick {
  font: Buffer
  glyphs: readonly number[]
}

/** The font, and for each of `picks` the numbers that its glyphs have now. */
export interface Joined {
  font: Buffer
  numbers: number[][]
}

/** Flags of a glyph made of others (OpenType 1.9, glyf: composite glyph description). */
const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080

/**
 * One TrueType font of glyphs from several files of equal units per em, with the tables that a PDF needs (ISO 32000-2,
 * 9.9.1): no `cmap`, for a PDF says itself what its letters are. Glyph 0, which stands for letters that are missing, is an
 * empty box.
 *
 * @throws Error where files differ in their units, or have no outlines of TrueType's sort.
 */
export function joinFonts(picks: readonly Pick[]): Joined {
  const sources = picks.map(({ font }) => sourceOf(font))
  const [first] = sources
  if (first === undefined) throw new Error('There is no font to join.')
  if (sources.some(({ unitsPerEm }) => unitsPerEm !== first.unitsPerEm))
    throw new Error('Fonts of different units per em cannot be joined.')
  const glyphs: Glyph[] = [emptyBox(first.unitsPerEm)]
  const copiers = sources.map((source) => copier(source, glyphs))
  const numbers = picks.map((pick, index) => pick.glyphs.map((glyph) => copiers[index]?.(glyph) ?? 0))
  return { font: writeTables(tablesFor(glyphs, sources)), numbers }
}

interface Source {
  tables: Tables
  unitsPerEm: number
  longOffsets: boolean
  metrics: number
}

interface Glyph {
  outline: Buffer
  advance: number
  bearing: number
}

/** Sides of the box and the width of its line, in em. */
const BOX = { left: 0.08, right: 0.54, bottom: 0, top: 0.7, line: 0.04 } as const

/** On the curve, and both coordinates two bytes long (OpenType 1.9, glyf: simple glyph flags). */
const CORNER = 0x01

function emptyBox(unitsPerEm: number): Glyph {
  const [left = 0, right = 0, bottom = 0, top = 0, line = 0] = [BOX.left, BOX.right, BOX.bottom, BOX.top, BOX.line].map(
    (value) => Math.round(value * unitsPerEm),
  )
  // The outer corners clockwise, the inner ones the other way round: what is between them is filled.
  const corners = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left + line, bottom + line],
    [right - line, bottom + line],
    [right - line, top - line],
    [left + line, top - line],
  ] as const
  const outline = Buffer.alloc(10 + 4 + 2 + corners.length * 5)
  ;[2, left, bottom, right, top, 3, 7].forEach((value, index) => outline.writeInt16BE(value, 2 * index))
  outline.fill(CORNER, 16, 16 + corners.length)
  corners.forEach(([x, y], index) => {
    const [beforeX, beforeY] = corners[index - 1] ?? [0, 0]
    outline.writeInt16BE(x - beforeX, 24 + 2 * index)
    outline.writeInt16BE(y - beforeY, 24 + 2 * (corners.length + index))
  })
  return { outline, advance: Math.round((BOX.right + BOX.left) * unitsPerEm), bearing: left }
}

function sourceOf(font: Buffer): Source {
  const tables = readTables(font)
  const head = tableOf(tables, 'head')
  return {
    tables,
    unitsPerEm: head.readUInt16BE(18),
    longOffsets: head.readInt16BE(50) === 1,
    metrics: tableOf(tables, 'hhea').readUInt16BE(34),
  }
}

/** A function that copies a glyph, once, with those that it is made of, and says its new number. */
function copier(source: Source, glyphs: Glyph[]): (glyph: number) => number {
  const known = new Map<number, number>()
  const copy = (glyph: number): number => {
    const before = known.get(glyph)
    if (before !== undefined) return before
    const number = glyphs.length
    known.set(glyph, number)
    const copied: Glyph = { outline: Buffer.from(outlineOf(source, glyph)), ...metricsOf(source, glyph) }
    glyphs.push(copied)
    renumber(copied.outline, copy)
    return number
  }
  return copy
}

function outlineOf({ tables, longOffsets }: Source, glyph: number): Buffer {
  const loca = tableOf(tables, 'loca')
  const offset = (index: number): number =>
    longOffsets ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)
  return tableOf(tables, 'glyf').subarray(offset(glyph), offset(glyph + 1))
}

function metricsOf({ tables, metrics }: Source, glyph: number): { advance: number; bearing: number } {
  const hmtx = tableOf(tables, 'hmtx')
  const advance = hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1))
  return { advance, bearing: hmtx.readInt16BE(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics)) }
}

/** Gives the parts of a glyph that is made of others the numbers that they have now. */
function renumber(outline: Buffer, copy: (glyph: number) => number): void {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return
  let at = 10
  let flags: number
  do {
    flags = outline.readUInt16BE(at)
    outline.writeUInt16BE(copy(outline.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
  } while (flags & MORE)
}

function tablesFor(glyphs: readonly Glyph[], sources: readonly Source[]): Tables {
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  const hmtx = Buffer.alloc(4 * glyphs.length)
  const outlines: Buffer[] = []
  let offset = 0
  glyphs.forEach(({ outline, advance, bearing }, index) => {
    const padded = Buffer.alloc((outline.length + 3) & ~3)
    outline.copy(padded)
    outlines.push(padded)
    offset += padded.length
    loca.writeUInt32BE(offset, 4 * (index + 1))
    hmtx.writeUInt16BE(advance, 4 * index)
    hmtx.writeInt16BE(bearing, 4 * index + 2)
  })
  return {
    glyf: Buffer.concat(outlines),
    loca,
    hmtx,
    head: headOf(sources),
    hhea: withCount(sources, 'hhea', 34, glyphs.length),
    maxp: maxpOf(sources, glyphs.length),
  }
}

function first(sources: readonly Source[], name: string): Buffer {
  return Buffer.from(tableOf(sources[0]?.tables ?? {}, name))
}

/** Offsets are long; the font's own checksum is left out, which readers of a PDF do not ask for. */
function headOf(sources: readonly Source[]): Buffer {
  const head = first(sources, 'head')
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const boxes = sources.map(({ tables }) => tableOf(tables, 'head'))
  for (const at of [36, 38]) head.writeInt16BE(Math.min(...boxes.map((box) => box.readInt16BE(at))), at)
  for (const at of [40, 42]) head.writeInt16BE(Math.max(...boxes.map((box) => box.readInt16BE(at))), at)
  return head
}

function withCount(sources: readonly Source[], name: string, at: number, count: number): Buffer {
  const table = first(sources, name)
  table.writeUInt16BE(count, at)
  return table
}

/** The largest of what any of the files needs; the empty box has eight points and two contours. */
function maxpOf(sources: readonly Source[], count: number): Buffer {
  const maxp = withCount(sources, 'maxp', 4, count)
  const all = sources.map(({ tables }) => tableOf(tables, 'maxp'))
  for (let at = 6; at + 2 <= maxp.length; at += 2)
    maxp.writeUInt16BE(
      Math.max(
        at === 6 ? 8 : at === 8 ? 2 : 0,
        ...all.map((table) => (at + 2 <= table.length ? table.readUInt16BE(at) : 0)),
      ),
      at,
    )
  return maxp
}
