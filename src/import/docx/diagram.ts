/** The words of a SmartArt drawing (ECMA-376 part 1, 21.4), which Word keeps beside it, as a list in its order. */
import { childOf, childrenOf, descendantsOf, escapeXml, textOf, type XmlElement } from '../../ooxml/xml.js'

/** Points within points; no drawing comes near. */
const DEEPEST = 9

/** @param model root of the data part, `dgm:dataModel`. */
export function listOfDiagram(model: XmlElement): string {
  const points = new Map(
    childrenOf(childOf(model, 'dgm:ptLst') ?? model, 'dgm:pt')
      .filter(({ attributes }) => /^(?:node|asst|doc)$/u.test(attributes['type'] ?? 'node'))
      .map((point) => [point.attributes['modelId'] ?? '', point]),
  )
  const below = childrenBelow(model, points)
  const named = new Set([...below.values()].flat())
  const roots = [...points.keys()].filter((id) => !named.has(id))
  const seen = new Set<string>()
  const listed = (ids: readonly string[], depth: number): string => {
    const items = ids.map((id) => {
      if (seen.has(id) || depth > DEEPEST) return ''
      seen.add(id)
      const words = wordsOf(points.get(id))
      const inner = listed(below.get(id) ?? [], depth + 1)
      return words === '' ? inner.replace(/^<ul>|<\/ul>$/gu, '') : `<li>${words}${inner}</li>`
    })
    return items.some((item) => item !== '') ? `<ul>${items.join('')}</ul>` : ''
  }
  return listed(roots, 0)
}

/** Which points stand under which, in order, as connections say. */
function childrenBelow(model: XmlElement, points: ReadonlyMap<string, XmlElement>): Map<string, string[]> {
  const list = childOf(model, 'dgm:cxnLst')
  const parents = (list === undefined ? [] : childrenOf(list, 'dgm:cxn'))
    .filter(({ attributes }) => (attributes['type'] ?? 'parOf') === 'parOf' && points.has(attributes['destId'] ?? ''))
    .sort((one, other) => Number(one.attributes['srcOrd'] ?? 0) - Number(other.attributes['srcOrd'] ?? 0))
  const below = new Map<string, string[]>()
  for (const { attributes } of parents) {
    const source = attributes['srcId'] ?? ''
    below.set(source, [...(below.get(source) ?? []), attributes['destId'] ?? ''])
  }
  return below
}

function wordsOf(point: XmlElement | undefined): string {
  return (point === undefined ? [] : descendantsOf(point, 'a:p'))
    .map((paragraph) => escapeXml(descendantsOf(paragraph, 'a:t').map(textOf).join('')))
    .filter((words) => words.trim() !== '')
    .join('<br>')
}
