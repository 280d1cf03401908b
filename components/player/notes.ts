/** Notes as the HTML that Slidev shows them by. */
import type { NotesParts } from '../../src/outline/spoken/notes'

/**
 * A paragraph for every line; what is there if somebody asks stands apart, as `styles/stage.css` shows it. The browser
 * itself writes the HTML, and so escapes every word.
 */
export function noteHtml({ said, spare }: NotesParts): string {
  const notes = document.createElement('div')
  notes.append(...paragraphsOf(said))
  if (spare !== undefined) notes.append(spareSection(spare))
  return notes.innerHTML
}

function spareSection({ heading, paragraphs }: NonNullable<NotesParts['spare']>): HTMLElement {
  const section = document.createElement('section')
  section.className = 'lectern-spare'
  const head = document.createElement('p')
  const strong = document.createElement('strong')
  strong.textContent = heading
  head.append(strong)
  section.append(head, ...paragraphsOf(paragraphs))
  return section
}

function paragraphsOf(lines: readonly string[]): HTMLElement[] {
  return lines.flatMap((line) => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text === '') return []
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    return [paragraph]
  })
}
