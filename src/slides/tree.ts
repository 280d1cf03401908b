/** The boxes and lines of a hierarchy. Lines bend at joints: empty boxes at which two straight lines meet. */
import { type Box, type BoxConnector, column, row, type TextBox } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import type { ComposeContext } from './kind.js'
import { naturalBoxWidth } from './measure.js'
import { bodyWidth, card, labelSize, stepOf } from './parts.js'

export interface Tree {
  label: string
  branches: { label: string; items: string[] }[]
}

/** Distance in units between root and branches, or between columns. */
export const LEVEL_GAP = 48

/** How far in units the trunk of leaves is set in from its branch's edge, and its leaves from the trunk. */
export const INDENT = 24

/** Words up to this many em are a label, whose lines are balanced; longer ones are text. */
const LABEL = 24

/** Height in units that a root on one line takes at the largest type. */
export const ROOT_HEIGHT = 78

const PADDING = { top: SPACE.xs, right: SPACE.s, bottom: SPACE.xs, left: SPACE.s }

const LINE = { stroke: { color: 'accent', width: 3 }, arrow: 'none', straight: true } as const

function rootCard(label: string, context: ComposeContext, options: Partial<TextBox>): TextBox {
  const padding = { top: SPACE.s, right: SPACE.m, bottom: SPACE.s, left: SPACE.m }
  return card({ look: 'accent', id: 'root', name: 'Root', phrases: true, padding, ...options }, [
    { text: label, size: labelSize('lead', context), color: 'paper', bold: true, align: 'center' },
  ])
}

export function branchCard(
  label: string,
  index: number,
  context: ComposeContext,
  options: Partial<TextBox> = {},
): TextBox {
  return card(
    {
      look: 'soft',
      id: `branch-${index}`,
      name: `Branch ${index + 1}`,
      phrases: emWidth(label) <= LABEL,
      padding: PADDING,
      ...options,
    },
    [{ text: label, size: labelSize('body', context), bold: true, align: 'center' }],
  )
}

export function leafCard(
  words: string,
  branch: number,
  index: number,
  context: ComposeContext,
  options: Partial<TextBox> = {},
): TextBox {
  const name = `Leaf ${branch + 1}.${index + 1}`
  return card(
    {
      look: 'outline',
      id: `leaf-${branch}-${index}`,
      name,
      phrases: emWidth(words) <= LABEL,
      padding: PADDING,
      ...options,
    },
    [{ text: words, size: labelSize('small', context) }],
  )
}

/** Width in units of branches that stand side by side. */
export function branchWidth(count: number, context: ComposeContext): number {
  return (bodyWidth(context) - SPACE.m * (count - 1)) / count
}

function joint(id: string, options: { alignSelf?: 'center' } = {}): Box {
  return column({ id, width: 0, height: 0, ...options }, [])
}

/** A line down or across from one id's edge to another's. */
function join(
  name: string,
  from: BoxConnector['from'],
  to: BoxConnector['to'],
  step: { step?: number } = {},
): BoxConnector {
  return { name, from, to, ...LINE, ...step }
}

/** From the hub along to the corner before a branch, and from there to the branch; one that stands opposite needs no corner. */
function tine(
  name: string,
  hub: string,
  corner: string,
  to: { id: string; side: 'top' | 'left' },
  opposite: boolean,
  step: { step?: number },
): BoxConnector[] {
  const [along, onward] = to.side === 'top' ? (['right', 'bottom'] as const) : (['bottom', 'right'] as const)
  return [
    ...(opposite ? [] : [join(`${name} across`, { id: hub, side: along }, { id: corner, side: along }, step)]),
    join(name, { id: corner, side: onward }, to, step),
  ]
}

function isMiddle(index: number, count: number): boolean {
  return 2 * index + 1 === count
}

/** As wide as its label on one line, within what looks like a root. */
function rootWidth(label: string, context: ComposeContext): number {
  const natural = Math.ceil(naturalBoxWidth(rootCard(label, context, {}), context)) + 1
  return Math.min(Math.max(natural, 280), bodyWidth(context) * 0.7)
}

/** Root above, branches in a row, the leaves of each hanging under it. */
export function topDown({ label, branches }: Tree, context: ComposeContext): Box {
  const count = branches.length
  const width = branchWidth(count, context)
  const tall = Math.max(...branches.map(({ items }) => items.length)) === 0 ? 120 : 72
  const columns = branches.map(({ label: name, items }, index) =>
    column({ width, connectors: leafLines(items.length, index), ...stepOf(index, context) }, [
      joint(`corner-${index}`, { alignSelf: 'center' }),
      column({ height: LEVEL_GAP / 2 }, []),
      branchCard(name, index, context, { minHeight: tall }),
      ...hangingLeaves(items, index, context),
    ]),
  )
  const lines = branches.flatMap((_, index) =>
    tine(
      `Line to branch ${index + 1}`,
      'hub',
      `corner-${index}`,
      { id: `branch-${index}`, side: 'top' },
      isMiddle(index, count),
      stepOf(index, context),
    ),
  )
  return column(
    {
      grow: 1,
      justify: 'center',
      connectors: [join('Line from root', { id: 'root', side: 'bottom' }, { id: 'hub', side: 'top' }), ...lines],
    },
    [
      rootCard(label, context, { alignSelf: 'center', width: rootWidth(label, context) }),
      column({ height: LEVEL_GAP / 2 }, []),
      joint('hub', { alignSelf: 'center' }),
      row({ gap: SPACE.m }, columns),
    ],
  )
}

/** Leaves one under the other, each at the end of a short line from the trunk. */
function hangingLeaves(items: string[], branch: number, context: ComposeContext): Box[] {
  if (items.length === 0) return []
  return [
    column({ padding: { left: INDENT } }, [
      joint(`trunk-${branch}`),
      ...items.map((words, index) =>
        row({ align: 'center', padding: { top: SPACE.s } }, [
          joint(`corner-${branch}-${index}`),
          column({ width: INDENT }, []),
          leafCard(words, branch, index, context, { grow: 1, basis: 0, shrink: 1 }),
        ]),
      ),
    ]),
  ]
}

function leafLines(count: number, branch: number): BoxConnector[] {
  if (count === 0) return []
  const name = (index: number): string => `Line to leaf ${branch + 1}.${index + 1}`
  return [
    join(
      `Trunk ${branch + 1}`,
      { id: `trunk-${branch}`, side: 'bottom' },
      { id: `corner-${branch}-${count - 1}`, side: 'top' },
    ),
    ...Array.from({ length: count }, (_, index) =>
      join(
        name(index),
        { id: `corner-${branch}-${index}`, side: 'right' },
        { id: `leaf-${branch}-${index}`, side: 'left' },
      ),
    ),
  ]
}

/** In rows, room above and below words goes before type does. */
function tight(context: ComposeContext): Partial<TextBox> {
  return context.level < 2 ? {} : { padding: { ...PADDING, top: SPACE.xs / 2, bottom: SPACE.xs / 2 } }
}

/** Root at the left, a row for each branch, its leaves at the right of it. */
export function leftToRight({ label, branches }: Tree, context: ComposeContext): Box {
  const hasLeaves = branches.some(({ items }) => items.length > 0)
  const branchRoom = hasLeaves ? { width: bodyWidth(context) * 0.3 } : { grow: 1, basis: 0, shrink: 1 }
  const rows = branches.map(({ label: name, items }, index) =>
    row(
      {
        align: 'center',
        grow: hasLeaves ? 0 : 1,
        basis: hasLeaves ? undefined : 0,
        connectors: forkToLeaves(items.length, index),
        ...stepOf(index, context),
      },
      [
        joint(`corner-${index}`),
        column({ width: LEVEL_GAP / 2 }, []),
        branchCard(name, index, context, {
          ...branchRoom,
          ...tight(context),
          ...(!hasLeaves && { alignSelf: 'stretch' as const }),
        }),
        ...leavesBeside(items, index, context),
      ],
    ),
  )
  const lines = branches.flatMap((_, index) =>
    tine(
      `Line to branch ${index + 1}`,
      'hub',
      `corner-${index}`,
      { id: `branch-${index}`, side: 'left' },
      false,
      stepOf(index, context),
    ),
  )
  return row(
    {
      grow: 1,
      align: 'center',
      connectors: [join('Line from root', { id: 'root', side: 'right' }, { id: 'hub', side: 'left' }), ...lines],
    },
    [
      rootCard(label, context, { width: bodyWidth(context) * 0.22, minHeight: 140 }),
      column({ width: LEVEL_GAP / 2 }, []),
      joint('hub'),
      column(
        {
          grow: 1,
          basis: 0,
          shrink: 1,
          alignSelf: 'stretch',
          justify: 'center',
          gap: hasLeaves && context.level < 2 ? SPACE.m : SPACE.xs,
        },
        rows,
      ),
    ],
  )
}

function leavesBeside(items: string[], branch: number, context: ComposeContext): Box[] {
  if (items.length === 0) return []
  return [
    column({ width: LEVEL_GAP / 2 }, []),
    joint(`hub-${branch}`),
    column(
      { grow: 1, basis: 0, shrink: 1, gap: SPACE.xs },
      items.map((words, index) =>
        row({ align: 'center' }, [
          joint(`corner-${branch}-${index}`),
          column({ width: LEVEL_GAP / 2 }, []),
          leafCard(words, branch, index, context, { grow: 1, basis: 0, shrink: 1, ...tight(context) }),
        ]),
      ),
    ),
  ]
}

function forkToLeaves(count: number, branch: number): BoxConnector[] {
  if (count === 0) return []
  const tines = Array.from({ length: count }, (_, index) =>
    tine(
      `Line to leaf ${branch + 1}.${index + 1}`,
      `hub-${branch}`,
      `corner-${branch}-${index}`,
      { id: `leaf-${branch}-${index}`, side: 'left' },
      isMiddle(index, count),
      {},
    ),
  )
  return [
    join(
      `Line from branch ${branch + 1}`,
      { id: `branch-${branch}`, side: 'right' },
      { id: `hub-${branch}`, side: 'left' },
    ),
    ...tines.flat(),
  ]
}
