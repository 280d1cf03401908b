/** The registry of slide kinds. A kind that is named in `Kind` and missing here is a type error. */
import { agenda } from './agenda.js'
import { aside } from './aside.js'
import { card } from './card.js'
import { chart } from './chart.js'
import { code } from './code.js'
import { columns } from './columns.js'
import { compare } from './compare.js'
import { cover } from './cover.js'
import { cycle } from './cycle.js'
import { definition } from './definition.js'
import { dialogue } from './dialogue.js'
import { features } from './features.js'
import { formula } from './formula.js'
import { glossary } from './glossary.js'
import { hierarchy } from './hierarchy.js'
import { illustrated } from './illustrated.js'
import { image } from './image.js'
import { type SlideKind, STANDARD } from './kind.js'
import { matrix } from './matrix.js'
import { measures } from './measures.js'
import { pillars } from './pillars.js'
import { poem } from './poem.js'
import { points } from './points.js'
import { process } from './process.js'
import { questions } from './questions.js'
import { quote } from './quote.js'
import { relation } from './relation.js'
import { section } from './section.js'
import { source } from './source.js'
import { statement } from './statement.js'
import { stats } from './stats.js'
import { summary } from './summary.js'
import { table } from './table.js'
import { timeline } from './timeline.js'

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
  cycle,
  timeline,
  hierarchy,
  matrix,
  stats,
  chart,
  dialogue,
  glossary,
  columns,
  image,
  illustrated,
  table,
  aside,
  poem,
  code,
  formula,
  card,
  questions,
  summary,
  source,
}

export type Kind = keyof typeof KINDS

/** The content that a kind takes, as its schema says. */
export type ContentOf<K extends Kind> = (typeof KINDS)[K] extends SlideKind<infer Content> ? Content : never

export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]]

/**
 * The kind's definition for content whose kind is only known at run time. `Kind` and content were matched by the
 * schema that read them.
 */
export function kindOf(kind: Kind): SlideKind<{ title?: string }> {
  return KINDS[kind] as unknown as SlideKind<{ title?: string }>
}

/** The names of a kind's arrangements, `standard` first. */
export function arrangementsOf(kind: Kind): [string, ...string[]] {
  return [STANDARD, ...Object.keys(kindOf(kind).arrangements ?? {})]
}
