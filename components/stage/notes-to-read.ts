/**
 * Notes are read on the stage and written in the data: Slidev writes what is typed there into a Markdown file, which a talk of
 * Lectern does not have, and the words would be lost.
 */
export function keepNotesToRead(): void {
  // Before Slidev, whose overview edits the notes that are clicked twice.
  document.addEventListener(
    'dblclick',
    (event) => {
      if (event.target instanceof Element && event.target.closest('.slidev-note') !== null) event.stopPropagation()
    },
    true,
  )
}
