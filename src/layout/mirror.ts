/** Pages of languages that are written from right to left: all that stands left stands right. */
import type { Connector, Frame, Geometry, Insets, Item, Point, Rect, Scene, Side, Table, TextBody } from './scene.js'

/**
 * The scene as in a mirror, but for its words, pictures and charts, which only change places: rows run from right to
 * left, arrows point left. Lines start where their language starts them, so alignment by start and end stays.
 */
export function mirrored(scene: Scene): Scene {
  return { ...scene, dir: 'rtl', items: scene.items.map((item) => mirroredItem(item, scene.width)) }
}

function mirroredItem(item: Item, page: number): Item {
  switch (item.type) {
    case 'frame':
      return mirroredFrame(item, page)
    case 'connector':
      return mirroredConnector(item, page)
    case 'table':
      return mirroredTable(item, page)
    case 'picture':
    case 'formula':
      return { ...item, x: mirroredX(item, page) }
    // Laid at its place in the mirror from the first: its parts have places of their own.
    case 'chart':
      return item
  }
}

/** Where a rectangle's left edge stands in the mirror of a page so wide. */
export function mirroredX({ x, width }: Pick<Rect, 'x' | 'width'>, page: number): number {
  return page - x - width
}

function mirroredFrame(frame: Frame, page: number): Frame {
  const { shape, text } = frame
  return {
    ...frame,
    x: mirroredX(frame, page),
    ...(shape !== undefined && { shape: { ...shape, geometry: mirroredGeometry(shape.geometry) } }),
    ...(text !== undefined && { text: mirroredText(text) }),
  }
}

/** What points along the row points the other way; icons stay as they are drawn. */
function mirroredGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'chevron':
    case 'pentagon':
    case 'brace':
      return { ...geometry, flip: geometry.flip !== true }
    case 'ring':
      return { ...geometry, from: 180 - geometry.from, to: 180 - geometry.to }
    case 'rect':
    case 'round':
    case 'ellipse':
    case 'drawing':
      return geometry
  }
}

function mirroredText(text: TextBody): TextBody {
  return { ...text, inset: mirroredInsets(text.inset) }
}

function mirroredInsets({ left, right, ...rest }: Insets): Insets {
  return { ...rest, left: right, right: left }
}

function mirroredConnector(connector: Connector, page: number): Connector {
  const point = ({ x, y }: Point): Point => ({ x: page - x, y })
  const end = <End extends { side: Side }>(glued: End): End => ({ ...glued, side: OPPOSITE[glued.side] })
  const { glue } = connector
  return {
    ...connector,
    from: point(connector.from),
    to: point(connector.to),
    ...(glue !== undefined && {
      glue: { ...(glue.from && { from: end(glue.from) }), ...(glue.to && { to: end(glue.to) }) },
    }),
  }
}

const OPPOSITE: Record<Side, Side> = { left: 'right', right: 'left', top: 'top', bottom: 'bottom' }

/** The first column stands at the right, as painters of a scene from right to left put it. */
function mirroredTable(table: Table, page: number): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: mirroredText(cell.text) })),
  }))
  return { ...table, x: mirroredX(table, page), rows }
}
