/** The document as it came out of the library says when it was written; the same talk is to give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The earliest that a zip can say. */
const EPOCH = new Date(1980, 0, 1)

const PROPERTIES = 'docProps/core.xml'

const RE_DATE = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu

/** @param made see `Host.date`. */
export function withoutClock(docx: Uint8Array, made?: Date): Uint8Array {
  const parts = unzipSync(docx)
  const zippable: Zippable = {}
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  )
  for (const name of names) if (!name.endsWith('/')) zippable[name] = parts[name] ?? new Uint8Array()
  const properties = parts[PROPERTIES]
  if (properties !== undefined)
    zippable[PROPERTIES] = strToU8(strFromU8(properties).replace(RE_DATE, (date) => dated(date, made)))
  return zipSync(zippable, { mtime: EPOCH, level: 6 })
}

/** The element with the date that is to be said; nothing where none is. */
function dated(element: string, made: Date | undefined): string {
  return made === undefined ? '' : element.replace(/>[^<]*</u, `>${made.toISOString().replace(/\.\d+Z$/u, 'Z')}<`)
}
