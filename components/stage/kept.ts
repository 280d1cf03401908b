/**
 * What a window keeps through a reload, and through a browser that comes back after a crash. It stands in the window's
 * entry of the browser's history, which only the page of that entry can read or write: browsers give all local files
 * one localStorage and one sessionStorage, so another file could read there, or lay something down for the deck.
 */

interface Kept {
  /** What the windows of this talk share, and no other file knows. */
  secret?: string
  /** States by channel. */
  states: Record<string, Record<string, unknown>>
}

/** The part of Vue's router that is used here. */
export interface Router {
  afterEach: (after: () => void) => void
}

const KEY = 'lectern'
/** Milliseconds between a change and its writing. */
const PAUSE = 300

const kept: Kept = read()
let timer: ReturnType<typeof setTimeout> | undefined

function read(): Kept {
  const entry = (history.state as Record<string, unknown> | null)?.[KEY] as Partial<Kept> | undefined
  return { secret: entry?.secret, states: entry?.states ?? {} }
}

function write(): void {
  clearTimeout(timer)
  timer = undefined
  try {
    history.replaceState({ ...(history.state as object | null), [KEY]: kept }, '')
  } catch {
    // A browser may have no room for it: then a reload forgets, which is no reason to stop a talk.
  }
}

/** Not at once: browsers refuse more than some twenty writings a second, and Vue's router must have made its own first. */
function writeSoon(): void {
  timer ??= setTimeout(write, PAUSE)
}

/** Once a page. Each step of the talk makes a new entry, which has nothing in it. */
export function keepThroughReloads(router: Router): void {
  router.afterEach(write)
  window.addEventListener('pagehide', () => timer !== undefined && write())
}

export function keptSecret(): string | undefined {
  return kept.secret
}

export function keepSecret(secret: string): void {
  kept.secret = secret
  writeSoon()
}

export function keptState(channel: string): Record<string, unknown> | undefined {
  return kept.states[channel]
}

/** @param state plain values alone. */
export function keepState(channel: string, state: Record<string, unknown>): void {
  kept.states[channel] = state
  writeSoon()
}
