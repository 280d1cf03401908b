/** What `lectern --help` prints. */
import { type CommandName, COMMANDS } from './commands.js'
import { OPTIONS, type OptionName } from './options.js'

const commandLines = Object.entries(COMMANDS).map(([name, { operands, does }]) => `  lectern ${`${name} ${operands}`.padEnd(22)} ${does}`)

export const HELP = [
  'Turns an article into a talk: a live Slidev deck and a PowerPoint whose every word can be edited.',
  '',
  ...commandLines,
  '',
  'An article is a data file (.yaml) or a plain text (.txt).',
  '`lectern <command> --help` tells the options of a command, `lectern --version` the version.',
].join('\n')

/** Help for one command. */
export function helpFor(name: CommandName): string {
  const { operands, does, options } = COMMANDS[name]
  return [`lectern ${name} ${operands}`, `  ${does}`, '', ...options.map(optionLine)].join('\n')
}

function optionLine(name: OptionName): string {
  const option = OPTIONS[name]
  const short = 'short' in option ? `-${option.short}, ` : ''
  const value = 'value' in option ? ` <${option.value}>` : 'choices' in option ? `[=${option.choices.join('|')}]` : ''
  return `  ${`${short}--${name}${value}`.padEnd(30)} ${option.does}`
}
