/** The outline that readers show beside the pages: sections, and in them the titles of slides (ISO 32000-2, 12.3.3). */
import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import type { Deck } from '../outline/deck.js'

interface Entry {
  title: string
  page: PDFRef
  /** From the page's lower edge, in points. */
  top: number
  entries: Entry[]
}

/** Where a slide is to be found; undefined for slides that have no page. */
export type FindSlide = (slide: number) => { page: PDFRef; top: number } | undefined

/** The outline's root, or undefined where there is nothing to list. */
export function writeBookmarks({ slides, sections }: Deck, find: FindSlide, context: PDFContext): PDFRef | undefined {
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const entries: Entry[] = []
  let open: string | undefined
  slides.forEach(({ title, section, kind }, index) => {
    const place = find(index)
    if (place === undefined) return
    const heading = section === undefined ? undefined : titles.get(section)
    const entry: Entry = { title, ...place, entries: [] }
    if (heading === undefined || kind === 'cover') entries.push(entry)
    else if (section !== open) entries.push({ title: heading, ...place, entries: [entry] })
    else entries.at(-1)?.entries.push(entry)
    open = kind === 'cover' ? undefined : section
  })
  if (entries.length === 0) return undefined
  const root = context.nextRef()
  context.assign(
    root,
    context.obj({ Type: 'Outlines', ...writeEntries(entries, root, context), Count: entries.length }),
  )
  return root
}

/** Entries with the links between them. Sections are closed until somebody opens them, which a negative count says. */
function writeEntries(
  entries: readonly Entry[],
  parent: PDFRef,
  context: PDFContext,
): { First?: PDFRef; Last?: PDFRef } {
  const refs = entries.map(() => context.nextRef())
  entries.forEach(({ title, page, top, entries: within }, index) => {
    const ref = refs[index]
    if (ref === undefined) return
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    const children = within.length === 0 ? {} : { ...writeEntries(within, ref, context), Count: -within.length }
    const links = { ...(previous && { Prev: previous }), ...(next && { Next: next }) }
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [page, 'XYZ', null, top, null],
        ...links,
        ...children,
      }),
    )
  })
  const [first, last] = [refs[0], refs.at(-1)]
  return { ...(first && { First: first }), ...(last && { Last: last }) }
}
