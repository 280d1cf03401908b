/** The text of a Word file as a page, to be walked like one. Words and addresses are escaped as they are written. */
import { childOf, childrenOf, descendantsOf, escapeXml, type XmlElement } from '../../ooxml/xml.js'
import { htmlOfChunk } from './alt-chunk.js'
import { chosen, isFrame } from './drawing.js'
import { inlineOf } from './inline.js'
import { type Item, listHtml } from './lists.js'
import { isOn, numberOf, valueOf } from './properties.js'
import { type Role, rolesOf, type Setting } from './looks.js'
import { settingOf } from './setting.js'
import { type Inline, joinedInline, type State } from './state.js'
import { type Meaning, numberedOf } from './styles.js'
import { tableOf } from './table.js'

interface Block {
  html: string
  meaning?: Meaning
  item?: Item
  setting?: Setting
}

const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:tcPr'])

/** @param elements blocks of a body, a cell, a box or a note. */
export function blocksOf(elements: readonly XmlElement[], state: State): string {
  return joinedAlike(blocksIn(elements, state, { waiting: [] })).join('')
}

/** The whole text, with its title and headings where only their type tells them. */
export function pageOfBody(elements: readonly XmlElement[], state: State): string {
  const blocks = blocksIn(elements, state, { waiting: [] }).filter(
    ({ html, item }) => html !== '' || item !== undefined,
  )
  const isStyled = blocks.some(({ html }) => /^<h[1-6]>/u.test(html))
  if (blocks.some(({ html }) => html.includes('<h1 class="title">'))) return joinedAlike(blocks).join('')
  const roles = rolesOf(
    blocks.map(({ setting }) => setting),
    isStyled,
  )
  return joinedAlike(blocks.flatMap((block, at) => asRole(block, roles[at]))).join('')
}

function asRole(block: Block, role: Role | undefined): Block[] {
  if (role === undefined) return [block]
  if (role === 'in title') return []
  if (role === 'text') return [{ html: plain(block.html) }]
  if ('title' in role) return [{ html: `<h1 class="title">${escapeXml(role.title)}</h1>` }]
  const words = /^<p>([\s\S]*)<\/p>$/u.exec(block.html)?.[1]
  return words === undefined ? [block] : [{ html: `<h${role.heading}>${plain(words)}</h${role.heading}>` }]
}

/** Words that stand before those of the next paragraph: a drop cap, or a paragraph whose end was deleted. */
interface Pending {
  waiting: Inline[]
}

function blocksIn(elements: readonly XmlElement[], state: State, pending: Pending): Block[] {
  return elements.flatMap((element) => blockOf(element, state, pending))
}

function blockOf(element: XmlElement, state: State, pending: Pending): Block[] {
  if (PASSED_OVER.has(element.tagName)) return []
  switch (element.tagName) {
    case 'w:p':
      return paragraphOf(element, state, pending)
    case 'w:tbl':
      return [{ html: tableOf(element, (inner) => blocksOf(inner, state)) }]
    case 'w:sdt':
      return isContents(element) ? [] : blocksIn(childrenOf(element), state, pending)
    case 'w:altChunk':
      return [{ html: chunkOf(element, state) }]
    case 'mc:AlternateContent':
      return [{ html: chosen(element, (one) => blocksOf(childrenOf(one), state)) }]
    default:
      return isFrame(element) || element.tagName.startsWith('m:')
        ? standing(inlineOf({ ...element, tagName: 'w:p', children: [element] }, state, {}, blocksOf))
        : blocksIn(childrenOf(element), state, pending)
  }
}

/** A table of contents that Word makes anew. */
function isContents(control: XmlElement): boolean {
  const properties = childOf(control, 'w:sdtPr')
  const gallery = (properties === undefined ? [] : descendantsOf(properties, 'w:docPartGallery'))[0]
  return /^Table of Contents$/iu.test(gallery?.attributes['w:val'] ?? '')
}

function chunkOf(chunk: XmlElement, { word, relations, left }: State): string {
  const part = relations.get(chunk.attributes['r:id'] ?? '')?.target ?? ''
  const bytes = word.parts.get(part)
  if (bytes === undefined || bytes.length === 0) return ''
  const html = htmlOfChunk(part, bytes, word.file)
  if (html === undefined) left.chunks.push(part.split('/').at(-1) ?? part)
  return html ?? ''
}

function paragraphOf(element: XmlElement, state: State, pending: Pending): Block[] {
  const properties = childOf(element, 'w:pPr')
  const style = state.styles.paragraphStyle(valueOf(properties, 'w:pStyle'))
  const meaning = state.styles.meaningOf(style)
  const inline = inlineOf(element, state, state.styles.looksOf(style), blocksOf)
  if (isOpenEnded(properties)) {
    pending.waiting.push(inline)
    return []
  }
  const whole = joinedInline([...pending.waiting.splice(0), inline])
  const { words, frames, before = '' } = whole
  const around = before + frames
  if (meaning === 'contents') return around === '' ? [] : [{ html: around }]
  if (meaning === 'code') return [{ html: plain(words), meaning }, ...standing({ words: '', frames: around })]
  if (words.trim() === '') return standing({ words: '', frames: around })
  if (meaning === 'title') return [{ html: `${before}<h1 class="title">${plain(words)}</h1>${frames}` }]
  const counted = state.numbering.count(numberedOf(properties), style)
  const level = numberOf(properties, 'w:outlineLvl') ?? (state.styles.headingLevel(style) ?? 10) - 1
  if (level <= 8) {
    const tag = `h${Math.min(6, level + 1)}`
    return [{ html: `${before}<${tag}>${counted?.label ?? ''}${plain(words)}</${tag}>${frames}` }]
  }
  if (counted !== undefined && meaning === undefined)
    return [{ html: around, item: { ...counted, words: tidy(words), indent: indentOf(properties) ?? counted.indent } }]
  if (whole.formula !== undefined) return standing(whole)
  if (meaning === undefined && around === '' && counted === undefined)
    return [{ html: `<p>${tidy(words)}</p>`, setting: settingOf(element, plain(words), style, state) }]
  return [ofMeaning({ ...whole, words: `${counted?.label ?? ''}${tidy(words)}` }, meaning)]
}

function ofMeaning({ words, frames, before = '' }: Inline, meaning: Meaning | undefined): Block {
  if (meaning === 'caption') {
    // A caption in the paragraph of its picture is that picture's.
    const around = before + frames
    const one = (around.match(/<img [^>]*>/gu) ?? []).length === 1
    return {
      html: one
        ? `<figure>${around}<figcaption>${words}</figcaption></figure>`
        : `${around}<p class="caption">${words}</p>`,
    }
  }
  const html = `${before}<p>${words}</p>${frames}`
  return meaning === 'quote' ? { html, meaning } : { html }
}

function standing({ words, frames, before = '', formula }: Inline): Block[] {
  const html = formula === undefined ? (words.trim() === '' ? '' : `<p>${tidy(words)}</p>`) : mathOf(formula)
  return before + html + frames === '' ? [] : [{ html: before + html + frames }]
}

/** A formula alone in its paragraph stands by itself, whatever Word calls it. */
function mathOf(tex: string): string {
  return `<math alttext="${escapeXml(tex)}"></math>`
}

/** A drop cap (`w:framePr`), or a paragraph whose end was deleted: its words go on in the next paragraph. */
function isOpenEnded(properties: XmlElement | undefined): boolean {
  const frame = properties && childOf(properties, 'w:framePr')
  const mark = properties && childOf(properties, 'w:rPr')
  return (
    /^(?:drop|margin)$/u.test(frame?.attributes['w:dropCap'] ?? '') ||
    (mark !== undefined && isOn(mark, 'w:del') === true)
  )
}

function indentOf(properties: XmlElement | undefined): number | undefined {
  const indents = properties && childOf(properties, 'w:ind')?.attributes
  const indent = Number(indents?.['w:left'] ?? indents?.['w:start'] ?? Number.NaN)
  return Number.isFinite(indent) ? indent : undefined
}

/** Runs of one look side by side are one. */
function tidy(words: string): string {
  return words.replace(/<\/(b|sup|sub)><\1>/gu, '')
}

/** Headings and code are bold by themselves. */
function plain(words: string): string {
  return tidy(words).replace(/<\/?b>/gu, '')
}

/** Paragraphs of one quotation, lines of one listing and items of one list stand together. */
function joinedAlike(blocks: readonly Block[]): string[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const joins =
      (block.meaning !== undefined && block.meaning === first?.meaning) ||
      (block.item !== undefined && first?.item !== undefined)
    if (joins) last?.push(block)
    else groups.push([block])
  }
  return groups.map((group) => {
    const [first] = group
    if (first?.item !== undefined)
      return listHtml(group.flatMap(({ item, html }) => (item ? [{ ...item, frames: html }] : [])))
    if (first?.meaning === 'code') return `<pre>${group.map(({ html }) => html).join('\n')}</pre>`
    const html = group.map((block) => block.html).join('')
    return first?.meaning === 'quote' ? `<blockquote>${html}</blockquote>` : html
  })
}
