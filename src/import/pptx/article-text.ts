/** A sentence of the article changed in the data file, line breaks and all else left as they are. */
import { type Document, isScalar } from 'yaml'
import { joinLines } from '../../text/join.js'

/** @returns whether the sentence was found at its place. */
export function editSentence(document: Document, id: string, was: string, is: string): boolean {
  const [, section = '', paragraph = ''] = /^s(\d+)\.p(\d+)\.\d+$/.exec(id) ?? []
  const first = document.hasIn(['sections', 0, 'heading']) ? 1 : 0
  const node: unknown = document.getIn(['sections', Number(section) - first, 'text'], true)
  if (!isScalar(node) || typeof node.value !== 'string') return false
  const pieces = node.value.split(/(\n\s*\n)/u)
  const places = pieces.flatMap((piece, index) => (index % 2 === 0 && piece.trim() !== '' ? [index] : []))
  const at = places[Number(paragraph) - 1] ?? -1
  const text = pieces[at]
  if (text === undefined) return false
  const changed = [text, joinLines(text.split('\n'))].find((one) => one.includes(was))
  if (changed === undefined) return false
  const end = /\s*$/u.exec(text)?.[0] ?? ''
  pieces[at] = `${changed.trimEnd().replace(was, () => is)}${end}`
  node.value = pieces.join('')
  return true
}
