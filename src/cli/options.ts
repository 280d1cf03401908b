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

export const OPTIONS = {
  theme: {
    type: 'string',
    value: { zh: '名称', en: 'name' },
    does: {
      zh: `主题，代替文章自己写的；可以是 ${THEME_NAMES.join('、')}`,
      en: `the theme, instead of the one that the article names: ${THEME_NAMES.join(', ')}`,
    },
  },
  ratio: {
    type: 'string',
    value: { zh: '16:9|4:3', en: '16:9|4:3' },
    does: { zh: '页面的形状', en: 'the shape of the page' },
  },
  duration: {
    type: 'string',
    value: { zh: '分钟', en: 'minutes' },
    does: {
      zh: '讲多长时间：起草的幻灯片和要讲的话以讲得完为限，其余都在备注里备用',
      en: 'how long the talk is to be: a draft has as many slides as they bear, and as much is said; all else is in the notes, if asked',
    },
  },
  for: {
    type: 'string',
    value: { zh: 'class', en: 'class' },
    does: {
      zh: '讲给谁听：class 是上课，另加学习目标、每章一道填空和小结（文章里有合适的句子时）',
      en: 'who listens: for a class there are goals, a question to each chapter and a recapitulation, where the text bears them',
    },
  },
  out: {
    type: 'string',
    short: 'o',
    value: { zh: '文件或文件夹', en: 'file or folder' },
    does: { zh: '写到哪里', en: 'where to write' },
  },
  port: {
    type: 'string',
    value: { zh: '数', en: 'number' },
    does: { zh: '先试哪个端口', en: 'the first port to try' },
  },
  remote: {
    type: 'boolean',
    does: {
      zh: '让同一网络里的手机翻页：显示一个只供一部手机用的二维码',
      en: 'let a phone in the same network turn the slides: shows a QR code that is good for one phone',
    },
  },
  host: {
    type: 'string',
    value: { zh: '地址', en: 'address' },
    does: {
      zh: '配合 --remote：手机该用这台机器的哪个地址',
      en: 'with --remote: the address of this machine that the phone is to use',
    },
  },
  edit: {
    type: 'boolean',
    does: {
      zh: '同时打开编辑器，先告诉它的网址；改动存进文章的数据文件',
      en: 'serve the editor too, and say its address first; changes go into the data file of the article',
    },
  },
  rehearse: {
    type: 'boolean',
    does: {
      zh: '记下每页用的时间，存在文章旁边；lectern check 拿它和计划比较',
      en: 'keep the time that each slide takes, beside the article; lectern check compares it with the plan',
    },
  },
  'allow-remote': {
    type: 'boolean',
    does: {
      zh: '下载文章用网址写的图片（只限公开的地址，每张最多 10 MB、10 秒）；否则不下载',
      en: 'fetch pictures that the article names by their web address (public addresses, up to 10 MB and 10 seconds each); refused otherwise',
    },
  },
  model: {
    type: 'string',
    value: { zh: '名称', en: 'name' },
    does: {
      zh: '让这个语言模型挑选幻灯片上放什么；字句仍然全部取自文章（见 docs/zh-CN/models.md）',
      en: 'let this language model choose what is shown; every word is still the article’s (see docs/models.md)',
    },
  },
  'model-url': {
    type: 'string',
    value: { zh: '网址', en: 'address' },
    does: {
      zh: '模型服务的地址（OpenAI 的接口）；不写就是本机的 Ollama',
      en: 'where the model is served, by OpenAI’s interface; Ollama on this machine, unless said',
    },
  },
  'model-tokens': {
    type: 'string',
    value: { zh: '数', en: 'number' },
    does: { zh: '模型一次能读多少 token', en: 'how many tokens the model reads at a time' },
  },
  'dry-run': {
    type: 'boolean',
    does: { zh: '只显示会发给模型的内容，什么也不发', en: 'show what would be sent to the model, and send nothing' },
  },
  json: { type: 'boolean', does: { zh: '输出数据，不输出文字', en: 'print data instead of text' } },
  why: { type: 'boolean', does: { zh: '说明每页是怎么起草出来的', en: 'say why the draft made each slide' } },
  force: {
    type: 'boolean',
    does: {
      zh: '覆盖已有的文件；有多篇文章时，没有变化的也重做',
      en: 'replace a file that is there already; of several articles, make those that have not changed too',
    },
  },
  jobs: {
    type: 'string',
    value: { zh: '数', en: 'number' },
    does: {
      zh: '同时做几篇；不写就按这台机器的核数',
      en: 'how many articles to work on at a time; as many as the machine has cores, unless said',
    },
  },
  shard: {
    type: 'string',
    value: { zh: 'i/n', en: 'i/n' },
    does: {
      zh: '只做文章的第 i 份（共 n 份），供几台机器分工',
      en: 'do the i-th of n parts of the articles, for several machines',
    },
  },
  'no-builds': {
    type: 'boolean',
    does: {
      zh: 'PowerPoint 每页的内容一次全部显示，便于打印',
      en: 'everything on a slide of the PowerPoint at once, for those who print it',
    },
  },
  pdf: {
    type: 'boolean',
    choices: HANDOUTS,
    does: {
      zh: '另写一份 PDF：幻灯片；=notes 每页带讲稿；=2、=4、=6 每张纸若干页，供分发；=notes,6 一次写几份',
      en: 'write a PDF too: the slides; with =notes each with what is said to it; with =2, =4 or =6 so many on a page to hand out; =notes,6 writes several',
    },
  },
  script: {
    type: 'boolean',
    does: {
      zh: '另写一份讲者用的 Word 讲稿：缩略图、时间和备注',
      en: 'write a script for the speaker too, as a Word document: thumbnails, times and notes',
    },
  },
  quiet: { type: 'boolean', short: 'q', does: { zh: '只说结果', en: 'say nothing but results' } },
} as const

export type OptionName = keyof typeof OPTIONS

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
