/** What the windows of a talk share, kept for a window that comes later. */
import type { StageNews } from '../../slidev/index.js'

type Channel = StageNews['channel']

export interface Shared {
  learn(news: StageNews): void
  /** All that is known, as news of nobody. */
  all(): StageNews[]
}

export function sharedState(): Shared {
  const states = new Map<Channel, Record<string, unknown>>()
  return {
    learn({ channel, state }) {
      const known = { ...states.get(channel), ...state }
      // The pointer does not outlive the moment.
      delete known['cursor']
      states.set(channel, known)
    },
    all: () => [...states].map(([channel, state]) => ({ from: '', channel, state })),
  }
}
