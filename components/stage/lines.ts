/**
 * How the windows of one talk reach each other. `lectern present` has a server for that (./served-lines). Over another
 * HTTP server a BroadcastChannel goes to pages of the same origin alone. A file has no origin of its own, so there a line
 * runs between two windows that have proved to know their secret.
 */
import { slidesTitle } from '@slidev/client'
import run from 'virtual:lectern-run'
import { fileLines } from './file-lines'
import { talkName, withSecret } from './secret'
import { servedLines } from './served-lines'

/** What a window tells: keys of the state of one of Slidev's channels. */
export interface News {
  channel: string
  state: Record<string, unknown>
}

/** A way to another window, or to all others. */
export interface Line {
  tell: (news: News) => void
}

export interface Listener {
  /** A window has come that knows less of the talk: tell it all. */
  asked: (line: Line) => void
  heard: (news: News, from: Line) => void
}

/** What goes over a line. `since` is when a window was loaded, in milliseconds since 1970. */
export type Message = ({ kind: 'news' } & News) | { kind: 'hello'; since: number; name: string }

/** The way to all windows of this talk. */
export interface Lines {
  tellAll: (news: News, but?: Line) => void
  /** Whether a window of this name is there and needs no secret. */
  knows: (name: string) => boolean
}

const IS_FILE = location.protocol === 'file:'

export function openLines(listener: Listener): Lines {
  if (IS_FILE) return fileLines(listener)
  return run === '' ? broadcast(listener) : servedLines(listener)
}

function broadcast({ asked, heard }: Listener): Lines {
  const channel = new BroadcastChannel(`lectern ${location.pathname}`)
  const send = (message: Message): void => channel.postMessage(message)
  const line: Line = { tell: (news) => send({ kind: 'news', ...news }) }
  channel.onmessage = ({ data }: MessageEvent<Message>) => (data.kind === 'hello' ? asked(line) : heard(data, line))
  send({ kind: 'hello', since: performance.timeOrigin, name: window.name })
  return { tellAll: (news, but) => but !== line && line.tell(news), knows: () => true }
}

/**
 * Opens a window of this talk at a route, or brings the one that is open to the front.
 *
 * @param lines where windows reach each other without a server; a file's window then gets the secret.
 */
export function openWindow(lines: Lines | undefined, view: 'audience' | 'presenter', route: string): void {
  const name = `lectern ${view} ${IS_FILE ? talkName() : slidesTitle}`
  const address = new URL(location.href)
  address.hash = lines && !lines.knows(name) ? withSecret(route) : route
  window.open(address, name, 'popup,width=1280,height=800')
}
