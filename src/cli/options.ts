/** What stands on the command line behind the command's name. */
import { parseArgs } from 'node:util'
import { type Audience, AUDIENCES } from '../article/article.js'
import type { Bilingual } from '../article/errors.js'
import type { Shard } from './batch/articles.js'
import type { Ratio } from '../layout/scene.js'
import type { Handout } from '../pdf/index.js'
import { nearest } from '../text/nearest.js'
import { THEME_NAMES, type ThemeName } from '../themes/index.js'
import { type CommandName, COMMANDS } from './commands.js'
import { HANDOUTS, withHandouts } from './handouts.js'
import { type OptionName, OPTIONS } from './option-list.js'
import { ratioMeant, themeMeant } from './typed.js'

/** Thrown when the command line is wrong; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(readonly told: Bilingual) {
    super(told.en)
  }
}

/** A day; the data's schema has the same bound. */
const MOST_MINUTES = 1440

/** No model's window is larger. */
const MOST_TOKENS = 10_000_000

export interface CommandOptions {
  articles: string[]
  theme?: ThemeName
  ratio?: Ratio
  /** Minutes. */
  duration?: number
  audience?: Audience
  out?: string
  port?: number
  remote: boolean
  host?: string
  edit: boolean
  /** The page is opened in a browser where a person sits at the machine. */
  opens: boolean
  rehearse: boolean
  /** Click builds in the PowerPoint. */
  builds: boolean
  /** Which PDFs to write besides, each once, in the order in which they were asked for. */
  pdf: readonly Handout[]
  /** How many articles at a time. */
  jobs?: number
  shard?: Shard
  script: boolean
  /** Pictures of the network may be fetched. */
  allowRemote: boolean
  /** Name of the language model that is to choose; see `ModelSettings`. */
  model?: string
  modelUrl?: string
  modelTokens?: number
  /** What would be sent to the model is shown, and nothing is sent. */
  dryRun: boolean
  json: boolean
  why: boolean
  force: boolean
  quiet: boolean
}

/** @throws UsageError that names the nearest option, or what the option may be. */
export function parseOptions(command: CommandName, args: readonly string[]): CommandOptions {
  const { options: allowed, takes, operands } = COMMANDS[command]
  const { values, positionals, handouts } = parse(command, withHandouts(args), allowed)
  if (positionals.length < takes.least)
    throw new UsageError({
      zh: `请写上文章：lectern ${command} ${operands.zh}`,
      en: `name an article: lectern ${command} ${operands.en}`,
    })
  if (positionals.length > takes.most) throw tooMany(command, positionals)
  return {
    articles: positionals,
    theme: oneOf('theme', themeMeant(values['theme']), THEME_NAMES),
    ratio: oneOf('ratio', typeof values['ratio'] === 'string' ? ratioMeant(values['ratio']) : undefined, [
      '16:9',
      '4:3',
    ] as const),
    duration: numberOf('duration', values['duration'], MOST_MINUTES),
    audience: oneOf('for', values['for'], AUDIENCES),
    out: textOf(values['out']),
    port: numberOf('port', values['port'], 65_535),
    remote: values['remote'] === true,
    host: textOf(values['host']),
    edit: values['edit'] === true,
    opens: values['no-open'] !== true,
    rehearse: values['rehearse'] === true,
    builds: values['no-builds'] !== true,
    pdf: handouts,
    script: values['script'] === true,
    allowRemote: values['allow-remote'] === true,
    jobs: numberOf('jobs', values['jobs'], 64),
    shard: partOf(values['shard']),
    model: textOf(values['model']),
    modelUrl: textOf(values['model-url']),
    modelTokens: numberOf('model-tokens', values['model-tokens'], MOST_TOKENS),
    dryRun: values['dry-run'] === true,
    json: values['json'] === true,
    why: values['why'] === true,
    force: values['force'] === true,
    quiet: values['quiet'] === true,
  }
}

/** Says which word was taken for the article, and which were left over: a name with spaces mostly lacks its quotes. */
function tooMany(command: CommandName, given: readonly string[]): UsageError {
  const { takes, operands } = COMMANDS[command]
  const [taken = '', ...left] = takes.most === 0 ? ['', ...given] : given
  const names = left.join(' ')
  if (takes.most === 0)
    return new UsageError({
      zh: `lectern ${command} 不带文章；多了 ${names}`,
      en: `lectern ${command} takes no article; leave out ${names}`,
    })
  return new UsageError({
    zh: `lectern ${command} 只处理一篇文章，不是 ${given.length} 篇；${taken} 当作文章，多了 ${names}；文件名里有空格要加引号：lectern ${command} ${operands.zh}`,
    en: `lectern ${command} takes one article, not ${given.length}; ${taken} was taken for it, and ${names} is left over; a name with spaces stands in quotes: lectern ${command} ${operands.en}`,
  })
}

type Values = Record<string, string | boolean | undefined>

function parse(
  command: CommandName,
  args: readonly string[],
  allowed: readonly OptionName[],
): { values: Values; positionals: string[]; handouts: Handout[] } {
  const options = Object.fromEntries(allowed.map((name) => [name, OPTIONS[name]]))
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values: Values = {}
  const handouts = new Set<Handout>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = allowed.find((name) => name === token.name)
    if (option === undefined) throw unknownOption(command, token.rawName, allowed)
    if (OPTIONS[option].type === 'string' && (token.value === undefined || token.value === ''))
      throw new UsageError({
        zh: `${token.rawName} 后面要有值：${token.rawName} ${valueOf(option, 'zh')}`,
        en: `${token.rawName} needs a value: ${token.rawName} ${valueOf(option, 'en')}`,
      })
    if (OPTIONS[option].type === 'boolean' && token.value !== undefined && !('choices' in OPTIONS[option]))
      throw new UsageError({ zh: `${token.rawName} 后面不带值`, en: `${token.rawName} takes no value` })
    values[option] = token.value ?? true
    if (option === 'pdf') for (const form of handoutsOf(token.value)) handouts.add(form)
  }
  return { values, positionals, handouts: [...handouts] }
}

/** @throws UsageError for a form that there is not. */
function handoutsOf(value: string | undefined): Handout[] {
  return (value ?? 'slides').split(',').flatMap((form) => oneOf('pdf', form, HANDOUTS) ?? [])
}

function valueOf(option: OptionName, language: keyof Bilingual): string {
  const entry = OPTIONS[option]
  return 'value' in entry ? `<${entry.value[language]}>` : ''
}

function unknownOption(command: CommandName, given: string, allowed: readonly OptionName[]): UsageError {
  const meant = nearest(given.replace(/^-+/, ''), allowed)
  const names = allowed.map((name) => `--${name}`)
  const hint =
    meant === undefined
      ? { zh: `它的选项是 ${names.join('、')}`, en: `its options are ${names.join(', ')}` }
      : { zh: `是不是 --${meant}？`, en: `did you mean --${meant}?` }
  return new UsageError({
    zh: `lectern ${command} 没有 ${given} 这个选项；${hint.zh}`,
    en: `lectern ${command} has no option ${given}; ${hint.en}`,
  })
}

function oneOf<T extends string>(
  option: string,
  value: string | boolean | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined)
    throw new UsageError({
      zh: `--${option} 不能是 ${String(value)}；可以是 ${choices.join('、')}`,
      en: `--${option} cannot be ${String(value)}; one of ${choices.join(', ')} would be right`,
    })
  return chosen
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(option: OptionName, value: string | boolean | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new UsageError({
      zh: `--${option} 不能是 ${String(value)}；应当是 1 到 ${most} 之间的整数`,
      en: `--${option} cannot be ${String(value)}; a number from 1 to ${most} would be right`,
    })
  return number
}

function partOf(value: string | boolean | undefined): Shard | undefined {
  if (value === undefined) return undefined
  const { index, of } = /^(?<index>\d{1,4})\/(?<of>\d{1,4})$/u.exec(String(value))?.groups ?? {}
  const shard = { index: Number(index), of: Number(of) }
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new UsageError({
      zh: `--shard 不能是 ${String(value)}；比如 1/4，就是四份里的第一份`,
      en: `--shard cannot be ${String(value)}; 1/4, the first of four parts, would be right`,
    })
  return shard
}
