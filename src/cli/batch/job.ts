/** One article of many: what is asked for, and what came of it. Both cross the border between processes. */
import type { CommandOptions } from '../options.js'
import type { Entry } from './articles.js'

export interface Job extends Entry {
  /** With the deck as HTML, not the PowerPoint alone. */
  html: boolean
  options: CommandOptions
}

export interface Done {
  article: string
  slides: number
  seconds: number
  /** Paths of what was written. */
  files: string[]
  /** Paths of the files besides the article that the talk is made of. */
  sources: string[]
  /** What was said while it was made, a line each. */
  told?: string[]
}

export interface Failed {
  article: string
  seconds: number
  /** A line each. */
  errors: string[]
}

export interface Unchanged {
  article: string
  files: string[]
  unchanged: true
}

export type Outcome = Done | Failed | Unchanged
