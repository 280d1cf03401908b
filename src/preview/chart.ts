/** Charts in the preview. */
import type { Chart } from '../layout/scene.js'
import type { SvgContext } from './svg.js'

export function chartToSvg({ x, y, width, height }: Chart, { paint }: SvgContext): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint('soft')}"/>`
}
