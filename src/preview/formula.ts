/** Formulas in the preview. */
import type { Formula } from '../layout/scene.js'
import type { SvgContext } from './svg.js'

export function formulaToSvg({ x, y, width, height }: Formula, { paint }: SvgContext): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint('soft')}"/>`
}
