/**
 * Room between Han characters and the Latin letters and figures beside them (CLREQ 3.2.2, JLREQ 3.2.6), which no space
 * in the text makes: it belongs to the setting, not to the words.
 */
import type { Run } from './scene.js'

/** In em: a quarter, as LibreOffice has it; measured over sizes from 20 to 48 units (0.236 to 0.240). */
export const AUTOSPACE = 0.24

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}々〆〇ー]/u

/** Letters and figures, and the signs in which a figure ends. Full-width forms are Han to the eye. */
const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9%‰]/u
const FULL_WIDTH = /[\uFF01-\uFFEE]/u

type Side = 'han' | 'western' | 'other'

const sideOf = byCharacter((character): Side => {
  if (FULL_WIDTH.test(character)) return 'other'
  return HAN.test(character) ? 'han' : WESTERN.test(character) ? 'western' : 'other'
})

/** Offsets (UTF-16) in the runs' text before which there is room, ascending. None within code, none beside raised text. */
export function autospaceOffsets(runs: readonly Run[]): number[] {
  const offsets: number[] = []
  eachNeighbours(runs, (offset, before, after) => {
    const sides = [sideOf(before.character), sideOf(after.character)]
    const inCode = before.run.font === 'code' && after.run.font === 'code'
    const raised = before.run.script !== undefined || after.run.script !== undefined
    if (sides.includes('han') && sides.includes('western') && !inCode && !raised) offsets.push(offset)
  })
  return offsets
}

/** What LibreOffice takes for East Asian, its marks among it, and what takes the script of the character before it. */
const ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\u30FB\u30FC\uFE30-\uFE4F\uFF00-\uFFEF]/u
const WEAK = /[ \u00A0\u2010-\u2029]/u
const COMPLEX = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u

/** A space of Noto Sans CJK, in em. */
export const HAN_SPACE = 0.224

/**
 * Where LibreOffice leaves as much room: wherever the script changes, beside punctuation and spaces too, and after a
 * quotation mark with which a paragraph begins. Nothing in a PowerPoint file turns it off. `spaces` are the offsets of
 * those that it sets from the East Asian font, since they follow East Asian text.
 */
export function officeSetting(runs: readonly Run[]): { offsets: number[]; spaces: Set<number> } {
  const offsets: number[] = []
  const spaces = new Set<number>()
  let script = ''
  eachNeighbours(runs, (offset, before, after) => {
    if (offset === before.character.length) script = scriptOf(before.character)
    const own = scriptOf(after.character)
    const next = own === 'weak' ? script : own
    if (next !== script && next !== 'complex' && script !== 'complex') offsets.push(offset)
    if (after.character === ' ' && next === 'asian') spaces.add(offset)
    script = next
  })
  return { offsets, spaces }
}

const scriptOf = byCharacter((character): 'weak' | 'complex' | 'asian' | 'latin' => {
  if (WEAK.test(character)) return 'weak'
  if (COMPLEX.test(character)) return 'complex'
  return ASIAN.test(character) ? 'asian' : 'latin'
})

/** What a character is does not change: it is found out once. */
function byCharacter<Value>(find: (character: string) => Value): (character: string) => Value {
  const known = new Map<string, Value>()
  return (character) => {
    let found = known.get(character)
    if (found === undefined) known.set(character, (found = find(character)))
    return found
  }
}

interface Neighbour {
  character: string
  run: Run
}

/** Calls back for each place between two characters, runs joined. */
function eachNeighbours(
  runs: readonly Run[],
  visit: (offset: number, before: Neighbour, after: Neighbour) => void,
): void {
  let offset = 0
  let before: Neighbour | undefined
  for (const run of runs) {
    for (const character of run.text) {
      const after = { character, run }
      if (before !== undefined) visit(offset, before, after)
      before = after
      offset += character.length
    }
  }
}
