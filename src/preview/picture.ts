/** Pictures in the preview. */
import type { PictureMark } from '../layout/drawing/index.js'
import { wholePicture } from '../layout/drawing/picture.js'
import { dataUri } from '../text/base64.js'

/**
 * What the frame shows of the picture is a window of its own (`svg`), which cuts off the rest and, rounded, its corners.
 * Browsers turn a picture by themselves as its camera was held.
 */
export function pictureToSvg(mark: PictureMark): string {
  const { x, y, width, height, crop, radius } = mark
  const whole = wholePicture({ x: 0, y: 0, width, height, crop })
  const image = `<image x="${whole.x}" y="${whole.y}" width="${whole.width}" height="${whole.height}" preserveAspectRatio="none" href="${dataUri(mark.asset.mime, mark.asset.bytes)}"/>`
  // Corners are cut where the frame stands, so equal numbers name equal cuts, whichever slide of the sheet they are on.
  const clip = `cut-${width}-${height}-${radius}`
  const corners = `<clipPath id="${clip}"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath>`
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}">${corners}<g clip-path="url(#${clip})">${image}</g></svg>`
}
