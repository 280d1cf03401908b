/** What is wrong with an input, so that the person who wrote it can mend it. */

export interface InputProblem {
  /** Path as the user gave it. */
  file: string
  /** From 1; absent where the file as a whole is at fault. */
  line?: number
  /** What is wrong, and after a semicolon what would be right. */
  message: string
}

/** Thrown when the input is at fault, not the program. The command prints a line for each problem and exits with 1. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map(problemLine).join('\n'))
  }
}

/** One problem of one file as an error. */
export function inputError(file: string, message: string, line?: number): InputError {
  return new InputError([{ file, message, line }])
}

/** `file:line: what is wrong`, always a single line. */
export function problemLine({ file, line, message }: InputProblem): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}: ${message}`.replace(/\s*[\r\n]+\s*/g, ' ')
}
