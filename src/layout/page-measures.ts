/**
 * What a designer sees of a page at once, as figures: how much of it words and drawings fill, where their weight lies,
 * how far apart their sizes are, on how many lines they are aligned. The score of arrangements, `check` and
 * `npm run gallery` read them.
 */
import { placedLines } from './painting.js'
import type { Frame, Item, Rect, Scene } from './scene.js'

export interface PageMeasures {
  /** The share of the page within its margins that words and drawings fill, 0 to 1. Panels count by the words on them. */
  occupied: number
  /** The same with the panels on which words stand. */
  covered: number
  /** From the centre of mass of words and drawings to the optical centre, as a share of the page's height. */
  offset: number
  /** The largest type of the page by its smallest, title, footer and page number left aside; 1 where it has one size. */
  contrast: number
  /** Type in units of most of the words. */
  type: number
  /** How many different left edges blocks of words have. */
  edges: number
  /** The share of the page that lies in full colour, 0 to 1: the weight by which a row of pages has its rhythm. */
  weight: number
}

/** Words look centred a little above the middle: 46 % of the height. */
const OPTICAL_CENTRE = { x: 0.5, y: 0.46 }

/** Margins within which a page is filled, and the foot that holds nothing to be read, in units. */
const MARGIN = { side: 64, top: 40, bottom: 88 }

/** Side of the squares by which areas are counted, in units. */
const CELL = 16

/** Colours that weigh: what lies in them is seen from the last row before a word is read. */
const LOUD: ReadonlySet<string> = new Set(['accent', 'highlight', 'third', 'fourth', 'ink'])

/** Measures a scene; footer, page number and progress are left out. */
export function measurePage(scene: Scene): PageMeasures {
  const blocks = scene.items.flatMap(blocksOf)
  const inner = {
    x: MARGIN.side,
    y: MARGIN.top,
    width: scene.width - 2 * MARGIN.side,
    height: scene.height - MARGIN.top - MARGIN.bottom,
  }
  const { share, centre } = coverage(blocks, inner)
  const sizes = scene.items.flatMap(sizesOf)
  return {
    occupied: share,
    covered: scene.background !== 'paper' ? 1 : coverage([...blocks, ...scene.items.flatMap(panelsOf)], inner).share,
    offset:
      Math.hypot(centre.x - OPTICAL_CENTRE.x * scene.width, centre.y - OPTICAL_CENTRE.y * scene.height) / scene.height,
    contrast:
      sizes.length === 0 ? 1 : Math.max(...sizes.map(({ size }) => size)) / Math.min(...sizes.map(({ size }) => size)),
    type: mostOf(sizes),
    edges: new Set(blocks.map(({ x }) => Math.round(x / 8))).size,
    weight: weightOf(scene),
  }
}

/** The parts of an item that are seen as words or drawings. */
function blocksOf(item: Item): Rect[] {
  switch (item.type) {
    case 'frame':
      return frameBlocks(item)
    case 'picture':
    case 'formula':
    case 'table':
    case 'chart':
      return item.type === 'picture' && item.fixed === true ? [] : [item]
    case 'connector':
      return [rectOfLine(item.from, item.to)]
  }
}

function rectOfLine(from: { x: number; y: number }, to: { x: number; y: number }): Rect {
  return {
    x: Math.min(from.x, to.x) - 4,
    y: Math.min(from.y, to.y) - 4,
    width: Math.abs(to.x - from.x) + 8,
    height: Math.abs(to.y - from.y) + 8,
  }
}

/** Shapes without words that are larger than this share of the page are grounds, not drawings. */
const LARGEST_DRAWING = 0.06

/** Words on a shape that fill this share of it make the whole shape a drawing, such as a badge or a bar. */
const FILLED = 0.35

function frameBlocks(frame: Frame): Rect[] {
  if (frame.fixed === true || ['footer', 'page', 'progress'].includes(frame.role)) return []
  const area = frame.width * frame.height
  if (frame.text === undefined)
    return frame.shape?.fill !== undefined && area < LARGEST_DRAWING * 1280 * 720 ? [frame] : []
  const lines = rectsOfLines(frame)
  const words = lines.reduce((sum, { width, height }) => sum + width * height, 0)
  return frame.shape?.fill !== undefined && words >= FILLED * area ? [frame] : lines
}

/** Shapes in a colour. */
function panelsOf(item: Item): Rect[] {
  if (item.type !== 'frame' || item.fixed === true || item.shape?.fill === undefined) return []
  return item.role === 'progress' ? [] : [item]
}

/** Each line with its pitch: the room between paragraphs is empty. */
function rectsOfLines(frame: Frame): Rect[] {
  return placedLines(frame).map(({ paragraph: { align, pitch, indent }, line: { width }, x, y }) => ({
    x: { start: x - indent, center: x - width / 2, end: x - width }[align],
    y,
    width: align === 'start' ? indent + width : width,
    height: pitch,
  }))
}

/** The share of the page that the blocks cover, counted once where they overlap, and their common centre. */
function coverage(blocks: readonly Rect[], inner: Rect): { share: number; centre: { x: number; y: number } } {
  const columns = Math.ceil(inner.width / CELL)
  const rows = Math.ceil(inner.height / CELL)
  const covered = new Uint8Array(columns * rows)
  for (const { x, y, width, height } of blocks) {
    const left = Math.max(0, Math.round((x - inner.x) / CELL))
    const right = Math.min(columns, Math.round((x + width - inner.x) / CELL))
    const bottom = Math.min(rows, Math.round((y + height - inner.y) / CELL))
    for (let row = Math.max(0, Math.round((y - inner.y) / CELL)); row < bottom; row++)
      if (right > left) covered.fill(1, row * columns + left, row * columns + right)
  }
  let [count, sumX, sumY] = [0, 0, 0]
  covered.forEach((one, index) => {
    if (one === 0) return
    count++
    sumX += (index % columns) + 0.5
    sumY += Math.floor(index / columns) + 0.5
  })
  const middle = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 }
  if (count === 0) return { share: 0, centre: middle }
  return {
    share: count / covered.length,
    centre: { x: inner.x + (sumX / count) * CELL, y: inner.y + (sumY / count) * CELL },
  }
}

interface Sized {
  size: number
  /** Characters set in it. */
  count: number
}

function sizesOf(item: Item): Sized[] {
  const bodies =
    item.type === 'frame' && (item.role === 'body' || item.role === 'ornament')
      ? [item.text]
      : item.type === 'table'
        ? item.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
        : []
  return bodies.flatMap((text) =>
    (text?.paragraphs ?? []).flatMap(({ runs }) => runs.map((run) => ({ size: run.size, count: run.text.length }))),
  )
}

function mostOf(sizes: readonly Sized[]): number {
  const counts = new Map<number, number>()
  for (const { size, count } of sizes) counts.set(size, (counts.get(size) ?? 0) + count)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

function weightOf({ width, height, background, items }: Scene): number {
  if (LOUD.has(background)) return 1
  const areas = items.map((item) =>
    item.type === 'frame' && item.shape?.fill !== undefined && LOUD.has(item.shape.fill) ? item.width * item.height : 0,
  )
  return Math.min(1, areas.reduce((sum, area) => sum + area, 0) / (width * height))
}
