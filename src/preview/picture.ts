/** Pictures in the preview. */
import type { Picture } from '../layout/scene.js'
import type { SvgContext } from './svg.js'

export function pictureToSvg({ x, y, width, height }: Picture, { paint }: SvgContext): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint('soft')}"/>`
}
