/** Readings above the characters of a line: where each stands, and the row that they make. */
import type { CodeToken } from '../layout/assets.js'
import { column, type Stack, text } from '../layout/box.js'
import { advancesIn, emWidth, type Typesetting } from '../layout/metrics.js'
import { parseMarks } from '../text/marks.js'
import { PITCH } from '../themes/tokens.js'
import type { ComposeContext } from './kind.js'

/** A line of a poem with what is read above each of its characters; empty where nothing is. */
export interface ReadLine {
  /** With its marks. */
  line: string
  readings: string[]
}

/** Size of readings in units: never under what a page number has. */
export const READING_SIZE = 24

/** Room between two readings, in units. */
const BETWEEN = 8

/** Text of a line without its marks: what is read. */
export function plainLine(line: string): string {
  return parseMarks(line)
    .map((stretch) => stretch.text)
    .join('')
}

/** Syllables as an author writes them, each above a Chinese character. */
export function spreadReadings(line: string, syllables: readonly string[]): string[] {
  let next = 0
  return [...plainLine(line)].map((character) => (isHan(character) ? (syllables[next++] ?? '') : ''))
}

export function countHan(line: string): number {
  return [...plainLine(line)].filter(isHan).length
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character)
}

/** How lines of one size are spaced: room behind each character so that no reading touches its neighbour. */
export interface Spacing {
  type: number
  tracking: number
  /** Before the first character, for a reading wider than it. */
  pad: number
}

export function spacingFor(lines: readonly ReadLine[], type: number, typesetting: Typesetting): Spacing {
  const widths = lines.flatMap(({ readings }) => readings.map((reading) => readingWidth(reading, typesetting)))
  const widest = Math.max(0, ...widths)
  return { type, tracking: Math.max(0, widest + BETWEEN - type), pad: Math.max(0, (widest - type) / 2) }
}

function readingWidth(reading: string, { fonts }: Typesetting): number {
  return emWidth(reading, { lang: 'en', fonts }) * READING_SIZE
}

/** Height in units of a line with its readings. */
export function readLineHeight(type: number): number {
  return (READING_SIZE + type) * PITCH
}

/** Width in units of a line, with the slack that keeps every program from wrapping it. */
export function readLineWidth(
  { line }: ReadLine,
  { type, tracking, pad }: Spacing,
  { lang, fonts }: Typesetting,
): number {
  const advance = advancesIn(false, lang, fonts.body)
  const characters = [...plainLine(line)]
  return Math.ceil(2 * pad + characters.reduce((sum, one) => sum + advance(one) * type + tracking, 0) + type / 2)
}

/** The readings as one row of text, whose spaces are as wide as the characters below ask for, and the line. */
export function readLineBox(read: ReadLine, spacing: Spacing, index: number, context: ComposeContext): Stack {
  const { type, tracking, pad } = spacing
  const width = readLineWidth(read, spacing, context)
  const { indent, tokens } = readingRow(read, spacing, context)
  return column({ alignSelf: 'center', width }, [
    text({
      name: `Reading ${index + 1}`,
      role: 'ornament',
      width,
      paragraphs: [{ text: '', tokens, size: READING_SIZE, color: 'muted', hang: indent }],
    }),
    text({
      name: `Line ${index + 1}`,
      width,
      oneLine: true,
      paragraphs: [{ text: read.line, size: type, tracking, hang: pad }],
    }),
  ])
}

function readingRow(
  { line, readings }: ReadLine,
  { type, tracking, pad }: Spacing,
  typesetting: Typesetting,
): { indent: number; tokens: CodeToken[] } {
  const tokens: CodeToken[] = []
  let indent = 0
  let x = pad
  let end = 0
  ;[...plainLine(line)].forEach((character, index) => {
    const reading = readings[index] ?? ''
    const wide = emWidth(character, typesetting) * type
    if (reading !== '') {
      const start = x + wide / 2 - readingWidth(reading, typesetting) / 2
      if (tokens.length === 0) indent = start
      else tokens.push({ text: ' ', color: 'muted', tracking: start - end - readingWidth(' ', typesetting) })
      tokens.push({ text: reading, color: 'muted' })
      end = start + readingWidth(reading, typesetting)
    }
    x += wide + tracking
  })
  return { indent, tokens }
}
