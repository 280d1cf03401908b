/** What the reading offers to be shown, before anything is chosen. */
import type { Proposal } from '../cues/cue.js'
import type { Chain, FormUnit } from '../read/reading.js'

/** One way to show something. */
export interface Offer {
  section: number
  /** Index of the unit where it stands, by which the talk is put in order. */
  at: number
  /** Indexes of the sentences that it shows. */
  units: readonly number[]
  /** All words that it puts on a slide. */
  lines: readonly string[]
  /** How much its sentences matter, times what its form adds. */
  weight: number
  what: Offered
}

export type Offered =
  /** A line of one sentence. */
  | { type: 'line'; text: string }
  /** The members of a chain by their heads, each with what is said of it where `texts` has something. */
  | { type: 'chain'; chain: Chain; heads: readonly string[]; texts: readonly (string | undefined)[] }
  /** A table, a figure, code or a formula. */
  | { type: 'form'; unit: FormUnit }
  /** Slides that a cue of discourse proposes. */
  | { type: 'cue'; cue: string; proposals: readonly Proposal[] }
