/** The pages' reports to the server, and the server's wishes to one of them. */

/** An open page. */
export interface Page {
  send(event: string, data: unknown): void
}

/** What a server hears from its pages, be it Vite's or our own. */
export interface PageEvents {
  on(event: 'lectern:place', listen: (data: unknown, page: Page) => void): void
}

/** Where a window of the talk is, as components/stage/server-link.ts reports it. */
export interface StagePlace {
  presenter: boolean
  id?: string
  no: number
  total: number
  clicks: number
  clicksTotal: number
  /** Seconds by slide id. */
  spent: Record<string, number>
}

export type Move = 'next' | 'prev'

export interface StageLink {
  /** The last place that was reported. */
  place(): StagePlace | undefined
  /** Calls back at every report. */
  onPlace(listen: (place: StagePlace) => void): void
  /** Moves the talk; false where no window of it is open. */
  move(by: Move): boolean
}

/** How long after its last report a window counts as open, in milliseconds: three of its pulses. */
const ALIVE = 10_000

/**
 * One window alone is told to move, the presenter's where there is one; the others follow it. Two that moved at once
 * could move twice.
 */
export function stageLink(pages: PageEvents): StageLink {
  const listeners: ((place: StagePlace) => void)[] = []
  const leaders = new Map<boolean, { page: Page; at: number }>()
  let last: StagePlace | undefined
  pages.on('lectern:place', (data, page) => {
    if (!isPlace(data)) return
    last = data
    leaders.set(data.presenter, { page, at: Date.now() })
    for (const listen of listeners) listen(data)
  })
  return {
    place: () => last,
    onPlace: (listen) => void listeners.push(listen),
    move(by) {
      const leader = [leaders.get(true), leaders.get(false)].find(
        (one) => one !== undefined && Date.now() - one.at < ALIVE,
      )
      leader?.page.send('lectern:move', { by })
      return leader !== undefined
    },
  }
}

function isPlace(data: unknown): data is StagePlace {
  if (typeof data !== 'object' || data === null) return false
  const { presenter, no, total, clicks, clicksTotal, spent } = data as Record<string, unknown>
  const numbers = [
    no,
    total,
    clicks,
    clicksTotal,
    ...(typeof spent === 'object' && spent !== null ? Object.values(spent) : [undefined]),
  ]
  return typeof presenter === 'boolean' && numbers.every((value) => typeof value === 'number' && Number.isFinite(value))
}
