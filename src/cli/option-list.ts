/** All options with what they do, for the help and for reading the command line. */
import { THEME_NAMES } from '../themes/index.js'
import { HANDOUTS } from './handouts.js'

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
  'no-open': {
    type: 'boolean',
    does: { zh: '不自动打开浏览器，只写出网址', en: 'do not open the browser, only say the address' },
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
      zh: '模型服务的地址；不写就是本机的 Ollama',
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
