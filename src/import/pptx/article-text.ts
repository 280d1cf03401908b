/** A sentence of the article changed in the data file, line breaks and all else left as they are. */
import { type Document, isScalar, isSeq, type Scalar } from 'yaml'
import { joinLines } from '../../text/join.js'

/** @returns whether the sentence was found at its place. */
export function editSentence(document: Document, id: string, was: string, is: string): boolean {
  const [, section = '', paragraph = ''] = /^s(\d+)\.p(\d+)\.\d+$/.exec(id) ?? []
  const first = document.hasIn(['sections', 0, 'heading']) ? 1 : 0
  const found = paragraphAt(textsOf(document, Number(section) - first), Number(paragraph))
  if (found === undefined) return false
  const { node, pieces, at } = found
  const text = pieces[at]
  if (text === undefined) return false
  const changed = [text, joinLines(text.split('\n'))].find((one) => one.includes(was))
  if (changed === undefined) return false
  const end = /\s*$/u.exec(text)?.[0] ?? ''
  pieces[at] = `${changed.trimEnd().replace(was, () => is)}${end}`
  node.value = pieces.join('')
  return true
}

interface Text {
  node: Scalar
  value: string
  /** An item of a list is one paragraph, whatever lines it has. */
  whole: boolean
}

/** The texts of a section in the order in which its paragraphs are counted: its own, then those of its parts. */
function textsOf(document: Document, section: number): Text[] {
  const at = (...path: (string | number)[]): unknown => document.getIn(['sections', section, ...path], true)
  const textAt = (node: unknown, whole: boolean): Text[] =>
    isScalar(node) && typeof node.value === 'string' ? [{ node, value: node.value, whole }] : []
  const parts: unknown = at('parts')
  const inParts = !isSeq(parts)
    ? []
    : parts.items.flatMap((_, index) => {
        const list: unknown = at('parts', index, 'list')
        const items = isSeq(list) ? list.items.flatMap((item) => textAt(item, true)) : []
        return [
          ...textAt(at('parts', index, 'text'), false),
          ...items,
          ...textAt(at('parts', index, 'quote'), false),
          ...textAt(at('parts', index, 'caption'), true),
        ]
      })
  return [...textAt(at('text'), false), ...inParts]
}

/** The text that holds a paragraph of a section, cut at its blank lines, and the index of the piece that it is. */
function paragraphAt(
  texts: readonly Text[],
  paragraph: number,
): { node: Scalar; pieces: string[]; at: number } | undefined {
  let before = 0
  for (const { node, value, whole } of texts) {
    const pieces = whole ? [value] : value.split(/(\n\s*\n)/u)
    const places = pieces.flatMap((piece, index) => (index % 2 === 0 && piece.trim() !== '' ? [index] : []))
    const at = places[paragraph - before - 1]
    if (at !== undefined) return { node, pieces, at }
    before += places.length
  }
  return undefined
}
