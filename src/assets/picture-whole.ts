/** Whether all of a picture is there, told by how its file is built, without painting a pixel of it. */
import { crc32 } from '../ooxml/crc32.js'
import { viewOf } from '../text/bytes.js'

/** @param type as image-size names it; other sorts are taken to be whole. */
export function isWhole(bytes: Uint8Array, type: string): boolean {
  if (type === 'png') return isWholePng(bytes)
  if (type === 'jpg') return isWholeJpeg(bytes)
  return type !== 'gif' || isWholeGif(bytes)
}

/** Chunks with their checksums, some of the picture's data among them, up to the last (PNG third edition, 5.3 and 5.5). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return false
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    // A chunk with a small first letter only says something about the picture: programs pass over it.
    if (/^[A-Z]/u.test(name) && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false
    if (name === 'IEND') return hasData
    hasData ||= name === 'IDAT'
    at = end
  }
  return false
}

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const END = 0xd9
const START_OF_SCAN = 0xda

/** Segments and scans up to the end of the image (ITU-T T.81, annex B). */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let hasScan = false
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return false
    if (marker === END) return hasScan
    // Any marker may have 0xFF before it to fill up.
    if (marker === 0xff) at++
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
      if (length < 2) return false
      hasScan ||= marker === START_OF_SCAN
      at = marker === START_OF_SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    }
  }
  return false
}

/** Where the next marker stands behind a scan's data, in which 0xFF is followed by zero or by the number of a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Blocks up to the trailer, a picture among them (GIF89a, 17 to 27); a file that ends between two blocks lacks nothing that shows. */
function isWholeGif(bytes: Uint8Array): boolean {
  let hasPicture = false
  let at = 13 + colours(bytes[10])
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const isPicture = bytes[at] === 0x2c
    if (!isPicture && bytes[at] !== 0x21) return false
    at = isPicture ? at + 11 + colours(bytes[at + 9]) : at + 2
    for (let size = bytes[at]; size !== 0; size = bytes[at]) {
      if (size === undefined) return false
      at += size + 1
    }
    at++
    hasPicture ||= isPicture
  }
  return hasPicture
}

/** Bytes of a table of colours that packed fields announce. */
function colours(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1)
}
