/** Lines that tell how far the work has got: on standard error, for a person at a terminal, never into a pipe. */
import { remark } from './terminal.js'

export function progress(line: string, quiet: boolean): void {
  if (!quiet && process.stderr.isTTY) remark(line)
}
