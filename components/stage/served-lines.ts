/**
 * How the windows of a talk that `lectern present` serves reach each other: through its server, which hears those alone
 * that have the secret of the run. Windows of a browser in which none has it tell one another; the phone and other
 * browsers hear nothing of that.
 */
import { slidesTitle } from '@slidev/client'
import run from 'virtual:lectern-run'
import { channel } from './channel'
import type { Line, Lines, Listener, News } from './lines'
import { findSecret, isUsed, tell } from './run-secret'

/** News as they go through the server: see src/slidev/guard/stage-news.ts. */
export interface ServedNews {
  /** The window that tells them. */
  from: string
  channel: 'shared' | 'drawings'
  state: Record<string, unknown>
}

/** Also in src/slidev/guard/stage-news.ts. */
const ROUTE = '/@lectern/news'

/** Slidev's names of its channels (its setup/root.ts), by those that go through the server. */
const NAMES = { shared: `${slidesTitle} - shared`, drawings: `${slidesTitle} - drawings` } as const

const SELF = crypto.randomUUID()

export function servedLines({ heard }: Listener): Lines {
  const beside = new BroadcastChannel(`lectern beside ${run}`)
  const line: Line = { tell: later }
  const hear = (news: ServedNews): void => {
    if (news.from !== SELF) heard({ channel: NAMES[news.channel], state: news.state }, line)
  }
  beside.onmessage = ({ data }: MessageEvent<ServedNews>) => hear(data)
  channel?.on('lectern:news', hear)

  /** What is still to be told. While one message is on its way, what follows is put together. */
  const waiting = new Map<ServedNews['channel'], Record<string, unknown>>()
  let telling = false

  function later({ channel: name, state }: News): void {
    // Without this a window would move the talk only because somebody opened it.
    if (!isUsed()) return
    const to = name === NAMES.drawings ? 'drawings' : 'shared'
    waiting.set(to, { ...waiting.get(to), ...state })
    if (!telling) void tellWaiting()
  }

  async function tellWaiting(): Promise<void> {
    telling = true
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const [to, state] = next
      waiting.delete(to)
      await tellOne({ from: SELF, channel: to, state }, beside).catch(() => undefined)
    }
    telling = false
  }

  // What comes from one window reaches all others without being passed on.
  return { tellAll: (news, from) => from === undefined && later(news), knows: () => true }
}

async function tellOne(news: ServedNews, beside: BroadcastChannel): Promise<void> {
  if ((await findSecret()) === undefined) return beside.postMessage(news)
  const headers = { 'Content-Type': 'application/json' }
  await tell(ROUTE, { method: 'POST', headers, body: JSON.stringify(news) })
}
