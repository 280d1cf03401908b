/** Font files as tables (OpenType 1.9, “Organization of an OpenType font”). */

export type Tables = Record<string, Buffer>

const HEADER = 12
const RECORD = 16

/** @throws Error where the file is no font. */
export function readTables(font: Buffer): Tables {
  const tables: Tables = {}
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = HEADER + index * RECORD
    const offset = font.readUInt32BE(record + 8)
    tables[font.toString('latin1', record, record + 4)] = font.subarray(offset, offset + font.readUInt32BE(record + 12))
  }
  return tables
}

/** A table that the font must have. @throws Error where it has none. */
export function tableOf(tables: Tables, name: string): Buffer {
  const table = tables[name]
  if (table === undefined) throw new Error(`The font has no table ${name}.`)
  return table
}

/** @param version 0x00010000 for outlines as TrueType's, `OTTO` for those of CFF. */
export function writeTables(tables: Tables, version: 0x00010000 | 0x4f54544f = 0x00010000): Buffer {
  const names = Object.keys(tables).sort()
  const power = Math.floor(Math.log2(names.length))
  const header = Buffer.alloc(HEADER + RECORD * names.length)
  header.writeUInt32BE(version, 0)
  header.writeUInt16BE(names.length, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (names.length - 2 ** power), 10)
  const parts = [header]
  let offset = header.length
  names.forEach((name, index) => {
    const table = tableOf(tables, name)
    const padded = Buffer.alloc((table.length + 3) & ~3)
    table.copy(padded)
    const record = HEADER + index * RECORD
    header.write(name, record, 'latin1')
    header.writeUInt32BE(checksum(padded), record + 4)
    header.writeUInt32BE(offset, record + 8)
    header.writeUInt32BE(table.length, record + 12)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
