/**
 * Windows of one talk in step, in the stead of Slidev's own way: each tells the others what changes in it (./lines), and
 * passes on what it hears. News may so come late and twice, and must not take back a step made meanwhile. What a window
 * shares it also keeps through a reload (./kept). The state itself is Slidev's alone.
 */
import { addSyncMethod, disableBuiltinSync } from '@slidev/client'
import { keepState, keepThroughReloads, keptState, type Router } from './kept'
import { type Line, type Lines, openLines, openWindow as open } from './lines'
import { fromOutside } from './shared-keys'

interface Channel {
  receive: (state: Record<string, unknown>) => void
  state: Placed
  /** What all windows know, as JSON by key. Only what differs is sent: a whole state would take back others' news. */
  known: Map<string, string>
}

interface Placed {
  page?: number
  clicks?: number
  lastUpdate?: { time: number }
}

/** What tells the place; the rest of the state has no order to keep. */
const PLACE = ['page', 'clicks', 'clicksTotal', 'lastUpdate']

/** Milliseconds behind Slidev's own timer. */
const SETTLED = 20

const channels = new Map<string, Channel>()
let lines: Lines | undefined
/** The place that another window told last, while this one has not moved on by itself. */
let heard: string | undefined

function placeOf({ page, clicks }: Placed): string {
  return `${page}.${clicks}`
}

function withoutPlace(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(state).filter(([key]) => !PLACE.includes(key)))
}

/** What to tell the others: the keys that changed here. A place is told whole, and not where they have told it themselves. */
function outgoing(state: Record<string, unknown>, known: Map<string, string>): Record<string, unknown> {
  const changed = Object.entries(state).filter(([key, value]) => known.get(key) !== JSON.stringify(value))
  const keys = new Set(changed.map(([key]) => key))
  const moved = keys.has('page') || keys.has('clicks')
  if (moved) heard = undefined
  learn(known, state)
  return Object.fromEntries(Object.entries(state).filter(([key]) => (PLACE.includes(key) ? moved : keys.has(key))))
}

/** What can be sent. A key without a value, such as the pointer that left the slide, is told as null. */
function copy(state: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([key, value]: [string, unknown]) => [
      key,
      value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown),
    ]),
  )
}

/** A copy of what lasts: the pointer does not outlive the moment. */
function lasting(state: object): Record<string, unknown> {
  const plain = JSON.parse(JSON.stringify(state)) as Record<string, unknown>
  delete plain['cursor']
  return plain
}

function learn(known: Map<string, string>, news: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(news)) known.set(key, JSON.stringify(value))
}

/** What to take from the others: no place that is older than this window's own. */
function incoming(state: Record<string, unknown>, own: Placed): Record<string, unknown> {
  const { page, lastUpdate } = state as Placed
  if (page === undefined) return state
  if ((lastUpdate?.time ?? 0) < (own.lastUpdate?.time ?? 0)) return withoutPlace(state)
  heard = placeOf(state)
  return state
}

/**
 * Slidev takes no news while its own has not settled, for which it sets a timer; a browser lets timers of a window in
 * the background wait for a second. So the place is set once more, behind that timer.
 */
function receive(name: string, state: Record<string, unknown>, from: Line): void {
  const channel = channels.get(name)
  if (!channel) return
  const news = incoming(fromOutside(name, state), channel.state)
  channel.receive(news)
  Object.assign(channel.state, news)
  learn(channel.known, news)
  lines?.tellAll({ channel: name, state: news }, from)
  const { page, clicks, lastUpdate } = news as Placed
  if (page === undefined) return
  setTimeout(() => {
    if (heard === placeOf(news))
      Object.assign(channel.state, { page, clicks, lastUpdate: lastUpdate && { ...lastUpdate } })
  }, SETTLED)
}

/** Once a page, before Slidev makes its shared state. */
export function keepInStep(router: Router): void {
  disableBuiltinSync()
  // Slidev opens its BroadcastChannels all the same, right after this, and listens to any file that knows the title.
  queueMicrotask(disableBuiltinSync)
  keepThroughReloads(router)
  addSyncMethod({
    init(channel, onUpdate, state) {
      const kept = keptState(channel)
      if (kept) onUpdate(fromOutside(channel, kept))
      channels.set(channel, {
        receive: onUpdate,
        state,
        known: new Map(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)])),
      })
      return (current) => {
        keepState(channel, lasting(current))
        const own = channels.get(channel)
        const news = own ? outgoing(copy(current), own.known) : {}
        if (Object.keys(news).length > 0) lines?.tellAll({ channel, state: news })
      }
    },
  })
  lines = openLines({
    asked(line) {
      for (const [channel, { state }] of channels) line.tell({ channel, state: lasting(state) })
    },
    heard: ({ channel, state }, line) => receive(channel, state, line),
  })
}

/** Opens a window of this talk at a route, or brings the one that is open to the front. */
export function openWindow(view: 'audience' | 'presenter', route: string): void {
  open(lines, view, route)
}
