/** Which pictures the data may name: by what they begin with, and by their ending. */

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
}

/** The type of a picture by its name; undefined where it is none that data may name. */
export function pictureTypeOf(path: string): string | undefined {
  const ending = /\.[^./\\]+$/u.exec(path)?.[0].toLowerCase() ?? ''
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined
}

const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]
const GIF = [0x47, 0x49, 0x46, 0x38]

/** Bytes of a text in which the element of an SVG is looked for: comments and a DOCTYPE may stand before it. */
const SVG_HEAD = 4096

/** The ending for a picture's name, by its first bytes; undefined where they begin none. */
export function pictureEnding(bytes: Uint8Array): '.png' | '.jpg' | '.gif' | '.svg' | undefined {
  const begins = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
  if (begins(PNG)) return '.png'
  if (begins(JPEG)) return '.jpg'
  if (begins(GIF)) return '.gif'
  // `<?xml version="1.0"?><svg …`, `<svg …`
  const head = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD)).trimStart()
  return head.startsWith('<') && head.includes('<svg') ? '.svg' : undefined
}
