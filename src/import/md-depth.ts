/** Markdown whose quotations, lists or emphasis stand within each other hundreds of times, which no reader can tell apart. */
import type { Node, Parent } from 'unist'

/** Levels of Markdown's tree that are kept: 60 quotations within each other, or half as many lists. */
const MOST_LEVELS = 60

/** Marks of quotations and items that one line begins with. */
const MARKS = new RegExp(
  `^((?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${MOST_LEVELS / 2}})(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])))+`,
  'gmu',
)

/**
 * Markdown without what its parser would take minutes for, or all of the stack, and that nobody writes: a line of more
 * than 200 bars is no row of a table, one of more than 500 stars and underscores has no emphasis, and no line begins with
 * more than 30 marks, and no paragraph has more than 400 lines.
 */
export function withoutExcess(text: string): string {
  return withParagraphsParted(text)
    .replace(/^(?:[^|\n]*\|){200}.*$/gmu, (line) => line.replaceAll('|', '\\|'))
    .replace(/^(?:[^*_\n]*[*_]){500}.*$/gmu, (line) =>
      /^[\s*_-]*$/u.test(line) ? line : line.replace(/[*_]/gu, '\\$&'),
    )
    .replace(MARKS, '$1')
}

/** Lines of a paragraph: the parser's time grows with their square. */
const MOST_LINES = 400

const FENCE = /^[ \t>]*(?<fence>`{3,}|~{3,})/u

/** A paragraph of more lines than anybody writes is parted by a blank line. Listings stay as they are. */
function withParagraphsParted(text: string): string {
  let fence: string | undefined
  let lines = 0
  const parted = text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.groups?.['fence'] ?? ''
    if (fence === undefined && mark !== '') fence = mark
    else if (fence !== undefined && mark.startsWith(fence)) fence = undefined
    lines = fence !== undefined || mark !== '' || line.trim() === '' ? 0 : lines + 1
    // Before a line of a table, of a quotation or below a heading's words a blank line would mean something.
    if (lines <= MOST_LINES || !/^\p{L}/u.test(line)) return line
    lines = 1
    return `\n${line}`
  })
  return parted.join('\n')
}

const isParent = (node: Node): node is Parent => 'children' in node

/** Containers of blocks, in which words need a paragraph. */
const OF_BLOCKS = ['blockquote', 'listItem', 'footnoteDefinition']

/**
 * Flattens, in place, what lies deeper than that to its words, so that whoever walks the tree may do so by recursion. This
 * itself does not.
 */
export function flattenDepths<Tree extends Node>(tree: Tree): Tree {
  const open: { node: Node; level: number }[] = [{ node: tree, level: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, level } = next
    if (!isParent(node)) continue
    // A list wants its items, a table its rows: their own children are flattened instead.
    if (level >= MOST_LEVELS && !['list', 'table', 'tableRow'].includes(node.type)) node.children = wordsOf(node)
    else for (const child of node.children) open.push({ node: child, level: level + 1 })
  }
  return tree
}

function wordsOf(node: Parent): Node[] {
  const leaves: Node[] = []
  const open: Node[] = [...node.children].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isParent(next)) open.push(...[...next.children].reverse())
    else leaves.push(next)
  }
  return OF_BLOCKS.includes(node.type) ? [{ type: 'paragraph', children: leaves } as Node] : leaves
}
