/** Tables in the preview. */
import type { Table } from '../layout/scene.js'
import type { SvgContext } from './svg.js'

export function tableToSvg({ x, y, width, height }: Table, { paint }: SvgContext): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint('soft')}"/>`
}
