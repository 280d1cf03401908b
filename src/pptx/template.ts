/**
 * A school's own master and layouts. Ours are hung under its master and draw what its layouts draw; its other layouts come
 * along for whoever adds a slide.
 */
import type { Talk } from '../outline/deck.js'
import { type WrittenParts, type Relation, writeRelations, writeXml } from '../ooxml/package.js'
import { childOf, childrenOf, descendantsOf, element, parseXml, type XmlElement } from '../ooxml/xml.js'
import type { Kind } from '../slides/index.js'
import type { Template, TemplateLayout, TemplatePart } from '../themes/index.js'
import { type SlideLayout, layoutXml } from './layouts.js'
import { COLOR_MAP, FIRST_LAYOUT_ID } from './master.js'
import { setApart } from './template-placeholder.js'

const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const layoutPart = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`

/** Which of the template's layouts a kind's slides stand on, the likeliest first. */
function matchOf(kind: Kind, { layouts }: Template): TemplateLayout | undefined {
  const wanted: Partial<Record<Kind, TemplateLayout['for'][]>> = {
    cover: ['cover'],
    section: ['section', 'cover'],
    points: ['points', 'content'],
    compare: ['compare', 'content', 'points'],
  }
  const sorts = wanted[kind] ?? ['content', 'points']
  return sorts.map((sort) => layouts.find((layout) => layout.for === sort)).find((layout) => layout !== undefined)
}

/** Kinds whose layout goes by the name that the template gives it. */
const NAMED = { cover: 'cover', section: 'section', points: 'points', compare: 'compare' } as const

/** Writes master and layouts. @returns the layouts' parts by kind. */
export function wearTemplate(
  parts: WrittenParts,
  talk: Talk,
  template: Template,
  layouts: Map<string, SlideLayout>,
): { kind: Kind; part: string }[] {
  const media = writeMedia(parts, template)
  const named = new Set<TemplateLayout>()
  const ours = [...layouts.values()].map((layout, index) => {
    const { kind } = layout
    const match = matchOf(kind, template)
    const same = kind in NAMED && match?.for === NAMED[kind as keyof typeof NAMED] ? match : undefined
    // Of several arrangements of a kind the first one takes the name.
    const own = same !== undefined && !named.has(same) ? same : undefined
    if (own !== undefined) named.add(own)
    const root = layoutXml(
      { ...layout, name: own?.name ?? layout.name },
      { placeholders: [], ornaments: [] },
      talk.deck.lang,
    )
    setApart(root)
    // A plate behind the data's own logo leaves the master's shapes where they are.
    delete root.attributes['showMasterSp']
    if (match !== undefined) drawAs(root, match)
    writeXml(parts, layoutPart(index), root)
    writeRelations(parts, layoutPart(index), [
      toMaster('rId1'),
      ...(match === undefined ? [] : relationsOf(match, media)),
    ])
    return { kind, part: layoutPart(index) }
  })
  const others = template.layouts.filter((layout) => !named.has(layout))
  others.forEach((layout, index) => {
    writeXml(parts, layoutPart(ours.length + index), withUniqueIds(renamed(parseXml(layout.xml))))
    writeRelations(parts, layoutPart(ours.length + index), [toMaster('rId1'), ...relationsOf(layout, media)])
  })
  writeMaster(parts, template, ours.length + others.length, media)
  return ours
}

function toMaster(id: string): Relation {
  return { id, type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
}

/** Pictures under names of ours, by the names that the template had for them, as the folders beside theirs see them. */
function mediaOf({ media }: Template): Map<string, string> {
  return new Map(
    [...media.keys()].map((name, index) => [
      name,
      `../media/school${index + 1}.${name.split('.').at(-1)?.toLowerCase() ?? 'png'}`,
    ]),
  )
}

function writeMedia(parts: WrittenParts, template: Template): Map<string, string> {
  const names = mediaOf(template)
  for (const [name, bytes] of template.media) parts.set((names.get(name) ?? '').replace('../', 'ppt/'), bytes)
  return names
}

/** Relations of the theme's part to the pictures of its fills. */
export function themeRelations(template: Template): Relation[] {
  const media = mediaOf(template)
  return (template.theme?.relations ?? []).map(({ id, target }) => ({
    id,
    type: 'image',
    target: media.get(target) ?? '',
  }))
}

/** Ids of the template's relations, apart from ours. */
const PREFIX = 'school'

function relationsOf({ relations }: TemplatePart, media: ReadonlyMap<string, string>): Relation[] {
  return relations.map(({ id, type, target }) =>
    type === 'image'
      ? { id: PREFIX + id, type, target: media.get(target) ?? '' }
      : { id: PREFIX + id, type, target, external: true },
  )
}

function renamed(node: XmlElement): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name,
      name.startsWith('r:') && value ? PREFIX + value : value,
    ]),
  )
  return {
    ...node,
    attributes,
    children: node.children.map((child) => (typeof child === 'string' ? child : renamed(child))),
  }
}

/** Some programs number two shapes alike, or none of them, which PowerPoint offers to repair (19.3.1.12). The first of each keeps its number. */
function withUniqueIds(root: XmlElement): XmlElement {
  const seen = new Set<string>(['', '0'])
  let free = FIRST_SHAPE
  for (const { attributes } of descendantsOf(root, 'p:cNvPr')) {
    while (seen.has(String(free))) free += 1
    if (seen.has(attributes['id'] ?? '')) attributes['id'] = String(free)
    seen.add(attributes['id'] ?? '')
  }
  return root
}

/** Numbers of the template's shapes on our layouts, behind those of the placeholders. */
const FIRST_SHAPE = 1000

/** Background and shapes of the template's layout, behind our placeholders. */
function drawAs(root: XmlElement, match: TemplateLayout): void {
  const theirs = renamed(parseXml(match.xml))
  const [content, source] = [childOf(root, 'p:cSld'), childOf(theirs, 'p:cSld')]
  const [tree, drawn] = [content, source].map((one) => one && childOf(one, 'p:spTree'))
  if (content === undefined || source === undefined || tree === undefined || drawn === undefined) return
  const shapes = childrenOf(drawn)
    .slice(2)
    .filter((shape) => descendantsOf(shape, 'p:ph').length === 0)
  let number = FIRST_SHAPE
  for (const properties of shapes.flatMap((shape) => descendantsOf(shape, 'p:cNvPr')))
    properties.attributes['id'] = String(number++)
  tree.children.splice(2, 0, ...shapes)
  const background = childOf(source, 'p:bg')
  if (background !== undefined && childOf(content, 'p:bg') === undefined) content.children.unshift(background)
  if (theirs.attributes['showMasterSp'] === '0') root.attributes['showMasterSp'] = '0'
}

function writeMaster(
  parts: WrittenParts,
  { master }: Template,
  layouts: number,
  media: ReadonlyMap<string, string>,
): void {
  const root = withUniqueIds(renamed(parseXml(master.xml)))
  const ids = Array.from({ length: layouts }, (_, index) => `rId${index + 1}`)
  const list = element(
    'p:sldLayoutIdLst',
    {},
    ids.map((id, index) => element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + index, 'r:id': id })),
  )
  const rest = childrenOf(root).filter(({ tagName }) => tagName !== 'p:sldLayoutIdLst')
  // Our colours stand in the theme by their plain names, whichever way round the template had them.
  root.children = rest.flatMap((child) =>
    child.tagName === 'p:clrMap' ? [element('p:clrMap', COLOR_MAP), list] : [child],
  )
  writeXml(parts, MASTER, root)
  writeRelations(parts, MASTER, [
    ...ids.map((id, index) => ({ id, type: 'slideLayout', target: `../slideLayouts/slideLayout${index + 1}.xml` })),
    { id: `rId${layouts + 1}`, type: 'theme', target: '../theme/theme1.xml' },
    ...relationsOf(master, media),
  ])
}
