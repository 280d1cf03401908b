/** Bytes as base64 (RFC 4648, section 4), in Node and in browsers alike. */

/** How many bytes become one string at a time: a call takes only so many arguments. */
const CHUNK = 0x8000

export function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

/** An address that carries the bytes themselves (RFC 2397). */
export function dataUri(mime: string, bytes: Uint8Array): string {
  return `data:${mime};base64,${base64Of(bytes)}`
}
