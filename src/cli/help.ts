/** What `lectern --help` prints. */
import { type CommandName, COMMANDS } from './commands.js'
import { OPTIONS, type OptionName } from './options.js'

const commandLines = Object.entries(COMMANDS).map(([name, { operands, does }]) => `  lectern ${`${name} ${operands}`.padEnd(22)} ${does}`)

export const HELP = [
  'Turns an article into a talk: a live Slidev deck and a PowerPoint whose every word can be edited.',
  '',
  ...commandLines,
  '',
  'An article is a data file (.yaml), or a text: Word (.docx), OpenDocument (.odt), PDF, EPUB, web page (.html), Markdown (.md), plain text (.txt), PowerPoint (.pptx).',
  '`lectern <command> --help` tells the options of a command, `lectern --version` the version.',
].join('\n')

/** What takes more than a line to tell. */
const MORE: Partial<Record<CommandName, readonly string[]>> = {
  import: [
    'Reads .docx, .odt, .pdf, .epub, .html, .md, .txt and .pptx. Writes data/<name>.yaml: the text word for word, and the drafted slides, each with its reason.',
    'Import again when the text has changed: the data takes the new text; title, theme, duration, comments and every slide that you have',
    'touched stay; other slides are drafted again. Lines whose sentence is gone and sentences that are on no slide are named, with file and line.',
    'The data as it was is kept beside it (.yaml.bak). --force starts afresh.',
  ],
}

/** Help for one command. */
export function helpFor(name: CommandName): string {
  const { operands, does, options } = COMMANDS[name]
  const more = (MORE[name] ?? []).map((line) => `  ${line}`)
  return [`lectern ${name} ${operands}`, `  ${does}`, '', ...(more.length > 0 ? [...more, ''] : []), ...options.map(optionLine)].join('\n')
}

function optionLine(name: OptionName): string {
  const option = OPTIONS[name]
  const short = 'short' in option ? `-${option.short}, ` : ''
  const value = 'value' in option ? ` <${option.value}>` : 'choices' in option ? `[=${option.choices.join('|')}]` : ''
  return `  ${`${short}--${name}${value}`.padEnd(30)} ${option.does}`
}
