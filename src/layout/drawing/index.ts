/** Scenes as marks: for painters that know nothing but lines, areas, letters and pictures. */
import type { Assets } from '../assets.js'
import type { PlotShape } from '../chart.js'
import { cellFrames } from '../painting.js'
import type { Chart, Connector, Formula, Frame, Item, Picture, Rect, Scene, Shape, Stroke, Table } from '../scene.js'
import { asPart, type LinkMark, type Mark, type PathMark } from './mark.js'
import { arrowOf, dashesOf, outlineOf, outlinesOf, PLOT_DASH } from './outline.js'
import { plotTextMarks, textMarks, type TextContext } from './text.js'

export * from './mark.js'
export type { TextContext } from './text.js'

export interface DrawingContext extends TextContext {
  assets: Assets
}

/** All that a scene shows, its steps too, in the order of painting. */
export function drawScene(scene: Scene, context: Omit<DrawingContext, 'dir'>): Mark[] {
  const page: Rect = { x: 0, y: 0, width: scene.width, height: scene.height }
  return [
    { type: 'path', d: outlineOf({ type: 'rect' }, page), fill: context.colors[scene.background] },
    ...drawItems(scene.items, { ...context, dir: scene.dir }),
  ]
}

export function drawItems(items: readonly Item[], context: DrawingContext): Mark[] {
  return items.flatMap((item) => drawItem(item, context))
}

function drawItem(item: Item, context: DrawingContext): Mark[] {
  switch (item.type) {
    case 'frame':
      return frameMarks(item, context)
    case 'connector':
      return connectorMarks(item, context)
    case 'picture':
      return pictureMarks(item, context)
    case 'formula':
      return formulaMarks(item, context)
    case 'table':
      return tableMarks(item, context)
    case 'chart':
      return chartMarks(item, context)
  }
}

function frameMarks(frame: Frame, context: DrawingContext): Mark[] {
  return [
    ...(frame.shape === undefined ? [] : shapeMarks(frame.shape, frame, context)),
    ...textMarks(frame, context),
    ...linkMarks(frame),
  ]
}

function shapeMarks({ geometry, fill, stroke }: Shape, rect: Rect, { colors }: DrawingContext): PathMark[] {
  return outlinesOf(geometry, rect).map(({ d, filled, stroked }) => ({
    type: 'path',
    d,
    ...(filled && fill !== undefined && { fill: colors[fill] }),
    ...(stroked && stroke !== undefined && { stroke: strokeOf(stroke, colors) }),
  }))
}

function strokeOf(stroke: Stroke, colors: DrawingContext['colors']): NonNullable<PathMark['stroke']> {
  return {
    color: colors[stroke.color],
    width: stroke.width,
    ...(stroke.dash === true && { dash: dashesOf(stroke) }),
    ...(stroke.round === true && { round: true }),
  }
}

function linkMarks({ x, y, width, height, link }: Frame | Picture): LinkMark[] {
  return link === undefined ? [] : [{ type: 'link', x, y, width, height, href: link }]
}

function connectorMarks(connector: Connector, { colors }: DrawingContext): Mark[] {
  const { line, heads } = arrowOf(connector)
  const drawn: PathMark = { type: 'path', d: line, stroke: strokeOf(connector.stroke, colors) }
  return heads === '' ? [drawn] : [drawn, { type: 'path', d: heads, fill: colors[connector.stroke.color] }]
}

/** A picture that is not there leaves a tinted place. */
function pictureMarks(picture: Picture, { assets, colors }: DrawingContext): Mark[] {
  const { x, y, width, height, source, crop, alt, radius = 0 } = picture
  const asset = assets.pictures.get(source)
  if (asset === undefined)
    return [{ type: 'path', d: outlineOf({ type: 'round', radius }, picture), fill: colors.soft }]
  const drawn: Mark = { type: 'picture', x, y, width, height, asset, crop, radius, alt }
  return [...(alt === '' ? [drawn] : asPart('figure', [drawn], alt)), ...linkMarks(picture)]
}

/** A formula is drawn in thousandths of an em; its words (Han) are letters like others. */
function formulaMarks({ x, y, width, height, tex, color, alt }: Formula, context: DrawingContext): Mark[] {
  const drawing = context.assets.formulas.get(tex)
  if (drawing === undefined) return asPart('figure', texLine({ x, y, width, height, tex, color }, context), alt)
  const scale = width / Number(drawing.viewBox.split(' ')[2])
  const words = (drawing.texts ?? []).flatMap((part) =>
    plotTextMarks(
      {
        what: 'name',
        text: part.text,
        x: x + part.x * scale,
        y: y + part.y * scale,
        anchor: 'start',
        size: part.size * scale,
        width: 0,
        color,
      },
      context,
    ),
  )
  return asPart(
    'figure',
    [
      { type: 'path', d: drawing.paths.map(({ d }) => d).join(''), fill: context.colors[color], at: { x, y, scale } },
      ...words,
    ],
    alt,
  )
}

/** A formula that nobody has drawn stands as it was written. */
function texLine(
  { x, y, width, height, tex, color }: Omit<Formula, 'type' | 'id' | 'name' | 'alt'>,
  context: DrawingContext,
): Mark[] {
  const place = { x, y: y + height / 2, anchor: 'start', size: height / 2, width } as const
  return plotTextMarks({ what: 'name', text: tex, color, ...place }, context)
}

function tableMarks(table: Table, context: DrawingContext): Mark[] {
  const right = table.x + table.columns.reduce((sum, width) => sum + width, 0)
  let bottom = table.y
  const rules = table.rows.flatMap(({ height, rule }): PathMark[] => {
    bottom += height
    return rule === undefined
      ? []
      : [{ type: 'path', d: `M${table.x},${bottom}L${right},${bottom}`, stroke: strokeOf(rule, context.colors) }]
  })
  const cells = cellFrames(table, context.dir)
  const rows = table.rows.map((row, index) => {
    const first = index * row.cells.length
    return asPart(
      'row',
      cells
        .slice(first, first + row.cells.length)
        .flatMap((cell, column): Mark[] => [
          { type: 'open', role: isName(table, index, column) ? 'names' : 'cell' },
          ...frameMarks(cell, context),
          { type: 'close' },
        ]),
    )
  })
  return [...asPart('table', rows.flat(), table.alt), ...rules]
}

/** Whether a cell names its column or its row. */
function isName({ header, stub }: Table, row: number, column: number): boolean {
  return (header && row === 0) || (stub && column === 0)
}

function chartMarks({ chart, alt }: Chart, context: DrawingContext): Mark[] {
  return asPart(
    'figure',
    [
      ...chart.shapes.map((shape) => plotMark(shape, context)),
      ...chart.texts.flatMap((text) => plotTextMarks(text, context)),
    ],
    alt,
  )
}

function plotMark({ d, fill, stroke }: PlotShape, { colors }: DrawingContext): PathMark {
  const line = stroke && {
    color: colors[stroke.color],
    width: stroke.width,
    ...(stroke.dash === true && { dash: PLOT_DASH }),
  }
  return {
    type: 'path',
    d,
    ...(fill !== undefined && { fill: colors[fill] }),
    ...(line !== undefined && { stroke: line }),
  }
}
