/**
 * Windows of one talk in step, and the place kept through a reload. Two ways, in Slidev's stead: BroadcastChannel, which
 * browsers may keep apart for files, and a window and the one that opened it, which can always write to each other. The
 * same news may so come twice and late, and must not take back a step made meanwhile. What a window shares it also
 * keeps for itself in sessionStorage, which a reload and a browser that comes back after a crash leave whole. The state
 * itself is Slidev's alone.
 */
import { addSyncMethod, disableBuiltinSync, slidesTitle } from '@slidev/client'

interface Channel {
  receive: (state: Record<string, unknown>) => void
  state: Placed
  /** What all windows know, as JSON by key. Only what differs is sent: a whole state would take back others' news. */
  known: Map<string, string>
}

interface Message {
  lectern: 'hello' | 'state'
  /** In a hello: whether the window has just been loaded and knows nothing yet. */
  fresh?: boolean
  channel?: string
  state?: Record<string, unknown>
}

/** Milliseconds between two signs of life, by which a reloaded opener finds its windows again. */
const PULSE = 1000

/** What tells the place; the rest of the state has no order to keep. */
const PLACE = ['page', 'clicks', 'clicksTotal', 'lastUpdate']

const broadcast = new BroadcastChannel(`lectern ${location.pathname}`)
/** The place that another window told last, while this one has not moved on by itself. */
let heard: string | undefined

/** Milliseconds behind Slidev's own timer. */
const SETTLED = 20

const channels = new Map<string, Channel>()
const peers = new Set<Window>()

/** Browsers give all files one storage; the address tells the talks apart. */
function storageKey(channel: string): string {
  return `lectern ${location.pathname} ${channel}`
}

/** A copy without what must not outlive the moment. */
function plain(state: object): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(state)) as Record<string, unknown>
  delete copy['cursor']
  return copy
}

function stored(channel: string): Record<string, unknown> | undefined {
  try {
    const text = sessionStorage.getItem(storageKey(channel))
    return text === null ? undefined : (JSON.parse(text) as Record<string, unknown>)
  } catch {
    return undefined
  }
}

function store(channel: string, state: object): void {
  try {
    sessionStorage.setItem(storageKey(channel), JSON.stringify(plain(state)))
  } catch {
    // Storage may be full or forbidden: then a reload forgets, which is no reason to stop a talk.
  }
}

interface Placed {
  page?: number
  clicks?: number
  lastUpdate?: { time: number }
}

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
function receive(name: string, state: Record<string, unknown>): void {
  const channel = channels.get(name)
  if (!channel) return
  const news = incoming(state, channel.state)
  channel.receive(news)
  Object.assign(channel.state, news)
  learn(channel.known, news)
  const { page, clicks, lastUpdate } = news as Placed
  if (page === undefined) return
  setTimeout(() => {
    if (heard === placeOf(news))
      Object.assign(channel.state, { page, clicks, lastUpdate: lastUpdate && { ...lastUpdate } })
  }, SETTLED)
}

function post(window: Window, message: Message): void {
  // Files have no origin that could be named; who may listen is decided by the reference to the window.
  window.postMessage(message, location.protocol === 'file:' ? '*' : location.origin)
}

function postAll(message: Message): void {
  broadcast.postMessage(message)
  for (const peer of peers) {
    if (peer.closed) peers.delete(peer)
    else post(peer, message)
  }
}

/** Whether a message comes from a window of this talk. Windows of files are strangers to each other: no more can be asked of them. */
function isOurs({ origin, source, data }: MessageEvent<unknown>): boolean {
  const home = location.protocol === 'file:' ? ['null', location.origin] : [location.origin]
  return (
    home.includes(origin) &&
    source !== null &&
    source !== window &&
    typeof data === 'object' &&
    data !== null &&
    'lectern' in data
  )
}

function onMessage(event: MessageEvent<unknown>): void {
  if (!isOurs(event)) return
  const { lectern, fresh, channel = '', state } = event.data as Message
  const peer = event.source as Window
  if (lectern === 'hello') {
    if (fresh === true || !peers.has(peer))
      for (const [name, { state: current }] of channels)
        post(peer, { lectern: 'state', channel: name, state: plain(current) })
    peers.add(peer)
  } else if (state) receive(channel, state)
}

function greetOpener(): void {
  const opener = window.opener as Window | null
  if (!opener) return
  peers.add(opener)
  post(opener, { lectern: 'hello', fresh: true })
  setInterval(() => post(opener, { lectern: 'hello' }), PULSE)
}

/** Once a page, before Slidev makes its shared state. */
export function keepInStep(): void {
  disableBuiltinSync()
  addSyncMethod({
    init(channel, onUpdate, state) {
      const kept = stored(channel)
      if (kept) onUpdate(kept)
      channels.set(channel, {
        receive: onUpdate,
        state,
        known: new Map(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)])),
      })
      return (current) => {
        store(channel, current)
        const own = channels.get(channel)
        const news = own ? outgoing(copy(current), own.known) : {}
        if (Object.keys(news).length > 0) postAll({ lectern: 'state', channel, state: news })
      }
    },
  })
  window.addEventListener('message', onMessage)
  broadcast.onmessage = ({ data }: MessageEvent<Message>) => receive(data.channel ?? '', data.state ?? {})
  greetOpener()
}

/** Opens a window of this talk at a route, or brings the one that is open to the front. */
export function openWindow(name: string, route: string): void {
  const address = new URL(location.href)
  address.hash = route
  const opened = window.open(address, `lectern ${name} ${slidesTitle}`, 'popup,width=1280,height=800')
  if (opened) peers.add(opened)
}
