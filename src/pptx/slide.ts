/** Finishes one slide: its shapes in their order, and the clicks. */
import type { Assets } from '../layout/assets.js'
import { type Frame, type Geometry, type Item, paragraphText, type Scene } from '../layout/scene.js'
import { backgroundXml, placeholderFor, type SlideLayout } from './layouts.js'
import { chartXml } from './chart.js'
import { formulaXml } from './formula.js'
import { groupItems, groupXml } from './groups.js'
import type { ObjectContext } from './objects.js'
import type { WrittenParts, Relation } from '../ooxml/package.js'
import { pictureXml } from './picture.js'
import { connectorXml, frameXml } from './shapes.js'
import { tableXml } from './table.js'
import { buildsOf, timingXml } from './timing.js'
import { childOf, element, escapeXml, type XmlElement } from '../ooxml/xml.js'

export interface SlideOptions {
  lang: string
  /** Click builds, or everything at once for those who print. */
  builds: boolean
  /** Left out when the presentation is shown. */
  hidden?: boolean
  /** See `slideKeys`. */
  key: number
  assets: Assets
  /** The whole package, for parts that pictures and charts bring along. */
  parts: WrittenParts
  /** The id of the slide's relation to a part or an address; the same for the same target. */
  relate: (relation: Omit<Relation, 'id'>) => string
}

/** Numbers of shapes on a slide begin after the tree's own. */
const FIRST_SPID = 2

/** The slide's part, of the empty one that pptxgenjs wrote. Throws where that has no shape tree. */
export function finishSlide(slide: XmlElement, scene: Scene, layout: SlideLayout, options: SlideOptions): XmlElement {
  const content = childOf(slide, 'p:cSld')
  const tree = content && childOf(content, 'p:spTree')
  if (content === undefined || tree === undefined) throw new Error('A slide has no shape tree.')
  const items = itemsOnSlide(scene.items)
  const spids = new Map(items.map((item, index) => [item.id, FIRST_SPID + index]))
  const spidOf = (id: string): number => spids.get(id) ?? 0
  const shape = (item: Item): XmlElement => itemXml(item, items, layout, spidOf, options)
  const entries = groupItems(items)
  const groups = new Map(
    entries
      .filter((entry) => 'items' in entry)
      .map(({ group }, index) => [group.id, FIRST_SPID + items.length + index]),
  )
  tree.children.push(
    ...entries.map((entry) =>
      'items' in entry ? groupXml(entry, groups.get(entry.group.id) ?? 0, entry.items.map(shape)) : shape(entry),
    ),
  )
  delete content.attributes.name
  content.children.push(creationId(options.key))
  if (options.hidden === true) slide.attributes.show = '0'
  if (scene.background !== layout.background) content.children.unshift(backgroundXml(scene.background))
  const timing = options.builds ? timingXml(buildsOf(items, spidOf, groups)) : undefined
  slide.children.push(TRANSITION, ...(timing === undefined ? [] : [timing]))
  return slide
}

/** What stands on the slide itself, not on its layout. */
function itemsOnSlide(items: Item[]): Item[] {
  return items.filter((item) => !((item.type === 'frame' || item.type === 'picture') && item.fixed === true))
}

/** By which PowerPoint knows the slide again ([MS-PPTX] 2.2.2). */
function creationId(key: number): XmlElement {
  const id = element('p14:creationId', {
    'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
    val: key,
  })
  return element('p:extLst', {}, [element('p:ext', { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' }, [id])])
}

/** A discreet change of slides. */
const TRANSITION = element('p:transition', { spd: 'fast' }, [element('p:fade')])

/** A placeholder without a word would say "Click to add title" instead. */
function isEmpty({ text }: Frame): boolean {
  return (text?.paragraphs ?? []).every((paragraph) => escapeXml(paragraphText(paragraph)) === '')
}

function itemXml(
  item: Item,
  items: Item[],
  layout: SlideLayout,
  spidOf: (id: string) => number,
  { lang, assets, parts, relate }: SlideOptions,
): XmlElement {
  const spid = spidOf(item.id)
  const frames = items.filter((other): other is Frame => other.type === 'frame')
  const context: ObjectContext = { lang, spid, assets, parts, relate }
  switch (item.type) {
    case 'frame': {
      return frameXml(item, {
        lang,
        spid,
        relate,
        placeholder: isEmpty(item) ? undefined : placeholderFor(item, frames, layout),
      })
    }
    case 'connector':
      return connectorXml(item, {
        spid,
        shapeOf: (id) =>
          shapeOf(
            frames.find((other) => other.id === id),
            spidOf,
          ),
      })
    case 'picture':
      return pictureXml(item, context)
    case 'formula':
      return formulaXml(item, context)
    case 'table':
      return tableXml(item, context)
    case 'chart':
      return chartXml(item, context)
  }
}

function shapeOf(
  frame: Frame | undefined,
  spidOf: (id: string) => number,
): { spid: number; geometry: Geometry['type'] } | undefined {
  return frame && { spid: spidOf(frame.id), geometry: frame.shape?.geometry.type ?? 'rect' }
}
