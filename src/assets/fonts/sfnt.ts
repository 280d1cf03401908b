/** Font files as tables (OpenType 1.9, “Organization of an OpenType font”). */
import { joinBytes, viewOf } from '../../text/bytes.js'

export type Tables = Record<string, Uint8Array>

const HEADER = 12
const RECORD = 16

/** @throws Error where the file is no font. */
export function readTables(font: Uint8Array): Tables {
  const view = viewOf(font)
  const tables: Tables = {}
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = HEADER + index * RECORD
    const offset = view.getUint32(record + 8)
    const name = String.fromCharCode(...font.subarray(record, record + 4))
    tables[name] = font.subarray(offset, offset + view.getUint32(record + 12))
  }
  return tables
}

/** A table that the font must have. @throws Error where it has none. */
export function tableOf(tables: Tables, name: string): Uint8Array {
  const table = tables[name]
  if (table === undefined) throw new Error(`The font has no table ${name}.`)
  return table
}

/** @param version 0x00010000 for outlines as TrueType's, `OTTO` for those of CFF. */
export function writeTables(tables: Tables, version: 0x00010000 | 0x4f54544f = 0x00010000): Uint8Array {
  const names = Object.keys(tables).sort()
  const power = Math.floor(Math.log2(names.length))
  const header = new Uint8Array(HEADER + RECORD * names.length)
  const view = viewOf(header)
  view.setUint32(0, version)
  view.setUint16(4, names.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (names.length - 2 ** power))
  const parts: Uint8Array[] = [header]
  let offset = header.length
  names.forEach((name, index) => {
    const table = tableOf(tables, name)
    const padded = paddedTo4(table)
    const record = HEADER + index * RECORD
    header.set(
      Array.from(name, (letter) => letter.charCodeAt(0)),
      record,
    )
    view.setUint32(record + 4, checksum(padded))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, table.length)
    parts.push(padded)
    offset += padded.length
  })
  return joinBytes(parts)
}

/** A copy with zeros behind it, its length a multiple of four. */
export function paddedTo4(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((bytes.length + 3) & ~3)
  padded.set(bytes)
  return padded
}

function checksum(padded: Uint8Array): number {
  const view = viewOf(padded)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
