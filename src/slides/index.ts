/** The registry of slide kinds. A kind that is named in `Kind` and missing here is a type error. */
import { agenda } from './agenda.js'
import { compare } from './compare.js'
import { cover } from './cover.js'
import { definition } from './definition.js'
import { features } from './features.js'
import type { SlideKind } from './kind.js'
import { measures } from './measures.js'
import { pillars } from './pillars.js'
import { points } from './points.js'
import { process } from './process.js'
import { questions } from './questions.js'
import { quote } from './quote.js'
import { relation } from './relation.js'
import { section } from './section.js'
import { source } from './source.js'
import { statement } from './statement.js'
import { summary } from './summary.js'

export const KINDS = {
  cover,
  agenda,
  section,
  points,
  statement,
  quote,
  definition,
  pillars,
  features,
  relation,
  process,
  compare,
  measures,
  questions,
  summary,
  source,
}

export type Kind = keyof typeof KINDS

/** The content that a kind takes, as its schema says. */
export type ContentOf<K extends Kind> = (typeof KINDS)[K] extends SlideKind<infer Content> ? Content : never

export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]]
