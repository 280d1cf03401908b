/** Cues of Chinese discourse, the surest first. Each names the form of speech that it listens for. */
import type { Cues } from '../cue.js'
import { interview } from '../interview.js'
import { chronology, figures } from '../numbers.js'
import { saying, question } from './saying.js'
import { demands, duties } from './duties.js'
import { twoSides, oldAndNew } from './sides.js'
import { both, byMeans, parallel } from './clauses.js'
import { consequences } from './consequences.js'
import { definition, announcement } from './terms.js'
import { enumeration } from './lists.js'

export const zh: Cues = {
  interview,
  demands,
  announcement,
  chronology: (passage) => chronology(passage),
  'old and new': oldAndNew,
  'two sides': twoSides,
  saying,
  'by means': byMeans,
  definition,
  enumeration,
  consequences,
  both,
  parallel,
  duties,
  figures: (passage) => figures(passage),
  question,
}
