/** What `lectern --help` prints, in the reader's language. */
import type { Bilingual } from '../article/errors.js'
import { padded } from './columns.js'
import { type CommandName, COMMANDS } from './commands.js'
import { readsChinese } from './locale.js'
import { OPTIONS, type OptionName } from './option-list.js'

const ABOUT = {
  zh: '把文章变成一场讲演：一份现场播放的 Slidev 幻灯片，和一份每个字都能改的 PowerPoint。',
  en: 'Turns an article into a talk: a live Slidev deck and a PowerPoint whose every word can be edited.',
}

const FIRST = {
  zh: '第一次用：lectern 讲稿.docx 就开讲；lectern doctor 看这台机器缺什么。',
  en: 'To begin: `lectern talk.docx` presents that file; `lectern doctor` tells what this machine lacks.',
}

const INPUTS: Record<keyof Bilingual, readonly string[]> = {
  zh: [
    '文章可以是数据文件（.yaml），也可以是 Word（.docx）、OpenDocument（.odt）、PDF、EPUB、网页（.html）、Markdown（.md）、纯文本（.txt）、PowerPoint（.pptx）。',
    '`lectern <命令> --help` 列出一个命令的选项，`lectern --version` 说明版本。',
  ],
  en: [
    'An article is a data file (.yaml), or a text: Word (.docx), OpenDocument (.odt), PDF, EPUB, web page (.html), Markdown (.md), plain text (.txt), PowerPoint (.pptx).',
    '`lectern <command> --help` tells the options of a command, `lectern --version` the version.',
  ],
}

/** What takes more than a line to tell. */
const MORE: Partial<Record<CommandName, Record<keyof Bilingual, readonly string[]>>> = {
  import: {
    zh: [
      '能读 .docx、.odt、.pdf、.epub、.html、.md、.txt 和 .pptx。写出 data/<名称>.yaml：文章一字不改，还有起草的幻灯片，每页注明理由。',
      '文章改了就再导入一次：数据换成新的文本，标题、主题、时长、注释和你动过的每一页都保留，其余的页重新起草。',
      '哪一行在新文本里找不到了，哪一句还没有上幻灯片，都会说明文件和行号。',
      '原来的数据留在旁边（.yaml.bak）。--force 从头来过。',
    ],
    en: [
      'Reads .docx, .odt, .pdf, .epub, .html, .md, .txt and .pptx. Writes data/<name>.yaml: the text word for word, and the drafted slides, each with its reason.',
      'Import again when the text has changed: the data takes the new text; title, theme, duration, comments and every slide that you have',
      'touched stay; other slides are drafted again. Lines whose sentence is gone and sentences that are on no slide are named, with file and line.',
      'The data as it was is kept beside it (.yaml.bak). --force starts afresh.',
    ],
  },
}

const language = (): keyof Bilingual => (readsChinese() ? 'zh' : 'en')

/** All commands. */
export function help(): string {
  const lang = language()
  const lines = Object.entries(COMMANDS).map(
    ([name, { operands, does }]) => `  lectern ${padded(`${name} ${operands[lang]}`, 22)} ${does[lang]}`,
  )
  return [ABOUT[lang], '', FIRST[lang], '', ...lines, '', ...INPUTS[lang]].join('\n')
}

/** Help for one command. */
export function helpFor(name: CommandName): string {
  const lang = language()
  const { operands, does, options } = COMMANDS[name]
  const more = (MORE[name]?.[lang] ?? []).map((line) => `  ${line}`)
  return [
    `lectern ${name} ${operands[lang]}`,
    `  ${does[lang]}`,
    '',
    ...(more.length > 0 ? [...more, ''] : []),
    ...options.map((option) => optionLine(option, lang)),
  ].join('\n')
}

function optionLine(name: OptionName, lang: keyof Bilingual): string {
  const option = OPTIONS[name]
  const short = 'short' in option ? `-${option.short}, ` : ''
  const value =
    'value' in option ? ` <${option.value[lang]}>` : 'choices' in option ? `[=${option.choices.join('|')}]` : ''
  return `  ${padded(`${short}--${name}${value}`, 30)} ${option.does[lang]}`
}
