/** Pictures in the preview. */
import type { Picture } from '../layout/scene.js'
import { dataUri } from '../text/base64.js'
import { escapeXml, type SvgContext } from './svg.js'

/** What the frame shows of the picture is a window of its own (`svg`), which cuts off the rest and, rounded, its corners. */
export function pictureToSvg(
  { x, y, width, height, source, crop, radius = 0, alt }: Picture,
  { paint, assets }: SvgContext,
): string {
  const asset = assets.pictures.get(source)
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`
  if (asset === undefined) return `<rect ${place} rx="${radius}" fill="${paint('soft')}"/>`
  const whole = { width: width / (1 - crop.left - crop.right), height: height / (1 - crop.top - crop.bottom) }
  const image = `<image x="${-crop.left * whole.width}" y="${-crop.top * whole.height}" width="${whole.width}" height="${whole.height}" preserveAspectRatio="none" href="${dataUri(asset.mime, asset.bytes)}"/>`
  // Corners are cut where the frame stands, so equal numbers name equal cuts, whichever slide of the sheet they are on.
  const clip = `cut-${width}-${height}-${radius}`
  const corners = `<clipPath id="${clip}"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath>`
  return `<svg ${place} role="img"><title>${escapeXml(alt)}</title>${corners}<g clip-path="url(#${clip})">${image}</g></svg>`
}
