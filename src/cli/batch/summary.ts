/** The table that a run over many articles ends with. */
import { padded, widthOf } from '../columns.js'
import { inReadersLanguage, readsChinese } from '../locale.js'
import type { Outcome } from './job.js'

const HEAD = { zh: ['文章', '页数', '秒', '写出'], en: ['article', 'slides', 'seconds', 'written'] } as const

/** @param quiet only the paths of what was written, a line each. */
export function summary(outcomes: readonly Outcome[], quiet: boolean): string {
  if (quiet)
    return outcomes.flatMap((outcome) => ('files' in outcome ? outcome.files.map((file) => `${file}\n`) : [])).join('')
  const head = HEAD[readsChinese() ? 'zh' : 'en']
  const rows = [head, ...outcomes.map(rowOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0, column === 1 || column === 2),
      )
      .join('  '),
  )
  return `${[...lines, '', countsOf(outcomes)].join('\n')}\n`
}

function rowOf(outcome: Outcome): string[] {
  if ('errors' in outcome)
    return [outcome.article, '', outcome.seconds.toFixed(1), inReadersLanguage({ zh: '没有做成', en: 'failed' })]
  if ('unchanged' in outcome)
    return [
      outcome.article,
      '',
      '',
      inReadersLanguage({ zh: `没有变化：${outcome.files.join('、')}`, en: `unchanged: ${outcome.files.join(', ')}` }),
    ]
  return [outcome.article, String(outcome.slides), outcome.seconds.toFixed(1), outcome.files.join(', ')]
}

function countsOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => 'errors' in outcome).length
  const unchanged = outcomes.filter((outcome) => 'unchanged' in outcome).length
  const made = outcomes.length - failed - unchanged
  const counts = [
    { count: made, zh: `做好 ${made} 篇`, en: `${made} made` },
    { count: unchanged, zh: `没有变化 ${unchanged} 篇`, en: `${unchanged} unchanged` },
    { count: failed, zh: `没有做成 ${failed} 篇`, en: `${failed} failed` },
  ]
  const told = counts.filter(({ count }, index) => index === 0 || count > 0).map(inReadersLanguage)
  return told.join(readsChinese() ? '，' : ', ')
}
