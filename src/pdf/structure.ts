/** What the parts of a document are, for whoever has it read out (ISO 32000-2, 14.7 and 14.8: tagged PDF). */
import { type PDFDocument, PDFBool, PDFHexString, PDFName, type PDFObject, type PDFRef } from 'pdf-lib'
import type { OpenMark, PartRole } from '../layout/drawing/index.js'

type Tag = 'Document' | 'Sect' | 'H1' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD'

const TAGS: Record<PartRole, Tag> = {
  heading: 'H1',
  paragraph: 'P',
  figure: 'Figure',
  table: 'Table',
  row: 'TR',
  names: 'TH',
  cell: 'TD',
}

interface Part {
  tag: Tag
  alt?: string
  within: (Part | Stretch)[]
}

/** A stretch of a page's content, by its number there. */
interface Stretch {
  page: number
  number: number
}

/** Tags fill while pages are written, in the order in which they are to be read. */
export class Structure {
  readonly #root: Part = { tag: 'Document', within: [] }
  /** For each page, the part of each of its stretches. */
  readonly #pages: Part[][] = []
  #open: Part[] = []
  #writing: Part | 'decoration' | undefined

  beginPage(): void {
    this.#pages.push([])
  }

  /** A slide, or what a sheet says of its own. */
  beginSection(): void {
    const section: Part = { tag: 'Sect', within: [] }
    this.#root.within.push(section)
    this.#open = [section]
  }

  /** @returns the operator that ends what is open, if anything is. */
  open({ role, alt }: OpenMark): string[] {
    const part: Part = { tag: TAGS[role], within: [], ...(alt !== undefined && alt !== '' && { alt }) }
    this.#open.at(-1)?.within.push(part)
    this.#open.push(part)
    return this.end()
  }

  close(): string[] {
    this.#open.pop()
    return this.end()
  }

  /** @returns the operator under which content is to stand, where it is not open already. */
  content(): string[] {
    const part = this.#open.length > 1 ? this.#open.at(-1) : undefined
    if (this.#writing === (part ?? 'decoration')) return []
    const ended = this.end()
    this.#writing = part ?? 'decoration'
    if (part === undefined) return [...ended, '/Artifact BMC']
    const stretches = this.#pages.at(-1) ?? []
    part.within.push({ page: this.#pages.length - 1, number: stretches.length })
    stretches.push(part)
    return [...ended, `/${part.tag} <</MCID ${stretches.length - 1}>> BDC`]
  }

  end(): string[] {
    const ended = this.#writing === undefined ? [] : ['EMC']
    this.#writing = undefined
    return ended
  }

  /** Writes the tree, and where each page's stretches hang in it. */
  write(document: PDFDocument): void {
    const { context, catalog } = document
    const pages = document.getPages()
    const root = context.nextRef()
    const refs = new Map<Part, PDFRef>()
    const stretchOf = ({ page, number }: Stretch): PDFObject =>
      context.obj({ Type: 'MCR', MCID: number, ...(pages[page] && { Pg: pages[page].ref }) })
    const write = (part: Part, parent: PDFRef): PDFRef => {
      const ref = context.nextRef()
      refs.set(part, ref)
      const kids = part.within.flatMap((kid) =>
        'tag' in kid ? (isEmpty(kid) ? [] : [write(kid, ref)]) : [stretchOf(kid)],
      )
      context.assign(
        ref,
        context.obj({
          Type: 'StructElem',
          S: part.tag,
          P: parent,
          K: kids,
          ...(part.alt !== undefined && { Alt: PDFHexString.fromText(part.alt) }),
          ...(part.tag === 'TH' && { A: { O: 'Table', Scope: 'Column' } }),
        }),
      )
      return ref
    }
    const top = write(this.#root, root)
    const parents = this.#pages.flatMap((parts, page) => [
      context.obj(page),
      context.obj(parts.flatMap((part) => refs.get(part) ?? [])),
    ])
    context.assign(
      root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [top],
        ParentTree: context.register(context.obj({ Nums: parents })),
        ParentTreeNextKey: this.#pages.length,
      }),
    )
    catalog.set(PDFName.of('StructTreeRoot'), root)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: PDFBool.True }))
    pages.forEach(({ node }, page) => {
      node.set(PDFName.of('StructParents'), context.obj(page))
      node.set(PDFName.of('Tabs'), PDFName.of('S'))
    })
  }
}

/** A part of which nothing is seen has nothing to say, but for a cell, which keeps its column. */
function isEmpty({ tag, within }: Part): boolean {
  return tag !== 'TD' && tag !== 'TH' && within.every((kid) => 'tag' in kid && isEmpty(kid))
}
