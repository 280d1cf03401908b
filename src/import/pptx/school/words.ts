/** The words that a template writes on its pages, as SVG. */
import { childOf, childrenOf, descendantsOf, escapeXml, textOf, type XmlElement } from '../../../ooxml/xml.js'
import { paintOf } from './color.js'
import { flat, POINT } from './look.js'
import type { DrawingContext, Place } from './place.js'

/** Distance of lines as a share of the type size: what office programs take for "single". */
const PITCH = 1.2

const ANCHORS: Record<string, [string, number]> = { ctr: ['middle', 0.5], r: ['end', 1] }

/** Words of a template: the school's name, a motto. A line each, in whatever font the viewer has. */
export function wordsOf(shape: XmlElement, { x, y, width, height }: Place, { scheme }: DrawingContext): string[] {
  const body = childOf(shape, 'p:txBody')
  const lines = body === undefined ? [] : childrenOf(body, 'a:p').map((paragraph) => ({ paragraph, text: textOf(paragraph).trim() })).filter(({ text }) => text !== '')
  if (body === undefined || lines.length === 0) return []
  const sizeOf = (paragraph: XmlElement): number => (Number(descendantsOf(paragraph, 'a:rPr')[0]?.attributes['sz'] ?? 1800) / 100) * POINT
  const all = lines.reduce((sum, { paragraph }) => sum + sizeOf(paragraph) * PITCH, 0)
  const valign = { ctr: 0.5, b: 1 }[childOf(body, 'a:bodyPr')?.attributes['anchor'] ?? ''] ?? 0
  let top = y + (height - all) * valign
  return lines.map(({ paragraph, text }) => {
    const size = sizeOf(paragraph)
    const run = descendantsOf(paragraph, 'a:rPr')[0]
    const paint = paintOf(run && childOf(run, 'a:solidFill'), scheme) ?? paintOf(childOf(childOf(shape, 'p:style') ?? shape, 'a:fontRef'), scheme)
    const [anchor, share] = ANCHORS[childOf(paragraph, 'a:pPr')?.attributes['algn'] ?? ''] ?? ['start', 0]
    const line = `<text x="${x + width * share}" y="${top + size}" font-size="${size}" font-family="sans-serif" text-anchor="${anchor}" ${run?.attributes['b'] === '1' ? 'font-weight="700" ' : ''}${flat(paint) ?? 'fill="#000000"'}>${escapeXml(text)}</text>`
    top += size * PITCH
    return line
  })
}
