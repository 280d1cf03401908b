/** Box tree in, scene out: the whole layout in one call, with what did not fit. */
import type { Box, BoxConnector, BoxShape, ChartBox, ShapeBox, Stack, TableBox, TextBox } from './box.js'
import { chartWords, layChart } from './chart/index.js'
import { isRightToLeft } from '../text/languages.js'
import { mirrored, mirroredX } from './mirror.js'
import { type Page, type Placed, placeBoxes } from './place.js'
import type {
  Chart,
  Connector,
  Frame,
  Insets,
  Item,
  Paragraph,
  Point,
  Rect,
  Scene,
  Shape,
  Side,
  Table,
} from './scene.js'
import type { ColorToken } from '../themes/tokens.js'
import { withSlack } from './slack.js'
import { layTable } from './table.js'
import { layParagraphs } from './text.js'

/** Something that does not fit, named for a person. */
export interface Overflow {
  /** Name of the frame. */
  name: string
  /**
   * `height`: the text is taller than its frame; `place`: the frame leaves its parent. The rest is only unpleasant:
   * `word`: a word had to be torn; `wrap`: a label took a second line.
   */
  what: 'height' | 'place' | 'word' | 'wrap'
  /** By how much, in units; 0 for a torn word or a wrapped label. */
  by: number
}

/** Whether something would be cut or covered, not only less pleasant than it could be. */
export function isFault({ what }: Overflow): boolean {
  return what === 'height' || what === 'place'
}

export interface Composed {
  scene: Scene
  overflows: Overflow[]
  /** Lines of all frames but those that may wrap as they like (`wholePhrases`): type that grows must not add any. */
  lines: number
}

/** Frames are snapped to whole units, so that their edges are crisp; text loses no more than this by it. */
const TOLERANCE = 1

/** Lays a box tree out on a page. Never throws for want of room: `overflows` says what did not fit. */
export function composeScene(root: Box, page: Page): Composed {
  const items: Item[] = []
  const overflows: Overflow[] = []
  const boxes: Emission['boxes'] = new Map()
  const emission: Emission = {
    items,
    overflows,
    boxes,
    ids: new Set(),
    lines: 0,
    broken: 0,
    page,
  }
  emit(placeBoxes(root, page), undefined, emission)
  const scene: Scene = {
    width: page.width,
    height: page.height,
    background: page.background,
    items,
    clicks: countClicks(items),
  }
  return { scene: isRightToLeft(page.lang) ? mirrored(scene) : scene, overflows, lines: emission.broken }
}

interface Emission {
  items: Item[]
  overflows: Overflow[]
  /** Placed boxes by id, with the id of the frame that each became, for connectors. */
  boxes: Map<string, { placed: Placed; frame?: string }>
  /** Those that items and groups have so far. */
  ids: Set<string>
  /** Lines of the slide counted so far. */
  lines: number
  /** See `Composed.lines`. */
  broken: number
  page: Page
}

function emit(placed: Placed, inherited: number | undefined, emission: Emission, around?: string): void {
  const { box } = placed
  const first = emission.items.length
  const link = box.link ?? around
  const step = box.step ?? inherited
  const item = itemOf(placed, step, emission)
  if (box.id !== undefined) emission.boxes.set(box.id, { placed, frame: item?.id })
  if (link !== undefined && (item?.type === 'frame' || item?.type === 'picture')) item.link = link
  if (item !== undefined) emission.items.push(item)
  for (const child of placed.children) {
    checkPlace(child, placed, emission)
    emit(child, step, emission, link)
  }
  if (box.type === 'row' || box.type === 'column') {
    for (const connector of box.connectors ?? []) emission.items.push(connect(connector, step, emission))
    if (box.group !== undefined) groupItems(emission.items.slice(first), box.group, emission)
  }
}

/** One thing alone is no group; within a group there are no further ones. */
function groupItems(items: Item[], name: string, emission: Emission): void {
  if (items.length < 2) return
  const group = { id: idFor(`${name} group`, emission), name }
  for (const item of items) item.group = group
}

function itemOf(placed: Placed, step: number | undefined, emission: Emission): Item | undefined {
  const { box } = placed
  switch (box.type) {
    case 'row':
    case 'column':
    case 'text':
    case 'shape':
      return frameOf(placed, box, step, emission)
    case 'picture': {
      const { source, alt, crop, radius, fixed } = box
      const cropped = { top: 0, right: 0, bottom: 0, left: 0, ...crop }
      return {
        type: 'picture',
        ...baseOf(placed, box.name, step, emission),
        source,
        alt,
        crop: cropped,
        ...(radius !== undefined && { radius }),
        ...(fixed === true && { fixed }),
      }
    }
    case 'formula':
      return {
        type: 'formula',
        ...baseOf(placed, box.name, step, emission),
        tex: box.tex,
        color: box.color ?? 'ink',
        alt: box.alt,
        line: emission.lines++,
      }
    case 'table':
      return tableOf(placed, box, step, emission)
    case 'chart':
      return chartOf(placed, box, step, emission)
  }
}

function baseOf(
  placed: Placed,
  name: string,
  step: number | undefined,
  emission: Emission,
): Rect & { id: string; name: string; step?: number } {
  return {
    id: idFor(placed.box.id ?? name, emission),
    name,
    ...onWholeUnits(placed),
    ...(step !== undefined && step > 0 && { step }),
  }
}

function tableOf(placed: Placed, box: TableBox, step: number | undefined, emission: Emission): Table {
  const base = baseOf(placed, box.name, step, emission)
  const { height, torn, wrapped, ...laid } = layTable(box, base, emission.page, () => emission.lines++)
  const { overflows } = emission
  emission.broken += laid.rows
    .flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs))
    .reduce((sum, { lines }) => sum + lines.length, 0)
  const wide = laid.columns.reduce((sum, width) => sum + width, 0) - base.width
  if (height - base.height > TOLERANCE) overflows.push({ name: box.name, what: 'height', by: height - base.height })
  if (wide > TOLERANCE) overflows.push({ name: box.name, what: 'place', by: wide })
  if (torn) overflows.push({ name: box.name, what: 'word', by: 0 })
  if (wrapped) overflows.push({ name: box.name, what: 'wrap', by: 0 })
  return { type: 'table', ...base, ...laid }
}

function chartOf(
  placed: Placed,
  { name, figures, size, alt }: ChartBox,
  step: number | undefined,
  emission: Emission,
): Chart {
  const base = baseOf(placed, name, step, emission)
  if (isRightToLeft(emission.page.lang)) base.x = mirroredX(base, emission.page.width)
  const { chart, wanting } = layChart({ figures, rect: base, size, typesetting: emission.page })
  if (wanting > TOLERANCE) emission.overflows.push({ name, what: 'height', by: wanting })
  return {
    type: 'chart',
    ...base,
    chart,
    alt,
    words: chartWords(chart).map((text) => ({ text, line: emission.lines++ })),
  }
}

function frameOf(
  placed: Placed,
  box: Stack | TextBox | ShapeBox,
  step: number | undefined,
  emission: Emission,
): Frame | undefined {
  if (box.type !== 'text' && box.shape === undefined) return undefined
  const name = box.name ?? 'Panel'
  const frame: Frame = {
    type: 'frame',
    id: idFor(box.id ?? name, emission),
    name,
    role: (box.type === 'shape' ? box.role : undefined) ?? 'ornament',
    ...onWholeUnits(placed),
  }
  if (step !== undefined && step > 0) frame.step = step
  if (box.shape !== undefined) frame.shape = shapeOf(box.shape, emission.page)
  if (box.type === 'shape' && box.fixed === true) frame.fixed = true
  if (box.type === 'text') {
    frame.role = box.role ?? 'body'
    frame.text = textOf(placed, box, emission)
    if (box.wholePhrases !== true)
      emission.broken += frame.text.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0)
    if (frame.role === 'body') countLines(frame.text.paragraphs, box, emission)
  }
  return frame
}

function onWholeUnits({ x, y, width, height }: Rect): Rect {
  const left = Math.round(x)
  const top = Math.round(y)
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top }
}

/** Numbers the slide's lines in reading order, which is the order of the boxes. */
function countLines(paragraphs: Paragraph[], box: TextBox, emission: Emission): void {
  paragraphs.forEach((paragraph, index) => {
    if (box.paragraphs[index]?.ornament !== true) paragraph.line = emission.lines++
  })
}

/** Fills that only tint. */
const TINTS: readonly (ColorToken | undefined)[] = ['surface', 'soft', 'paper']

function shapeOf({ geometry = { type: 'rect' }, fill, stroke }: BoxShape, { form }: Page): Shape {
  if (geometry.type !== 'card') return { geometry, ...(fill && { fill }), ...(stroke && { stroke }) }
  const corner = form?.corner ?? 0
  const outline = stroke ?? (TINTS.includes(fill) ? form?.outline : undefined)
  return {
    geometry: corner > 0 ? { type: 'round', radius: corner } : { type: 'rect' },
    ...(fill && { fill }),
    ...(outline && { stroke: outline }),
  }
}

function textOf(placed: Placed, box: TextBox, { overflows }: Emission): NonNullable<Frame['text']> {
  const padding: Insets = { top: 0, right: 0, bottom: 0, left: 0, ...box.padding }
  const { width, height } = onWholeUnits(placed)
  const areaWidth = width - padding.left - padding.right
  const areaHeight = height - padding.top - padding.bottom
  const laid = layParagraphs(placed.text ?? [], areaWidth, box.phrases === true)
  const spare = areaHeight - laid.height
  if (spare < -TOLERANCE) overflows.push({ name: box.name, what: 'height', by: -spare })
  if (laid.torn) overflows.push({ name: box.name, what: 'word', by: 0 })
  if (box.oneLine === true && laid.paragraphs.some(({ lines }) => lines.length > 1))
    overflows.push({ name: box.name, what: 'wrap', by: 0 })
  if (box.wholePhrases === true && laid.tornPhrase) overflows.push({ name: box.name, what: 'wrap', by: 0 })
  const spread = box.spread === undefined ? 0 : spreadParagraphs(laid.paragraphs, spare, box.spread)
  const valign = box.valign ?? 'top'
  if (valign === 'middle') padding.bottom += opticalShift(laid.paragraphs, spare - spread)
  return {
    inset: withSlack(padding, areaWidth - laid.width, laid.paragraphs),
    valign,
    paragraphs: laid.paragraphs,
  }
}

/**
 * An exact pitch larger than the font's own height puts the surplus above the line, in LibreOffice and PowerPoint alike:
 * text in the middle of a card would look too low by a tenth of its size. As much room below as twice that lifts it.
 */
function opticalShift(paragraphs: Paragraph[], spare: number): number {
  const size = paragraphs.at(-1)?.runs[0]?.size ?? 0
  return Math.max(0, Math.min(0.2 * size, spare))
}

/**
 * Moves paragraphs apart by at most `most` units each, to use `spare` units of height; half of the gap stays below.
 * Returns what it used.
 */
function spreadParagraphs(paragraphs: Paragraph[], spare: number, most: number): number {
  const gaps = paragraphs.filter((paragraph, index) => index > 0 && paragraph.bullet !== undefined)
  const all = gaps.length > 0 ? gaps : paragraphs.slice(1)
  const gap = Math.floor(Math.min(most, spare / (all.length + 1)))
  if (gap <= 0) return 0
  for (const paragraph of all) paragraph.before += gap
  return gap * all.length
}

function checkPlace(child: Placed, parent: Placed, { overflows }: Emission): void {
  if (child.box.at !== undefined) return
  const by = Math.max(
    parent.x - child.x,
    parent.y - child.y,
    child.x + child.width - parent.x - parent.width,
    child.y + child.height - parent.y - parent.height,
  )
  if (by > TOLERANCE) overflows.push({ name: child.box.name ?? 'Stack', what: 'place', by })
}

function connect(
  { name, from, to, stroke, arrow, step, shift = 0, straight }: BoxConnector,
  inherited: number | undefined,
  emission: Emission,
): Connector {
  const at = step ?? inherited
  const start = endOf(from, emission, shift)
  const end = endOf(to, emission, shift)
  if (straight === true) end.point = opposite(start.point, end.point, from.side)
  const connector: Connector = {
    type: 'connector',
    id: idFor(name, emission),
    name,
    from: start.point,
    to: end.point,
    stroke,
    arrow,
  }
  // A shifted line no longer meets the middle of an edge, where PowerPoint's connection sites are.
  if (shift === 0) {
    connector.glue = {
      ...(start.frame !== undefined && { from: { id: start.frame, side: from.side } }),
      ...(end.frame !== undefined && straight !== true && { to: { id: end.frame, side: to.side } }),
    }
  }
  if (at !== undefined && at > 0) connector.step = at
  return connector
}

/** The point on the edge reached that lies straight across from `start`. */
function opposite(start: Point, end: Point, side: Side): Point {
  return side === 'top' || side === 'bottom' ? { x: start.x, y: end.y } : { x: end.x, y: start.y }
}

function endOf(
  { id, side }: { id: string; side: Side },
  { boxes }: Emission,
  shift: number,
): { point: Point; frame?: string } {
  const found = boxes.get(id)
  if (found === undefined) throw new Error(`A connector names the box “${id}”, which does not stand before it.`)
  const { x, y, width, height } = onWholeUnits(found.placed)
  const points: Record<Side, Point> = {
    top: { x: x + width / 2 + shift, y },
    bottom: { x: x + width / 2 + shift, y: y + height },
    left: { x, y: y + height / 2 + shift },
    right: { x: x + width, y: y + height / 2 + shift },
  }
  return { point: points[side], frame: found.frame }
}

/** A name as an id that nothing else of the scene has: `card-1`, `card-1-2`. */
function idFor(name: string, { ids }: Emission): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'item'
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}

function countClicks(items: Item[]): number {
  const steps = items.flatMap((item) => [
    item.step ?? 0,
    ...(item.type === 'frame' ? (item.text?.paragraphs ?? []).map((paragraph) => paragraph.step ?? 0) : []),
  ])
  return Math.max(0, ...steps)
}
