/** Box tree in, scene out: the whole layout in one call, with what did not fit. */
import type { Box, BoxShape, ChartBox, ShapeBox, Stack, TableBox, TextBox } from './box.js'
import { chartWords, layChart } from './chart/index.js'
import { connect } from './connect.js'
import { type Emission, idFor, onWholeUnits } from './emission.js'
import { textOf } from './frame-text.js'
import { isRightToLeft } from '../text/languages.js'
import { mirrored, mirroredX } from './mirror.js'
import { type Overflow, TOLERANCE } from './overflow.js'
import { type Page, type Placed, placeBoxes } from './place.js'
import type { Chart, Frame, Item, Paragraph, Rect, Scene, Shape, Table } from './scene.js'
import type { ColorToken } from '../themes/tokens.js'
import { layTable } from './table.js'

export interface Composed {
  scene: Scene
  overflows: Overflow[]
  /** Lines of all frames but those that may wrap as they like (`wholePhrases`): type that grows must not add any. */
  lines: number
}

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

function countClicks(items: Item[]): number {
  const steps = items.flatMap((item) => [
    item.step ?? 0,
    ...(item.type === 'frame' ? (item.text?.paragraphs ?? []).map((paragraph) => paragraph.step ?? 0) : []),
  ])
  return Math.max(0, ...steps)
}
