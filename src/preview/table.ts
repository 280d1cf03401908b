/** Tables in the preview: cells as frames, and the lines under rows. */
import { cellFrames } from '../layout/painting.js'
import type { Table } from '../layout/scene.js'
import { frameToSvg, type SvgContext } from './svg.js'

export function tableToSvg(table: Table, context: SvgContext): string {
  return [
    ...cellFrames(table, context.dir).map((cell) => frameToSvg(cell, context)),
    ...rulesToSvg(table, context.paint),
  ].join('\n')
}

function rulesToSvg({ x, y, columns, rows }: Table, paint: SvgContext['paint']): string[] {
  const right = x + columns.reduce((sum, width) => sum + width, 0)
  let bottom = y
  return rows.map(({ height, rule }) => {
    bottom += height
    return rule === undefined
      ? ''
      : `<line x1="${x}" y1="${bottom}" x2="${right}" y2="${bottom}" stroke="${paint(rule.color)}" stroke-width="${rule.width}"/>`
  })
}
