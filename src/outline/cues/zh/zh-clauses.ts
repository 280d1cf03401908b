/** Clauses of Chinese sentences, which one cue after another asks for. */
import { remember } from '../../../text/remember.js'
import { clausesOf } from '../../clauses.js'

const known = remember<readonly string[]>()

/** As `clausesOf`. */
export function zhClauses(sentence: string): readonly string[] {
  return known.of(sentence, () => clausesOf(sentence, 'zh'))
}
