/** The table that a run over many articles ends with. */
import type { Outcome } from './job.js'

const HEAD = ['article', 'slides', 'seconds', 'written'] as const

/** @param quiet only the paths of what was written, a line each. */
export function summary(outcomes: readonly Outcome[], quiet: boolean): string {
  if (quiet) return outcomes.flatMap((outcome) => ('files' in outcome ? outcome.files.map((file) => `${file}\n`) : [])).join('')
  const rows = [HEAD, ...outcomes.map(rowOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const lines = rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0, column === 1 || column === 2))).join('  '))
  return `${[...lines, '', countsOf(outcomes)].join('\n')}\n`
}

function rowOf(outcome: Outcome): string[] {
  if ('errors' in outcome) return [outcome.article, '', outcome.seconds.toFixed(1), 'failed']
  if ('unchanged' in outcome) return [outcome.article, '', '', `unchanged: ${outcome.files.join(', ')}`]
  return [outcome.article, String(outcome.slides), outcome.seconds.toFixed(1), outcome.files.join(', ')]
}

function countsOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => 'errors' in outcome).length
  const unchanged = outcomes.filter((outcome) => 'unchanged' in outcome).length
  const made = outcomes.length - failed - unchanged
  return [`${made} made`, ...(unchanged > 0 ? [`${unchanged} unchanged`] : []), ...(failed > 0 ? [`${failed} failed`] : [])].join(', ')
}

/** Columns of a terminal: East Asian characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u.test(character) ? 2 : 1), 0)
}

function padded(text: string, width: number, atEnd: boolean): string {
  const room = ' '.repeat(width - widthOf(text))
  return atEnd ? room + text : text + room
}
