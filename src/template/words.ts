/** The words that a template writes on its pages, as SVG. */
import { childOf, childrenOf, descendantsOf, element, textOf, type XmlElement } from '../ooxml/xml.js'
import { paintOf, slotValue } from './color.js'
import { type DrawingContext, isOn, type Place, tidy, UNIT } from './place.js'
import { known } from './known.js'

/** Units in a point. */
const POINT = 4 / 3

/** Distance of lines as a share of the type size: what office programs take for "single". */
const PITCH = 1.2

const ANCHORS: Record<string, [string, number]> = { ctr: ['middle', 0.5], r: ['end', 1] }

/** From the frame to its words where a shape does not say (21.1.2.1.1), in EMU. */
const INSET = { lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720 }

/** Words of a template: the school's name, a motto. Lines as they were typed, in whatever font the viewer has. */
export function wordsOf(shape: XmlElement, place: Place, { scheme }: DrawingContext): XmlElement[] {
  const body = childOf(shape, 'p:txBody')
  const lines = body === undefined ? [] : childrenOf(body, 'a:p').flatMap(linesOf)
  if (body === undefined || lines.every(({ text }) => text === '')) return []
  const frame = childOf(body, 'a:bodyPr')
  const { x, y, width, height } = within(place, frame)
  const all = lines.reduce((sum, { size }) => sum + size * PITCH, 0)
  const valign = known({ ctr: 0.5, b: 1 }, frame?.attributes['anchor']) ?? 0
  const styled = paintOf(childOf(childOf(shape, 'p:style') ?? shape, 'a:fontRef'), scheme)
  let top = y + (height - all) * valign
  return lines.flatMap(({ paragraph, run, text, size }) => {
    const paint = paintOf(run && childOf(run, 'a:solidFill'), scheme) ??
      styled ?? { color: slotValue('tx1', scheme) ?? '#000000', opacity: 1 }
    const [anchor, share] = known(ANCHORS, childOf(paragraph, 'a:pPr')?.attributes['algn']) ?? ['start', 0]
    const at = { x: tidy(x + width * share), y: tidy(top + size) }
    top += size * PITCH
    const looks = {
      'font-size': tidy(size),
      'font-family': 'sans-serif',
      'text-anchor': anchor,
      'font-weight': isOn(run?.attributes['b']) ? 700 : undefined,
      fill: paint.color,
      'fill-opacity': paint.opacity < 1 ? paint.opacity : undefined,
    }
    return text === '' ? [] : [element('text', { ...at, ...looks }, text)]
  })
}

/** Whether its words run across the page; those that run down it are not drawn. */
export function runsAcross(shape: XmlElement): boolean {
  const direction = descendantsOf(shape, 'a:bodyPr')[0]?.attributes['vert']
  return (
    direction === undefined ||
    direction === 'horz' ||
    textOf(childOf(shape, 'p:txBody') ?? { tagName: '', attributes: {}, children: [] }).trim() === ''
  )
}

function within({ x, y, width, height }: Place, frame: XmlElement | undefined): Place {
  const side = (name: keyof typeof INSET): number => (Number(frame?.attributes[name] ?? INSET[name]) || 0) / UNIT
  const [left, top] = [side('lIns'), side('tIns')]
  return { x: x + left, y: y + top, width: width - left - side('rIns'), height: height - top - side('bIns') }
}

interface WrittenLine {
  paragraph: XmlElement
  /** Looks of its first run. */
  run: XmlElement | undefined
  text: string
  /** In units. */
  size: number
}

/** A paragraph's lines between its own breaks. */
function linesOf(paragraph: XmlElement): WrittenLine[] {
  const run = descendantsOf(paragraph, 'a:rPr')[0]
  const size = (Number((run ?? descendantsOf(paragraph, 'a:endParaRPr')[0])?.attributes['sz'] ?? 1800) / 100) * POINT
  const lines = ['']
  for (const child of childrenOf(paragraph)) {
    if (child.tagName === 'a:br') lines.push('')
    else if (child.tagName === 'a:r' || child.tagName === 'a:fld')
      lines.push((lines.pop() ?? '') + textOf(childOf(child, 'a:t') ?? child))
  }
  return lines.map((text) => ({ paragraph, run, text: text.trim(), size }))
}
