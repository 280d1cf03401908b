/** Readings in small type above characters (furigana, bopomofo), which are no words of the text. */
import type { Run } from './runs.js'

const READING = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー・ˊˇˋ˙\s]+$/u

/** Of the size of what it is above. */
const MOST = 0.62

export function withoutReadings(runs: readonly Run[]): { runs: Run[]; readings: Run[] } {
  const small = runs.filter(({ text }) => READING.test(text) && text.trim() !== '')
  if (small.length === 0) return { runs: [...runs], readings: [] }
  const han = runs.filter(({ text }) => /\p{Script=Han}/u.test(text))
  const readings = new Set(small.filter((run) => han.some((other) => isAbove(run, other))))
  return { runs: runs.filter((run) => !readings.has(run)), readings: [...readings] }
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
