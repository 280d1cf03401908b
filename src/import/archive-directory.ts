/** The directory at the end of a zip archive: what it says of its entries beyond what fflate hands on. */
import { strFromU8 } from 'fflate'

export interface DirectoryEntry {
  name: string
  /** CRC-32 of the unpacked bytes. */
  crc: number
  /** Encrypted: bit 0 of the general purpose flags (APPNOTE.TXT, 4.4.4). */
  locked: boolean
}

/** Signatures and sizes of the records (APPNOTE.TXT, 4.3.12 and 4.3.16). */
const ENTRY = { signature: 0x02014b50, bytes: 46 }
const END = { signature: 0x06054b50, bytes: 22 }
const LONGEST_COMMENT = 0xffff

/** Undefined where there is none, as in a file that was cut off or is no archive. */
export function directoryOf(bytes: Uint8Array): DirectoryEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: DirectoryEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < count) {
    if (at + ENTRY.bytes > end || view.getUint32(at, true) !== ENTRY.signature) return undefined
    const flags = view.getUint16(at + 8, true)
    const name = at + ENTRY.bytes
    const extra = name + view.getUint16(at + 28, true)
    entries.push({
      name: nameOf(bytes.subarray(name, extra), flags),
      crc: view.getUint32(at + 16, true),
      locked: (flags & 1) === 1,
    })
    at = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Bit 11 says UTF-8; fflate reads the others as Latin 1, and the names must be the same as its own. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return (flags & 0x800) === 0 ? strFromU8(bytes, true) : new TextDecoder().decode(bytes)
}

/** Where the record of the end begins: the last one, since a comment may stand behind it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END.bytes
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END.signature) return at
  return undefined
}
