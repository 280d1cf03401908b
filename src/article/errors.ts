/** What is wrong with an input, so that the person who wrote it can mend it. */

export interface InputProblem {
  /** Path as the user gave it. */
  file: string
  /** From 1; absent where the file as a whole is at fault. */
  line?: number
  /** What is wrong, and after a semicolon what would be right. */
  message: string
  /** The same in Chinese, where the message does not follow the article's language. */
  zh?: string
}

/** A message in the two languages of the command. */
export interface Bilingual {
  zh: string
  en: string
}

/** Thrown when the input is at fault, not the program. The command prints a line for each problem and exits with 1. */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map((problem) => problemLine(problem)).join('\n'))
  }
}

/** One problem of one file as an error. */
export function inputError(file: string, message: string | Bilingual, line?: number): InputError {
  return new InputError([
    typeof message === 'string' ? { file, message, line } : { file, message: message.en, zh: message.zh, line },
  ])
}

/** Problems of one sort, from so many on, are one line. */
const MANY = 4

/** Places that such a line names. */
const PLACES = 3

/** A line for each problem; many of one sort in one file are one line, with their number and the first places. */
export function problemLines(problems: readonly InputProblem[], chinese = false): string[] {
  const sorts = new Map<string, InputProblem[]>()
  for (const problem of problems) {
    const sort = JSON.stringify([problem.file, problem.message])
    sorts.set(sort, [...(sorts.get(sort) ?? []), problem])
  }
  return [...sorts.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined || alike.length < MANY) return alike.map((problem) => problemLine(problem, chinese))
    const places = alike.slice(1, 1 + PLACES).flatMap(({ line }) => line ?? [])
    const isChinese = (chinese && first.zh !== undefined) || /\p{Script=Han}/u.test(first.message)
    const more = isChinese
      ? `（一共 ${alike.length} 处，另见第 ${places.join('、')} 行…）`
      : ` (${alike.length} times; also in lines ${places.join(', ')}, …)`
    return [problemLine(first, chinese) + more]
  })
}

/** `file:line: what is wrong`, always a single line. */
export function problemLine({ file, line, message, zh }: InputProblem, chinese = false): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}: ${chinese && zh !== undefined ? zh : message}`.replace(/\s*[\r\n]+\s*/g, ' ')
}
