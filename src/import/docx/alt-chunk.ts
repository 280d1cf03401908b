/** A document within a Word file (`w:altChunk`, ECMA-376 part 1, 17.17.2.1): many form systems write the whole text as HTML into one. */
import { escapeXml } from '../../ooxml/xml.js'
import { decodeText } from '../decode.js'
import { pageOf } from '../html-page.js'
import { htmlOfMht } from '../mht.js'

/**
 * What the chunk says, as HTML for the page.
 *
 * @returns undefined where it is of a kind that is not read here.
 */
export function htmlOfChunk(part: string, bytes: Uint8Array, file: string): string | undefined {
  const text = (): string => decodeText(bytes, file)
  switch (/\.([^.]+)$/u.exec(part)?.[1]?.toLowerCase()) {
    case 'html':
    case 'htm':
    case 'xhtml':
      return bodyOf(text())
    case 'mht':
    case 'mhtml': {
      const html = htmlOfMht(text())
      return html === undefined ? undefined : bodyOf(html)
    }
    case 'txt':
      return text()
        .split(/\r?\n/u)
        .map((line) => (line.trim() === '' ? '' : `<p>${escapeXml(line)}</p>`))
        .join('')
    default:
      return undefined
  }
}

function bodyOf(html: string): string {
  return pageOf(html).body.innerHTML
}
