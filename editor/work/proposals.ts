/** Slides that a model proposes, as changes of the data. */
import { Document } from 'yaml'
import type { Proposal } from '../shelf/shelf.js'
import type { Change } from './change.js'

/**
 * Puts the proposed slides in the place of those that go, with the reason as a comment above each.
 *
 * @param taken of proposals that were made for the data as it is.
 */
export function takingProposals(taken: readonly Proposal[]): Change {
  // From the end, so that the indexes before stay true.
  const fromEnd = [...taken].sort((a, b) => b.at - a.at)
  return { type: 'all', changes: fromEnd.flatMap(changesOf) }
}

function changesOf({ removes, at, slides }: Proposal): Change[] {
  return [
    ...[...removes].sort((a, b) => b - a).map((index): Change => ({ type: 'remove', path: ['slides', index] })),
    ...[...slides].reverse().map((slide): Change => ({ type: 'insert', path: ['slides', at], value: nodeOf(slide) })),
  ]
}

function nodeOf({ data, comment }: Proposal['slides'][number]): unknown {
  const node = new Document().createNode(data)
  node.commentBefore = comment === '' ? null : ` ${comment}`
  node.spaceBefore = true
  return node
}
