/** A layout for every slide kind in use: what its slides share stands here once, and they inherit it. */
import type { Frame, Scene } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import type { ColorToken } from '../themes/index.js'
import { bulletXml } from './bullets.js'
import { schemeColor, solidFill } from './color.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { frameXml, type Placeholder } from './shapes.js'
import { isRightToLeft } from './language.js'
import { alignment, bodyProperties, hanging, type Inherited } from './text.js'
import { centipoints, emu } from './units.js'
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

function inheritedOf({ text }: Frame): Inherited {
  const [paragraph] = text?.paragraphs ?? []
  const listed = text?.paragraphs.find(({ bullet }) => bullet !== undefined)
  const [run] = paragraph?.runs ?? []
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

const NAMES: Record<Placeholder['type'], string> = { title: 'Title', body: 'Text', ftr: 'Footer', sldNum: 'Slide number' }

/** Prompts that PowerPoint shows on an empty placeholder of a new slide. */
const PROMPTS: Record<Placeholder['type'], string> = { title: 'Title', body: 'Text', ftr: '', sldNum: '‹#›' }

/** A placeholder with its place and style, on a layout or the master. */
export function placeholderXml(placeholder: Placeholder, spid: number, lang: string): XmlElement {
  const { type, idx, x, y, width, height, inherited } = placeholder
  const content =
    type === 'sldNum'
      ? element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, PROMPTS.sldNum)])
      : PROMPTS[type] !== '' && element('a:r', {}, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, PROMPTS[type])])
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: spid, name: NAMES[type] }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type, ...(idx !== undefined && { ...(type !== 'body' && { sz: 'quarter' }), idx }) })]),
    ]),
    element('p:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: emu(x), y: emu(y) }), element('a:ext', { cx: emu(width), cy: emu(height) })]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
    element('p:txBody', {}, [
      bodyProperties(inherited),
      element('a:lstStyle', {}, [levelStyle(inherited, 'a:lvl1pPr', lang)]),
      element('a:p', {}, [content, element('a:endParaRPr', { lang: 'en-US' })]),
    ]),
  ])
}

/** What one level of a placeholder's text looks like; exact pitch as everywhere. */
export function levelStyle(inherited: Inherited, tagName: string, lang: string, font?: '+mj' | '+mn'): XmlElement {
  const { size, pitch, color, bold, align, bullet, indent } = inherited
  return element(
    tagName,
    {
      marL: emu(indent),
      indent: hanging(bullet, indent),
      algn: alignment(align, lang),
      rtl: isRightToLeft(lang) ? 1 : undefined,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 0,
    },
    [
      element('a:lnSpc', {}, [element('a:spcPts', { val: centipoints(pitch) })]),
      element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
      ...bulletXml(bullet),
      element('a:defRPr', { sz: centipoints(size), b: Number(bold), kern: 0 }, [
        element('a:solidFill', {}, [element('a:schemeClr', { val: schemeColor(color) })]),
        ...(font === undefined
          ? []
          : [element('a:latin', { typeface: `${font}-lt` }), element('a:ea', { typeface: `${font}-ea` }), element('a:cs', { typeface: `${font}-cs` })]),
      ]),
    ],
  )
}
