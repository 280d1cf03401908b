/** A connector between two boxes that have their places. */
import type { BoxConnector } from './box.js'
import { type Emission, idFor, onWholeUnits } from './emission.js'
import type { Connector, Point, Side } from './scene.js'

/**
 * The connector of a stack. Glued to its frames where it meets the middle of their edges.
 *
 * @param inherited the step of the stack that it belongs to.
 */
export function connect(
  { name, from, to, stroke, arrow, step, shift = 0, straight }: BoxConnector,
  inherited: number | undefined,
  emission: Emission,
): Connector {
  const at = step ?? inherited
  const start = endOf(from, emission, shift)
  const end = endOf(to, emission, shift)
  if (straight === true) end.point = opposite(start.point, end.point, from.side)
  const connector: Connector = {
    type: 'connector',
    id: idFor(name, emission),
    name,
    from: start.point,
    to: end.point,
    stroke,
    arrow,
  }
  // A shifted line no longer meets the middle of an edge, where PowerPoint's connection sites are.
  if (shift === 0) {
    connector.glue = {
      ...(start.frame !== undefined && { from: { id: start.frame, side: from.side } }),
      ...(end.frame !== undefined && straight !== true && { to: { id: end.frame, side: to.side } }),
    }
  }
  if (at !== undefined && at > 0) connector.step = at
  return connector
}

/** The point on the edge reached that lies straight across from `start`. */
function opposite(start: Point, end: Point, side: Side): Point {
  return side === 'top' || side === 'bottom' ? { x: start.x, y: end.y } : { x: end.x, y: start.y }
}

function endOf(
  { id, side }: { id: string; side: Side },
  { boxes }: Emission,
  shift: number,
): { point: Point; frame?: string } {
  const found = boxes.get(id)
  if (found === undefined) throw new Error(`A connector names the box “${id}”, which does not stand before it.`)
  const { x, y, width, height } = onWholeUnits(found.placed)
  const points: Record<Side, Point> = {
    top: { x: x + width / 2 + shift, y },
    bottom: { x: x + width / 2 + shift, y: y + height },
    left: { x, y: y + height / 2 + shift },
    right: { x: x + width, y: y + height / 2 + shift },
  }
  return { point: points[side], frame: found.frame }
}
