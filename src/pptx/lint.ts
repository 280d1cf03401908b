/** Faults of a package that Microsoft's validator lets pass and that make PowerPoint offer a repair. */
import { unzipSync } from 'fflate'
import { type Parts, readXml, relationsName } from '../ooxml/package.js'
import { readRelations } from '../ooxml/read.js'
import { childrenOf, descendantsOf, textOf, type XmlElement } from '../ooxml/xml.js'

/** A line a fault, naming the part; empty for a sound package. */
export function lintPptx(bytes: Uint8Array): string[] {
  const entries = Object.entries(unzipSync(bytes))
  const parts: Parts = new Map(entries.filter(([name]) => !name.endsWith('/')))
  const names = [...parts.keys()]
  return [
    ...entries.filter(([name]) => name.endsWith('/')).map(([name]) => `${name}: a directory entry`),
    ...duplicates(entryNames(bytes)).map((name) => `${name}: stands in the zip twice`),
    ...lintContentTypes(parts),
    ...lintRelations(parts),
    ...names
      .filter((name) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(name))
      .flatMap((name) => lintShapes(name, asChosen(readXml(parts, name)))),
    ...names
      .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
      .flatMap((name) => {
        const slide = asChosen(readXml(parts, name))
        return [...lintPlaceholders(name, slide), ...lintTiming(name, slide)]
      }),
  ]
}

/** As a program reads it that knows everything: what stands in for others bears the same numbers. */
function asChosen(node: XmlElement): XmlElement {
  const children = node.children.filter((child) => typeof child === 'string' || child.tagName !== 'mc:Fallback')
  return { ...node, children: children.map((child) => (typeof child === 'string' ? child : asChosen(child))) }
}

/** Names in the zip's central directory (APPNOTE 4.3.12), which an unzipped map would fold. Zips within are stored as they are. */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end--
  const names: string[] = []
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === 0x02014b50;) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)))
    at += 46 + name + extra + comment
  }
  return names
}

const EMPTY: XmlElement = { tagName: '', attributes: {}, children: [] }

function lintContentTypes(parts: Parts): string[] {
  const types = childrenOf(readXml(parts, '[Content_Types].xml'))
  const defaults = new Set(
    types.filter(({ tagName }) => tagName === 'Default').map(({ attributes }) => attributes.Extension),
  )
  const overrides = types
    .filter(({ tagName }) => tagName === 'Override')
    .map(({ attributes }) => (attributes.PartName ?? '').slice(1))
  const typed = new Set(overrides)
  return [
    ...duplicates(overrides).map((name) => `[Content_Types].xml: two types for ${name}`),
    ...overrides
      .filter((name) => !parts.has(name))
      .map((name) => `[Content_Types].xml: a type for ${name}, which is not there`),
    ...[...parts.keys()]
      .filter(
        (name) =>
          name !== '[Content_Types].xml' && !typed.has(name) && !defaults.has(name.slice(name.lastIndexOf('.') + 1)),
      )
      .map((name) => `${name}: has no content type`),
    ...[...parts.keys()]
      .filter((name) => /^ppt\/.*\.xml$/.test(name) && !typed.has(name))
      .map((name) => `${name}: has only the type of any XML`),
  ]
}

function lintRelations(parts: Parts): string[] {
  const faults: string[] = []
  const reached = new Set<string>()
  for (const name of parts.keys()) {
    if (name.endsWith('.rels')) {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1')
      if (owner !== '' && !parts.has(owner)) faults.push(`${name}: relations of ${owner}, which is not there`)
      continue
    }
    faults.push(...lintRelationsOf(parts, name, reached))
  }
  for (const { target } of readRelations(parts, '').values()) reached.add(target)
  const unreached = [...parts.keys()].filter(
    (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name),
  )
  return [...faults, ...unreached.map((name) => `${name}: no part refers to it`)]
}

function lintRelationsOf(parts: Parts, name: string, reached: Set<string>): string[] {
  const relations = readRelations(parts, name)
  const faults: string[] = []
  for (const [id, { target, external }] of relations) {
    if (external) continue
    reached.add(target)
    if (!parts.has(target)) faults.push(`${relationsName(name)}: ${id} points to ${target}, which is not there`)
  }
  const ids = childrenOf(parts.has(relationsName(name)) ? readXml(parts, relationsName(name)) : EMPTY).map(
    ({ attributes }) => attributes.Id ?? '',
  )
  faults.push(...duplicates(ids).map((id) => `${relationsName(name)}: two relations named ${id}`))
  if (!name.endsWith('.xml')) return faults
  const used = relationIdsIn(readXml(parts, name))
  return [
    ...faults,
    ...used.filter((id) => !relations.has(id)).map((id) => `${name}: uses the relation ${id}, which is not there`),
  ]
}

/** What a person sees of a placeholder without text: "Click to add text". */
function lintPlaceholders(name: string, slide: XmlElement): string[] {
  const placeholders = descendantsOf(slide, 'p:sp').filter((shape) => descendantsOf(shape, 'p:ph').length > 0)
  const typeOf = (shape: XmlElement): string => descendantsOf(shape, 'p:ph')[0]?.attributes.type ?? 'body'
  const titles = placeholders.filter((shape) => ['title', 'ctrTitle'].includes(typeOf(shape)))
  return [
    ...(titles.length > 1 ? [`${name}: ${titles.length} titles`] : []),
    ...placeholders
      .filter((shape) => descendantsOf(shape, 'a:t').every((text) => textOf(text) === ''))
      .map((shape) => `${name}: an empty placeholder (${typeOf(shape)})`),
  ]
}

function relationIdsIn(node: XmlElement): string[] {
  const own = Object.entries(node.attributes).flatMap(([name, value]) =>
    /^r:(id|embed|link|pict)$/.test(name) && value ? [value] : [],
  )
  return [...own, ...childrenOf(node).flatMap(relationIdsIn)]
}

function lintShapes(name: string, part: XmlElement): string[] {
  const ids = descendantsOf(part, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')
  const bodies = descendantsOf(part, 'p:sp').filter(
    (shape) =>
      descendantsOf(shape, 'p:ph')[0]?.attributes.type !== 'sldImg' && childrenOf(shape, 'p:txBody').length === 0,
  )
  const connections = [...descendantsOf(part, 'a:stCxn'), ...descendantsOf(part, 'a:endCxn')].filter(
    ({ attributes }) => !ids.includes(attributes.id ?? ''),
  )
  return [
    ...duplicates(ids).map((id) => `${name}: two shapes numbered ${id}`),
    ...bodies.map(() => `${name}: a shape without a text body`),
    ...connections.map(({ attributes }) => `${name}: a connector glued to shape ${attributes.id}, which is not there`),
  ]
}

function lintTiming(name: string, slide: XmlElement): string[] {
  const nodes = descendantsOf(slide, 'p:cTn').map(({ attributes }) => attributes.id ?? '')
  const shapes = new Map(
    ['p:sp', 'p:cxnSp', 'p:pic', 'p:graphicFrame', 'p:grpSp']
      .flatMap((tag) => descendantsOf(slide, tag))
      .map((shape) => [descendantsOf(shape, 'p:cNvPr')[0]?.attributes.id ?? '', shape]),
  )
  const targets = descendantsOf(slide, 'p:spTgt').flatMap((target) => {
    const shape = shapes.get(target.attributes.spid ?? '')
    if (shape === undefined) return [`${name}: a build of shape ${target.attributes.spid}, which is not there`]
    const count = descendantsOf(shape, 'a:p').length
    return descendantsOf(target, 'p:pRg')
      .filter(({ attributes }) => Number(attributes.end) >= count)
      .map(({ attributes }) => `${name}: a build of paragraph ${attributes.end} of ${count}`)
  })
  const built = descendantsOf(slide, 'p:bldP').map(({ attributes }) => attributes.spid ?? '')
  return [
    ...duplicates(nodes).map((id) => `${name}: two time nodes numbered ${id}`),
    ...duplicates(built).map((id) => `${name}: two entries for the build of shape ${id}`),
    ...built
      .filter((id) => !shapes.has(id))
      .map((id) => `${name}: an entry for the build of shape ${id}, which is not there`),
    ...targets,
  ]
}

function duplicates(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
