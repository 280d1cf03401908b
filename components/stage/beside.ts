/**
 * Windows of one browser in step where none of them has the secret of the run: they were opened by hand, from the bare
 * address. The server believes none of them, so they tell one another. The phone and other browsers hear nothing of it.
 */
import { addSyncMethod } from '@slidev/client'
import run from 'virtual:lectern-run'
import { findSecret, isUsed } from './run-secret'

interface Message {
  channel: string
  news: Record<string, unknown>
}

/** Before Slidev makes its shared state. */
export function keepBeside(): void {
  const others = new BroadcastChannel(`lectern beside ${run}`)
  addSyncMethod({
    init(channel, onUpdate, state) {
      const known = new Map<string, string>()
      changesOf(state, known)
      others.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.channel !== channel) return
        onUpdate(data.news)
        changesOf(data.news, known)
      })
      return (current, updating) => {
        const news = changesOf(current, known)
        if (updating !== true && Object.keys(news).length > 0) void tellOthers(others, { channel, news })
      }
    },
  })
}

async function tellOthers(others: BroadcastChannel, message: Message): Promise<void> {
  if (isUsed() && (await findSecret()) === undefined) others.postMessage(message)
}

/** What differs from what is known, which it then is. A key without a value is told as null. */
function changesOf(state: object, known: Map<string, string>): Record<string, unknown> {
  const texts = Object.entries(state).map(([key, value]) => [key, JSON.stringify(value ?? null)] as const)
  const changed = texts.filter(([key, text]) => known.get(key) !== text)
  for (const [key, text] of changed) known.set(key, text)
  return Object.fromEntries(changed.map(([key, text]) => [key, JSON.parse(text) as unknown]))
}
