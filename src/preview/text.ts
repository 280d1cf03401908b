/** Lines of text in the preview. */
import type { Letter, TextMark, TextSpan } from '../layout/drawing/index.js'
import { SHARED_MARKS } from '../layout/metrics.js'
import { escapeXml } from '../ooxml/xml.js'
import { FAMILIES } from './families.js'
import type { SvgContext } from './svg.js'

/**
 * Every piece begins where it was measured to begin, so that another font than ours moves nothing but its own letters.
 * Lines of which parts run from right to left are ordered by the browser.
 */
export function textToSvg({ x, y, spans, read }: TextMark, context: SvgContext): string {
  const pieces = (read?.spans ?? spans).flatMap((span) => piecesOf(span, context))
  let left = x
  let raised = 0
  const written = pieces.map((piece) => {
    const { span, text, isHan } = piece
    const attributes = {
      x: read === undefined ? round(left) : undefined,
      dy: span.rise === raised ? undefined : round(raised - span.rise),
      'font-size': round(span.size),
      fill: span.color,
      'font-weight': span.bold ? 700 : undefined,
      'font-style': span.italic ? 'italic' : undefined,
      'font-family': isHan || span.family !== context.body ? FAMILIES[span.family][isHan ? 'han' : 'latin'] : undefined,
      'letter-spacing': span.tracking,
    }
    left += piece.width
    raised = span.rise
    return `<tspan${attributesToSvg(attributes)}>${escapeXml(text)}</tspan>`
  })
  const line = read?.dir === 'rtl' ? { x: round(left), direction: 'rtl' } : { x: round(x) }
  return `<text${attributesToSvg({ ...line, y: round(y) })} xml:space="preserve">${written.join('')}</text>`
}

function attributesToSvg(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('')
}

interface Piece {
  span: TextSpan
  text: string
  /** In units. */
  width: number
  /** Marks that Latin and Han fonts share, where they come from the Han font. */
  isHan: boolean
}

/** A span, cut where its letters come from another font. */
function piecesOf(span: TextSpan, context: SvgContext): Piece[] {
  const pieces: Piece[] = []
  for (const letter of span.letters) {
    const isHan = context.isHan && isShared(letter, span)
    const open = pieces.at(-1)
    const width = letter.advance * span.size
    if (open?.isHan === isHan) {
      open.text += letter.text
      open.width += width
    } else pieces.push({ span, text: letter.text, width, isHan })
  }
  return pieces
}

function isShared({ text }: Letter, { family, western }: TextSpan): boolean {
  return family !== 'code' && western !== true && SHARED_MARKS.includes(text)
}

/** To thousandths of a unit. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
