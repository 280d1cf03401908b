/** The secret of a run: whoever has it may write. It is shown at the terminal alone. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

/** The header in which a page sends it; also in components/stage/run-secret.ts. */
export const SECRET_HEADER = 'x-lectern-secret'

/** 128 bits, as 22 characters that may stand in an address. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url')
}

/** Compares without telling by its time how much is right. */
export function sameSecret(given: unknown, wanted: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** An introduction is shorter than this many characters; nothing longer is read of a page that did not give the secret. */
const MOST_CHARACTERS = 200

/**
 * Whether a message over a socket tells the secret: `{"event":"lectern:secret","data":"…"}`, with `"type":"custom"` where
 * Vite's channel sends it.
 */
export function tellsSecret(message: string, secret: string): boolean {
  if (message.length > MOST_CHARACTERS) return false
  try {
    const { event, data } = JSON.parse(message) as { event?: unknown; data?: unknown }
    return event === 'lectern:secret' && sameSecret(data, secret)
  } catch {
    return false
  }
}

/**
 * The address that hands the secret to a page. It stands in the fragment, which a browser sends to nobody: neither in a
 * request nor as a referrer. The page takes it out again before it is shown (components/stage/run-secret.ts).
 *
 * @param address of the page; one with a fragment keeps it: `…/#/presenter/` becomes `…/#/presenter/?secret=…`.
 */
export function withSecret(address: string, secret: string): string {
  return `${address}${address.includes('#') ? '?' : '#'}secret=${secret}`
}
