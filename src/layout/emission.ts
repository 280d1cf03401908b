/** What grows while the scene of a page is made: its items, what does not fit, the names that are taken. */
import type { Overflow } from './overflow.js'
import type { Page, Placed } from './place.js'
import type { Item, Rect } from './scene.js'

export interface Emission {
  items: Item[]
  overflows: Overflow[]
  /** Placed boxes by id, with the id of the frame that each became, for connectors. */
  boxes: Map<string, { placed: Placed; frame?: string }>
  /** Those that items and groups have so far. */
  ids: Set<string>
  /** Lines of the slide counted so far. */
  lines: number
  /** See `Composed.lines`. */
  broken: number
  page: Page
}

/** A name as an id that nothing else of the scene has: `card-1`, `card-1-2`. */
export function idFor(name: string, { ids }: Emission): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'item'
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}

/** A place on whole page units, so that edges are crisp. */
export function onWholeUnits({ x, y, width, height }: Rect): Rect {
  const left = Math.round(x)
  const top = Math.round(y)
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top }
}
