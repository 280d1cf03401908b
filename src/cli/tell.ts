/** Lines for the person at the terminal, on standard error. A worker of a batch keeps them, to go along with what it made. */
import { remark } from './terminal.js'

let kept: string[] | undefined

export function tell(line: string): void {
  if (kept === undefined) remark(line)
  else kept.push(line)
}

/** From now on lines are kept. @returns those kept since the last time it was asked. */
export function keepTold(): () => string[] {
  kept = []
  return () => kept?.splice(0) ?? []
}
