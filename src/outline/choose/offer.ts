/** What the reading offers to be shown, before anything is chosen. */
import type { Proposal } from '../draft/cue.js'
import type { Chain, FormUnit } from '../read/reading.js'

/** One way to show something; whatever shows the same sentences rivals it. */
export interface Offer {
  section: number
  /** Index of the unit where it stands, by which the talk is put in order. */
  at: number
  /** Indexes of the sentences that it shows. */
  units: readonly number[]
  /** All words that it puts on a slide. */
  lines: readonly string[]
  /** How much its sentences matter, and its form adds. */
  weight: number
  what: Offered
}

export type Offered =
  | { type: 'line'; text: string }
  /** Each member with what is said of it, where `texts` has something. */
  | { type: 'chain'; chain: Chain; heads: readonly string[]; texts: readonly (string | undefined)[] }
  | { type: 'form'; unit: FormUnit }
  | { type: 'proposal'; proposal: Proposal; cue: string; rest: readonly Proposal[] }
