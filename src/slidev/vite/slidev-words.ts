/** Slidev's own buttons and messages in Chinese, for talks in Chinese. */
import type { Plugin } from 'vite'
import { speaksChinese } from '../../text/languages.js'
import type { DeckOptions } from './plugins.js'

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

/** Titles that hold the deck's, before and after it. */
const TITLES: readonly [string, string][] = [
  ['`Presenter - ${slidesTitle}`', '`讲者 - ${slidesTitle}`'],
  ['`Overview - ${slidesTitle}`', '`总览 - ${slidesTitle}`'],
  ['`Notes - ${slidesTitle}`', '`备注 - ${slidesTitle}`'],
  ['`Clicks in this slide: ${length}`', '`本页步数：${length}`'],
]

const FILES = /\/@slidev\/client\/(?:internals|pages|setup)\/[\w/-]+\.(?:vue|ts)$/
const WORDS = Object.keys(SLIDEV_WORDS)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')
/** A word as a whole literal, in quotes or alone between two tags; `{ Close` and the like are names. */
const LITERAL = new RegExp(`(?<open>["'>]\\s*)(?<word>${WORDS})(?=\\s*["'<])`, 'g')

/** The source of one of Slidev's files with its words in Chinese. */
export function inChinese(source: string): string {
  const titled = TITLES.reduce((text, [english, chinese]) => text.replaceAll(english, chinese), source)
  return titled.replace(LITERAL, (_, open: string, word: string) => `${open}${SLIDEV_WORDS[word] ?? word}`)
}

export function slidevWords(options: DeckOptions): Plugin {
  return {
    name: 'lectern:slidev-words',
    enforce: 'pre',
    transform(code, id) {
      if (!FILES.test(id.replaceAll('\\', '/')) || !speaksChinese(String(options.data.headmatter['lang'] ?? '')))
        return undefined
      return { code: inChinese(code), map: null }
    },
  }
}
