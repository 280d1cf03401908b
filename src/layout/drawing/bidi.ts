/** The order in which letters are seen, where some run from right to left: what is needed of UAX #9 for a line of a slide. */
import type { Letter, TextSpan } from './mark.js'

interface Ordered {
  span: TextSpan
  link?: string
}

interface Placed {
  letter: Letter
  /** Index of its span. */
  from: number
  level: number
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/u
const WITHIN_NUMBER = /[.,:/%+−-]/u
const LETTER = /\p{L}/u
const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹' }

/** Spans whose letters stand from left to right as they are seen. @param dir of the paragraph. */
export function inVisualOrder(spans: readonly Ordered[], dir: 'rtl' | undefined): Ordered[] {
  const letters = spans.flatMap(({ span }, from) => span.letters.map((letter): Placed => ({ letter, from, level: 0 })))
  if (dir !== 'rtl' && !letters.some(({ letter }) => RIGHT_TO_LEFT.test(letter.text))) return [...spans]
  setLevels(letters, dir === 'rtl' ? 1 : 0)
  return regrouped(reversed(letters), spans)
}

/** Letters run their own way, numbers to the right, and what is between them goes with its neighbours, else with the paragraph (rules N1 and N2). */
function setLevels(letters: Placed[], base: 0 | 1): void {
  const sides = letters.map(({ letter }, index) => sideOf(letter.text, letters[index - 1]?.letter.text, letters[index + 1]?.letter.text))
  let strong: 'L' | 'R' = base === 1 ? 'R' : 'L'
  letters.forEach((placed, index) => {
    const side = sides[index]
    if (side === 'L' || side === 'R') strong = side
    if (side === 'L') placed.level = base === 1 ? 2 : 0
    else if (side === 'R') placed.level = 1
    else if (side === 'N') placed.level = strong === 'R' ? 2 : base === 1 ? 2 : 0
    else placed.level = between(sides, index, base) === 'R' ? 1 : base === 1 ? (between(sides, index, base) === 'L' ? 2 : 1) : 0
  })
}

type Side = 'L' | 'R' | 'N' | 'neutral'

function sideOf(text: string, before = '', after = ''): Side {
  if (RIGHT_TO_LEFT.test(text)) return 'R'
  if (DIGIT.test(text) || (WITHIN_NUMBER.test(text) && (DIGIT.test(before) && (DIGIT.test(after) || text === '%')))) return 'N'
  return LETTER.test(text) ? 'L' : 'neutral'
}

function between(sides: readonly Side[], index: number, base: 0 | 1): 'L' | 'R' | undefined {
  const edge = base === 1 ? 'R' : 'L'
  const strong = (side: Side | undefined): 'L' | 'R' => (side === undefined ? edge : side === 'L' ? 'L' : side === 'N' ? 'R' : 'R')
  const before = strong(sides.slice(0, index).findLast((side) => side !== 'neutral'))
  const after = strong(sides.slice(index).find((side) => side !== 'neutral'))
  return before === after ? before : edge
}

/** From the highest level down, each stretch of letters at or above it is turned round (rule L2), and brackets with it (L4). */
function reversed(letters: readonly Placed[]): Placed[] {
  let line = letters.map((placed) => (placed.level % 2 === 1 ? { ...placed, letter: { ...placed.letter, text: MIRRORED[placed.letter.text] ?? placed.letter.text } } : placed))
  for (let level = Math.max(0, ...line.map((placed) => placed.level)); level > 0; level--) {
    const turned: Placed[] = []
    let stretch: Placed[] = []
    for (const placed of line) {
      if (placed.level >= level) stretch.push(placed)
      else {
        turned.push(...stretch.reverse(), placed)
        stretch = []
      }
    }
    line = [...turned, ...stretch.reverse()]
  }
  return line
}

function regrouped(line: readonly Placed[], spans: readonly Ordered[]): Ordered[] {
  const groups: { from: number; letters: Letter[] }[] = []
  for (const { letter, from } of line) {
    const open = groups.at(-1)
    if (open?.from === from) open.letters.push(letter)
    else groups.push({ from, letters: [letter] })
  }
  return groups.flatMap(({ from, letters }) => {
    const source = spans[from]
    return source === undefined ? [] : [{ ...source, span: { ...source.span, letters } }]
  })
}
