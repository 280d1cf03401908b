/** Finishes one slide: the shapes that pptxgenjs painted become ours, in their order, and the clicks are added. */
import { type Frame, type Item, paragraphText, type Scene } from '../layout/scene.js'
import { backgroundXml, placeholderType, type SlideLayout } from './layouts.js'
import { itemsOnSlide } from './paint.js'
import { connectorXml, frameXml } from './shapes.js'
import { buildsOf, timingXml } from './timing.js'
import { childOf, childrenOf, element, escapeXml, type XmlElement } from './xml.js'

export interface SlideOptions {
  lang: string
  /** Click builds, or everything at once for those who print. */
  builds: boolean
  /** The relation of the slide that leads to an address. */
  relationTo?: (address: string) => string
}

/** Numbers of shapes on a slide begin after the tree's own. */
const FIRST_SPID = 2

/** The slide's part. Throws when pptxgenjs painted another number of shapes than it was given. */
export function finishSlide(slide: XmlElement, scene: Scene, layout: SlideLayout, options: SlideOptions): XmlElement {
  const content = childOf(slide, 'p:cSld')
  const tree = content && childOf(content, 'p:spTree')
  if (content === undefined || tree === undefined) throw new Error('A slide has no shape tree.')
  const items = itemsOnSlide(scene.items)
  const head = childrenOf(tree).slice(0, 2)
  const painted = childrenOf(tree).length - head.length
  if (painted !== items.length) throw new Error(`pptxgenjs painted ${painted} shapes of ${items.length}.`)
  const spids = new Map(items.map((item, index) => [item.id, FIRST_SPID + index]))
  const spidOf = (id: string): number => spids.get(id) ?? 0
  tree.children = [...head, ...items.map((item) => itemXml(item, items, layout, spidOf, options))]
  delete content.attributes.name
  if (scene.background !== layout.background) content.children.unshift(backgroundXml(scene.background))
  const timing = options.builds ? timingXml(buildsOf({ ...scene, items }, spidOf)) : undefined
  slide.children.push(TRANSITION, ...(timing === undefined ? [] : [timing]))
  return slide
}

/** A discreet change of slides. */
const TRANSITION = element('p:transition', { spd: 'fast' }, [element('p:fade')])

/** A placeholder without a word would say "Click to add title" instead. */
function isEmpty({ text }: Frame): boolean {
  return (text?.paragraphs ?? []).every((paragraph) => escapeXml(paragraphText(paragraph)) === '')
}

function itemXml(item: Item, items: Item[], layout: SlideLayout, spidOf: (id: string) => number, { lang, relationTo }: SlideOptions): XmlElement {
  const spid = spidOf(item.id)
  const frames = items.filter((other): other is Frame => other.type === 'frame')
  if (item.type === 'frame') {
    const type = isEmpty(item) ? undefined : placeholderType(item, frames)
    return frameXml(item, { lang, spid, relationTo, placeholder: layout.placeholders.find((placeholder) => placeholder.type === type) })
  }
  return connectorXml(item, {
    spid,
    shapeOf(id) {
      const frame = frames.find((other) => other.id === id)
      return frame && { spid: spidOf(id), geometry: frame.shape?.geometry.type ?? 'rect' }
    },
  })
}
