/**
 * The secret that the windows of one deck share where it is opened as a file. There every local file has the origin
 * `null`, so an origin tells nothing. A window hands its secret over in the address of the window that it opens, which
 * no other page can read, and is never sent after that: windows prove to each other that they know it.
 */
import { keepSecret, keptSecret } from './kept'

/** `#/presenter/3?clicks=2&lectern=00f1…`: 16 digits that name the talk's windows, and 64 that are secret. */
const WRITTEN = /[?&]lectern=(?<secret>[0-9a-f]{80})$/

// Before Slidev's router reads the address, which happens after all modules have run.
const handed = WRITTEN.exec(location.hash)?.groups?.['secret']
if (handed !== undefined) {
  history.replaceState(history.state, '', location.hash.replace(WRITTEN, ''))
  keepSecret(handed)
}

/** The secret of this window: handed over, or kept through a reload; absent in a window that stands alone. */
export function secret(): string | undefined {
  return keptSecret()
}

/** The secret, made where there is none yet. */
export function ownSecret(): string {
  const known = secret()
  if (known !== undefined) return known
  const made = randomHex(40)
  keepSecret(made)
  return made
}

/** A route with the secret behind it, for the address of a new window. */
export function withSecret(route: string): string {
  return `${route}${route.includes('?') ? '&' : '?'}lectern=${ownSecret()}`
}

/** What tells the windows of this talk from those of another one. It is no secret: a window's name is seen by its next page. */
export function talkName(): string {
  return ownSecret().slice(0, 16)
}

let key: Promise<CryptoKey> | undefined

/**
 * The key of the proofs. It is made of the secret and of the deck itself, which no other local file can read: a file that
 * opens the deck with a secret of its own still has no key.
 */
function ownKey(): Promise<CryptoKey> {
  key ??= (async () => {
    // Scripts with a type are the deck's own: its program and its data. Extensions of the browser add scripts without one.
    const deck = [...document.querySelectorAll('script[type]')].map(({ textContent }) => textContent)
    const text = new TextEncoder().encode(ownSecret() + deck.join(''))
    const digest = await crypto.subtle.digest('SHA-256', text)
    return crypto.subtle.importKey('raw', digest, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
  })()
  return key
}

/** What proves that this window knows the secret; only for these words, in this order. */
export async function prove(...words: string[]): Promise<ArrayBuffer> {
  return crypto.subtle.sign('HMAC', await ownKey(), new TextEncoder().encode(words.join(' ')))
}

export async function isProof(proof: unknown, ...words: string[]): Promise<boolean> {
  if (!(proof instanceof ArrayBuffer)) return false
  return crypto.subtle.verify('HMAC', await ownKey(), proof, new TextEncoder().encode(words.join(' ')))
}

/** Random bytes as hexadecimal digits, two a byte. */
export function randomHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
