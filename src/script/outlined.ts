/** Marks as SVG whose letters are outlines: whoever paints it needs no fonts. */
import type { Lettering } from '../assets/fonts/lettering.js'
import type { Mark, PictureMark, TextMark } from '../layout/drawing/index.js'
import { outlineOf } from '../layout/drawing/outline.js'
import { pictureMatrix } from '../layout/drawing/picture.js'
import { pathToSvg } from '../layout/drawing/svg.js'
import { dataUri } from '../text/base64.js'

/** One `<svg>` element. Words are in it as shapes alone, so nothing is to be escaped. */
export function outlinedSvg(
  marks: readonly Mark[],
  { width, height }: { width: number; height: number },
  lettering: Lettering,
): string {
  const drawn = marks.flatMap((mark, index) => drawMark(mark, index, lettering))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`
}

function drawMark(mark: Mark, index: number, lettering: Lettering): string[] {
  switch (mark.type) {
    case 'path':
      return [pathToSvg(mark)]
    case 'text':
      return drawText(mark, lettering)
    case 'picture':
      return [drawPicture(mark, `clip-${index}`)]
    case 'link':
    case 'open':
    case 'close':
      return []
  }
}

function drawText({ x, y, spans }: TextMark, lettering: Lettering): string[] {
  let left = x
  return spans.flatMap((span) =>
    span.letters.flatMap(({ text, shape, advance }) => {
      const found = lettering.find(shape ?? text, span)
      const at = left
      left += advance * span.size
      const outline = found?.glyph.outline() ?? ''
      if (found === undefined || outline === '') return []
      const scale = span.size / found.font.unitsPerEm
      return [
        `<path d="${outline}" fill="${span.color}" transform="translate(${at} ${y - span.rise}) scale(${scale} ${-scale})"/>`,
      ]
    }),
  )
}

function drawPicture(mark: PictureMark, clip: string): string {
  const { asset, radius } = mark
  const { mime, bytes } = asset.fallback === undefined ? asset : { mime: 'image/png', bytes: asset.fallback }
  const edge = outlineOf(radius > 0 ? { type: 'round', radius } : { type: 'rect' }, mark)
  const image = `<image width="1" height="1" preserveAspectRatio="none" transform="matrix(${pictureMatrix(mark).join(' ')})" href="${dataUri(mime, bytes)}"/>`
  return `<clipPath id="${clip}"><path d="${edge}"/></clipPath><g clip-path="url(#${clip})">${image}</g>`
}
