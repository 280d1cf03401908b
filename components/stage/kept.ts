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
/** Milliseconds between two writings: browsers refuse more than some twenty a second. */
const PAUSE = 300

const kept: Kept = read()
let timer: ReturnType<typeof setTimeout> | undefined
let written = 0

function read(): Kept {
  const entry = (history.state as Record<string, unknown> | null)?.[KEY] as Partial<Kept> | undefined
  return { secret: entry?.secret, states: entry?.states ?? {} }
}

function write(): void {
  clearTimeout(timer)
  timer = undefined
  written = Date.now()
  try {
    history.replaceState({ ...(history.state as object | null), [KEY]: kept }, '')
  } catch {
    // A browser may have no room for it: then a reload forgets, which is no reason to stop a talk.
  }
}

/** At once where it can be: what is written while a page is left may come too late. Vue's router goes first. */
function writeSoon(): void {
  timer ??= setTimeout(write, Math.max(0, written + PAUSE - Date.now()))
}

/** Once a page. Each step of the talk makes a new entry, which has nothing in it. */
export function keepThroughReloads(router: Router): void {
  router.afterEach(write)
  // Chromium may forget what is written on `pagehide`; a crash or a phone's browser gives no `beforeunload`.
  for (const leaving of ['beforeunload', 'pagehide'])
    window.addEventListener(leaving, () => timer !== undefined && write())
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
