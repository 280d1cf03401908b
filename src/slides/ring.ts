/** Where the stages of a cycle stand, clockwise from the top, and by which edges its arrows run. Units from the room's corner. */
import type { Rect, Side } from '../layout/scene.js'

interface Room {
  width: number
  height: number
}

interface Arrangement {
  stages: Rect[]
  sides: [Side, Side][]
}

/** More stages than this do not stand round a middle with arrows of a length between them. */
export const MOST_IN_RING = 6

/** Width of a stage as a share of the room's, and its greatest height in units, by their number. */
const STAGE: Record<number, { width: number; height: number }> = {
  3: { width: 0.36, height: 140 },
  4: { width: 0.31, height: 124 },
  5: { width: 0.29, height: 116 },
  6: { width: 0.28, height: 112 },
}

/** Leaves and enters at the edges that look outward, so that the arrows round the middle. */
const RING_SIDES: Record<number, [Side, Side][]> = {
  3: [
    ['right', 'top'],
    ['left', 'right'],
    ['top', 'left'],
  ],
  4: [
    ['right', 'top'],
    ['bottom', 'right'],
    ['left', 'bottom'],
    ['top', 'left'],
  ],
  5: [
    ['right', 'top'],
    ['bottom', 'top'],
    ['left', 'right'],
    ['top', 'bottom'],
    ['top', 'left'],
  ],
  6: [
    ['right', 'left'],
    ['right', 'top'],
    ['bottom', 'right'],
    ['left', 'right'],
    ['left', 'bottom'],
    ['top', 'left'],
  ],
}

/** Rows must leave this between them, in units, for an arrow. */
const ROW_GAP = 44

/** Corners of a regular polygon, stretched to the room; six stand with a flat top, the others with a corner there. */
export function ringOf(count: number, room: Room): Arrangement {
  const share = STAGE[count] ?? { width: 0.28, height: 112 }
  const rows = count === 3 ? 2 : 3
  const width = Math.round(room.width * share.width)
  const height = Math.floor(Math.min(share.height, (room.height - ROW_GAP * (rows - 1)) / rows))
  const start = count === 6 ? -120 : -90
  const corners = Array.from({ length: count }, (_, index) => {
    const angle = ((start + (360 / count) * index) * Math.PI) / 180
    return { x: Math.cos(angle), y: Math.sin(angle) }
  })
  const across = stretch(
    corners.map(({ x }) => x),
    room.width - width,
  )
  const down = stretch(
    corners.map(({ y }) => y),
    room.height - height,
  )
  return {
    stages: corners.map((_, index) => ({ x: across[index] ?? 0, y: down[index] ?? 0, width, height })),
    sides: RING_SIDES[count] ?? [],
  }
}

/** Values moved and scaled to run from 0 to `reach`. */
function stretch(values: number[], reach: number): number[] {
  const least = Math.min(...values)
  const range = Math.max(...values) - least
  return values.map((value) => Math.round(((value - least) / range) * reach))
}

/** Between columns and rows of a loop, in units: room for an arrow. */
const LOOP_GAP = 48

/** Room in units for what stands in the middle of a loop. */
const MIDDLE = 76

/** Two rows, the lower one running back. With an odd number the lower stages are wider. */
export function loopOf(count: number, room: Room, withCenter: boolean): Arrangement {
  const upper = Math.ceil(count / 2)
  const lower = count - upper
  const gap = withCenter ? 2 * LOOP_GAP + MIDDLE : LOOP_GAP
  const height = Math.floor((room.height - gap) / 2)
  const inRow = (place: number, perRow: number, y: number): Rect => {
    const width = Math.floor((room.width - LOOP_GAP * (perRow - 1)) / perRow)
    return { x: place * (width + LOOP_GAP), y, width, height }
  }
  return {
    stages: [
      ...Array.from({ length: upper }, (_, index) => inRow(index, upper, 0)),
      ...Array.from({ length: lower }, (_, index) => inRow(lower - 1 - index, lower, room.height - height)),
    ],
    sides: Array.from({ length: count }, (_, index): [Side, Side] => {
      if (index === upper - 1) return ['bottom', 'top']
      if (index === count - 1) return ['top', 'bottom']
      return index < upper ? ['right', 'left'] : ['left', 'right']
    }),
  }
}

/** The middle of a ring or a loop: clear of its stages, no larger than a label needs. */
export function centerOf(stages: Rect[], room: Room): Rect {
  const middle = { x: room.width / 2, y: room.height / 2 }
  const beside = stages.filter(({ y, height }) => y < middle.y + MIDDLE / 2 && y + height > middle.y - MIDDLE / 2)
  const left = Math.max(
    0,
    ...beside.filter(({ x, width }) => x + width <= middle.x).map(({ x, width }) => x + width + LOOP_GAP),
  )
  const width = Math.min(room.width * 0.32, 2 * (middle.x - left))
  const above = Math.max(...stages.filter(({ y, height }) => y + height <= middle.y).map(({ y, height }) => y + height))
  const below = Math.min(...stages.filter(({ y }) => y > middle.y).map(({ y }) => y))
  const open = beside.length === 0 ? below - above - LOOP_GAP : MIDDLE + 40
  const height = Math.min(open, MIDDLE + 40)
  const y = beside.length === 0 ? (above + below - height) / 2 : middle.y - height / 2
  return { x: Math.round(middle.x - width / 2), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
