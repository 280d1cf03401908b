/**
 * A layout for every kind of slide in the talk and for each of its arrangements: what these slides share stands here
 * once, and they inherit it.
 */
import type { Frame, Run, Scene } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { type Kind, KIND_NAMES } from '../slides/index.js'
import { STANDARD } from '../slides/kind.js'
import type { ColorToken } from '../themes/index.js'
import { solidFill } from './color.js'
import { layoutPage } from './logo.js'
import { ROOT_NAMESPACES } from './namespaces.js'
import { plainLayout } from './plain-layouts.js'
import { placeholderXml } from './placeholders.js'
import { frameXml, type Placeholder } from './shapes.js'
import type { Inherited } from './text.js'
import { element, type XmlElement } from '../ooxml/xml.js'

export interface SlideLayout {
  kind: Kind
  /** As PowerPoint shows it; see `layoutName`. */
  name: string
  background: ColorToken
  placeholders: Placeholder[]
  /** Ornaments that are the same on every slide of the kind. */
  fixed: Frame[]
}

/** Indices of placeholders, the same on every layout, so that a slide keeps its text when its layout changes. */
export const INDEX: Record<Placeholder['type'], number | undefined> = { title: undefined, body: 1, ftr: 11, sldNum: 12 }

/** Indices of text frames besides the slide's main one, counted on from here. */
const NEXT_BODY = 13

/** What a colleague may add to any talk. The plain layouts of all other kinds would be copies of that of points. */
const SPARE: readonly Kind[] = ['cover', 'section', 'points']

/**
 * A layout for every arrangement of a kind that the talk uses, as most of its slides have it, and plain ones for the spare
 * kinds; by their names, in the registry's order.
 */
export function layoutsOf(talk: Talk): Map<string, SlideLayout> {
  const used = usedLayouts(talk)
  const layouts = KIND_NAMES.flatMap((kind) => {
    const plain = layoutName({ kind })
    const ofKind = [...used].filter(([, alike]) => alike.kind === kind)
    const made = ofKind.map(([name, { scenes }]) => layoutOf(kind, name, typical(scenes)))
    return used.has(plain) || !SPARE.includes(kind)
      ? made
      : [plainLayout(kind, layoutPage(talk), talk.theme.look), ...made]
  })
  return new Map(layouts.map((layout) => [layout.name, layout]))
}

/** By their names the layouts that slides stand on, each with its scenes; the standard arrangement of a kind first. */
function usedLayouts({ deck, scenes }: Talk): Map<string, { kind: Kind; scenes: Alike }> {
  const used = new Map<string, { kind: Kind; scenes: Alike }>()
  scenes.forEach((scene, index) => {
    const slide = deck.slides[index]
    // A picture of a page shows no slide of its kind.
    if (slide === undefined || slide.byHand === true) return
    const name = layoutName(slide)
    const known = used.get(name)
    if (known === undefined) used.set(name, { kind: slide.kind, scenes: [scene] })
    else known.scenes.push(scene)
  })
  const isStandard = ([name, { kind }]: [string, { kind: Kind }]) => Number(name === layoutName({ kind }))
  return new Map([...used].sort((a, b) => isStandard(b) - isStandard(a)))
}

/** The name of the layout that a slide stands on: `Points`, or `Points split` in an arrangement that is not the standard. */
export function layoutName({ kind, arrangement = STANDARD }: { kind: Kind; arrangement?: string }): string {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1)
  return arrangement === STANDARD ? name : `${name} ${arrangement}`
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

function file<Key>(groups: Map<Key, Alike>, key: Key, scene: Scene): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [scene])
  else group.push(scene)
}

function layoutOf(kind: Kind, name: string, scene: Scene): SlideLayout {
  const frames = scene.items.filter((item): item is Frame => item.type === 'frame')
  const others = { next: NEXT_BODY }
  return {
    kind,
    name,
    background: scene.background,
    placeholders: frames.flatMap((frame) => {
      const type = placeholderType(frame, frames)
      return type === undefined
        ? []
        : [placeholderOf(frame, type, type === 'body' && frame !== mainText(frames) ? others.next++ : INDEX[type])]
    }),
    fixed: frames.filter((frame) => frame.fixed === true),
  }
}

/** The placeholder of the layout that a frame fills. */
export function placeholderFor(frame: Frame, frames: Frame[], layout: SlideLayout): Placeholder | undefined {
  const type = placeholderType(frame, frames)
  if (type !== 'body') return layout.placeholders.find((placeholder) => placeholder.type === type)
  // A main text fills the layout's main text, whatever it is called there; the others keep to their names.
  const main = frame === mainText(frames)
  return layout.placeholders.find(
    (placeholder) =>
      placeholder.type === 'body' &&
      (main ? placeholder.idx === INDEX.body : placeholder.idx !== INDEX.body && placeholder.name === frame.name),
  )
}

/**
 * Which placeholder a frame is to fill. Words that stand by themselves have one of their own; those in the cards and
 * labels of a diagram belong to its shapes.
 */
export function placeholderType(frame: Frame, frames: Frame[]): Placeholder['type'] | undefined {
  if (frame.role === 'title') return 'title'
  if (frame.role === 'footer') return 'ftr'
  if (frame.role === 'page') return 'sldNum'
  return frame === mainText(frames) || isOwnText(frame) ? 'body' : undefined
}

/** A text that the kind has once on a slide: what it has several of is numbered. */
function isOwnText({ role, shape, text, name, group }: Frame): boolean {
  return role === 'body' && shape === undefined && text !== undefined && group === undefined && !/\d/.test(name)
}

/** The slide’s first list, else the largest of the texts that stand by themselves. */
function mainText(frames: Frame[]): Frame | undefined {
  const lists = frames.filter(
    ({ role, shape, group, text }) =>
      role === 'body' &&
      shape === undefined &&
      group === undefined &&
      text?.paragraphs.some(({ bullet }) => bullet !== undefined),
  )
  if (lists.length > 0) return lists[0]
  const texts = frames.filter(isOwnText)
  return texts.reduce<Frame | undefined>(
    (main, frame) => (main === undefined || sizeOf(frame) > sizeOf(main) ? frame : main),
    undefined,
  )
}

function sizeOf({ text }: Frame): number {
  return longest(text?.paragraphs[0]?.runs ?? [])?.size ?? 0
}

function placeholderOf(frame: Frame, type: Placeholder['type'], idx: number | undefined): Placeholder {
  const { x, y, width, height, name } = frame
  return { type, name, idx, inherited: inheritedOf(frame), x, y, width, height }
}

/** What most of a paragraph looks like; a word in bold is none of the layout's business. */
function longest(runs: Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (most, run) => (most === undefined || run.text.length > most.text.length ? run : most),
    undefined,
  )
}

function inheritedOf({ text, role }: Frame): Inherited {
  const [paragraph] = text?.paragraphs ?? []
  const listed = text?.paragraphs.find(({ bullet }) => bullet !== undefined)
  const run = longest(paragraph?.runs ?? [])
  const inset = text?.inset ?? { top: 0, right: 0, bottom: 0, left: 0 }
  return {
    size: run?.size ?? 0,
    pitch: paragraph?.pitch ?? 0,
    color: run?.color ?? 'ink',
    bold: run?.bold === true,
    // Only the style of titles names the font of headings.
    ...(role === 'title' && { heading: true }),
    align: paragraph?.align ?? 'start',
    bullet: listed?.bullet,
    indent: listed?.indent ?? 0,
    // The slack that a text asks for is its own.
    inset: { ...inset, right: 0 },
    valign: text?.valign ?? 'top',
  }
}

/**
 * The part of a layout.
 *
 * @param master what the master has of it already: its placeholders, and the ornaments of a page of content.
 */
export function layoutXml(
  layout: SlideLayout,
  master: { placeholders: Placeholder[]; ornaments: Frame[] },
  lang: string,
): XmlElement {
  const { name, background, placeholders } = layout
  const asMaster = sameFrames(layout.fixed, master.ornaments)
  const fixed = asMaster ? [] : layout.fixed
  const shapes = [
    ...fixed.map((frame, index) => frameXml(frame, { lang, spid: 2 + index })),
    ...placeholders.map((placeholder, index) =>
      placeholderXml(
        placeholder,
        2 + fixed.length + index,
        lang,
        master.placeholders.find(({ type }) => type === placeholder.type),
      ),
    ),
  ]
  return element(
    'p:sldLayout',
    { ...ROOT_NAMESPACES, showMasterSp: asMaster ? undefined : 0, preserve: 1, userDrawn: 1 },
    [
      element('p:cSld', { name }, [background !== 'paper' && backgroundXml(background), shapeTree(shapes)]),
      element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
    ],
  )
}

function sameFrames(some: Frame[], others: Frame[]): boolean {
  const looks = (frames: Frame[]): string =>
    JSON.stringify(frames.map(({ x, y, width, height, shape }) => [x, y, width, height, shape]))
  return looks(some) === looks(others)
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
