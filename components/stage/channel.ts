/** The page's channel to its server: Vite's, or a socket to that of `lectern present`. A built file has none. */
import { socket } from 'virtual:lectern-run'
import type { PlayerData } from '../types'
import type { Heard } from './echo'
import type { ServedNews } from './served-lines'
import type { StagePlace } from './server-link'

/** What a server tells, by the name of the event. */
interface Told {
  'lectern:move': { by: 'next' | 'prev' }
  'lectern:news': ServedNews
  'lectern:talk': PlayerData
  'vue-server-ref': Heard
}

export interface Channel {
  on: <Event extends keyof Told>(event: Event, listen: (data: Told[Event]) => void) => void
  send: ((event: 'lectern:place', place: StagePlace) => void) & ((event: 'lectern:secret', secret: string) => void)
}

declare global {
  interface ImportMeta {
    readonly hot?: Channel
  }
}

/** Milliseconds between two tries to reach a server that has gone. */
const PAUSE = 1000

export const channel: Channel | undefined = socket === '' ? import.meta.hot : open(socket)

/** @param path of the socket. What is sent before it is open is sent then. */
function open(path: string): Channel {
  const listeners = new Map<string, ((data: never) => void)[]>()
  const waiting: string[] = []
  const line = new WebSocket(addressOf(path))
  line.onopen = () => {
    for (const message of waiting.splice(0)) line.send(message)
  }
  line.onmessage = ({ data }: MessageEvent<string>) => {
    const { event, data: told } = JSON.parse(data) as { event: string; data: never }
    for (const listen of listeners.get(event) ?? []) listen(told)
  }
  line.onclose = () => setTimeout(() => reloadWhenBack(path), PAUSE)
  return {
    on: (event, listen) => void listeners.set(event, [...(listeners.get(event) ?? []), listen]),
    send(event: string, data: unknown) {
      const message = JSON.stringify({ event, data })
      if (line.readyState === WebSocket.OPEN) line.send(message)
      else waiting.push(message)
    },
  }
}

/** The server may be another one by then, with another talk and another secret. A reload keeps the place. */
function reloadWhenBack(path: string): void {
  const trial = new WebSocket(addressOf(path))
  trial.onopen = () => location.reload()
  trial.onerror = () => setTimeout(() => reloadWhenBack(path), PAUSE)
}

function addressOf(path: string): string {
  return `${location.origin.replace(/^http/, 'ws')}${path}`
}
