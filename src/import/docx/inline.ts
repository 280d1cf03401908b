/** The words of a Word paragraph as HTML: runs with what their looks mean, fields, equations, notes, and frames beside them. */
import { childOf, childrenOf, descendantsOf, escapeXml, textOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import { displayOfOmml } from './broken-lines.js'
import { chosen, frameOf, isFrame } from './drawing.js'
import { Fields, isFurniture, matchedSigns, wordsOfField } from './fields.js'
import { texOfOmml } from './omml.js'
import { valueOf } from './properties.js'
import { type Base, type Inline, joinedInline, NOTHING, type State } from './state.js'
import { type Looks, looksOf } from './styles.js'
import { shownIn, signOf } from './symbols.js'

/** Makes a page of paragraphs that stand within a run: those of a box. */
export type Blocks = (elements: readonly XmlElement[], state: State) => string

interface Place {
  state: State
  base: Base
  blocks: Blocks
}

/** Deleted or moved away by tracked changes, properties, and remarks of readers. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:rubyPr'])

/** @param element a paragraph, or what stands in one and holds runs. */
export function inlineOf(element: XmlElement, state: State, base: Base, blocks: Blocks): Inline {
  return inOrder(element, { state, base, blocks })
}

function inOrder(element: XmlElement, place: Place): Inline {
  return joinedInline(childrenOf(element).map((child) => partOf(child, place)))
}

function partOf(element: XmlElement, place: Place): Inline {
  if (PASSED_OVER.has(element.tagName)) return NOTHING
  switch (element.tagName) {
    case 'w:r':
      return runOf(element, place)
    case 'w:fldSimple':
      return simpleFieldOf(element, place)
    case 'm:oMath':
      return formulaOf([element], false)
    case 'm:oMathPara':
      return formulaOf(descendantsOf(element, 'm:oMath'), true)
    case 'mc:AlternateContent':
      return alternativeOf(element, (one) => inOrder(one, place))
    default:
      return isFrame(element) ? framesOf(element, place) : inOrder(element, place)
  }
}

function alternativeOf(element: XmlElement, read: (one: XmlElement) => Inline): Inline {
  let found = NOTHING
  chosen(element, (one) => {
    found = read(one)
    return found.words + found.frames + (found.before ?? '')
  })
  return found
}

function framesOf(element: XmlElement, { state, blocks }: Place): Inline {
  if (!state.fields.shows) return NOTHING
  return { words: '', frames: frameOf(element, state, (elements) => blocks(elements, state)) }
}

function simpleFieldOf(field: XmlElement, place: Place): Inline {
  const code = unescapeXml(field.attributes['w:instr'] ?? '')
  if (isFurniture(code)) return NOTHING
  const words = escapeXml(wordsOfField(code, childrenOf(field, 'w:r').length === 0))
  return words === '' ? inOrder(field, place) : { words, frames: '' }
}

function formulaOf(maths: readonly XmlElement[], display: boolean): Inline {
  const all = maths.flatMap((math) => (display ? displayOfOmml(math) : texOfOmml(math)) ?? [])
  if (all.length === 0) return NOTHING
  if (!display) return { words: escapeXml(`$${all.join(' ')}$`), frames: '', formula: all.join(' ') }
  return { words: '', frames: all.map((tex) => `<math alttext="${escapeXml(tex)}"></math>`).join('') }
}

function runOf(run: XmlElement, place: Place): Inline {
  const { state, base } = place
  const properties = childOf(run, 'w:rPr')
  const own = looksOf(properties)
  const looks = { ...base, ...state.styles.addedBy(valueOf(properties, 'w:rStyle')), ...own }
  const parts = childrenOf(run).map((child) => pieceOf(child, looks, place))
  const inline = joinedInline(parts)
  const { words } = inline
  // Behind the reference to a note stands the mark that somebody chose for it.
  const isMark = childrenOf(run).some(({ attributes }) =>
    /^(?:1|true|on)$/u.test(attributes['w:customMarkFollows'] ?? ''),
  )
  if (words === '' || isMark) return { ...inline, words: '' }
  if (looks.hidden === true || looks.struck === true) {
    if (/\S/u.test(words)) state.left[looks.hidden === true ? 'hidden' : 'struck'] = true
    return { ...inline, words: '' }
  }
  return { ...inline, words: dressed(words, looks) }
}

function dressed(words: string, { bold, vertical }: Looks): string {
  const set =
    vertical === 'superscript' ? `<sup>${words}</sup>` : vertical === 'subscript' ? `<sub>${words}</sub>` : words
  return bold === true ? `<b>${set}</b>` : set
}

function pieceOf(piece: XmlElement, looks: Looks, place: Place): Inline {
  const { fields } = place.state
  const shown = (words: string): Inline => (fields.shows ? { words, frames: '' } : NOTHING)
  switch (piece.tagName) {
    case 'w:t':
      return shown(escapeXml(shownIn(textOf(piece).replace(/[\r\n]+/gu, ' '), looks.font)))
    case 'w:tab':
    case 'w:ptab':
      return shown('\t')
    case 'w:br':
    case 'w:cr':
      return shown(/^(?:page|column)$/u.test(piece.attributes['w:type'] ?? '') ? ' ' : '<br>')
    case 'w:noBreakHyphen':
      return shown('\u2011')
    case 'w:softHyphen':
      return shown('\u00AD')
    case 'w:sym':
      return shown(escapeXml(symbolOf(piece)))
    case 'w16se:symEx':
      return shown(escapeXml(characterOf(piece.attributes['w16se:char'])))
    case 'w:fldChar':
      return shown(escapeXml(fields.sign(piece)))
    case 'w:instrText':
      fields.instruction(textOf(piece))
      return NOTHING
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      noteAt(piece, place)
      return NOTHING
    case 'w:delText':
    case 'w:delInstrText':
    case 'w:pgNum':
    case 'w:annotationReference':
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      return NOTHING
    case 'mc:AlternateContent':
      return alternativeOf(piece, (one) => joinedInline(childrenOf(one).map((child) => pieceOf(child, looks, place))))
    default:
      return partOf(piece, place)
  }
}

/** A sign by its number in a font; one that nobody knows is left out, since no font here has it. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isInteger(code)) return ''
  return (
    signOf(code, unescapeXml(attributes['w:font'] ?? '')) ??
    (code >= 0xe000 && code <= 0xf8ff ? '' : characterOf(attributes['w:char']))
  )
}

function characterOf(hexadecimal: string | null | undefined): string {
  const code = Number.parseInt(hexadecimal ?? '', 16)
  return Number.isInteger(code) && code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** The note itself is told behind the text; its mark in the text is none of its words. */
function noteAt(reference: XmlElement, { state, blocks }: Place): void {
  const kind = reference.tagName === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const note = state.noteElements.get(`${kind} ${reference.attributes['w:id'] ?? ''}`)
  if (note === undefined || !state.fields.shows) return
  // A note has its own fields, and names no other.
  const own = { ...state, fields: new Fields(matchedSigns(note)), noteElements: new Map() }
  state.notes.push(blocks(childrenOf(note), own))
}
