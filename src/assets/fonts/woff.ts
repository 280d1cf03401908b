/** Fonts packed for browsers (W3C, WOFF File Format 1.0). */
import { zlibSync } from 'fflate'
import { viewOf } from '../../text/bytes.js'

const HEADER = 44
const RECORD = 20
/** The same of the font that a browser unpacks. */
const SFNT_HEADER = 12
const SFNT_RECORD = 16

const SIGNATURE = 0x774f4646
const TRUETYPE = 0x00010000

/** A font of outlines as TrueType's, each table deflated where that makes it smaller. */
export function writeWoff(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const packed = Object.entries(tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, table]) => {
      const deflated = zlibSync(table, { level: 9 })
      return { name, table, bytes: deflated.length < table.length ? deflated : table }
    })
  const start = HEADER + RECORD * packed.length
  const woff = new Uint8Array(packed.reduce((length, { bytes }) => length + padded(bytes.length), start))
  const view = viewOf(woff)
  view.setUint32(0, SIGNATURE)
  view.setUint32(4, TRUETYPE)
  view.setUint32(8, woff.length)
  view.setUint16(12, packed.length)
  view.setUint32(16, unpackedLength(Object.values(tables)))
  view.setUint16(20, 1)
  let offset = start
  packed.forEach(({ name, table, bytes }, index) => {
    const record = HEADER + RECORD * index
    woff.set(tag(name), record)
    ;[offset, bytes.length, table.length, sumOf(table)].forEach((value, field) =>
      view.setUint32(record + 4 + 4 * field, value),
    )
    woff.set(bytes, offset)
    offset += padded(bytes.length)
  })
  return woff
}

function unpackedLength(tables: readonly Uint8Array[]): number {
  return tables.reduce((length, table) => length + padded(table.length), SFNT_HEADER + SFNT_RECORD * tables.length)
}

function tag(name: string): number[] {
  return Array.from(name, (letter) => letter.charCodeAt(0))
}

/** Every table begins at a multiple of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3
}

/** The sum of a table's numbers of 32 bits, zeros behind it. */
function sumOf(table: Uint8Array): number {
  const whole = table.length & ~3
  const view = viewOf(table)
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  for (let at = whole; at < table.length; at++) sum = (sum + (table[at] ?? 0) * 2 ** (24 - 8 * (at - whole))) >>> 0
  return sum
}
