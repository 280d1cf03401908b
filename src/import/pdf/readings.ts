/** Readings in small type above characters (furigana, bopomofo), which are no words of the text. */
import type { Run } from './runs.js'

const READING = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー・ˊˇˋ˙\s]+$/u

/** Of the size of what it is above. */
const MOST = 0.62

/** Points: characters are looked up by rows of this height. */
const ROW = 40

export function withoutReadings(runs: readonly Run[]): { runs: Run[]; readings: Run[] } {
  const han = runs.filter(({ text }) => /\p{Script=Han}/u.test(text))
  const rows = byRow(han)
  const readings = new Set(
    runs.filter((run) => {
      if (!READING.test(run.text) || run.text.trim() === '') return false
      const row = Math.round(run.y / ROW)
      return [row, row + 1].some((near) => rows.get(near)?.some((other) => isAbove(run, other)) === true)
    }),
  )
  return { runs: runs.filter((run) => !readings.has(run)), readings: [...readings] }
}

function byRow(runs: readonly Run[]): Map<number, Run[]> {
  const rows = new Map<number, Run[]>()
  for (const run of runs) {
    const row = Math.round(run.y / ROW)
    const home = rows.get(row)
    if (home === undefined) rows.set(row, [run])
    else home.push(run)
  }
  return rows
}

function isAbove(run: Run, other: Run): boolean {
  const rise = other.y - run.y
  return (
    run.size <= MOST * other.size &&
    rise > 0.6 * other.size &&
    rise < 1.5 * other.size &&
    Math.min(run.right, other.right) - Math.max(run.x, other.x) > 0
  )
}
