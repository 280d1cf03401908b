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
const MIRRORED: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}

/** Spans whose letters stand from left to right as they are seen. @param dir of the paragraph. */
export function inVisualOrder(spans: readonly Ordered[], dir: 'rtl' | undefined): Ordered[] {
  if (!isReordered(spans, dir)) return [...spans]
  const letters = spans.flatMap(({ span }, from) => span.letters.map((letter): Placed => ({ letter, from, level: 0 })))
  setLevels(letters, dir === 'rtl' ? 1 : 0)
  return regrouped(reversed(letters), spans)
}

/** Whether a line is seen in another order than it is read in. @param dir of the paragraph. */
export function isReordered(spans: readonly Ordered[], dir: 'rtl' | undefined): boolean {
  return dir === 'rtl' || spans.some(({ span }) => span.letters.some(({ text }) => RIGHT_TO_LEFT.test(text)))
}

/** Letters run their own way, numbers to the right, and what is between them goes with its neighbours, else with the paragraph (rules N1 and N2). */
function setLevels(letters: Placed[], base: 0 | 1): void {
  const texts = letters.map(({ letter }) => letter.text)
  const sides = withBrackets(
    withNumbers(
      texts.map((text, index) => sideOf(text, texts[index - 1], texts[index + 1])),
      base,
    ),
    texts,
    base,
  )
  letters.forEach((placed, index) => {
    const side = sides[index]
    if (side === 'L') placed.level = base === 1 ? 2 : 0
    else if (side === 'R') placed.level = 1
    else if (side === 'N') placed.level = 2
    else placed.level = between(sides, index, base) === 'R' ? 1 : 2 * base
  })
}

type Side = 'L' | 'R' | 'N' | 'neutral'

/** A number behind letters that run to the right belongs to them, and so does what is between (rule W7): x = 1. */
function withNumbers(sides: readonly Side[], base: 0 | 1): Side[] {
  let strong: Side = base === 1 ? 'R' : 'L'
  return sides.map((side) => {
    if (side === 'L' || side === 'R') strong = side
    return side === 'N' && strong === 'L' ? 'L' : side
  })
}

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}', '（': '）' }

/** Both brackets of a pair go the way of the page if anything between them does, else with what they hold if that follows its like (rule N0). */
function withBrackets(given: readonly Side[], texts: readonly string[], base: 0 | 1): Side[] {
  const sides = [...given]
  const own = base === 1 ? 'R' : 'L'
  for (const [from, to] of pairsOf(texts)) {
    const held = sides.slice(from + 1, to).flatMap((side) => (side === 'neutral' ? [] : [strength(side)]))
    if (held.length === 0) continue
    const before = strength(sides.slice(0, from).findLast((side) => side !== 'neutral') ?? own)
    const side = held.includes(own) || before === own ? own : before
    sides[from] = side
    sides[to] = side
  }
  return sides
}

/** Brackets that belong together, by where they open. */
function pairsOf(texts: readonly string[]): [from: number, to: number][] {
  const open: number[] = []
  const pairs: [number, number][] = []
  texts.forEach((text, index) => {
    if (text in CLOSING) open.push(index)
    const at = open.findLastIndex((from) => CLOSING[texts[from] ?? ''] === text)
    if (at < 0) return
    pairs.push([open[at] ?? 0, index])
    open.length = at
  })
  return pairs.sort(([a], [b]) => a - b)
}

/** Numbers that are left by themselves count with text from right to left. */
function strength(side: Exclude<Side, 'neutral'>): 'L' | 'R' {
  return side === 'L' ? 'L' : 'R'
}

function sideOf(text: string, before = '', after = ''): Side {
  if (RIGHT_TO_LEFT.test(text)) return 'R'
  if (DIGIT.test(text) || (WITHIN_NUMBER.test(text) && DIGIT.test(before) && (DIGIT.test(after) || text === '%')))
    return 'N'
  return LETTER.test(text) ? 'L' : 'neutral'
}

function between(sides: readonly Side[], index: number, base: 0 | 1): 'L' | 'R' {
  const edge = base === 1 ? 'R' : 'L'
  const before = strength(sides.slice(0, index).findLast((side) => side !== 'neutral') ?? edge)
  const after = strength(sides.slice(index).find((side) => side !== 'neutral') ?? edge)
  return before === after ? before : edge
}

/** From the highest level down, each stretch of letters at or above it is turned round (rule L2), and brackets with it (L4). */
function reversed(letters: readonly Placed[]): Placed[] {
  let line = letters.map((placed) =>
    placed.level % 2 === 1 ? { ...placed, letter: mirroredLetter(placed.letter) } : placed,
  )
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

/** It looks the other way, but stays the sign that it is: whoever copies it gets what was written. */
function mirroredLetter(letter: Letter): Letter {
  const shape = MIRRORED[letter.text]
  return shape === undefined ? letter : { ...letter, shape }
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
