/**
 * Fields (ECMA-376 part 1, 17.16): an instruction, and the words that Word last made of it. What a reader sees is the
 * words; of some fields Word keeps none, and they are made of the instruction.
 */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml.js'
import { wordsOfEquation } from './eq.js'
import { isOn, numberOf, valueOf } from './properties.js'
import { signOf } from './symbols.js'

interface Field {
  code: string
  isCode: boolean
  form: XmlElement | undefined
}

/** Tables of contents, indexes and numbers of pages: furniture that Word makes anew. */
const FURNITURE = /^\s*(?:TOC|INDEX|TOA|RD|TC|XE|TA|PAGE|NUMPAGES|SECTIONPAGES)\b/u

/** The fields that are open at a place of the text; they may go over several paragraphs. */
export class Fields {
  private readonly open: Field[] = []

  /** @param matched the signs of fields that have both a beginning and an end; the others are passed over. */
  constructor(private readonly matched: ReadonlySet<XmlElement>) {}

  /** Whether words at this place are shown. */
  get shows(): boolean {
    return this.open.every(({ code, isCode }) => !isCode && !FURNITURE.test(code))
  }

  /**
   * A sign between the parts of a field, `w:fldChar`.
   *
   * @returns the words of a field for which Word keeps none.
   */
  sign(char: XmlElement): string {
    if (!this.matched.has(char)) return ''
    switch (char.attributes['w:fldCharType']) {
      case 'begin':
        this.open.push({ code: '', isCode: true, form: childOf(char, 'w:ffData') })
        return ''
      case 'separate': {
        const field = this.open.at(-1)
        if (field !== undefined) field.isCode = false
        return ''
      }
      default: {
        const field = this.open.pop()
        return field !== undefined && this.shows ? wordsOfField(field.code, field.isCode, field.form) : ''
      }
    }
  }

  instruction(text: string): void {
    const field = this.open.at(-1)
    if (field?.isCode === true) field.code += text
  }
}

/** Whether a field that stands in one element (`w:fldSimple`) shows the words within. */
export function isFurniture(code: string): boolean {
  return FURNITURE.test(code)
}

/**
 * @param bare whether Word keeps no words for it.
 * @param form of a field that is filled in.
 */
export function wordsOfField(code: string, bare: boolean, form?: XmlElement): string {
  const [, name = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/u.exec(code) ?? []
  switch (name.toUpperCase()) {
    case 'EQ':
      return wordsOfEquation(rest)
    case 'FORMCHECKBOX': {
      const box = form && childOf(form, 'w:checkBox')
      return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☑' : '☐'
    }
    case 'FORMDROPDOWN': {
      const list = form && childOf(form, 'w:ddList')
      const entry =
        list && childrenOf(list, 'w:listEntry')[numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0]
      return (entry && valueOf({ ...entry, children: [{ ...entry, tagName: 'w:own' }] }, 'w:own')) ?? ''
    }
    case 'SYMBOL':
      return bare ? symbolIn(rest) : ''
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return bare ? rest.replace(/^\S+\s*/u, '').trim() : ''
    default:
      return ''
  }
}

/** `SYMBOL 97 \f "Symbol"`, or in hexadecimal `0x61`. */
function symbolIn(rest: string): string {
  const code = Number(/^\s*(0x[\da-f]+|\d+)/iu.exec(rest)?.[1] ?? Number.NaN)
  const font = /\\f\s+"?([^"\\]+)"?/iu.exec(rest)?.[1]?.trim()
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return ''
  return (font === undefined ? undefined : signOf(code, font)) ?? String.fromCodePoint(code)
}

/** The signs of those fields in a part that begin and end. A field without an end would swallow all that follows. */
export function matchedSigns(root: XmlElement): Set<XmlElement> {
  const matched = new Set<XmlElement>()
  const open: XmlElement[][] = []
  const walk = (element: XmlElement): void => {
    if (element.tagName === 'w:del' || element.tagName === 'w:moveFrom') return
    if (element.tagName === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push([element])
      else {
        open.at(-1)?.push(element)
        if (type === 'end') for (const sign of open.pop() ?? []) matched.add(sign)
      }
      return
    }
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  walk(root)
  return matched
}
