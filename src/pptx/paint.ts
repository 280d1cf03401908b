/**
 * Scenes painted by pptxgenjs: pages, shapes, notes and how the parts of the package relate. What pptxgenjs
 * writes wrongly or cannot write is finished afterwards on the package, shape by shape, in the same order.
 */
import PptxGenJS from 'pptxgenjs'
import type { Connector, Geometry, Item, Rect } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { type Parts, readPackage } from '../ooxml/package.js'
import StoredZip from './stored-zip.js'
import { inches } from './units.js'

/** Names of pptxgenjs's shapes for our geometries. */
const SHAPES: Record<Geometry['type'], PptxGenJS.SHAPE_NAME> = {
  rect: 'rect',
  round: 'roundRect',
  ellipse: 'ellipse',
  chevron: 'chevron',
  pentagon: 'homePlate',
}

/** The parts of the unfinished package. Items that a layout carries are left out of its slides. */
export async function paintPackage({ deck, scenes }: Talk): Promise<Parts> {
  const [first] = scenes
  if (first === undefined) throw new Error('A PowerPoint needs at least one slide; this talk has none.')
  const presentation = new PptxGenJS()
  presentation.defineLayout({ name: deck.ratio, width: inches(first.width), height: inches(first.height) })
  presentation.layout = deck.ratio
  scenes.forEach((scene, index) => {
    const { notes } = deck.slides[index] ?? {}
    const slide = presentation.addSlide()
    for (const item of itemsOnSlide(scene.items)) paintItem(slide, item)
    if (notes) slide.addNotes('notes')
  })
  const written: unknown = await presentation.write({ outputType: 'uint8array', compression: false })
  if (written instanceof StoredZip) return written.parts
  if (written instanceof Uint8Array) return readPackage(written)
  throw new Error('pptxgenjs wrote something that is no package.')
}

/** What stands on the slide itself, not on its layout. */
export function itemsOnSlide(items: Item[]): Item[] {
  return items.filter((item) => !((item.type === 'frame' || item.type === 'picture') && item.fixed === true))
}

function paintItem(slide: PptxGenJS.Slide, item: Item): void {
  switch (item.type) {
    case 'connector':
      return paintConnector(slide, item)
    case 'frame':
      return paintShape(slide, item, SHAPES[item.shape?.geometry.type ?? 'rect'])
    case 'picture':
    case 'formula':
    case 'table':
    case 'chart':
      return paintShape(slide, item, 'rect')
  }
}

function paintShape(slide: PptxGenJS.Slide, { x, y, width, height, name }: Rect & { name: string }, shape: PptxGenJS.SHAPE_NAME): void {
  slide.addShape(shape, { ...place(x, y, width, height), objectName: name })
}

function paintConnector(slide: PptxGenJS.Slide, { from, to, name }: Connector): void {
  slide.addShape('line', {
    ...place(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)),
    objectName: name,
  })
}

function place(x: number, y: number, width: number, height: number): { x: number; y: number; w: number; h: number } {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) }
}
