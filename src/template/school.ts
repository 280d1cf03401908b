/** Master and layouts of a school's PowerPoint, matched to our pages, and the pictures of what they draw. */
import type { TemplateRemark } from '../article/article.js'
import { type Parts, readXml } from '../ooxml/package.js'
import { readRelations } from '../ooxml/read.js'
import { childOf, childrenOf, descendantsOf, serializeXml, type XmlElement } from '../ooxml/xml.js'
import type { Ratio } from '../layout/scene.js'
import type { Colors, PageSort, Template, TemplateLayout, TemplatePart } from '../themes/index.js'
import type { Backdrops } from './backdrops.js'
import { paintOf } from './color.js'
import { frameOf, openerSides } from './frame.js'
import { alike } from './fit.js'
import { inkOf } from './ink.js'
import { type Layout, type Match, type Pages } from './pages.js'
import { UNIT } from './place.js'
import { type PartContext, partFor, picturesOf } from './part.js'

export interface School {
  template: Template
  /** The pictures of the backdrops by their key in the talk's assets. */
  files: Map<string, Uint8Array>
  remarks: TemplateRemark[]
}

export interface Wish {
  /** What it draws, as it was drawn already. */
  backdrops: Backdrops
  ratio: Ratio
  /** Of the talk's theme, as they were made of the template's. */
  colors: Colors
  /** See `PartContext`. */
  kept: ReadonlySet<string>
  /** Path of the template, for messages. */
  file: string
}

const SOURCES: Record<PageSort, string> = {
  cover: 'school-cover.svg',
  section: 'school-section.svg',
  content: 'school-content.svg',
}

export function schoolOf(pages: Pages, { backdrops, ratio, colors, kept, file }: Wish): School {
  const { parts, scheme, size, own, master } = pages
  const { svgs, grounds, lost } = backdrops
  const page = { width: size.width / UNIT, height: size.height / UNIT }
  const files = new Map(
    Object.entries(SOURCES).map(([sort, source]) => [source, new TextEncoder().encode(svgs[sort as PageSort])]),
  )
  const frame = frameOf([pages.pages.content?.root, pages.matched.get('points')?.root], master.root, page.width)
  const context: PartContext = { parts, scheme, kept }
  const layouts = takenLayouts(pages, context)
  const masterPart = partFor(master, context)
  const theme = themeIn(parts, master.part)
  const pictures = [masterPart, ...layouts, ...(theme === undefined ? [] : [theme])].flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'image'),
  )
  const sides = {
    cover: openerSides(pages.pages.cover?.root, page.width),
    section: openerSides(pages.pages.section?.root, page.width),
  }
  const titles = {
    cover: titleColor(pages, pages.pages.cover),
    section: titleColor(pages, pages.pages.section),
    content: titleColor(pages, pages.pages.content),
  }
  const backdrop = {
    sources: SOURCES,
    grounds,
    ...(frame !== undefined && { frame }),
    sides,
    ...inkOf({ colors, grounds, titles, frame, sides, page }),
  }
  return {
    template: {
      backdrop,
      ...(theme !== undefined && { theme }),
      master: masterPart,
      layouts,
      media: new Map(pictures.map(({ target }) => [target, parts.get(target) ?? new Uint8Array()])),
    },
    files,
    remarks: [
      ...(alike(own, size)
        ? []
        : [
            {
              zh: `${file}：它的页面宽是高的 ${(own.width / own.height).toFixed(2)} 倍，讲稿是 ${ratio}：色带随页面伸缩，图片移位或裁边；数据里的 ratio: 也许可以改`,
              en: `${file}: its pages are ${(own.width / own.height).toFixed(2)} times as wide as high, the talk’s are ${ratio}: its bands are stretched, its pictures moved or cropped; ratio: in the data may suit it better`,
            },
          ]),
      ...(lost.size > 0
        ? [
            {
              zh: `${file}：网页里画不出 ${[...lost].slice(0, 4).join('、')}；PowerPoint 里有`,
              en: `${file}: the deck cannot draw ${[...lost].slice(0, 4).join(', ')}; the PowerPoint has them`,
            },
          ]
        : []),
    ],
  }
}

function takenLayouts({ layouts, matched }: Pages, context: PartContext): TemplateLayout[] {
  const taken = (layout: Layout, sort?: Match): TemplateLayout => ({
    ...partFor(layout, context),
    name: layout.name,
    ...(sort !== undefined && { for: sort }),
  })
  const ours = new Set(matched.values())
  return [
    ...[...matched].map(([sort, layout]) => taken(layout, sort)),
    ...layouts.filter((layout) => !ours.has(layout)).map((layout) => taken(layout)),
  ]
}

/** In which the template sets titles on such a page. */
function titleColor({ master, scheme }: Pages, layout: Layout | undefined): string | undefined {
  const styles = [titleShape(layout?.root), titleShape(master.root)].flatMap((shape) =>
    shape === undefined ? [] : descendantsOf(shape, 'a:lstStyle'),
  )
  const runs = [...styles, ...descendantsOf(master.root, 'p:titleStyle')].flatMap((style) =>
    descendantsOf(style, 'a:defRPr').slice(0, 1),
  )
  return runs.map((run) => paintOf(childOf(run, 'a:solidFill'), scheme)?.color).find((color) => color !== undefined)
}

function titleShape(root: XmlElement | undefined): XmlElement | undefined {
  const tree = root && childOf(childOf(root, 'p:cSld') ?? root, 'p:spTree')
  return (
    tree &&
    childrenOf(tree, 'p:sp').find((shape) =>
      descendantsOf(shape, 'p:ph').some(
        ({ attributes }) => attributes['type'] === 'title' || attributes['type'] === 'ctrTitle',
      ),
    )
  )
}

/** The theme's part with its pictures: its formats of fills and effects are what the master's shapes speak of. */
function themeIn(parts: Parts, master: string): TemplatePart | undefined {
  const part = [...readRelations(parts, master).values()].find(({ type }) => type === 'theme')?.target
  if (part === undefined || !parts.has(part)) return undefined
  const relations = picturesOf(parts, part)
  const known = new Set(relations.map(({ id }) => id))
  const xml = serializeXml(readXml(parts, part))
  return [...xml.matchAll(/\sr:(?:embed|link|id|pict)="([^"]*)"/gu)].every(([, id = '']) => known.has(id))
    ? { xml, relations }
    : undefined
}
