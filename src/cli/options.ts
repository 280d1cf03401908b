/** What stands on the command line behind the command's name. */
import { parseArgs } from 'node:util'
import type { Shard } from './batch/articles.js'
import type { Ratio } from '../layout/scene.js'
import type { Handout } from '../pdf/index.js'
import { nearest } from '../text/nearest.js'
import { THEME_NAMES, type ThemeName } from '../themes/index.js'
import { type CommandName, COMMANDS } from './commands.js'

/** Thrown when the command line is wrong; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A day; the data's schema has the same bound. */
const MOST_MINUTES = 1440

/** Handouts as `src/pdf` knows them, which nobody loads before one is asked for. */
const HANDOUTS = ['slides', 'notes', '2', '4', '6'] as const satisfies readonly Handout[]

export const OPTIONS = {
  theme: { type: 'string', value: 'name', does: `the theme, instead of the one that the article names: ${THEME_NAMES.join(', ')}` },
  ratio: { type: 'string', value: '16:9|4:3', does: 'the shape of the page' },
  duration: { type: 'string', value: 'minutes', does: 'how long the talk is to be: a draft has as many slides as they bear, all else is in the notes' },
  out: { type: 'string', short: 'o', value: 'file or folder', does: 'where to write' },
  port: { type: 'string', value: 'number', does: 'the first port to try' },
  remote: { type: 'boolean', does: 'let a phone in the same network turn the slides: shows a QR code that is good for one phone' },
  host: { type: 'string', value: 'address', does: 'with --remote: the address of this machine that the phone is to use' },
  rehearse: { type: 'boolean', does: 'keep the time that each slide takes, beside the article; lectern check compares it with the plan' },
  'allow-remote': { type: 'boolean', does: 'fetch pictures that the article names by their web address (public addresses, up to 10 MB and 10 seconds each); refused otherwise' },
  json: { type: 'boolean', does: 'print data instead of text' },
  why: { type: 'boolean', does: 'say why the draft made each slide' },
  force: { type: 'boolean', does: 'replace a file that is there already; of several articles, make those that have not changed too' },
  jobs: { type: 'string', value: 'number', does: 'how many articles to work on at a time; as many as the machine has cores, unless said' },
  shard: { type: 'string', value: 'i/n', does: 'do the i-th of n parts of the articles, for several machines' },
  'no-builds': { type: 'boolean', does: 'everything on a slide of the PowerPoint at once, for those who print it' },
  pdf: { type: 'boolean', choices: HANDOUTS, does: 'write a PDF too: the slides; with =notes each with what is said to it; with =2, =4 or =6 so many on a page to hand out' },
  script: { type: 'boolean', does: 'write a script for the speaker too, as a Word document: thumbnails, times and notes' },
  quiet: { type: 'boolean', short: 'q', does: 'say nothing but results' },
} as const

export type OptionName = keyof typeof OPTIONS

export interface CommandOptions {
  articles: string[]
  theme?: ThemeName
  ratio?: Ratio
  /** Minutes. */
  duration?: number
  out?: string
  port?: number
  remote: boolean
  host?: string
  rehearse: boolean
  /** Click builds in the PowerPoint. */
  builds: boolean
  /** Which PDF to write besides; absent for none. */
  pdf?: Handout
  /** How many articles at a time. */
  jobs?: number
  shard?: Shard
  script: boolean
  /** Pictures of the network may be fetched. */
  allowRemote: boolean
  json: boolean
  why: boolean
  force: boolean
  quiet: boolean
}

/** @throws UsageError that names the nearest option, or what the option may be. */
export function parseOptions(command: CommandName, args: readonly string[]): CommandOptions {
  const { options: allowed, takes, operands } = COMMANDS[command]
  const { values, positionals } = parse(command, args, allowed)
  if (positionals.length < takes.least) throw new UsageError(`name an article: lectern ${command} ${operands}`)
  if (positionals.length > takes.most) throw new UsageError(`lectern ${command} takes one article, not ${positionals.length}: lectern ${command} ${operands}`)
  return {
    articles: positionals,
    theme: oneOf('theme', values['theme'], THEME_NAMES),
    ratio: oneOf('ratio', values['ratio'], ['16:9', '4:3'] as const),
    duration: numberOf('duration', values['duration'], MOST_MINUTES),
    out: textOf(values['out']),
    port: numberOf('port', values['port'], 65_535),
    remote: values['remote'] === true,
    host: textOf(values['host']),
    rehearse: values['rehearse'] === true,
    builds: values['no-builds'] !== true,
    pdf: values['pdf'] === true ? 'slides' : oneOf('pdf', values['pdf'], HANDOUTS),
    script: values['script'] === true,
    allowRemote: values['allow-remote'] === true,
    jobs: numberOf('jobs', values['jobs'], 64),
    shard: partOf(values['shard']),
    json: values['json'] === true,
    why: values['why'] === true,
    force: values['force'] === true,
    quiet: values['quiet'] === true,
  }
}

type Values = Record<string, string | boolean | undefined>

function parse(command: CommandName, args: readonly string[], allowed: readonly OptionName[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(allowed.map((name) => [name, OPTIONS[name]]))
  const { tokens, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const values: Values = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = allowed.find((name) => name === token.name)
    if (option === undefined) throw unknownOption(command, token.rawName, allowed)
    if (OPTIONS[option].type === 'string' && (token.value === undefined || token.value === '')) throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${valueOf(option)}`)
    if (OPTIONS[option].type === 'boolean' && token.value !== undefined && !('choices' in OPTIONS[option])) throw new UsageError(`${token.rawName} takes no value`)
    values[option] = token.value ?? true
  }
  return { values, positionals }
}

function valueOf(option: OptionName): string {
  const entry = OPTIONS[option]
  return 'value' in entry ? `<${entry.value}>` : ''
}

function unknownOption(command: CommandName, given: string, allowed: readonly OptionName[]): UsageError {
  const meant = nearest(given.replace(/^-+/, ''), allowed)
  const hint = meant === undefined ? `its options are ${allowed.map((name) => `--${name}`).join(', ')}` : `did you mean --${meant}?`
  return new UsageError(`lectern ${command} has no option ${given}; ${hint}`)
}

function oneOf<T extends string>(option: string, value: string | boolean | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined) throw new UsageError(`--${option} cannot be ${String(value)}; one of ${choices.join(', ')} would be right`)
  return chosen
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(option: OptionName, value: string | boolean | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most) throw new UsageError(`--${option} cannot be ${String(value)}; a number from 1 to ${most} would be right`)
  return number
}

function partOf(value: string | boolean | undefined): Shard | undefined {
  if (value === undefined) return undefined
  const { index, of } = /^(?<index>\d{1,4})\/(?<of>\d{1,4})$/u.exec(String(value))?.groups ?? {}
  const shard = { index: Number(index), of: Number(of) }
  if (!(shard.index >= 1 && shard.index <= shard.of)) throw new UsageError(`--shard cannot be ${String(value)}; 1/4, the first of four parts, would be right`)
  return shard
}
