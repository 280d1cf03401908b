/** A layout for every slide kind in use: what its slides share stands here once, and they inherit it. */
import type { Frame, Run, Scene } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import type { ColorToken } from '../themes/index.js'
import { solidFill } from './color.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { placeholderXml } from './placeholders.js'
import { frameXml, type Placeholder } from './shapes.js'
import type { Inherited } from './text.js'
import { element, type XmlElement } from './xml.js'

export interface SlideLayout {
  /** As PowerPoint shows it: the kind with a capital. */
  name: string
  background: ColorToken
  placeholders: Placeholder[]
  /** Ornaments that are the same on every slide of the kind. */
  fixed: Frame[]
}

/** Indices of placeholders, the same on every layout, so that a slide keeps its text when its layout changes. */
const INDEX: Record<Placeholder['type'], number | undefined> = { title: undefined, body: 1, ftr: 11, sldNum: 12 }

/** The layouts of a talk by kind, in the order in which the kinds first appear. */
export function layoutsOf({ deck, scenes }: Talk): Map<string, SlideLayout> {
  const byKind = new Map<string, Alike>()
  scenes.forEach((scene, index) => {
    const kind = deck.slides[index]?.kind
    if (kind !== undefined) file(byKind, kind, scene)
  })
  return new Map([...byKind].map(([kind, alike]) => [kind, layoutOf(kind, typical(alike))]))
}

/** The first scene among those whose title stands where most have it: the fewer slides depart from their layout. */
function typical(scenes: Alike): Scene {
  const groups = new Map<string, Alike>()
  for (const scene of scenes) {
    const title = scene.items.find((item): item is Frame => item.type === 'frame' && item.role === 'title')
    const place = JSON.stringify(title && [title.x, title.y, title.width, title.height, inheritedOf(title)])
    file(groups, place, scene)
  }
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most))[0]
}

/** Scenes that have something in common. */
type Alike = [Scene, ...Scene[]]

function file(groups: Map<string, Alike>, key: string, scene: Scene): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [scene])
  else group.push(scene)
}

function layoutOf(kind: string, scene: Scene): SlideLayout {
  const frames = scene.items.filter((item): item is Frame => item.type === 'frame')
  return {
    name: kind.charAt(0).toUpperCase() + kind.slice(1),
    background: scene.background,
    placeholders: frames.flatMap((frame) => {
      const type = placeholderType(frame, frames)
      return type === undefined ? [] : [placeholderOf(frame, type)]
    }),
    fixed: frames.filter((frame) => frame.fixed === true),
  }
}

/** Which placeholder a frame is to fill. A slide with one list has it in its body placeholder. */
export function placeholderType(frame: Frame, frames: Frame[]): Placeholder['type'] | undefined {
  if (frame.role === 'title') return 'title'
  if (frame.role === 'footer') return 'ftr'
  if (frame.role === 'page') return 'sldNum'
  const lists = frames.filter(({ role, shape, text }) => role === 'body' && shape === undefined && text?.paragraphs.some(({ bullet }) => bullet !== undefined))
  return lists.length === 1 && lists[0] === frame ? 'body' : undefined
}

function placeholderOf(frame: Frame, type: Placeholder['type']): Placeholder {
  const { x, y, width, height } = frame
  return { type, idx: INDEX[type], inherited: inheritedOf(frame), x, y, width, height }
}

/** What most of a paragraph looks like; a word in bold is none of the layout's business. */
function longest(runs: Run[]): Run | undefined {
  return runs.reduce<Run | undefined>((most, run) => (most === undefined || run.text.length > most.text.length ? run : most), undefined)
}

function inheritedOf({ text }: Frame): Inherited {
  const [paragraph] = text?.paragraphs ?? []
  const listed = text?.paragraphs.find(({ bullet }) => bullet !== undefined)
  const run = longest(paragraph?.runs ?? [])
  const inset = text?.inset ?? { top: 0, right: 0, bottom: 0, left: 0 }
  return {
    size: run?.size ?? 0,
    pitch: paragraph?.pitch ?? 0,
    color: run?.color ?? 'ink',
    bold: run?.bold === true,
    align: paragraph?.align ?? 'start',
    bullet: listed?.bullet,
    indent: listed?.indent ?? 0,
    // The slack that a text asks for is its own.
    inset: { ...inset, right: 0 },
    valign: text?.valign ?? 'top',
  }
}

/** The part of a layout. */
export function layoutXml(layout: SlideLayout, lang: string): XmlElement {
  const shapes = [
    ...layout.fixed.map((frame, index) => frameXml(frame, { lang, spid: 2 + index })),
    ...layout.placeholders.map((placeholder, index) => placeholderXml(placeholder, 2 + layout.fixed.length + index, lang)),
  ]
  return element('p:sldLayout', { ...ROOT_NAMESPACES, preserve: 1, userDrawn: 1 }, [
    element('p:cSld', { name: layout.name }, [backgroundXml(layout.background), shapeTree(shapes)]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

export function backgroundXml(color: ColorToken): XmlElement {
  return element('p:bg', {}, [element('p:bgPr', {}, [solidFill(color), element('a:effectLst')])])
}

/** The tree of shapes of a slide, a layout or a master. */
export function shapeTree(shapes: XmlElement[]): XmlElement {
  return element('p:spTree', {}, [
    element('p:nvGrpSpPr', {}, [element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: 0, y: 0 }),
        element('a:ext', { cx: 0, cy: 0 }),
        element('a:chOff', { x: 0, y: 0 }),
        element('a:chExt', { cx: 0, cy: 0 }),
      ]),
    ]),
    ...shapes,
  ])
}
