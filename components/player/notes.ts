/** Notes as the HTML that Slidev shows them by. */

/** A paragraph for every line. The browser itself writes the HTML, and so escapes every word. */
export function noteHtml(notes: string): string {
  const paragraphs = notes.split('\n').flatMap((line) => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text === '') return []
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    return [paragraph.outerHTML]
  })
  return paragraphs.join('\n')
}
