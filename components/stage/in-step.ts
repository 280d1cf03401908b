/**
 * Windows of one talk in step, and the place kept through a reload. Slidev shares its state over BroadcastChannel,
 * which browsers may keep apart for files; a window and the one that opened it can always write to each other. What a
 * window shares it also keeps for itself in sessionStorage, which a reload and a browser that comes back after a crash
 * leave whole. The state itself is Slidev's alone.
 */
import { addSyncMethod, slidesTitle } from '@slidev/client'

interface Channel {
  receive: (state: Record<string, unknown>) => void
  state: object
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

function post(window: Window, message: Message): void {
  // Files have no origin that could be named; who may listen is decided by the reference to the window.
  window.postMessage(message, location.protocol === 'file:' ? '*' : location.origin)
}

function postAll(message: Message): void {
  for (const peer of peers) {
    if (peer.closed) peers.delete(peer)
    else post(peer, message)
  }
}

/** Whether a message comes from a window of this talk. Windows of files are strangers to each other: no more can be asked of them. */
function isOurs({ origin, source, data }: MessageEvent<unknown>): boolean {
  const home = location.protocol === 'file:' ? ['null', location.origin] : [location.origin]
  return home.includes(origin) && source !== null && source !== window && typeof data === 'object' && data !== null && 'lectern' in data
}

function onMessage(event: MessageEvent<unknown>): void {
  if (!isOurs(event)) return
  const { lectern, fresh, channel = '', state } = event.data as Message
  const peer = event.source as Window
  if (lectern === 'hello') {
    if (fresh === true || !peers.has(peer)) for (const [name, { state: current }] of channels) post(peer, { lectern: 'state', channel: name, state: plain(current) })
    peers.add(peer)
  } else if (state) channels.get(channel)?.receive(state)
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
  addSyncMethod({
    init(channel, onUpdate, state) {
      const kept = stored(channel)
      if (kept) onUpdate(kept)
      channels.set(channel, { receive: onUpdate, state })
      return (current, updating) => {
        store(channel, current)
        if (!updating) postAll({ lectern: 'state', channel, state: JSON.parse(JSON.stringify(current)) as Record<string, unknown> })
      }
    },
  })
  window.addEventListener('message', onMessage)
  greetOpener()
}

/** Opens a window of this talk at a route, or brings the one that is open to the front. */
export function openWindow(name: string, route: string): void {
  const address = new URL(location.href)
  address.hash = route
  const opened = window.open(address, `lectern ${name} ${slidesTitle}`, 'popup,width=1280,height=800')
  if (opened) peers.add(opened)
}
