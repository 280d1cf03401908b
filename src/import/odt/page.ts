/** The text of an OpenDocument file as a page, to be walked like one. Words and addresses are escaped as they are written. */
import { escapeXml, textOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import { elementsOf, localName } from '../xml-part.js'
import { frameOf, type Frames } from './frames.js'
import type { ListStyles } from './lists.js'
import { attributeOf, type Meaning, type Styles } from './styles.js'

export interface OdtPage {
  html: string
  /** From the foot of the pages and the end, each with its mark. */
  notes: string[]
}

interface State extends Frames {
  styles: Styles
  lists: ListStyles
  notes: string[]
}

/** What was deleted, remarked or is made anew by the program: tables of contents, comments, the list of changes. */
const PASSED_OVER = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'ruby-text',
  'hidden-text',
  'hidden-paragraph',
  'script',
  'note-citation',
  'title',
  'desc',
  'event-listeners',
])

/** @param body the element `office:text`. */
export function pageOf(body: XmlElement, styles: Styles, lists: ListStyles, frames: Frames): OdtPage {
  const state: State = { ...frames, styles, lists, notes: [] }
  return { html: blocksOf(elementsOf(body), state), notes: state.notes }
}

function blocksOf(elements: readonly XmlElement[], state: State): string {
  const blocks = elements.map((element) => blockOf(element, state))
  return joinedAlike(blocks.filter(({ html }) => html !== '')).join('')
}

interface Block {
  html: string
  meaning?: Meaning
}

/** Paragraphs of one quotation, and lines of one listing, stand in paragraphs of their own. */
function joinedAlike(blocks: readonly Block[]): string[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = block.meaning !== undefined && block.meaning === last?.[0]?.meaning
    if (joins) last?.push(block)
    else groups.push([block])
  }
  return groups.map((group) => {
    const [first] = group
    if (first?.meaning === 'code') return `<pre>${group.map(({ html }) => html).join('\n')}</pre>`
    const html = group.map((block) => block.html).join('')
    return first?.meaning === 'quote' ? `<blockquote>${html}</blockquote>` : html
  })
}

function blockOf(element: XmlElement, state: State): Block {
  const name = localName(element)
  if (PASSED_OVER.has(name)) return { html: '' }
  switch (name) {
    case 'h': {
      const level = Math.min(6, Math.max(1, Number(attributeOf(element, 'text:outline-level') ?? 1) || 1))
      const isCounted = attributeOf(element, 'text:is-list-header') !== 'true'
      return wordsIn(`h${level}`, element, state, isCounted ? state.lists.label('Outline', level) : '')
    }
    case 'p':
      return paragraphOf(element, state)
    case 'list':
      return { html: listOf(element, state) }
    case 'table':
      return { html: tableOf(element, state) }
    case 'frame':
      return { html: frameIn(element, state) }
    default:
      return { html: blocksOf(elementsOf(element), state) }
  }
}

function paragraphOf(element: XmlElement, state: State): Block {
  const style = attributeOf(element, 'text:style-name')
  const meaning = state.styles.meaningOf(style)
  if (meaning === 'code') return { html: lineOfCode(element), meaning }
  if (meaning === 'title') return wordsIn('h1', element, state, '', ' class="title"')
  const { words, frames } = inlineOf(element, state)
  const text = state.styles.isBold(style) && words.trim() !== '' ? `<b>${words}</b>` : words
  // A caption beside its picture, in one frame or one paragraph, is that picture's.
  const pictures = frames.match(/<img [^>]*>/gu) ?? []
  if (meaning === 'caption' && pictures.length === 1 && words.trim() !== '')
    return { html: `<figure>${frames}<figcaption>${words}</figcaption></figure>` }
  const kind = meaning === 'caption' && pictures.length === 0 ? ' class="caption"' : ''
  const html = `${words.trim() === '' ? '' : `<p${kind}>${text}</p>`}${frames}`
  return meaning === 'quote' ? { html, meaning } : { html }
}

/** Blocks cannot stand within a heading: frames follow it. */
function wordsIn(tag: string, element: XmlElement, state: State, label: string, attributes = ''): Block {
  const { words, frames } = inlineOf(element, state)
  return { html: `${words.trim() === '' ? '' : `<${tag}${attributes}>${label}${words}</${tag}>`}${frames}` }
}

interface Inline {
  words: string
  /** Pictures and frames of text, which stand beside the words. */
  frames: string
}

function inlineOf(element: XmlElement, state: State): Inline {
  const parts = element.children.map((child): Inline =>
    typeof child === 'string'
      ? { words: escapeXml(unescapeXml(child).replace(/[ \t\r\n]+/gu, ' ')), frames: '' }
      : inlineChild(child, state),
  )
  return { words: parts.map(({ words }) => words).join(''), frames: parts.map(({ frames }) => frames).join('') }
}

function inlineChild(child: XmlElement, state: State): Inline {
  const name = localName(child)
  if (PASSED_OVER.has(name)) return { words: '', frames: '' }
  switch (name) {
    case 's':
      return { words: ' ', frames: '' }
    case 'tab':
      return { words: ' ', frames: '' }
    case 'line-break':
      return { words: '<br>', frames: '' }
    case 'span': {
      const { words, frames } = inlineOf(child, state)
      const style = attributeOf(child, 'text:style-name')
      const tag = state.styles.tagOf(style)
      const set = tag === undefined || words.trim() === '' ? words : `<${tag}>${words}</${tag}>`
      return { words: state.styles.isBold(style) ? `<b>${set}</b>` : set, frames }
    }
    case 'note':
      state.notes.push(noteOf(child))
      return { words: '', frames: '' }
    case 'frame':
    case 'g':
    case 'custom-shape':
    case 'rect':
      return frameInLine(child, state)
    default:
      return inlineOf(child, state)
  }
}

/** A formula alone stays where it stands among the words. */
function frameInLine(frame: XmlElement, state: State): Inline {
  const html = frameIn(frame, state)
  return html.startsWith('<math ') ? { words: html, frames: '' } : { words: '', frames: html }
}

function frameIn(frame: XmlElement, state: State): string {
  return frameOf(frame, state, (elements) => blocksOf(elements, state))
}

function noteOf(note: XmlElement): string {
  const mark = elementsOf(note, 'note-citation')
    .map((one) => textOf(one).trim())
    .join('')
  const text = elementsOf(note, 'note-body')
    .map((one) => plain(one))
    .join(' ')
  return `[${mark}] ${text}`.replace(/\s+/gu, ' ').trim()
}

/** The words alone. */
function plain(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? unescapeXml(child)
        : PASSED_OVER.has(localName(child))
          ? ''
          : ['s', 'tab', 'line-break'].includes(localName(child))
            ? ' '
            : plain(child),
    )
    .join('')
}

/** More spaces than any line of code begins with. */
const MOST_SPACES = 80

function lineOfCode(element: XmlElement): string {
  return element.children
    .map((child): string => {
      if (typeof child === 'string') return escapeXml(unescapeXml(child))
      const name = localName(child)
      if (name === 's') return ' '.repeat(Math.min(MOST_SPACES, Number(attributeOf(child, 'text:c') ?? 1) || 1))
      if (name === 'tab') return '    '
      if (name === 'line-break') return '\n'
      return PASSED_OVER.has(name) ? '' : lineOfCode(child)
    })
    .join('')
}

/** Where a list stands among the lists that it stands in. */
interface Depth {
  style: string | undefined
  depth: number
}

/** Headings are numbered by lists in some files; such a list is none. */
function listOf(list: XmlElement, state: State, outer: Depth = { style: undefined, depth: 0 }): string {
  const items = elementsOf(list)
  if (items.some((item) => elementsOf(item, 'h').length > 0))
    return blocksOf(
      items.flatMap((item) => elementsOf(item)),
      state,
    )
  const place = { style: attributeOf(list, 'text:style-name') ?? outer.style, depth: outer.depth + 1 }
  const goesOn =
    attributeOf(list, 'text:continue-numbering') === 'true' || attributeOf(list, 'text:continue-list') !== undefined
  state.lists.begin(place.style, place.depth, goesOn)
  return items
    .map((item) => itemOf(item, state, place))
    .join('')
    .replaceAll('</ul><ul>', '')
}

/** An item in a list of its own, which its neighbours are joined to; pictures and tables follow it. */
function itemOf(item: XmlElement, state: State, place: Depth): string {
  const start = Number(attributeOf(item, 'text:start-value') ?? Number.NaN)
  const isHeader = localName(item) === 'list-header'
  const label = isHeader ? '' : state.lists.label(place.style, place.depth, Number.isInteger(start) ? start : undefined)
  const words: string[] = []
  let inner = ''
  let behind = ''
  for (const child of elementsOf(item)) {
    if (localName(child) === 'list') inner += listOf(child, state, place)
    else if (localName(child) === 'p') {
      const inline = inlineOf(child, state)
      if (inline.words.trim() !== '') words.push(inline.words)
      behind += inline.frames
    } else behind += blockOf(child, state).html
  }
  return `<ul><li>${label}${words.join('<br>')}${inner}</li></ul>${behind}`
}

/** More columns than a table that somebody shows; empty ones are written as one that is repeated. */
const MOST_REPEATED = 24

function tableOf(table: XmlElement, state: State): string {
  const rowsOf = (parent: XmlElement, tag: 'td' | 'th'): string =>
    elementsOf(parent)
      .map((child) => {
        const name = localName(child)
        if (name === 'table-header-rows') return `<thead>${rowsOf(child, 'th')}</thead>`
        if (name === 'table-rows' || name === 'table-row-group') return rowsOf(child, tag)
        return name === 'table-row'
          ? `<tr>${elementsOf(child, 'table-cell')
              .map((cell) => cellOf(cell, tag))
              .join('')}</tr>`
          : ''
      })
      .join('')
  const cellOf = (cell: XmlElement, tag: 'td' | 'th'): string => {
    const span = (side: 'row' | 'col'): string => {
      const count = Number(attributeOf(cell, `table:number-${side === 'row' ? 'rows' : 'columns'}-spanned`) ?? 1)
      return count > 1 ? ` ${side}span="${Math.min(count, 1000)}"` : ''
    }
    const words = blocksOf(elementsOf(cell), state)
    const times = Math.min(
      MOST_REPEATED,
      Math.max(1, Number(attributeOf(cell, 'table:number-columns-repeated') ?? 1) || 1),
    )
    return `<${tag}${span('row')}${span('col')}>${words}</${tag}>`.repeat(times)
  }
  const rows = rowsOf(table, 'td')
  return `<table>${rows}</table>`
}
