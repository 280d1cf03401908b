/** A .pptx read back as plain data: what a colleague sees in it, whoever wrote it. */
import { type Figures, readFigures } from './figures.js'
import { type Parts, type WrittenParts, readPackage, readXml, relationsName } from './package.js'
import { scriptText } from '../text/raised.js'
import { isReference } from './reference.js'
import { childOf, childrenOf, descendantsOf, textOf, unescapeXml, type XmlElement } from './xml.js'

export interface ReadPresentation {
  title: string
  /** Page size in English Metric Units. */
  width: number
  height: number
  theme: ReadTheme
  slides: ReadSlide[]
}

export interface ReadSlide {
  layout: string
  /** Text of the title placeholder, soft breaks left out; empty where there is none. */
  title: string
  /** Shapes in reading order. */
  shapes: ReadShape[]
  /** Paragraphs separated by line feeds. */
  notes: string
  /** How many clicks the slide has. */
  clicks: number
  /** Left out when the presentation is shown. */
  hidden: boolean
  /** `p14:creationId`, by which PowerPoint knows a slide wherever it is moved; absent where a program has dropped it. */
  key?: number
  /** What its words are besides title, footer, date and number: paragraphs of shapes and table cells, in reading order. */
  words: string[]
  /** Of its first chart; absent where it has none. */
  figures?: Figures
}

/** Colours as `RRGGBB` by slot (`dk1`, `accent1`, …), faces by where the theme names them (`major.latin`, `minor.ea`, …). */
export type ReadTheme = Record<string, string>

export interface ReadShape {
  id: number
  name: string
  /** Type of the placeholder that it fills; `body` where the file leaves the type out. */
  placeholder?: string
  decorative: boolean
  /** One string a paragraph. */
  paragraphs: string[]
}

/** Reads a package; throws where a part that it names is missing. */
export function readPptx(bytes: Uint8Array): ReadPresentation {
  return readPresentation(readPackage(bytes))
}

/** See `readPptx`, for a package that is open already. */
export function readPresentation(parts: Parts): ReadPresentation {
  const presentation = readXml(parts, 'ppt/presentation.xml')
  const relations = readRelations(parts, 'ppt/presentation.xml')
  const size = childOf(presentation, 'p:sldSz')?.attributes
  const slideIds = childrenOf(childOf(presentation, 'p:sldIdLst') ?? presentation, 'p:sldId')
  return {
    title: parts.has('docProps/core.xml')
      ? textOf(descendantsOf(readXml(parts, 'docProps/core.xml'), 'dc:title')[0] ?? EMPTY)
      : '',
    width: Number(size?.cx),
    height: Number(size?.cy),
    theme: readTheme(parts, [...relations.values()].find(({ type }) => type === 'slideMaster')?.target),
    slides: slideIds.map(({ attributes }) => readSlide(parts, relations.get(attributes['r:id'] ?? '')?.target ?? '')),
  }
}

const EMPTY: XmlElement = { tagName: '', attributes: {}, children: [] }

/** The theme of a master, by the name of its part; empty where there is none. */
export function readTheme(parts: Parts, master: string | undefined): ReadTheme {
  const part = master && [...readRelations(parts, master).values()].find(({ type }) => type === 'theme')?.target
  if (part === undefined || part === '' || !parts.has(part)) return {}
  const theme = readXml(parts, part)
  const colors = childrenOf(descendantsOf(theme, 'a:clrScheme')[0] ?? EMPTY).flatMap((slot): [string, string][] => {
    const color = childrenOf(slot)[0]?.attributes
    const value = color?.lastClr ?? color?.val
    return value ? [[slot.tagName.slice(2), value.toUpperCase()]] : []
  })
  const faces = (['major', 'minor'] as const).flatMap((sort) =>
    (['latin', 'ea'] as const).flatMap((script): [string, string][] => {
      const face = childOf(descendantsOf(theme, `a:${sort}Font`)[0] ?? EMPTY, `a:${script}`)?.attributes.typeface
      return face ? [[`${sort}.${script}`, unescapeXml(face)]] : []
    }),
  )
  return Object.fromEntries([...colors, ...faces])
}

function readSlide(parts: Parts, part: string): ReadSlide {
  const slide = readXml(parts, part)
  const byId = readRelations(parts, part)
  const relations = [...byId.values()]
  const target = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target
  const layout = target('slideLayout')
  const notes = target('notesSlide')
  const chart = byId.get(descendantsOf(slide, 'c:chart')[0]?.attributes['r:id'] ?? '')?.target
  const shapes = descendantsOf(slide, 'p:sp').map(readShape)
  const key = Number(descendantsOf(slide, 'p14:creationId')[0]?.attributes.val)
  return {
    layout: layout === undefined ? '' : unescapeXml(childOf(readXml(parts, layout), 'p:cSld')?.attributes.name ?? ''),
    title:
      shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle')?.paragraphs.join('\n') ??
      '',
    shapes,
    notes: notes === undefined ? '' : readNotes(readXml(parts, notes)),
    clicks: descendantsOf(slide, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'clickEffect').length,
    hidden: slide.attributes.show === '0' || slide.attributes.show === 'false',
    ...(Number.isFinite(key) && { key }),
    words: wordsOf(slide).filter((words) => words.trim() !== ''),
    ...(chart !== undefined && parts.has(chart) && { figures: readFigures(readXml(parts, chart)) }),
  }
}

function readShape(shape: XmlElement): ReadShape {
  const properties = descendantsOf(shape, 'p:cNvPr')[0]
  const placeholder = descendantsOf(shape, 'p:ph')[0]
  return {
    id: Number(properties?.attributes.id),
    name: unescapeXml(properties?.attributes.name ?? ''),
    ...(placeholder !== undefined && { placeholder: placeholder.attributes.type ?? 'body' }),
    decorative: descendantsOf(shape, 'adec:decorative').some(({ attributes }) => attributes.val === '1'),
    paragraphs: childrenOf(childOf(shape, 'p:txBody') ?? EMPTY, 'a:p').map(readParagraph),
  }
}

/** What is no line of the slide's: its title, and what stands on every slide. */
const CHROME = ['title', 'ctrTitle', 'ftr', 'sldNum', 'dt', 'hdr']

function wordsOf(node: XmlElement): string[] {
  if (node.tagName === 'p:sp') {
    const { placeholder, decorative, paragraphs } = readShape(node)
    const said = descriptionOf(node)
    if (said !== undefined && paragraphs.every((words) => words === '')) return [said]
    return decorative || (placeholder !== undefined && CHROME.includes(placeholder)) ? [] : paragraphs
  }
  // A drawn formula with words in it is a group; what it says is its TeX.
  if (node.tagName === 'p:grpSp' && isDrawing(node) && descriptionOf(node) !== undefined)
    return [descriptionOf(node) ?? '']
  if (node.tagName === 'a:tc') return descendantsOf(node, 'a:p').map(readParagraph)
  // Of what stands there twice, for newer and older programs, one reading is enough.
  if (node.tagName === 'mc:AlternateContent') return childrenOf(node).slice(0, 1).flatMap(wordsOf)
  return childrenOf(node).flatMap(wordsOf)
}

/** A group of outlines, not of cards and labels, which say themselves. */
function isDrawing(group: XmlElement): boolean {
  return childrenOf(group, 'p:sp').some((shape) => descendantsOf(shape, 'a:custGeom').length > 0)
}

/** What a shape without words shows, an equation among them: its alternative text. */
function descriptionOf(shape: XmlElement): string | undefined {
  const written = descendantsOf(shape, 'p:cNvPr')[0]?.attributes.descr
  return written ? unescapeXml(written) : undefined
}

/** A soft break is no word, but parts two where no other sign does. */
function readParagraph(paragraph: XmlElement): string {
  const runs: { text: string; script?: 'super' | 'sub' }[] = []
  let words = ''
  let broken = false
  for (const child of childrenOf(paragraph)) {
    if (child.tagName === 'a:br') broken = true
    if (child.tagName !== 'a:r' && child.tagName !== 'a:fld') continue
    const run = textOf(childOf(child, 'a:t') ?? EMPTY)
    const text = broken && ENDS_SPACED.test(words) && STARTS_SPACED.test(run) ? ` ${run}` : run
    runs.push({ text, ...scriptOf(child) })
    words += text
    if (run !== '') broken = false
  }
  return scriptText(runs)
}

/** Whether a run is raised or lowered: `baseline` in thousandths of a per cent (ECMA-376 part 1, 21.1.2.3.9). */
function scriptOf(run: XmlElement): { script?: 'super' | 'sub' } {
  const baseline = Number(childOf(run, 'a:rPr')?.attributes.baseline ?? 0)
  return baseline === 0 || Number.isNaN(baseline) ? {} : { script: baseline > 0 ? 'super' : 'sub' }
}

/** Scripts that put a space between words; a break after a hyphen or a slash stands within one. */
const ENDS_SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Nd}.,;:!?)%’”"']$/u
const STARTS_SPACED =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Nd}(“‘"']/u

function readNotes(notes: XmlElement): string {
  const body = descendantsOf(notes, 'p:sp').find((shape) => descendantsOf(shape, 'p:ph')[0]?.attributes.type === 'body')
  const paragraphs = body === undefined ? [] : readShape(body).paragraphs
  return (isReference(paragraphs.at(-1) ?? '') ? paragraphs.slice(0, -1) : paragraphs).join('\n')
}

/** Relations of a part by id: the last step of their type, and the part they point to. */
export function readRelations(
  parts: WrittenParts,
  part: string,
): Map<string, { type: string; target: string; external: boolean }> {
  const name = relationsName(part)
  if (!parts.has(name)) return new Map()
  return new Map(
    childrenOf(readXml(parts, name), 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External'
      const target = unescapeXml(attributes.Target ?? '')
      return [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').split('/').at(-1) ?? '',
          target: external ? target : resolvePart(parts, part, target),
          external,
        },
      ]
    }),
  )
}

/** A target, relative to the part that names it, as the name of a part. Some programs escape other than ASCII letters there but not in the zip. */
function resolvePart(parts: WrittenParts, from: string, target: string): string {
  const name = new URL(target, `part:///${from}`).pathname.slice(1)
  const written = parts.has(name) ? name : decoded(name)
  return parts.has(written) ? written : name
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
