/** Shares of the presenter's window that the notes get, until somebody draws the borders elsewhere. */
const SHARES = { width: 0.36, height: 0.5 }

/**
 * Room for the notes in Slidev's presenter, which gives them a corner; a lecturer reads them standing. Before the
 * presenter is made: it takes its sizes from the storage.
 */
export function giveNotesRoom(): void {
  if (!location.hash.startsWith('#/presenter')) return
  const sizes = {
    'slidev-presenter-notes-width': window.innerWidth * SHARES.width,
    'slidev-presenter-notes-row-size': window.innerHeight * SHARES.height,
  }
  try {
    for (const [key, size] of Object.entries(sizes))
      if (localStorage.getItem(key) === null) localStorage.setItem(key, String(Math.round(size)))
  } catch {
    // Without storage Slidev's own sizes stand.
  }
}
