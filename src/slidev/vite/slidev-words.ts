/**
 * Slidev's own buttons and messages in the language of the talk: Chinese for talks in Chinese, else Slidev's English. The
 * page chooses when it is loaded, so that one compiled player serves talks in any language.
 */
import type { Plugin } from 'vite'

/** What Slidev 52.20 writes in English where a lecturer can see it. The tests tell when Slidev changes a word. */
export const SLIDEV_WORDS: Readonly<Record<string, string>> = {
  'Close fullscreen': '退出全屏',
  'Enter fullscreen': '全屏',
  'Go to previous slide': '上一步',
  'Go to next slide': '下一步',
  'Show slide overview': '全部页面总览',
  'Switch to light mode theme': '浅色',
  'Switch to dark mode theme': '深色',
  'Disable laser pointer': '关闭激光笔',
  'Enable laser pointer': '打开激光笔',
  'Hide presenter cursor': '向观众隐藏指针',
  'Show presenter cursor': '向观众显示指针',
  'Hide drawing toolbar': '收起画笔',
  'Show drawing toolbar': '画笔',
  'Play Mode': '回到观众视图',
  'Presenter Mode': '讲者视图',
  'Toggle Presenter Layout': '更换布局',
  'More Options': '更多设置',
  Current: '本页',
  Next: '下一步',
  Slides: '幻灯片',
  'Screen Mirror': '屏幕镜像',
  'Resize notes panel': '调整备注宽度',
  'Resize notes panel height': '调整备注高度',
  'End of the presentation': '讲完了',
  'Increase font size': '放大备注',
  'Decrease font size': '缩小备注',
  'No notes.': '本页没有备注。',
  'Goto...': '页码或标题',
  'Change sync settings': '窗口同步',
  'Slides navigation syncing for ': '翻页同步：',
  'Sync Mode': '同步方式',
  'Bidirectional Sync': '双向同步',
  'Receive Only': '只接收',
  'Send Only': '只发送',
  Disable: '关闭',
  Invert: '反色',
  Brightness: '亮度',
  Contrast: '对比度',
  Saturation: '饱和度',
  Sepia: '暖色',
  'Hue Rotate': '色相',
  'Cursor Style': '指针样式',
  Cursor: '指针',
  Laser: '激光笔',
  'Slide Scale': '页面缩放',
  Fit: '适应窗口',
  'Wake Lock': '保持屏幕常亮',
  'Hide Idle Cursor': '隐藏静止的指针',
  'Draw with stylus': '自由画',
  'Draw a line': '直线',
  'Draw an arrow': '箭头',
  'Draw an ellipse': '椭圆',
  'Draw a rectangle': '矩形',
  Erase: '橡皮',
  'Adjust stroke width': '粗细',
  'Set brush color': '颜色',
  Undo: '撤销',
  Redo: '重做',
  Delete: '全部清除',
  'Unpin drawing': '取消固定',
  'Pin drawing': '固定画笔栏',
  'Drawing pinned': '已固定',
  'Drawing unpinned': '未固定',
  'Previous Click': '上一步',
  'Next Click': '下一步',
  'Previous Slide': '上一页',
  'Next Slide': '下一页',
  'Exit Presenter Mode': '回到观众视图',
  'Enter Presenter Mode': '讲者视图',
  Close: '关闭',
  'Slides Overview': '页面与备注总览',
}

/** What stands before the talk's title or a number. */
export const SLIDEV_BEGINNINGS: Readonly<Record<string, string>> = {
  'Presenter - ': '讲者 - ',
  'Overview - ': '总览 - ',
  'Notes - ': '备注 - ',
  'Clicks in this slide: ': '本页步数：',
}

const MODULE = 'virtual:lectern-slidev-words'
const RESOLVED = `\0${MODULE}`
/** What the module's function is called where it is used. */
const SAID = '__lecternSaid'

/** Slidev's modules with words: `…/pages/notes.vue`, and its parts, `…/notes.vue?vue&type=script&setup=true&lang.ts`. */
const FILES =
  /\/@slidev\/client\/(?:internals|pages|setup)\/[\w/-]+\.(?:vue(?:\?vue&type=(?:script|template)\b.*)?|ts)$/
/** A word as a whole string of JavaScript: `"Close"`, `" Next "`. */
const WORD = literals(SLIDEV_WORDS, String.raw`(?<quote>["'])(?<before> ?)(?<word>`, String.raw`)(?<after> ?)\k<quote>`)
/** A beginning in a template: `` `Presenter - ${…} ``. */
const BEGINNING = literals(SLIDEV_BEGINNINGS, '(?<=`)(?<word>', String.raw`)(?=\$\{)`)

function literals(words: object, open: string, close: string): RegExp {
  const escaped = Object.keys(words).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${open}${escaped.join('|')}${close}`, 'g')
}

/**
 * One of Slidev's modules, compiled to JavaScript, with its words looked up when the page is loaded. The same code where it
 * has none of the words.
 *
 * @param found hears of each word.
 */
export function withWordsLookedUp(code: string, found: (word: string) => void = () => undefined): string {
  const lookUp = (word: string): string => {
    found(word)
    return `${SAID}(${JSON.stringify(word)})`
  }
  const looked = code
    .replace(WORD, (whole: string, ...match) => {
      if (isKey(code, match.at(-3) as number, whole.length)) return whole
      const { before = '', word = '', after = '' } = match.at(-1) as Record<string, string>
      const call = lookUp(word)
      return before + after === '' ? call : `(${JSON.stringify(before)} + ${call} + ${JSON.stringify(after)})`
    })
    .replace(BEGINNING, (word: string) => `\${${lookUp(word)}}`)
  return looked === code ? code : `import { said as ${SAID} } from ${JSON.stringify(MODULE)}\n${looked}`
}

/** Whether a string is the key of an object: `{ "Close": …`, but not `shown ? "Close" : …`. */
function isKey(code: string, at: number, length: number): boolean {
  return (
    /[{,]\s*$/.test(code.slice(Math.max(0, at - 20), at)) && /^\s*:/.test(code.slice(at + length, at + length + 20))
  )
}

/** The module that knows the words. The page's language stands in its first tag, before any script runs. */
function wordsModule(): string {
  return [
    `const words = ${JSON.stringify({ ...SLIDEV_WORDS, ...SLIDEV_BEGINNINGS })}`,
    'const chinese = /^(?:zh|yue)(?:-|$)/i.test(document.documentElement.lang)',
    'export const said = (word) => (chinese ? words[word] : undefined) ?? word',
  ].join('\n')
}

/** @param found hears of each word that Slidev still has. */
export function slidevWords(found?: (word: string) => void): Plugin {
  return {
    name: 'lectern:slidev-words',
    enforce: 'post',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? wordsModule() : undefined),
    // Behind the plugin that compiles Vue's files, whose templates are JavaScript by then, and before the one that resolves
    // what is imported: a transform ordered `post` would come too late for that while serving.
    transform: (code, id) =>
      FILES.test(id.replaceAll('\\', '/')) ? { code: withWordsLookedUp(code, found), map: null } : undefined,
  }
}
