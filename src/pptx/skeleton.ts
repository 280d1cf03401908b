/**
 * The package as pptxgenjs lays it out: page size, slides, notes, master, theme, and how the parts relate. The shapes
 * are ours (slide.ts): it has no placeholders that inherit, no groups, no glued connectors, no clicks, and painting with
 * it what is then written again would take a tenth of the time of a long talk.
 */
import PptxGenJS from 'pptxgenjs'
import type { Talk } from '../outline/deck.js'
import { readPackage, type WrittenParts } from '../ooxml/package.js'
import StoredZip from './stored-zip.js'
import { inches } from './units.js'

/** The parts of the unfinished package: a slide for each scene, without shapes, with a notes page where it has notes. */
export async function layOutPackage({ deck, scenes }: Talk): Promise<WrittenParts> {
  const [first] = scenes
  if (first === undefined) throw new Error('A PowerPoint needs at least one slide; this talk has none.')
  const presentation = new PptxGenJS()
  presentation.defineLayout({ name: deck.ratio, width: inches(first.width), height: inches(first.height) })
  presentation.layout = deck.ratio
  for (const { notes } of deck.slides) {
    const slide = presentation.addSlide()
    if (notes !== '') slide.addNotes('notes')
  }
  const written: unknown = await presentation.write({ outputType: 'uint8array', compression: false })
  if (written instanceof StoredZip) return written.parts
  if (written instanceof Uint8Array) return readPackage(written)
  throw new Error('pptxgenjs wrote something that is no package.')
}
