/** East Asian text in columns: letters that stand upright below one another, as the file draws them one after the other. */
import type { Written } from './runs.js'

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u

/** So many letters below one another are a column; fewer may be the cells of a table. */
const LEAST = 5

/** Figures and the like set level within a column: 12月. */
const LEVEL_FIGURES = /^[\d!?A-Za-z%.]{1,4}$/u

/** The runs that stand in columns, and all others; no columns where most of the page is set level. */
export function columnsAmong(written: readonly Written[]): { columns: Written[]; level: Written[] } {
  const upright = written.filter(({ turn, text }) => turn === 0 && text.trim() !== '')
  const stacks = stacksOf(upright)
  const inStacks = stacks.reduce((sum, stack) => sum + lettersOf(stack), 0)
  if (inStacks < LEAST || 2 * inStacks < lettersOf(upright)) return { columns: [], level: [...written] }
  const members = new Set(stacks.flat())
  const middles = stacks.flatMap(([first]) => (first === undefined ? [] : [{ x: middleOf(first), size: first.size }]))
  const beside = besideOneAnother(upright)
  const isColumn = (run: Written): boolean =>
    members.has(run) ||
    run.stacked ||
    run.turn === 90 ||
    (run.turn === 0 && isLetter(run) && !beside.has(run)) ||
    (run.turn === 0 &&
      LEVEL_FIGURES.test(run.text.trim()) &&
      middles.some(({ x, size }) => Math.abs(x - middleOf(run)) < 0.3 * size))
  return { columns: written.filter(isColumn), level: written.filter((run) => !isColumn(run)) }
}

/** Upright letters that follow one another downwards, and runs that their font sets so. */
function stacksOf(upright: readonly Written[]): Written[][] {
  const stacks: Written[][] = []
  let open: Written[] = []
  const close = (): void => {
    if (open.length >= LEAST) stacks.push(open)
    open = []
  }
  for (const run of upright) {
    if (run.stacked) {
      close()
      stacks.push([run])
      continue
    }
    const last = open.at(-1)
    if (!isLetter(run)) close()
    else {
      if (last !== undefined && !isBelow(run, last)) close()
      open.push(run)
    }
  }
  close()
  return stacks
}

const isLetter = ({ text }: Written): boolean => [...text.trim()].length === 1 && EAST_ASIAN.test(text)

/** Letters that follow one another to the right: the page's head, a caption. */
function besideOneAnother(upright: readonly Written[]): Set<Written> {
  const beside = new Set<Written>()
  upright.forEach((run, at) => {
    const last = upright[at - 1]
    if (last === undefined || Math.abs(run.y - last.y) > 0.2 * last.size) return
    const step = run.x - last.x
    if (step > 0.4 * last.size && step < 1.3 * last.size) for (const one of [last, run]) beside.add(one)
  })
  return beside
}

function isBelow(run: Written, last: Written): boolean {
  const step = run.y - last.y
  return Math.abs(middleOf(run) - middleOf(last)) < 0.3 * last.size && step > 0.4 * last.size && step < 2.2 * last.size
}

const middleOf = ({ x, length, stacked }: Written): number => (stacked ? x : x + length / 2)

function lettersOf(runs: readonly Written[]): number {
  return runs.reduce((sum, { text }) => sum + [...text.trim()].length, 0)
}
