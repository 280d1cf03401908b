/** Charts in the preview. */
import type { PlotShape, PlotText } from '../layout/chart.js'
import type { Chart } from '../layout/scene.js'
import { escapeXml, type SvgContext } from './svg.js'

const DASH = '12 8'

export function chartToSvg({ chart, alt }: Chart, { paint }: SvgContext): string {
  const drawn = [
    ...chart.shapes.map((shape) => shapeToSvg(shape, paint)),
    ...chart.texts.map((text) => textToSvg(text, paint)),
  ]
  return `<g role="img" aria-label="${escapeXml(alt)}">${drawn.join('')}</g>`
}

function shapeToSvg({ d, fill, stroke }: PlotShape, paint: SvgContext['paint']): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${paint(stroke.color)}" stroke-width="${stroke.width}"${stroke.dash === true ? ` stroke-dasharray="${DASH}"` : ''}`
  return `<path d="${d}" fill="${fill === undefined ? 'none' : paint(fill)}"${line} stroke-linejoin="round"/>`
}

function textToSvg({ text, spaced, x, y, anchor, size, color, bold }: PlotText, paint: SvgContext['paint']): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}"${bold === true ? ' font-weight="700"' : ''} fill="${paint(color)}">${spaced === undefined ? escapeXml(text) : spacedToSvg(spaced)}</text>`
}

function spacedToSvg({ pieces, gap }: NonNullable<PlotText['spaced']>): string {
  return pieces
    .map((piece, index) => (index === 0 ? escapeXml(piece) : `<tspan dx="${gap}">${escapeXml(piece)}</tspan>`))
    .join('')
}
