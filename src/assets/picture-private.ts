/** What a camera or a program wrote into a picture besides the picture: where and when it was taken, by whom. It is left out. */

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const START_OF_SCAN = 0xda
const APP1 = 0xe1
const APP13 = 0xed
const COMMENT = 0xfe

/**
 * A JPEG without Exif, XMP, IPTC and comments; of these only the orientation stays, which browsers turn it by. Colour
 * profiles stay too.
 *
 * @param orientation 1 to 8, as Exif counts them (Exif 2.32, tag 274).
 */
export function withoutJpegMetadata(bytes: Uint8Array, orientation: number): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2), ...(orientation > 1 ? [exifOf(orientation)] : [])]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === START_OF_SCAN) break
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (marker !== APP1 && marker !== APP13 && marker !== COMMENT) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined([...kept, bytes.subarray(at)])
}

/** An Exif segment that says how the picture is to be turned, and nothing else. */
function exifOf(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const content = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0)).concat(tiff)
  return Uint8Array.from([0xff, APP1, 0, content.length + 2, ...content])
}

/** Chunks of a PNG (PNG third edition, 11.3) that say something about it. */
const TALKATIVE = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

export function withoutPngMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!TALKATIVE.has(name)) kept.push(bytes.subarray(at, end))
    at = end
    if (name === 'IEND') break
  }
  return joined(kept)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
