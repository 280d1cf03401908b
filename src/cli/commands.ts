/** The subcommands. Each is loaded only when it is called for, so that none pays for another. */
import type { Bilingual } from '../article/errors.js'
import type { OptionName } from './option-list.js'
import type { CommandOptions } from './options.js'

export interface Command {
  /** @returns the exit code. */
  run(options: CommandOptions): Promise<number>
}

interface CommandEntry {
  /** What stands behind the command's name in the help. */
  operands: Bilingual
  /** How many articles or files it takes. */
  takes: { least: number; most: number }
  does: Bilingual
  options: readonly OptionName[]
  load: () => Promise<Command>
}

const SHARED = ['theme', 'ratio', 'duration', 'for', 'allow-remote', 'quiet', 'json'] as const

export const COMMANDS = {
  present: {
    operands: { zh: '[文章]', en: '[article]' },
    takes: { least: 0, most: 1 },
    does: {
      zh: '导出 PowerPoint，再开启现场播放；告诉你观众和讲者的网址',
      en: 'export the PowerPoint, then serve the live deck; says the addresses for audience and presenter',
    },
    options: [...SHARED, 'out', 'port', 'remote', 'host', 'rehearse', 'edit', 'no-open'],
    load: () => import('./present-command.js'),
  },
  build: {
    operands: { zh: '[文章…]', en: '[article…]' },
    takes: { least: 0, most: Infinity },
    does: {
      zh: '写出 out/<名称>.pptx 和 out/<名称>.html，后者一个文件，双击就能放',
      en: 'write out/<name>.pptx and out/<name>.html, a single file that opens by double click',
    },
    options: [...SHARED, 'out', 'no-builds', 'pdf', 'script', 'jobs', 'shard', 'force'],
    load: () => import('./build.js'),
  },
  pptx: {
    operands: { zh: '<文章…>', en: '<article…>' },
    takes: { least: 1, most: Infinity },
    does: { zh: '只写 PowerPoint', en: 'write the PowerPoint alone' },
    options: [...SHARED, 'out', 'no-builds', 'jobs', 'shard', 'force'],
    load: () => import('./pptx.js'),
  },
  import: {
    operands: { zh: '<文件>', en: '<file>' },
    takes: { least: 1, most: 1 },
    does: {
      zh: '把文章写成可以编辑的数据（YAML）；若是导出的 PowerPoint，则带回手工改过的内容',
      en: 'write the article data (YAML) of a text, ready to edit; of an exported PowerPoint, what was changed in it by hand',
    },
    options: [
      'duration',
      'for',
      'model',
      'model-url',
      'model-tokens',
      'dry-run',
      'allow-remote',
      'quiet',
      'out',
      'force',
    ],
    load: () => import('./import.js'),
  },
  outline: {
    operands: { zh: '<文章>', en: '<article>' },
    takes: { least: 1, most: 1 },
    does: {
      zh: '用一页纸列出讲稿；--json 列出幻灯片数据',
      en: 'print the talk on one page; --json prints the deck as data',
    },
    options: [...SHARED, 'why'],
    load: () => import('./outline.js'),
  },
  preview: {
    operands: { zh: '<文章>', en: '<article>' },
    takes: { least: 1, most: 1 },
    does: {
      zh: '写一个网页，一次看全部幻灯片，不用 Slidev 也不用 PowerPoint',
      en: 'write one page that shows every slide, without Slidev and without PowerPoint',
    },
    options: [...SHARED, 'out'],
    load: () => import('./preview.js'),
  },
  eject: {
    operands: { zh: '<文章>', en: '<article>' },
    takes: { least: 1, most: 1 },
    does: {
      zh: '在 out/<名称>-slidev/ 里写一份普通的 Slidev 幻灯片（Markdown），以后不用 Lectern 也能接着做',
      en: 'write a plain Slidev deck in Markdown into out/<name>-slidev/, to go on with by hand and without Lectern',
    },
    options: [...SHARED, 'out', 'force'],
    load: () => import('./eject.js'),
  },
  edit: {
    operands: { zh: '[文章]', en: '[article]' },
    takes: { least: 0, most: 1 },
    does: {
      zh: '打开编辑器：在浏览器里改幻灯片，每次改动都存进数据文件；不写文章就用 slides.md 里指定的',
      en: 'open the editor: mend the slides in a browser, each change is kept in the data file; the article that slides.md names, unless said',
    },
    options: [
      'duration',
      'for',
      'model',
      'model-url',
      'model-tokens',
      'out',
      'port',
      'no-open',
      'allow-remote',
      'quiet',
    ],
    load: () => import('./edit.js'),
  },
  app: {
    operands: { zh: '', en: '' },
    takes: { least: 0, most: 0 },
    does: {
      zh: '写出编辑器：一个网页 lectern.html，双击就能用，不用安装，也不联网',
      en: 'write the editor as one page, lectern.html, that opens by double click, without installing and without a network',
    },
    options: ['out', 'quiet'],
    load: () => import('./app.js'),
  },
  check: {
    operands: { zh: '<文章>', en: '<article>' },
    takes: { least: 1, most: 1 },
    does: {
      zh: '指出讲稿的毛病，每行一条，注明文件和行号；若是导出的 PowerPoint，则列出手工改过的内容',
      en: 'say what is unfit in a talk, a line each, with file and line; of an exported PowerPoint, what was changed by hand',
    },
    options: [...SHARED],
    load: () => import('./check.js'),
  },
  kinds: {
    operands: { zh: '', en: '' },
    takes: { least: 0, most: 0 },
    does: { zh: '列出幻灯片的种类', en: 'list the kinds of slides' },
    options: ['json'],
    load: () => import('./kinds.js'),
  },
  themes: {
    operands: { zh: '', en: '' },
    takes: { least: 0, most: 0 },
    does: { zh: '列出主题', en: 'list the themes' },
    options: ['json'],
    load: () => import('./themes.js'),
  },
  doctor: {
    operands: { zh: '', en: '' },
    takes: { least: 0, most: 0 },
    does: { zh: '检查这台机器缺什么，怎样补上', en: 'check what this machine lacks, and how to get it' },
    options: ['json'],
    load: () => import('./doctor.js'),
  },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof COMMANDS

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}
