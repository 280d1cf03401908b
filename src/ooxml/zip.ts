/**
 * Writes a zip (PKWARE's APPNOTE 6.3): fflate writes one too, but only with its own deflate or with sizes after the data,
 * which not every program that opens Office files expects. What it writes depends on nothing but the entries.
 */
import { crc32 } from './crc32.js'
import { deflate } from './deflate.js'

/** A file's content as it stands in a zip. */
export interface Packed {
  /** Deflated where that makes it smaller. */
  data: Uint8Array
  deflated: boolean
  crc: number
  /** In bytes, before it was deflated. */
  size: number
}

/** A file in the zip. */
export interface ZipEntry {
  name: string
  content: Packed
}

interface Named extends Packed {
  name: Uint8Array
}

// APPNOTE 4.3.7, 4.3.12, 4.3.16
const LOCAL = { signature: 0x04034b50, length: 30 }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22 }

/** 2.0, the version that knows deflate. */
const VERSION = 20
const STORED = 0
const DEFLATED = 8
/** 1980-01-01 00:00, the first moment that a zip can hold: the bytes do not depend on the clock. */
const MOMENT = 0x00210000

const UTF8 = new TextEncoder()

/** Counts of entries are 16 bits wide, places 32. */
const MOST_ENTRIES = 0xffff
const MOST_BYTES = 0xffffffff

/**
 * Content made ready for a zip. Text is written as UTF-8.
 *
 * @param stored it is packed already, as pictures are, and would only take time to deflate.
 */
export function pack(content: Uint8Array | string, stored = false): Packed {
  const bytes = typeof content === 'string' ? UTF8.encode(content) : content
  const smaller = stored ? bytes : deflate(bytes)
  const deflated = smaller.length < bytes.length
  return { data: deflated ? smaller : bytes, deflated, crc: crc32(bytes), size: bytes.length }
}

/** The zip of these files, in this order. Throws where there are more than 65,535 of them or 4 GB. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files = entries.map(({ name, content }): Named => ({ ...content, name: UTF8.encode(name) }))
  const sizes = files.map(({ name, data }) => LOCAL.length + name.length + data.length)
  const start = sizes.reduce((sum, size) => sum + size, 0)
  const length = files.reduce((sum, { name }) => sum + CENTRAL.length + name.length, start + END.length)
  if (files.length > MOST_ENTRIES || length > MOST_BYTES)
    throw new Error(`A zip cannot hold ${files.length} files of ${length} bytes.`)
  const zip = new Uint8Array(length)
  const view = new DataView(zip.buffer)
  let at = 0
  let central = start
  files.forEach((file, index) => {
    writeEntry(zip, view, central, file, at)
    writeEntry(zip, view, at, file)
    at += sizes[index] ?? 0
    central += CENTRAL.length + file.name.length
  })
  writeEnd(view, central, files.length, start)
  return zip
}

/** A header with its file, or, where `local` says at which place that stands, its entry in the central directory. */
function writeEntry(
  zip: Uint8Array,
  view: DataView,
  at: number,
  { name, data, deflated, crc, size }: Named,
  local?: number,
): void {
  const { signature, length } = local === undefined ? LOCAL : CENTRAL
  view.setUint32(at, signature, true)
  // In the directory the version that made it stands before the one that it needs.
  const fields = local === undefined ? at + 4 : at + 6
  if (local !== undefined) view.setUint16(at + 4, VERSION, true)
  view.setUint16(fields, VERSION, true)
  view.setUint16(fields + 4, deflated ? DEFLATED : STORED, true)
  view.setUint32(fields + 6, MOMENT, true)
  view.setUint32(fields + 10, crc, true)
  view.setUint32(fields + 14, data.length, true)
  view.setUint32(fields + 18, size, true)
  view.setUint16(fields + 22, name.length, true)
  zip.set(name, at + length)
  if (local === undefined) zip.set(data, at + length + name.length)
  else view.setUint32(at + 42, local, true)
}

function writeEnd(view: DataView, at: number, count: number, start: number): void {
  view.setUint32(at, END.signature, true)
  view.setUint16(at + 8, count, true)
  view.setUint16(at + 10, count, true)
  view.setUint32(at + 12, at - start, true)
  view.setUint32(at + 16, start, true)
}
