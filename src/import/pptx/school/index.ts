/** Master and layouts of a school's PowerPoint, matched to our pages, and the pictures of what they draw. */
import type { TemplateRemark } from '../../../article/article.js'
import { type Parts, readXml } from '../../../ooxml/package.js'
import { readRelations } from '../../../ooxml/read.js'
import { childOf, childrenOf, descendantsOf, element, serializeXml, type XmlElement } from '../../../ooxml/xml.js'
import type { Ratio } from '../../../layout/scene.js'
import { contrastRatio } from '../../../text/color.js'
import type { ColorToken, Colors, PageFrame, PageSort, Template, TemplateLayout } from '../../../themes/index.js'
import { paintOf, slotValue } from './color.js'
import { drawBackground, drawShapes } from './drawing.js'
import { frameOf, openerSides, UNIT } from './frame.js'
import { alike } from './fit.js'
import { drawingOf, groundOf, type Layout, type Match, type Pages } from './pages.js'
import { type PartContext, partFor } from './part.js'

export interface School {
  template: Template
  /** The pictures of the backdrops by their key in the talk's assets. */
  files: Map<string, Uint8Array>
  remarks: TemplateRemark[]
}

export interface Wish {
  ratio: Ratio
  /** Of the talk's theme, as they were made of the template's. */
  colors: Colors
  /** See `PartContext`. */
  kept: ReadonlySet<string>
  /** Path of the template, for messages. */
  file: string
}

const SOURCES: Record<PageSort, string> = { cover: 'school-cover.svg', section: 'school-section.svg', content: 'school-content.svg' }

export function schoolOf(pages: Pages, { ratio, colors, kept, file }: Wish): School {
  const { parts, scheme, size, own, master } = pages
  const lost = new Set<string>()
  const files = new Map(Object.entries(SOURCES).map(([sort, source]) => [source, new TextEncoder().encode(backdropOf(pages, pages.pages[sort as PageSort], lost))]))
  const frame = frameOf([pages.pages.content?.root, pages.matched.get('points')?.root], master.root, size.width / UNIT)
  const context: PartContext = { parts, scheme, kept }
  const layouts = takenLayouts(pages, context)
  const masterPart = partFor(master, context)
  const pictures = [masterPart, ...layouts].flatMap(({ relations }) => relations.filter(({ type }) => type === 'image'))
  const backdrop = { sources: SOURCES, ...(frame !== undefined && { frame }), sides: { cover: openerSides(pages.pages.cover?.root, size.width / UNIT), section: openerSides(pages.pages.section?.root, size.width / UNIT) }, ...inkOf(pages, colors, frame) }
  return {
    template: { backdrop, ...themeIn(parts, master.part), master: masterPart, layouts, media: new Map(pictures.map(({ target }) => [target, parts.get(target) ?? new Uint8Array()])) },
    files,
    remarks: [
      ...(alike(own, size) ? [] : [{ zh: `${file}：它的页面宽是高的 ${(own.width / own.height).toFixed(2)} 倍，讲稿是 ${ratio}：色带随页面伸缩，图片移位或裁边；数据里的 ratio: 也许可以改`, en: `${file}: its pages are ${(own.width / own.height).toFixed(2)} times as wide as high, the talk’s are ${ratio}: its bands are stretched, its pictures moved or cropped; ratio: in the data may suit it better` }]),
      ...(lost.size > 0 ? [{ zh: `${file}：网页里画不出 ${[...lost].slice(0, 4).join('、')}；PowerPoint 里有`, en: `${file}: the deck cannot draw ${[...lost].slice(0, 4).join(', ')}; the PowerPoint has them` }] : []),
    ],
  }
}

function takenLayouts({ layouts, matched }: Pages, context: PartContext): TemplateLayout[] {
  const taken = (layout: Layout, sort?: Match): TemplateLayout => ({ ...partFor(layout, context), name: layout.name, ...(sort !== undefined && { for: sort }) })
  const ours = new Set(matched.values())
  return [...[...matched].map(([sort, layout]) => taken(layout, sort)), ...layouts.filter((layout) => !ours.has(layout)).map((layout) => taken(layout))]
}

/** One picture of all that stands behind the words of a page. */
function backdropOf(pages: Pages, layout: Layout | undefined, lost: Set<string>): string {
  const { master, size } = pages
  const below = { content: childOf(master.root, 'p:cSld'), context: drawingOf(pages, master.part) }
  const above = layout === undefined ? undefined : { content: childOf(layout.root, 'p:cSld'), context: drawingOf(pages, layout.part) }
  const sheets = [below, ...(above === undefined ? [] : [above])]
  const ground = sheets.map(({ content, context }) => content && drawBackground(content, context)).findLast((drawn) => drawn !== undefined) ?? [element('rect', { width: size.width, height: size.height, fill: slotValue('bg1', pages.scheme) ?? '#FFFFFF' })]
  const shown = layout?.root.attributes['showMasterSp'] === '0' ? sheets.slice(1) : sheets
  const drawn = shown.flatMap(({ content, context }) => {
    const tree = content && childOf(content, 'p:spTree')
    return tree === undefined ? [] : [drawShapes(tree, context)]
  })
  for (const name of drawn.flatMap((one) => one.lost)) lost.add(name)
  return serializeXml(element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: size.width / UNIT, height: size.height / UNIT, viewBox: `0 0 ${size.width} ${size.height}` }, [...ground, ...drawn.flatMap(({ nodes }) => nodes)]))
}

/** Type as large as a title needs this much contrast at the least (WCAG 2.2, 1.4.3), small type more. */
const LEGIBLE = { large: 3, small: 4.5 }

/** In which colours titles and footers are read on what lies behind them. */
function inkOf(pages: Pages, colors: Colors, frame: PageFrame | undefined): { title: Record<PageSort, ColorToken>; foot: ColorToken } {
  const middle = frame === undefined ? 0.136 : (frame.titleTop + frame.titleHeight / 2) / 720
  const at = { cover: { x: 0.3, y: 0.45 }, section: { x: 0.3, y: 0.5 }, content: { x: 0.3, y: middle } }
  const token = (sort: PageSort): ColorToken => {
    const wished = nearest(titleColor(pages, pages.pages[sort]), colors)
    return legible(wished, groundOf(pages, sort, at[sort]) ?? colors.paper, LEGIBLE.large, colors)
  }
  return { title: { cover: token('cover'), section: token('section'), content: token('content') }, foot: legible('muted', groundOf(pages, 'content', { x: 0.12, y: 0.945 }) ?? colors.paper, LEGIBLE.small, colors) }
}

function legible(token: ColorToken, ground: string, least: number, colors: Colors): ColorToken {
  if (contrastRatio(colors[token], ground) >= least) return token
  return contrastRatio(colors.paper, ground) > contrastRatio(colors.ink, ground) ? 'paper' : 'ink'
}

function nearest(color: string | undefined, colors: Colors): ColorToken {
  const tokens: ColorToken[] = ['ink', 'paper', 'accent', 'highlight', 'muted']
  if (color === undefined) return 'ink'
  return tokens.map((token) => ({ token, far: contrastRatio(colors[token], color) })).sort((a, b) => a.far - b.far)[0]?.token ?? 'ink'
}

/** In which the template sets titles on such a page. */
function titleColor({ master, scheme }: Pages, layout: Layout | undefined): string | undefined {
  const styles = [titleShape(layout?.root), titleShape(master.root)].flatMap((shape) => (shape === undefined ? [] : descendantsOf(shape, 'a:lstStyle')))
  const runs = [...styles, ...descendantsOf(master.root, 'p:titleStyle')].flatMap((style) => descendantsOf(style, 'a:defRPr').slice(0, 1))
  return runs.map((run) => paintOf(childOf(run, 'a:solidFill'), scheme)?.color).find((color) => color !== undefined)
}

function titleShape(root: XmlElement | undefined): XmlElement | undefined {
  const tree = root && childOf(childOf(root, 'p:cSld') ?? root, 'p:spTree')
  return tree && childrenOf(tree, 'p:sp').find((shape) => descendantsOf(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title' || attributes['type'] === 'ctrTitle'))
}

/** The theme's part, unless it leans on others: its formats of fills and effects are what the master's shapes speak of. */
function themeIn(parts: Parts, master: string): { theme?: string } {
  const part = [...readRelations(parts, master).values()].find(({ type }) => type === 'theme')?.target
  const theme = part !== undefined && parts.has(part) ? serializeXml(readXml(parts, part)) : undefined
  return theme === undefined || /\sr:(?:embed|link|id)=/u.test(theme) ? {} : { theme }
}
