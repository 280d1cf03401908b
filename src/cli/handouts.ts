/** The forms of handouts as they stand on the command line. */
import type { Handout } from '../pdf/index.js'

/** Handouts as `src/pdf` knows them, which nobody loads before one is asked for. */
export const HANDOUTS = ['slides', 'notes', '2', '4', '6'] as const satisfies readonly Handout[]

/** `--pdf 6` as `--pdf=6`; what follows `--pdf` else is an article, so a file of such a name is written `./6`. */
export function withHandouts(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1]
    if (arg === '--pdf' && next !== undefined && areHandouts(next)) return [`--pdf=${next}`]
    return args[index - 1] === '--pdf' && areHandouts(arg) ? [] : [arg]
  })
}

/** `6`, and several: `notes,6`. */
function areHandouts(word: string): boolean {
  return word.split(',').every((form) => HANDOUTS.some((known) => known === form))
}
