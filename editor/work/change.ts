/** Changes of the article's data, each with its inverse. Comments and the way things are written stay where nothing changes. */
import { type Document, isCollection, isNode, isScalar, isSeq } from 'yaml'
import type { Path } from '../../src/slides/leaves.js'

export type Change =
  | { type: 'set'; path: Path; value: unknown }
  /** Into a list, before what stands at the path's last index. */
  | { type: 'insert'; path: Path; value: unknown }
  | { type: 'remove'; path: Path }
  /** Within a list. */
  | { type: 'move'; list: Path; from: number; to: number }
  | { type: 'all'; changes: readonly Change[] }

/**
 * Makes the change.
 *
 * @returns what undoes it: nodes that were taken out are put back as they were, with their comments.
 * @throws Error where the path leads nowhere.
 */
export function apply(document: Document, change: Change): Change {
  switch (change.type) {
    case 'set':
      return set(document, change.path, change.value)
    case 'insert': {
      const [list, index] = placeIn(document, change.path, 1)
      list.items.splice(index, 0, asNode(document, change.value))
      return { type: 'remove', path: change.path }
    }
    case 'remove': {
      const last = change.path.at(-1)
      if (typeof last === 'string') {
        const value = document.getIn(change.path, true)
        document.deleteIn(change.path)
        return { type: 'set', path: change.path, value }
      }
      const [list, index] = placeIn(document, change.path, 0)
      const [value] = list.items.splice(index, 1)
      return { type: 'insert', path: change.path, value }
    }
    case 'move': {
      const list = listAt(document, change.list)
      if (change.from >= list.items.length || change.to >= list.items.length) throw nowhere(change.list)
      const [item] = list.items.splice(change.from, 1)
      list.items.splice(change.to, 0, item)
      return { type: 'move', list: change.list, from: change.to, to: change.from }
    }
    case 'all':
      return all(document, change.changes)
  }
}

/** All of them or none. */
function all(document: Document, changes: readonly Change[]): Change {
  const inverses: Change[] = []
  try {
    for (const one of changes) inverses.unshift(apply(document, one))
  } catch (error) {
    for (const inverse of inverses) apply(document, inverse)
    throw error
  }
  return { type: 'all', changes: inverses }
}

function set(document: Document, path: Path, value: unknown): Change {
  const node = document.getIn(path, true)
  if (isScalar(node) && !isNode(value) && (typeof value !== 'object' || value === null)) {
    const before = node.value
    node.value = value
    return { type: 'set', path, value: before }
  }
  // What has to be made to hold the value goes with it.
  const made = path.map((_, at) => path.slice(0, at + 1)).find((outer) => !document.hasIn(outer))
  document.setIn(path, asNode(document, value))
  return made === undefined ? { type: 'set', path, value: node } : { type: 'remove', path: made }
}

function asNode(document: Document, value: unknown): unknown {
  return isNode(value) ? value : document.createNode(value)
}

function listAt(document: Document, path: Path): { items: unknown[] } {
  const list = document.getIn(path, true)
  if (!isCollection(list) || !isSeq(list)) throw nowhere(path)
  return list
}

/** @param room how far behind the last item the index may stand. */
function placeIn(document: Document, path: Path, room: 0 | 1): [{ items: unknown[] }, number] {
  const list = listAt(document, path.slice(0, -1))
  const index = Number(path.at(-1))
  if (!(index >= 0 && index < list.items.length + room)) throw nowhere(path)
  return [list, index]
}

const nowhere = (path: Path): Error => new Error(`The data has no ${path.join('.')}.`)
