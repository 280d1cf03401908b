/** Things that belong together as PowerPoint's groups: moved, sized and built as one. */
import { type Frame, type Item, type ItemGroup, paragraphText, type Rect } from '../layout/scene.js'
import { decorative } from './objects.js'
import { emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** A group with the items in it, which follow each other on the slide. */
export interface Grouped {
  group: ItemGroup
  items: Item[]
}

/** Items and groups in their order. Items that appear at several clicks stay apart: a group appears as a whole. */
export function groupItems(items: Item[]): (Item | Grouped)[] {
  const entries: (Item | Grouped)[] = []
  for (const item of items) {
    const last = entries.at(-1)
    if (item.group !== undefined && last !== undefined && 'items' in last && last.group.id === item.group.id)
      last.items.push(item)
    else entries.push(item.group === undefined ? item : { group: item.group, items: [item] })
  }
  return entries.flatMap((entry) => ('items' in entry && !appearsAsOne(entry.items) ? entry.items : [entry]))
}

function appearsAsOne(items: Item[]): boolean {
  const step = items[0]?.step ?? 0
  const isBuiltWithin = (item: Item): boolean =>
    item.type === 'frame' &&
    (item.text?.paragraphs ?? []).some((paragraph) => paragraph.step !== undefined && paragraph.step !== step)
  return items.length > 1 && items.every((item) => (item.step ?? 0) === step && !isBuiltWithin(item))
}

/** @param shapes what became of the group's items, in their order. */
export function groupXml({ group, items }: Grouped, spid: number, shapes: XmlElement[]): XmlElement {
  const { x, y, width, height } = around(items.map(placeOf))
  const off = { x: emu(x), y: emu(y) }
  const ext = { cx: emu(width), cy: emu(height) }
  const words = items
    .filter((item): item is Frame => item.type === 'frame' && item.role === 'body')
    .flatMap(({ text }) => (text?.paragraphs ?? []).map(paragraphText))
  const alt = words.filter((text) => text.trim() !== '').join(' – ')
  return element('p:grpSp', {}, [
    element('p:nvGrpSpPr', {}, [
      element('p:cNvPr', { id: spid, name: group.name, descr: alt === '' ? undefined : alt }, [
        alt === '' && decorative(),
      ]),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', off),
        element('a:ext', ext),
        element('a:chOff', off),
        element('a:chExt', ext),
      ]),
    ]),
    ...shapes,
  ])
}

function placeOf(item: Item): Rect {
  if (item.type !== 'connector') return item
  const { from, to } = item
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
}

function around(places: Rect[]): Rect {
  const x = Math.min(...places.map((place) => place.x))
  const y = Math.min(...places.map((place) => place.y))
  return {
    x,
    y,
    width: Math.max(...places.map((place) => place.x + place.width)) - x,
    height: Math.max(...places.map((place) => place.y + place.height)) - y,
  }
}
