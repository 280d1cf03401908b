/** What a window takes from outside, be it another window or its own past: the keys that the talk shares, and no others. */
import { slidesTitle } from '@slidev/client'
import { safeDrawing } from './drawing'

/** Slidev's name of the channel whose state is drawings by slide number (its setup/root.ts). */
const DRAWINGS = `${slidesTitle} - drawings`

const SHARED = new Set(['page', 'clicks', 'clicksTotal', 'timer', 'cursor', 'lastUpdate', 'blank', 'otherFace'])

export function fromOutside(channel: string, state: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(state)
  return Object.fromEntries(
    channel === DRAWINGS
      ? entries.filter(([key]) => /^\d+$/.test(key)).map(([key, drawing]) => [key, safeDrawing(drawing)])
      : entries.filter(([key]) => SHARED.has(key)),
  )
}
