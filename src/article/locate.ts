/** From a path into the data to the line of the file that holds it. */
import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml'

export type DataPath = readonly PropertyKey[]

/**
 * The line, from 1, of the key or item that a path names; of the nearest thing around it where the path leads nowhere,
 * as it does when a field is missing.
 */
export function lineOf(document: Document, lines: LineCounter, path: DataPath): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const key of path) {
    const child = childOf(node, key)
    if (child === undefined) break
    offset = startOf(isPair(child) ? child.key : child) ?? offset
    node = isPair(child) ? child.value : child
  }
  return lines.linePos(offset).line
}

function childOf(node: unknown, key: PropertyKey): Pair | Node | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
  if (isSeq(node)) return (node.items as Node[])[Number(key)]
  return undefined
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null | undefined)?.range?.[0]
}
