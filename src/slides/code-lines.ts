/** Code as lines, and where it may be divided. */
import { remember } from '../text/remember.js'

/** Lines that belong together, with those that are blank behind them. */
export interface Block {
  lines: string[]
  /** Index of the first in the whole code. */
  at: number
}

/** How many columns a tab stop is wide. */
const TAB = 4

/** Lines end in a line feed, tabs are spaces up to the next stop; nothing stands before the first line or behind the last. */
export function tidyCode(code: string): string {
  return tidied.of(code, () => tidy(code))
}

/** Long code is asked for again with every part that is tried. */
const tidied = remember<string>()

function tidy(code: string): string {
  const lines = code.split(/\r\n?|[\n\u2028\u2029]/u).map((line) => expandTabs(line.replace(/[\v\f]/gu, ' ')).trimEnd())
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return lines.slice(Math.max(0, first), last + 1).join('\n')
}

function expandTabs(line: string): string {
  let expanded = ''
  let columns = 0
  for (const character of line) {
    const width = character === '\t' ? TAB - (columns % TAB) : 1
    expanded += character === '\t' ? ' '.repeat(width) : character
    columns += width
  }
  return expanded
}

/** Blocks between blank lines. */
export function blocksOf(code: string): Block[] {
  const blocks: Block[] = []
  tidyCode(code)
    .split('\n')
    .forEach((line, at, lines) => {
      const open = blocks.at(-1)
      if (open === undefined || (line !== '' && lines[at - 1] === '')) blocks.push({ lines: [line], at })
      else open.lines.push(line)
    })
  return blocks
}

/** A block as two, between two lines; a line too long for a slide is divided after a word. */
export function divideBlock({ lines, at }: Block): [Block, Block] | undefined {
  const [only = ''] = lines
  const middle = Math.ceil(lines.length / 2)
  if (lines.length > 1)
    return [
      { lines: lines.slice(0, middle), at },
      { lines: lines.slice(middle), at: at + middle },
    ]
  const characters = [...only]
  if (characters.length < 2) return undefined
  const half = Math.ceil(characters.length / 2)
  const space = characters.indexOf(' ', half)
  const cut = space > 0 && space < characters.length * 0.8 ? space + 1 : half
  return [
    { lines: [characters.slice(0, cut).join('')], at },
    { lines: [characters.slice(cut).join('')], at },
  ]
}
