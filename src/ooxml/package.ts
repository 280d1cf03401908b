/** An OPC package (ECMA-376 part 2) as a map of parts, in and out of a zip. */
import { strFromU8, unzipSync } from 'fflate'
import { element, parseXml, serializeXml, type XmlElement } from './xml.js'
import { pack, type Packed, writeZip } from './zip.js'

/** Parts by name, without a leading slash; never a directory. */
export type Parts = Map<string, Uint8Array>

/** Parts of a package that is being written: text becomes bytes when all is done, and is not read again once it is packed. */
export type WrittenParts = Map<string, Uint8Array | string | Packed>

export function readPackage(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
}

export function readXml(parts: WrittenParts, name: string): XmlElement {
  return parseXml(textOfPart(parts, name))
}

export function textOfPart(parts: WrittenParts, name: string): string {
  const part = parts.get(name)
  if (part === undefined) throw new Error(`The PowerPoint has no part ${name}.`)
  if (typeof part === 'string') return part
  if (part instanceof Uint8Array) return strFromU8(part)
  throw new Error(`The part ${name} is packed already.`)
}

export function writeXml(parts: WrittenParts, name: string, root: XmlElement): void {
  parts.set(name, serializeXml(root))
}

/** Writes a part for good: the text of a thousand slides need not be held until the last is done. */
export function sealXml(parts: WrittenParts, name: string, root: XmlElement): void {
  parts.set(name, pack(serializeXml(root)))
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A relation: its id, its kind (the last step of the office's type), and its target relative to the part. */
export interface Relation {
  id: string
  type: string
  target: string
  /** The target is an address outside the package. */
  external?: boolean
}

export function writeRelations(parts: WrittenParts, part: string, relations: Relation[]): void {
  writeXml(parts, relationsName(part), relationsXml(relations))
}

/** See `sealXml`. */
export function sealRelations(parts: WrittenParts, part: string, relations: Relation[]): void {
  sealXml(parts, relationsName(part), relationsXml(relations))
}

function relationsXml(relations: Relation[]): XmlElement {
  const entries = relations.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: `${OFFICE}/${type}`,
      Target: target,
      TargetMode: external === true ? 'External' : undefined,
    }),
  )
  return element('Relationships', { xmlns: RELATIONSHIPS }, entries)
}

/** Where the relations of a part stand. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Content types by the folder or name of a part; the first that fits. */
const CONTENT_TYPES: [RegExp, string][] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/[^/]+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^customXml\/itemProps\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

/** Types that a file's ending tells. */
const DEFAULTS: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Says the type of every part there is, and of no other. */
function contentTypes(parts: WrittenParts): XmlElement {
  const names = [...parts.keys()].sort()
  const endings = [...new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))].sort()
  return element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    ...endings.map((ending) =>
      element('Default', { Extension: ending, ContentType: DEFAULTS[ending] ?? 'application/octet-stream' }),
    ),
    ...names.flatMap((name) => {
      const type = CONTENT_TYPES.find(([pattern]) => pattern.test(name))?.[1]
      return type === undefined ? [] : [element('Override', { PartName: `/${name}`, ContentType: type })]
    }),
  ])
}

/** The zip: content types first, then the package's relations, then the parts by name. The same parts give the same bytes. */
export function writePackage(parts: WrittenParts): Uint8Array {
  parts.delete('[Content_Types].xml')
  const types = pack(serializeXml(contentTypes(parts)))
  const names = [...parts.keys()].sort(
    (a, b) => Number(b === '_rels/.rels') - Number(a === '_rels/.rels') || (a < b ? -1 : 1),
  )
  return writeZip([
    { name: '[Content_Types].xml', content: types },
    ...names.map((name) => ({ name, content: packedPart(name, parts.get(name) ?? '') })),
  ])
}

/** Formats that are packed already. */
const RE_PACKED = /\.(?:png|jpe?g|gif|xlsx)$/i

function packedPart(name: string, part: Uint8Array | string | Packed): Packed {
  return typeof part === 'string' || part instanceof Uint8Array ? pack(part, RE_PACKED.test(name)) : part
}
