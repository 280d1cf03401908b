/** Comments of a YAML document. */
import { isNode, visit } from 'yaml'

/** The comments of a node and of all within it, a line each, without their number signs. */
export function commentsIn(node: unknown): string[] {
  const comments: string[] = []
  if (isNode(node))
    visit(node, {
      Node: (_, { commentBefore, comment }) => {
        for (const text of [commentBefore, comment]) if (text) comments.push(...text.split('\n'))
      },
    })
  return comments
}
