/** What stands in the way of what in a scene. */
import { cellFrames } from '../../src/layout/painting.js'
import type { Connector, Frame, Item, Rect, Scene } from '../../src/layout/scene.js'

/** Rounding to whole units may let neighbours touch. */
const TOUCH = 1

/** Pairs of frames that cover one another and are not a panel and what stands on it, and lines that run through a text. */
export function overlaps(scene: Scene): string[] {
  // What is fixed belongs to the layout of the kind, under everything.
  const frames = scene.items
    .flatMap(solid)
    .filter(({ fixed }) => fixed !== true)
    .map(inked)
  const lines = scene.items.filter((item) => item.type === 'connector')
  return [
    ...frames.flatMap((one, index) =>
      frames
        .slice(index + 1)
        .filter((other) => collide(one, other))
        .map((other) => `${one.name} and ${other.name}`),
    ),
    ...lines.flatMap((line) =>
      frames
        .filter((frame) => frame.text !== undefined && runsThrough(line, frame))
        .map((frame) => `${line.name} through ${frame.name}`),
    ),
  ]
}

/** A table is a frame full of text. */
function solid(item: Item): Frame[] {
  if (item.type === 'table')
    return cellFrames(item)
      .slice(0, 1)
      .map((cell) => ({ ...cell, width: item.width, height: item.height }))
  return item.type === 'frame' ? [item] : []
}

/** A large quotation mark has ink in the upper half of its line alone; as a square, as Han fonts have it, on one side. */
function inked(frame: Frame): Frame {
  const [run] = frame.text?.paragraphs[0]?.runs ?? []
  if (frame.role !== 'ornament' || run === undefined || !/^[“”„«「『]$/u.test(run.text)) return frame
  const isSquare = frame.width > run.size
  const width = run.size * (isSquare ? 0.5 : 0.6)
  const x = frame.x + (isSquare ? run.size - width : 0)
  return { ...frame, x, width, y: frame.y + run.size * 0.25, height: run.size * 0.4 }
}

function collide(one: Frame, other: Frame): boolean {
  const apart =
    one.x + one.width <= other.x + TOUCH ||
    other.x + other.width <= one.x + TOUCH ||
    one.y + one.height <= other.y + TOUCH ||
    other.y + other.height <= one.y + TOUCH
  if (apart || isUnderProgress(one, other) || isUnderProgress(other, one)) return false
  if (one.text !== undefined && other.text !== undefined) return true
  if ((isBadge(one) && other.text !== undefined) || (isBadge(other) && one.text !== undefined)) return true
  return !contains(one, other) && !contains(other, one) && !isBadge(one) && !isBadge(other)
}

/** The line of progress along the page's edge runs over whatever panel stands there. */
function isUnderProgress(one: Frame, other: Frame): boolean {
  return one.role === 'progress' && other.text === undefined
}

/** A badge lies over the edge of two panels on purpose; words must still be clear of it. */
function isBadge({ text, group }: Frame): boolean {
  return text === undefined && group?.name.startsWith('Badge') === true
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - TOUCH &&
    inner.y >= outer.y - TOUCH &&
    inner.x + inner.width <= outer.x + outer.width + TOUCH &&
    inner.y + inner.height <= outer.y + outer.height + TOUCH
  )
}

/** Whether points of the line, a unit apart, lie within the frame and not only on its edge. */
function runsThrough({ from, to }: Connector, { x, y, width, height }: Rect): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  return Array.from({ length: steps }, (_, step) => step / steps).some((share) => {
    const px = from.x + (to.x - from.x) * share
    const py = from.y + (to.y - from.y) * share
    return px > x + TOUCH && px < x + width - TOUCH && py > y + TOUCH && py < y + height - TOUCH
  })
}
