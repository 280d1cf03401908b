/**
 * The secret of the run of `lectern edit`, without which its server tells nothing of the article. It comes in the fragment of
 * the address that the terminal shows, is taken out of it, and is kept for the tab, so that a reload finds it.
 */

const STORED = 'lectern editor secret'

/** `#secret=…`: 128 bits as they may stand in an address. */
const IN_ADDRESS = /^#secret=([\w-]{22})$/

/** Undefined where the page was opened from another address than the terminal's. */
export function takeSecret(): string | undefined {
  const [, found] = IN_ADDRESS.exec(location.hash) ?? []
  if (found === undefined) return sessionStorage.getItem(STORED) ?? undefined
  history.replaceState(history.state, '', location.pathname)
  sessionStorage.setItem(STORED, found)
  return found
}
