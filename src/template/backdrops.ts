/** The pictures of what a template draws behind the words of our pages, and their colours. */
import { childOf, element, serializeXml } from '../ooxml/xml.js'
import type { PageSort } from '../themes/index.js'
import type { Ground } from '../themes/ground.js'
import { slotValue } from './color.js'
import { drawBackground, drawShapes } from './drawing.js'
import { drawingOf, type Layout, type Pages } from './pages.js'
import { UNIT } from './place.js'

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  width: number
  height: number
  bytes: Uint8Array
}

/** Draws an SVG at a width in pixels. */
export type Paint = (svg: string, width: number) => Promise<Pixels>

export interface Backdrops {
  svgs: Record<PageSort, string>
  grounds: Record<PageSort, Ground>
  /** Names of shapes that could not be drawn. */
  lost: ReadonlySet<string>
}

/** Cells of a ground across: ten units each on a wide page, a third of a line of words. */
const COLUMNS = 128

export async function drawBackdrops(pages: Pages, paint: Paint): Promise<Backdrops> {
  const lost = new Set<string>()
  const svg = (sort: PageSort): string => backdropOf(pages, pages.pages[sort], lost)
  const svgs = { cover: svg('cover'), section: svg('section'), content: svg('content') }
  // Photographs take long to unpack, and templates often have one page for all.
  const painted = new Map<string, Ground>()
  for (const one of new Set(Object.values(svgs))) painted.set(one, groundOf(await paint(one, COLUMNS)))
  const ground = (sort: PageSort): Ground => painted.get(svgs[sort]) ?? { columns: 1, rows: 1, colors: ['#FFFFFF'] }
  const grounds = { cover: ground('cover'), section: ground('section'), content: ground('content') }
  return { svgs, grounds, lost }
}

function groundOf({ width, height, bytes }: Pixels): Ground {
  const hex = (value: number | undefined): string => (value ?? 0).toString(16).padStart(2, '0')
  return {
    columns: width,
    rows: height,
    colors: Array.from({ length: width * height }, (_, at) =>
      `#${hex(bytes[4 * at])}${hex(bytes[4 * at + 1])}${hex(bytes[4 * at + 2])}`.toUpperCase(),
    ),
  }
}

/** One picture of all that stands behind the words of a page. */
function backdropOf(pages: Pages, layout: Layout | undefined, lost: Set<string>): string {
  const { master, size } = pages
  const below = { content: childOf(master.root, 'p:cSld'), context: drawingOf(pages, master.part) }
  const above =
    layout === undefined
      ? undefined
      : { content: childOf(layout.root, 'p:cSld'), context: drawingOf(pages, layout.part) }
  const sheets = [below, ...(above === undefined ? [] : [above])]
  const [width, height] = [size.width / UNIT, size.height / UNIT]
  const page = element('rect', { width, height, fill: slotValue('bg1', pages.scheme) ?? '#FFFFFF' })
  const ground =
    sheets
      .map(({ content, context }) => content && drawBackground(content, context))
      .findLast((drawn) => drawn !== undefined) ?? []
  const shown = layout?.root.attributes['showMasterSp'] === '0' ? sheets.slice(1) : sheets
  const drawn = shown.flatMap(({ content, context }) => {
    const tree = content && childOf(content, 'p:spTree')
    return tree === undefined ? [] : [drawShapes(tree, context)]
  })
  for (const name of drawn.flatMap((one) => one.lost)) lost.add(name)
  return serializeXml(
    element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
      page,
      ...ground,
      ...drawn.flatMap(({ nodes }) => nodes),
    ]),
  )
}
