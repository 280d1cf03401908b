/** Which of a template's layouts stand for our pages, and the grounds on which words will stand there. */
import { type Parts, readXml } from '../ooxml/package.js'
import { readRelations } from '../ooxml/read.js'
import { childOf, descendantsOf, unescapeXml, type XmlElement } from '../ooxml/xml.js'
import type { PageSort, TemplateLayout } from '../themes/index.js'
import type { Scheme } from './color.js'
import { type Formats, formatsOf, NO_FORMATS } from './formats.js'
import { type DrawingContext, UNIT } from './place.js'
import { fittedPart, type Size } from './fit.js'
import { ownShapes } from './own-shapes.js'

export interface Layout {
  part: string
  name: string
  type: string
  root: XmlElement
}

export type Match = NonNullable<TemplateLayout['for']>

/** By type first, then by the names that PowerPoint and WPS give, in English and Chinese. */
const MATCHES: Record<Match, { types: string[]; name: RegExp }> = {
  cover: { types: ['title'], name: /^title slide$|^标题幻灯片$|封面|^cover/iu },
  section: { types: ['secHead'], name: /section|节标题|章节|过渡页/iu },
  points: { types: ['obj', 'tx', 'twoObj'], name: /^title and content$|^标题和内容$|正文|内容页/iu },
  compare: { types: ['twoTxTwoObj'], name: /^comparison$|^比较$/iu },
  content: { types: ['titleOnly'], name: /^title only$|^仅标题$/iu },
}

/** A template as far as it has been looked through. */
export interface Pages {
  parts: Parts
  scheme: Scheme
  formats: Formats
  /** Of the talk's page, on which master and layouts stand already. */
  size: Size
  /** Of the template's own pages. */
  own: Size
  master: { part: string; root: XmlElement }
  layouts: Layout[]
  matched: Map<Match, Layout>
  /** The layouts that stand for our sorts of pages. */
  pages: Record<PageSort, Layout | undefined>
}

/**
 * @param size of the talk's page.
 * @returns undefined where the file has no master.
 */
export function readPages(parts: Parts, scheme: Scheme, size: Size): Pages | undefined {
  const part = bestMaster(parts)
  if (part === undefined) return undefined
  const { cx, cy } = childOf(readXml(parts, 'ppt/presentation.xml'), 'p:sldSz')?.attributes ?? {}
  const own = { width: Number(cx) || 12_192_000, height: Number(cy) || 6_858_000 }
  const layouts = layoutsOf(parts, part).map((layout) => ({
    ...layout,
    root: fittedPart(ownShapes(layout.root), own, size),
  }))
  const matched = matchesOf(layouts)
  return {
    parts,
    scheme,
    formats: themeFormats(parts, part),
    size,
    own,
    layouts,
    master: { part, root: fittedPart(ownShapes(readXml(parts, part)), own, size) },
    matched,
    pages: {
      cover: matched.get('cover') ?? layouts[0],
      section: matched.get('section') ?? matched.get('cover'),
      content: matched.get('content') ?? matched.get('points'),
    },
  }
}

/**
 * The master that most of our pages find a layout under, the first of those that have as many: templates often bring a
 * second for the printer, or one that was pasted in with a slide.
 */
export function bestMaster(parts: Parts): string | undefined {
  const relations = readRelations(parts, 'ppt/presentation.xml')
  const listed = descendantsOf(readXml(parts, 'ppt/presentation.xml'), 'p:sldMasterId').map(
    ({ attributes }) => relations.get(attributes['r:id'] ?? '')?.target ?? '',
  )
  const related = [...relations.values()].flatMap(({ type, target }) => (type === 'slideMaster' ? [target] : []))
  const masters = (listed.length > 0 ? listed : related).filter((part) => parts.has(part)).slice(0, MOST_MASTERS)
  const covered = masters.map((part) => ({ part, pages: coverage(matchesOf(layoutsOf(parts, part))) }))
  return covered.reduce<(typeof covered)[number] | undefined>(
    (best, one) => (best === undefined || one.pages > best.pages ? one : best),
    undefined,
  )?.part
}

/** More than anybody pastes together. */
const MOST_MASTERS = 40

/** How many of cover, section and content have a layout of their own. */
function coverage(matched: ReadonlyMap<Match, Layout>): number {
  return (
    Number(matched.has('cover')) +
    Number(matched.has('section')) +
    Number(matched.has('content') || matched.has('points'))
  )
}

function themeFormats(parts: Parts, master: string): Formats {
  const theme = [...readRelations(parts, master).values()].find(({ type }) => type === 'theme')?.target
  if (theme === undefined || !parts.has(theme)) return NO_FORMATS
  const relations = readRelations(parts, theme)
  return formatsOf(readXml(parts, theme), (id) => relations.get(id)?.target)
}

function layoutsOf(parts: Parts, master: string): Layout[] {
  const relations = readRelations(parts, master)
  const ids = descendantsOf(readXml(parts, master), 'p:sldLayoutId').map(({ attributes }) => attributes['r:id'] ?? '')
  return ids.flatMap((id) => {
    const part = relations.get(id)?.target
    if (part === undefined || !parts.has(part)) return []
    const root = readXml(parts, part)
    return [
      {
        part,
        root,
        type: root.attributes['type'] ?? '',
        name: unescapeXml(childOf(root, 'p:cSld')?.attributes['name'] ?? ''),
      },
    ]
  })
}

function matchesOf(layouts: readonly Layout[]): Map<Match, Layout> {
  const matched = new Map<Match, Layout>()
  for (const [sort, { types, name }] of Object.entries(MATCHES)) {
    const free = layouts.filter((layout) => ![...matched.values()].includes(layout))
    const found =
      types.map((type) => free.find((layout) => layout.type === type)).find((layout) => layout !== undefined) ??
      free.find((layout) => name.test(layout.name))
    if (found !== undefined) matched.set(sort as Match, found)
  }
  return matched
}

export function drawingOf({ parts, scheme, size, formats }: Pages, part: string): DrawingContext {
  const relations = readRelations(parts, part)
  return {
    scheme,
    width: size.width / UNIT,
    height: size.height / UNIT,
    parts,
    formats,
    pictureOf: (id) => relations.get(id)?.target,
  }
}
