/** The command `lectern`: finds the subcommand, runs it, and turns what goes wrong into one clear line and an exit code. */
import { type CommandName, COMMANDS, isCommand } from './commands.js'
import { removeUnfinished } from './files.js'
import { help, helpFor } from './help.js'
import { reportFailure } from './failure.js'
import { parseOptions, UsageError } from './options.js'
import { say } from './terminal.js'
import { asMeant, isArticleName } from './typed.js'
import { version } from './version.js'
import { nearest } from '../text/nearest.js'

const VERSION = ['--version', '-V', '-v', 'version']

/**
 * @param args what stands behind `lectern` on the command line.
 * @returns the exit code: 0 good, 1 the input is at fault, 2 wrong usage.
 */
async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  if (first !== undefined && VERSION.includes(first)) return print(await version())
  if (first === undefined || first === '--help' || first === '-h') return print(help())
  if (first === 'help') return print(rest[0] !== undefined && isCommand(rest[0]) ? helpFor(rest[0]) : help())
  // A file alone is to be presented; several can only be built.
  if (!isCommand(first) && isArticleName(first))
    return run(rest.some(isArticleName) ? 'build' : 'present', [first, ...rest])
  return run(commandNamed(first), rest)
}

function commandNamed(word: string): CommandName {
  if (isCommand(word)) return word
  const meant = nearest(word, Object.keys(COMMANDS))
  const hint =
    meant === undefined
      ? { zh: 'lectern --help 列出全部命令', en: 'lectern --help lists the commands' }
      : { zh: `是不是 lectern ${meant}？`, en: `did you mean lectern ${meant}?` }
  throw new UsageError({ zh: `没有 ${word} 这个命令；${hint.zh}`, en: `there is no command ${word}; ${hint.en}` })
}

async function run(name: CommandName, args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return print(helpFor(name))
  const options = parseOptions(name, args)
  const command = await COMMANDS[name].load()
  return command.run(options)
}

function print(text: string): number {
  say(text)
  return 0
}

/** Ends at once, as the shell expects of a stopped program: 128 and the signal's number. */
function endOn(signal: NodeJS.Signals, number: number): void {
  process.once(signal, () => {
    removeUnfinished()
    process.exit(128 + number)
  })
}

endOn('SIGINT', 2)
endOn('SIGTERM', 15)
// A reader that closes early (`lectern outline x | head`) is no fault, and no reason to leave files unwritten.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(1)
  })
}

main(asMeant(process.argv.slice(2))).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.exitCode = reportFailure(error)
  },
)
