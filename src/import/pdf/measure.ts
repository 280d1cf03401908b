/** What is usual in a PDF: the size of its text and the pitch of its lines, by which all else is told. */
import type { Line } from './lines.js'

export interface Usual {
  /** Of most characters, in points. */
  size: number
  /** From baseline to baseline of running text. */
  pitch: number
  /** Whether most text is bold, which then says nothing. */
  bold: boolean
}

export function usualOf(lines: readonly Line[]): Usual {
  const size = heaviest(lines.map((line) => [line.size, line.text.length])) ?? 10
  const gaps = lines.flatMap((line, at): [number, number][] => {
    const next = lines[at + 1]
    const gap = next === undefined || next.region !== line.region ? 0 : next.y - line.y
    return gap > 0 && line.size === size && next?.size === size ? [[Math.round(gap * 2) / 2, 1]] : []
  })
  const bold = lines.filter((line) => line.bold).reduce((sum, { text }) => sum + text.length, 0)
  return {
    size,
    pitch: heaviest(gaps) ?? 1.4 * size,
    bold: bold > 0.5 * lines.reduce((sum, { text }) => sum + text.length, 0),
  }
}

function heaviest(values: readonly [number, number][]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0]
}
