/** SVG paths as the operators of a PDF page (ISO 32000-2, 8.5.2). */
import { number } from './number.js'

interface Point {
  x: number
  y: number
}

/** How many numbers a command takes. */
const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

const RE_PART = /([MLHVCQAZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/giu

/** @throws Error where the path has other than absolute commands, or numbers are missing. */
export function pathOperators(d: string): string {
  const written: string[] = []
  let command = ''
  let taken: number[] = []
  let at: Point = { x: 0, y: 0 }
  let start: Point = at
  for (const [, letter, figure] of d.matchAll(RE_PART)) {
    if (letter !== undefined) {
      command = letter
      taken = []
      if (letter !== 'Z') continue
      written.push('h')
      at = start
      continue
    }
    taken.push(Number(figure))
    const count = TAKES[command]
    if (count === undefined) throw new Error(`The path has a command that is not known: ${command}`)
    if (taken.length < count) continue
    const { operators, end } = step(command, taken, at)
    written.push(operators)
    at = end
    if (command === 'M') [start, command] = [end, 'L']
    taken = []
  }
  return written.join('\n')
}

function step(
  command: string,
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0]: readonly number[],
  at: Point,
): { operators: string; end: Point } {
  const to = (x: number, y: number, operators: string): { operators: string; end: Point } => ({
    operators,
    end: { x, y },
  })
  switch (command) {
    case 'M':
      return to(a, b, `${numbers(a, b)} m`)
    case 'H':
      return to(a, at.y, `${numbers(a, at.y)} l`)
    case 'V':
      return to(at.x, a, `${numbers(at.x, a)} l`)
    case 'C':
      return to(e, f, `${numbers(a, b, c, d, e, f)} c`)
    case 'Q':
      return to(
        c,
        d,
        `${numbers(at.x + (2 * (a - at.x)) / 3, at.y + (2 * (b - at.y)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d)} c`,
      )
    case 'A':
      return to(f, g, arc(at, { x: f, y: g }, { rx: a, ry: b, large: d !== 0, sweep: e !== 0 }))
    default:
      return to(a, b, `${numbers(a, b)} l`)
  }
}

function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ')
}

interface Arc {
  rx: number
  ry: number
  large: boolean
  sweep: boolean
}

/** An arc of an ellipse that is not turned, as curves of a quarter of a circle at the most (SVG 2, appendix B.2). */
function arc(from: Point, to: Point, { rx, ry, large, sweep }: Arc): string {
  const half = { x: (from.x - to.x) / 2 / rx, y: (from.y - to.y) / 2 / ry }
  const apart = half.x ** 2 + half.y ** 2
  if (!(rx > 0 && ry > 0) || apart === 0) return `${numbers(to.x, to.y)} l`
  const grown = Math.max(1, Math.sqrt(apart))
  const away = Math.sqrt(Math.max(0, grown ** 2 / apart - 1)) * (large === sweep ? -1 : 1)
  const [width, height] = [rx * grown, ry * grown]
  const center = { x: (from.x + to.x) / 2 + away * half.y * rx, y: (from.y + to.y) / 2 - away * half.x * ry }
  const angle = (point: Point): number => Math.atan2((point.y - center.y) / height, (point.x - center.x) / width)
  const begin = angle(from)
  const turn = turned(begin, angle(to), sweep)
  const pieces = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9)
  const handle = (4 / 3) * Math.tan(turn / pieces / 4)
  const at = (around: number, off: number): [number, number] => [
    center.x + width * (Math.cos(around) - off * Math.sin(around)),
    center.y + height * (Math.sin(around) + off * Math.cos(around)),
  ]
  return Array.from({ length: pieces }, (_, piece) => {
    const [first, last] = [begin + (turn * piece) / pieces, begin + (turn * (piece + 1)) / pieces]
    return `${numbers(...at(first, handle), ...at(last, -handle), ...at(last, 0))} c`
  }).join('\n')
}

function turned(begin: number, end: number, sweep: boolean): number {
  const turn = end - begin
  if (sweep) return turn < 0 ? turn + 2 * Math.PI : turn
  return turn > 0 ? turn - 2 * Math.PI : turn
}
