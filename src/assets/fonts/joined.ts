/** Font packages cut a family into files by script; a document wants one font. */
import { joinBytes, viewOf } from '../../text/bytes.js'
import { paddedTo4, readTables, tableOf, type Tables, writeTables } from './sfnt.js'

/** Glyphs of one file, by their numbers there. */
export interface Pick {
  font: Uint8Array
  glyphs: readonly number[]
}

/** The font, and for each of `picks` the numbers that its glyphs have now. */
export interface Joined {
  font: Uint8Array
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
  outline: Uint8Array
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
  const outline = new Uint8Array(10 + 4 + 2 + corners.length * 5)
  const view = viewOf(outline)
  ;[2, left, bottom, right, top, 3, 7].forEach((value, index) => view.setInt16(2 * index, value))
  outline.fill(CORNER, 16, 16 + corners.length)
  corners.forEach(([x, y], index) => {
    const [beforeX, beforeY] = corners[index - 1] ?? [0, 0]
    view.setInt16(24 + 2 * index, x - beforeX)
    view.setInt16(24 + 2 * (corners.length + index), y - beforeY)
  })
  return { outline, advance: Math.round((BOX.right + BOX.left) * unitsPerEm), bearing: left }
}

function sourceOf(font: Uint8Array): Source {
  const tables = readTables(font)
  const head = viewOf(tableOf(tables, 'head'))
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    longOffsets: head.getInt16(50) === 1,
    metrics: viewOf(tableOf(tables, 'hhea')).getUint16(34),
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
    const copied: Glyph = { outline: new Uint8Array(outlineOf(source, glyph)), ...metricsOf(source, glyph) }
    glyphs.push(copied)
    renumber(copied.outline, copy)
    return number
  }
  return copy
}

function outlineOf({ tables, longOffsets }: Source, glyph: number): Uint8Array {
  const loca = viewOf(tableOf(tables, 'loca'))
  const offset = (index: number): number => (longOffsets ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index))
  return tableOf(tables, 'glyf').subarray(offset(glyph), offset(glyph + 1))
}

function metricsOf({ tables, metrics }: Source, glyph: number): { advance: number; bearing: number } {
  const hmtx = viewOf(tableOf(tables, 'hmtx'))
  const advance = hmtx.getUint16(4 * Math.min(glyph, metrics - 1))
  return { advance, bearing: hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics)) }
}

/** Gives the parts of a glyph that is made of others the numbers that they have now. */
function renumber(outline: Uint8Array, copy: (glyph: number) => number): void {
  const view = viewOf(outline)
  if (outline.length === 0 || view.getInt16(0) >= 0) return
  let at = 10
  let flags: number
  do {
    flags = view.getUint16(at)
    view.setUint16(at + 2, copy(view.getUint16(at + 2)))
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
  } while (flags & MORE)
}

function tablesFor(glyphs: readonly Glyph[], sources: readonly Source[]): Tables {
  const loca = new Uint8Array(4 * (glyphs.length + 1))
  const hmtx = new Uint8Array(4 * glyphs.length)
  const [places, metrics] = [viewOf(loca), viewOf(hmtx)]
  const outlines: Uint8Array[] = []
  let offset = 0
  glyphs.forEach(({ outline, advance, bearing }, index) => {
    const padded = paddedTo4(outline)
    outlines.push(padded)
    offset += padded.length
    places.setUint32(4 * (index + 1), offset)
    metrics.setUint16(4 * index, advance)
    metrics.setInt16(4 * index + 2, bearing)
  })
  return {
    glyf: joinBytes(outlines),
    loca,
    hmtx,
    head: headOf(sources),
    hhea: withCount(sources, 'hhea', 34, glyphs.length),
    maxp: maxpOf(sources, glyphs.length),
  }
}

function first(sources: readonly Source[], name: string): Uint8Array {
  return new Uint8Array(tableOf(sources[0]?.tables ?? {}, name))
}

/** Offsets are long; the font's own checksum is left out, which readers of a PDF do not ask for. */
function headOf(sources: readonly Source[]): Uint8Array {
  const head = first(sources, 'head')
  const view = viewOf(head)
  view.setUint32(8, 0)
  view.setInt16(50, 1)
  const boxes = sources.map(({ tables }) => viewOf(tableOf(tables, 'head')))
  for (const at of [36, 38]) view.setInt16(at, Math.min(...boxes.map((box) => box.getInt16(at))))
  for (const at of [40, 42]) view.setInt16(at, Math.max(...boxes.map((box) => box.getInt16(at))))
  return head
}

function withCount(sources: readonly Source[], name: string, at: number, count: number): Uint8Array {
  const table = first(sources, name)
  viewOf(table).setUint16(at, count)
  return table
}

/** The largest of what any of the files needs; the empty box has eight points and two contours. */
function maxpOf(sources: readonly Source[], count: number): Uint8Array {
  const maxp = withCount(sources, 'maxp', 4, count)
  const view = viewOf(maxp)
  const all = sources.map(({ tables }) => viewOf(tableOf(tables, 'maxp')))
  for (let at = 6; at + 2 <= maxp.length; at += 2)
    view.setUint16(
      at,
      Math.max(
        at === 6 ? 8 : at === 8 ? 2 : 0,
        ...all.map((table) => (at + 2 <= table.byteLength ? table.getUint16(at) : 0)),
      ),
    )
  return maxp
}
