/**
 * A window that went where another one told it to tells the same place again, since Slidev takes that for a step of its
 * own. Somebody may have gone on meanwhile, and would be taken back. So a window is silent where it has nothing new to say.
 */

/** What the plugin of Slidev's shared state tells the pages (vite-plugin-vue-server-ref). */
export interface Heard {
  key: string
  data?: unknown
}

/** As that plugin writes a value that is not there. */
const ABSENT = '__UNDEFINED___'

/** The state that is shared as a whole: place, clock, pointer. */
const KEY = 'nav'

/** That state as it was heard last. */
let known: string | undefined

import.meta.hot?.on('vue-server-ref', ({ key, data }) => {
  if (key === KEY) known = withoutSender(data)
})

/** Whether news say nothing but what this window has just heard. */
export function isEcho(address: string, body: unknown): boolean {
  if (!address.endsWith(`/${KEY}`) || typeof body !== 'string') return false
  return withoutSender((JSON.parse(body) as { data?: unknown }).data) === known
}

/** All but who told it, and when. Its keys stand in one order, whoever tells it. */
function withoutSender(data: unknown): string {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>)
  const told = entries.filter(([key, value]) => key !== 'lastUpdate' && value !== ABSENT)
  return JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)))
}
