/** A tree of two or three levels: top-down while its branches have room side by side, else from left to right. */
import * as z from 'zod'
import { PITCH, SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, type SlideList, title } from './kind.js'
import { divideText } from './lists.js'
import { textFits } from './measure.js'
import { labelSize, LEVELS, leadText, page, roomBelow } from './parts.js'
import {
  branchCard,
  branchWidth,
  INDENT,
  leafCard,
  leftToRight,
  LEVEL_GAP,
  ROOT_HEIGHT,
  topDown,
  type Tree,
} from './tree.js'

const branch = z.union([line, z.strictObject({ label: line, items: z.array(line).min(1).optional() })])

const schema = z.strictObject({
  title,
  lead: line.optional(),
  root: z.strictObject({ label: line, items: z.array(branch).min(2) }),
})

type Content = z.infer<typeof schema>
type Branch = z.infer<typeof branch>

/** The root stands on every part; a branch too full for a slide goes on under its label. */
const list: SlideList<Content> = {
  most: 7,
  items: (content) => content.root.items,
  withItems: (content, items, { first }) => ({
    ...content,
    root: { ...content.root, items: items as Branch[] },
    ...(!first && { lead: undefined }),
  }),
  divide(item) {
    const { label, items } = partsOf(item as Branch)
    const middle = Math.ceil(items.length / 2)
    if (items.length > 1)
      return [
        { label, items: items.slice(0, middle) },
        { label, items: items.slice(middle) },
      ]
    const words = items[0] === undefined ? undefined : divideText(items[0])
    if (words !== undefined)
      return [
        { label, items: [words[0]] },
        { label, items: [words[1]] },
      ]
    return divideText(label)
  },
}

export const hierarchy: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list,
  complete: (content) => content,

  compose(content, context) {
    const tree: Tree = { label: content.root.label, branches: content.root.items.map(partsOf) }
    const { height } = roomBelow(content.title, content.lead, context)
    const body = standsTopDown(tree, height, context) ? topDown(tree, context) : leftToRight(tree, context)
    return page(context, content.title, [...leadText(content.lead, context), body])
  },
}

function partsOf(item: Branch): Tree['branches'][number] {
  return typeof item === 'string' ? { label: item, items: [] } : { label: item.label, items: item.items ?? [] }
}

/** Whether every branch with its leaves has room below the root, at the floor of the type scale; `height` in units. */
function standsTopDown({ branches }: Tree, height: number, context: ComposeContext): boolean {
  if (branches.length > (context.ratio === '4:3' ? 4 : 5)) return false
  const floor = { ...context, level: LEVELS - 1 }
  const width = branchWidth(branches.length, context)
  const twoLines = 2 * labelSize('label', floor) * PITCH + 2 * SPACE.xs
  const below = height - ROOT_HEIGHT - LEVEL_GAP - twoLines
  return branches.every(({ label, items }, index) => {
    const room = { width: width - 2 * INDENT, height: below / Math.max(1, items.length) - SPACE.s }
    return (
      textFits(branchCard(label, index, floor), { width, height: twoLines }, context) &&
      items.every((words, leaf) => textFits(leafCard(words, index, leaf, floor), room, context))
    )
  })
}
