/** The page's words, in Chinese where the browser prefers Chinese, else in English. */
import type { Bilingual } from '../src/article/errors.js'
import { KINDS_IN_CHINESE, themeInChinese } from '../src/article/chinese-names.js'
import type { Kind } from '../src/slides/index.js'
import { speaksChinese } from '../src/text/languages.js'
import type { ThemeName } from '../src/themes/index.js'
import { ARRANGEMENT_NAMES, CHOICE_NAMES, FIELD_NAMES } from './field-words.js'

const chinese = speaksChinese(navigator.languages[0] ?? navigator.language)

/** BCP 47, of the page itself. */
export const PAGE_LANG = chinese ? 'zh-CN' : 'en'

export const told = ({ zh, en }: Bilingual): string => (chinese ? zh : en)

const say = (zh: string, en: string): string => (chinese ? zh : en)

export const kindName = (kind: Kind): string => (chinese ? KINDS_IN_CHINESE[kind] : kind)

export const themeName = (theme: ThemeName): string => (chinese ? themeInChinese(theme) : theme)

/** What a name of the data is called; a name that the list lacks stands as it is. */
const named = (list: Readonly<Record<string, readonly [zh: string, en: string]>>, name: string): string =>
  list[name] === undefined ? name : say(...list[name])

export const fieldName = (name: string): string => named(FIELD_NAMES, name)

export const choiceName = (name: string): string => named(CHOICE_NAMES, name)

export const arrangementName = (kind: Kind, arrangement: string): string =>
  `${kindName(kind)} · ${named(ARRANGEMENT_NAMES, arrangement)}`

export const WORDS = {
  lead: say('从文章到讲稿', 'From an article to a talk'),
  promise: say(
    '放进一篇文章，得到一份可以讲、可以改的幻灯片。文件不离开这台电脑。',
    'Drop an article, get slides to give and to edit. Nothing leaves this computer.',
  ),
  drop: say('把文件拖到这里', 'Drop a file here'),
  formats: say(
    'Word、OpenDocument、PDF、EPUB、网页、Markdown、纯文本、PowerPoint，或 Lectern 的数据文件',
    'Word, OpenDocument, PDF, EPUB, web page, Markdown, text, PowerPoint, or a Lectern data file',
  ),
  chooseFile: say('选择文件…', 'Choose a file…'),
  paste: say('粘贴文本', 'Paste text'),
  sample: say('看看示例', 'Try the sample'),
  goOn: say('继续上次的讲稿', 'Go on with the last talk'),
  pasteHere: say('把文章粘贴在这里，第一行是标题', 'Paste the article here; its first line is the title'),
  next: say('下一步', 'Next'),
  back: say('返回', 'Back'),
  settings: say('这场讲演', 'This talk'),
  minutes: say('时长', 'Length'),
  minutesUnit: say('分钟', 'minutes'),
  audience: say('听众', 'Audience'),
  anybody: say('一般听众', 'Anybody'),
  aClass: say('上课', 'A class'),
  ratio: say('页面', 'Page'),
  theme: say('主题', 'Theme'),
  start: say('起草幻灯片', 'Draft the slides'),
  working: say('正在读文章、起草幻灯片', 'Reading the article, drafting the slides'),
  workingLong: say('长文章要多等一会儿', 'A long article takes a little longer'),
  stop: say('停止', 'Stop'),
  leftOut: say('没有带过来的', 'What did not come along'),
  ok: say('好', 'OK'),
  slides: say('幻灯片', 'Slides'),
  article: say('文章', 'Article'),
  notes: say('备注', 'Notes'),
  notesSaid: say('要讲的', 'What is said'),
  notesOwn: say('自己的提示', 'Hints of your own'),
  time: say('时间', 'Time'),
  plan: say('计划', 'planned'),
  undo: say('撤销', 'Undo'),
  redo: say('重做', 'Redo'),
  addSlide: say('加一页', 'Add a slide'),
  kind: say('版式', 'Layout'),
  present: say('放映', 'Present'),
  presenter: say('讲者视图', 'Presenter view'),
  save: say('导出', 'Export'),
  findings: say('检查', 'Check'),
  noFindings: say('没有发现问题', 'Nothing found'),
  kept: say('已保存', 'Kept'),
  waiting: say('正在保存…', 'Keeping…'),
  openFromTerminal: say(
    '请打开终端里写的地址：它末尾有这次运行的密钥，没有它就读不到文章。',
    'Open the address that the terminal shows: it ends in the secret of this run, without which the article stays closed.',
  ),
  full: say('存储空间已满，请导出数据', 'Storage is full: export the data'),
  gone: say('暂时存不进去，会再试', 'Cannot be kept now; will try again'),
  unfit: say('这样还存不进去：有一处不完整', 'Not kept yet: something is not complete'),
  conflict: say('别处也改了这份讲稿', 'This talk was changed elsewhere too'),
  takeTheirs: say('用那一份（可以撤销）', 'Take that one (can be undone)'),
  keepMine: say('用我这一份', 'Keep mine'),
  newTalk: say('另开一篇文章', 'Another article'),
  duplicate: say('复制', 'Duplicate'),
  hide: say('隐藏或显示', 'Hide or show'),
  remove: say('删除', 'Delete'),
  up: say('上移', 'Move up'),
  down: say('下移', 'Move down'),
  more: say('更多', 'More'),
  hidden: say('隐藏', 'Hidden'),
  own: say('自己的话', 'own words'),
  condensed: say('缩写', 'condensed'),
  quoted: say('原文', 'quoted'),
  toLine: say('加为一行', 'Add as a line'),
  toTitle: say('作标题', 'As the title'),
  toQuote: say('作引文页', 'As a quotation'),
  toSlide: say('作新的一页', 'As a new slide'),
  onThis: say('在这一页上', 'on this slide'),
  onOthers: say('在其他页上', 'on other slides'),
  keys: say('按键', 'Keys'),
  earlier: say('较早的版本', 'Earlier versions'),
  noEarlier: say('还没有较早的版本', 'No earlier versions yet'),
  pptx: say('PowerPoint（.pptx）', 'PowerPoint (.pptx)'),
  html: say('一个网页（.html）', 'One web page (.html)'),
  script: say('讲稿（.docx）', 'Speaker’s script (.docx)'),
  data: say('数据（.yaml）', 'Data (.yaml)'),
  pdf: say('PDF', 'PDF'),
  pdfForms: {
    slides: say('PDF：每页一张', 'PDF: the slides'),
    notes: say('PDF：带备注', 'PDF: with notes'),
    '2': say('PDF：每页两张，可记笔记', 'PDF: two on a page, with lines'),
    '4': say('PDF：每页四张', 'PDF: four on a page'),
    '6': say('PDF：每页六张', 'PDF: six on a page'),
  },
  making: say('正在写文件…', 'Writing the file…'),
  popup: say(
    '浏览器拦下了新窗口；请允许弹出窗口再试',
    'The browser stopped the new window: allow pop-ups and try again',
  ),
  editLine: say('编辑这一行', 'Edit this line'),
  editTitle: say('编辑标题', 'Edit the title'),
  newLine: say('新的一行', 'New line'),
  newSlide: say('新的一页', 'New slide'),
  close: say('关闭', 'Close'),
  fix: say('跳到这一页', 'Go to the slide'),
  kindsFit: say('内容放得进的版式', 'Layouts that hold this content'),
  noKindsFit: say('没有别的版式放得下这些内容', 'No other layout holds this content'),
  trying: say('正在试…', 'Trying…'),
  ofTalk: {
    title: say('标题', 'Title'),
    subtitle: say('副标题', 'Subtitle'),
    author: say('讲者', 'Speaker'),
    date: say('日期', 'Date'),
    source: say('文章出处', 'Where the article appeared'),
  },
  redraft: say('重新起草全部幻灯片', 'Draft all slides anew'),
  redraftLead: say(
    '照现在的时长和听众重来一遍；做过的改动会换掉，可以撤销。',
    'For the length and the audience as they are now. It replaces all that was changed, and can be undone.',
  ),
  edits: say('PowerPoint 里的改动', 'Changes made in PowerPoint'),
  editsFrom: say('取回 PowerPoint 里的改动…', 'Changes from a PowerPoint…'),
  editsLead: say('导出以后，有人改了这些。选要收下的：', 'Changed since the export. Choose what to take:'),
  chooseAgain: say('让模型重新选…', 'Let the model choose again…'),
  whatAgain: say('重新选哪里', 'What to choose again'),
  ask: say('问模型', 'Ask the model'),
  serverGone: say('lectern edit 已经停了，请重新启动', 'lectern edit has stopped; start it again'),
  movedOn: say('讲稿刚才又改过了，请再问一次', 'The talk has changed meanwhile: ask again'),
  chooseLead: say('文章的句子会发给：', 'The article’s sentences go to:'),
  scopes: {
    talk: say('整份讲稿', 'The whole talk'),
    chapter: say('这一章', 'This chapter'),
    slide: say('这一页', 'This slide'),
  },
  choosing: say(
    '模型在选，可能要几分钟。关上这个窗口就停下。',
    'The model is choosing, which may take minutes. Close this to stop.',
  ),
  proposalsLead: say(
    '模型选了这些，字句都出自文章。选要收下的：',
    'The model’s choice, in the article’s words. Choose what to take:',
  ),
  noProposals: say('模型没有选出合用的页。', 'No slide of the model’s choice would do.'),
  wouldGo: say('换掉：', 'Instead of:'),
  nothingShown: say('（这一节不上幻灯片）', '(nothing of this section is shown)'),
  noHeading: say('开头', 'Beginning'),
  noEdits: say('导出以后没有人改过', 'Nothing was changed since the export'),
  unplaced: say('（数据里没有它的位置，请手工改）', '(the data has no place for it: change it by hand)'),
  takeSelected: say('收下选中的', 'Take the selected'),
  leaveAll: say('都不要', 'Leave all'),
  merge: say('与下一页合并', 'Merge with the next'),
  mergeSelected: say('合并选中的页', 'Merge the selected'),
  divide: say('从这一行起分成两页', 'Split from this line'),
  fewer: say('少些字', 'Fewer words'),
  moreWords: say('多些字', 'More words'),
  noMerge: say('这些页合不到一起', 'These slides cannot be one'),
  noDivide: say('先点列表里第二行或更后的一行', 'First click the second line of a list, or a later one'),
  noFewer: say('不能再少了', 'There is nothing more to leave out'),
  noMore: say('这一页要讲的都在上面了', 'The slide shows all that is said to it'),
  slideActs: say('这一页', 'This slide'),
  chooseKind: say('加哪一种页', 'Which slide to add'),
  content: say('内容', 'Content'),
  add: say('添加', 'Add'),
  template: say('用学校的模板（.potx）…', 'A template of your school (.potx)…'),
  templateByHand: say(
    '请把模板放在数据文件旁边，在数据里写 theme: { pptx: 文件名 }',
    'Put the template beside the data file, and write theme: { pptx: its name } into the data',
  ),
  yes: say('是', 'Yes'),
  no: say('否', 'No'),
  byItself: say('自动', 'By itself'),
  sheet: say('数据', 'Figures'),
  row: say('行', 'row'),
  column: say('列', 'column'),
  pasteCells: say('可以从电子表格粘贴', 'Cells of a spreadsheet can be pasted'),
  needsFigures: say('这里要填数', 'A figure is needed here'),
  choosePicture: say('选择图片…', 'Choose a picture…'),
  noPicture: say(
    '这不是能用的图片：请用 PNG、JPEG、GIF 或 SVG，20 MB 以内',
    'This is no picture that can be used: PNG, JPEG, GIF or SVG, up to 20 MB',
  ),
  aim: say('点图上最重要的地方，裁剪时留住它', 'Click what matters most: cropping keeps it'),
} as const

/** What undo and redo name. */
const ACTS: Record<string, string> = {
  typed: say('输入', 'typing'),
  line: say('分行', 'new line'),
  joined: say('合并行', 'joining lines'),
  explained: say('加解释', 'explanation'),
  moved: say('移动', 'moving'),
  removed: say('删除', 'deleting'),
  duplicated: say('复制', 'duplicating'),
  hidden: say('隐藏', 'hiding'),
  added: say('加页', 'adding a slide'),
  theme: say('主题', 'theme'),
  kind: say('版式', 'layout'),
  settings: say('设置', 'settings'),
  notes: say('备注', 'notes'),
  edits: say('收下 PowerPoint 里的改动', 'changes from PowerPoint'),
  chosen: say('模型重新选', 'the model’s choice'),
  redrafted: say('重新起草', 'drafting anew'),
  merged: say('合并', 'merging slides'),
  divided: say('分页', 'splitting a slide'),
  fewer: say('少些字', 'fewer words'),
  more: say('多些字', 'more words'),
  field: say('改内容', 'changing the content'),
  picture: say('图片', 'picture'),
  taken: say('取自文章', 'taking from the article'),
  replaced: say('换成另一份', 'another version'),
}

export const actName = (name: string | undefined): string => (name === undefined ? '' : (ACTS[name] ?? name))

/** `3:05` */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓', say('上一页、下一页', 'slide before, slide after')],
  ['Enter', say('编辑这一页的标题；编辑时另起一行', 'edit the slide’s title; while editing, a new line')],
  ['Backspace', say('在行首：接到上一行', 'at a line’s start: join the line before')],
  ['Tab', say('编辑时：给这一行加解释', 'while editing: give the line an explanation')],
  ['Ctrl Enter', say('编辑时：从这一行起分成两页', 'while editing: split the slide from this line')],
  ['Esc', say('结束编辑', 'end editing')],
  ['Alt ↑ ↓', say('上移、下移选中的页', 'move the selected slides')],
  ['Shift ↑ ↓', say('多选', 'select more slides')],
  ['Ctrl D', say('复制选中的页', 'duplicate the selected slides')],
  ['Delete', say('删除选中的页', 'delete the selected slides')],
  ['N', say('加一页', 'add a slide')],
  ['M', say('合并选中的页，或与下一页合并', 'merge the selected slides, or with the next')],
  ['- · +', say('少些字、多些字', 'fewer words, more words')],
  ['H', say('隐藏或显示选中的页', 'hide or show the selected slides')],
  ['Ctrl Z · Ctrl Y', say('撤销、重做', 'undo, redo')],
  ['F5', say('放映', 'present')],
  ['?', say('这张表', 'this list')],
]
