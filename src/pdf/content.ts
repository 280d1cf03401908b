/** Marks as the operators of a page (ISO 32000-2, 8 and 9), in page units with their origin at the upper left. */
import type { Mark, PathMark, PictureMark, TextMark, TextSpan } from '../layout/drawing/index.js'
import { outlineOf } from '../layout/drawing/outline.js'
import { type Matrix, pictureMatrix } from '../layout/drawing/picture.js'
import type { FontBook, Shown } from './fonts.js'
import { factor, matrix, number } from './number.js'
import { pathOperators } from './path.js'
import type { PictureBook } from './pictures.js'
import type { Structure } from './structure.js'

export interface Books {
  fonts: FontBook
  pictures: PictureBook
  structure: Structure
}

/** What is painted; links are no part of it. */
export function contentOf(marks: readonly Mark[], books: Books): string {
  const written = marks.flatMap((mark) => markOperators(mark, books))
  return [...written, ...books.structure.end()].join('\n')
}

function markOperators(mark: Mark, books: Books): string[] {
  switch (mark.type) {
    case 'path':
      return tagged(pathContent(mark), books.structure)
    case 'text':
      return tagged(textContent(mark, books.fonts), books.structure)
    case 'picture':
      return tagged(pictureContent(mark, books.pictures), books.structure)
    case 'open':
      return books.structure.open(mark)
    case 'close':
      return books.structure.close()
    case 'link':
      return []
  }
}

function tagged(content: readonly string[], structure: Structure): string[] {
  return content.length === 0 ? [] : [...structure.content(), ...content]
}

function pathContent({ d, fill, stroke, at }: PathMark): string[] {
  if (d === '' || (fill === undefined && stroke === undefined)) return []
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B'
  return [
    'q',
    at && `${matrix([at.scale, 0, 0, at.scale, at.x, at.y])} cm`,
    fill && `${rgb(fill)} rg`,
    stroke &&
      `${rgb(stroke.color)} RG ${number(stroke.width)} w 1 j${stroke.round === true ? ' 1 J' : ''}${stroke.dash ? ` [${stroke.dash.map(number).join(' ')}] 0 d` : ''}`,
    pathOperators(d),
    paint,
    'Q',
  ].filter((part) => part !== undefined)
}

/** `#RRGGBB` as three shares of 1. */
export function rgb(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
}

/** A line of text; it stands upright on a page whose units run downward. */
function textContent({ x, y, spans }: TextMark, fonts: FontBook): string[] {
  let left = x
  const written = spans.flatMap((span) => {
    const { operators, width } = spanContent(span, left, y, fonts)
    left += width
    return operators
  })
  return written.length === 0 ? [] : ['BT', ...written, 'ET']
}

interface Stretch {
  font: string
  x: number
  letters: { shown: Shown; advance: number }[]
}

function spanContent(span: TextSpan, x: number, y: number, fonts: FontBook): { operators: string[]; width: number } {
  const stretches: Stretch[] = []
  let left = x
  for (const { text, shape, advance } of span.letters) {
    const shown = fonts.show(text, span, advance, shape)
    if (shown !== undefined) {
      const open = stretches.at(-1)
      if (open?.font === shown.font) open.letters.push({ shown, advance })
      else stretches.push({ font: shown.font, x: left, letters: [{ shown, advance }] })
    }
    left += advance * span.size
  }
  const operators = stretches.map(
    (stretch) =>
      `/${stretch.font} ${number(span.size)} Tf 1 0 0 -1 ${factor(stretch.x)} ${factor(y - span.rise)} Tm ${showing(stretch)}`,
  )
  return { operators: operators.length === 0 ? [] : [`${rgb(span.color)} rg`, ...operators], width: left - x }
}

/** Where letters take more room than their font says, it is put behind them (in thousandths of an em, to the left). */
function showing({ letters }: Stretch): string {
  let parts = '<'
  let adjusted = false
  letters.forEach(({ shown, advance }, index) => {
    parts += shown.code
    const more = Math.round((advance - shown.width) * 1000)
    if (more === 0 || index === letters.length - 1) return
    parts += `> ${-more} <`
    adjusted = true
  })
  return adjusted ? `[${parts}>] TJ` : `${parts}> Tj`
}

function pictureContent(mark: PictureMark, pictures: PictureBook): string[] {
  const name = pictures.nameOf(mark.asset)
  if (name === undefined) return []
  const clip = `${pathOperators(outlineOf(mark.radius > 0 ? { type: 'round', radius: mark.radius } : { type: 'rect' }, mark))}\nW n`
  return ['q', clip, `${matrix(upright(pictureMatrix(mark)))} cm`, `/${name} Do`, 'Q']
}

/** A picture in a PDF is a square of one unit that stands on its lower left corner. */
function upright([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, b, -c, -d, e + c, f + d]
}
