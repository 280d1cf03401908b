/** What painters that write SVG share. */
import type { PathMark } from './mark.js'

/** A line or an area as one element. Colours and paths are our own, so nothing is to be escaped. */
export function pathToSvg({ d, fill, stroke, at }: PathMark): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke.color}" stroke-width="${stroke.width}" stroke-linejoin="round"${stroke.round === true ? ' stroke-linecap="round"' : ''}${stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''}`
  const moved = at === undefined ? '' : ` transform="translate(${at.x} ${at.y}) scale(${at.scale})"`
  return `<path d="${d}" fill="${fill ?? 'none'}"${line}${moved}/>`
}
