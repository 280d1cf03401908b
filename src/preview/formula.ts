/** Formulas in the preview. */
import type { Formula } from '../layout/scene.js'
import { escapeXml, type SvgContext } from './svg.js'

export function formulaToSvg({ x, y, width, height, tex, color, alt }: Formula, { paint, assets }: SvgContext): string {
  const drawing = assets.formulas.get(tex)
  if (drawing === undefined)
    return `<text x="${x}" y="${y + height / 2}" font-size="${height / 2}" fill="${paint(color)}">${escapeXml(tex)}</text>`
  const paths = drawing.paths.map(({ d }) => `<path d="${d}"/>`)
  const texts = (drawing.texts ?? []).map(
    (part) => `<text x="${part.x}" y="${part.y}" font-size="${part.size}">${escapeXml(part.text)}</text>`,
  )
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${drawing.viewBox}" fill="${paint(color)}" role="img"><title>${escapeXml(alt)}</title>${[...paths, ...texts].join('')}</svg>`
}
