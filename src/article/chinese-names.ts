/** Chinese names that people write for kinds, themes and shapes of the page, and the names that they stand for. */
import type { Kind } from '../slides/index.js'
import { BASE_THEMES, type BaseTheme, type ThemeName } from '../themes/index.js'

export const KINDS_IN_CHINESE: Record<Kind, string> = {
  cover: '封面',
  agenda: '目录',
  section: '章节',
  points: '要点',
  statement: '论断',
  quote: '引文',
  definition: '定义',
  pillars: '支柱',
  features: '特点',
  relation: '关系',
  process: '流程',
  compare: '对比',
  measures: '措施',
  cycle: '循环',
  timeline: '时间线',
  hierarchy: '层级',
  matrix: '矩阵',
  stats: '数字',
  chart: '图表',
  dialogue: '对话',
  glossary: '术语',
  columns: '分栏',
  image: '图片',
  illustrated: '图文',
  table: '表格',
  aside: '旁注',
  poem: '诗歌',
  code: '代码',
  formula: '公式',
  card: '卡片',
  questions: '问题',
  summary: '小结',
  source: '出处',
}

const THEMES_IN_CHINESE: Record<BaseTheme, string> = {
  paper: '纸张',
  chalkboard: '黑板',
  ink: '水墨',
  civic: '庄重',
  blueprint: '蓝图',
}

/** The Chinese name of a theme's face: `paper-dark` is 纸张深色. */
export function themeInChinese(name: ThemeName): string {
  const base = BASE_THEMES.find((one) => name === one || name === `${one}-dark`) ?? 'paper'
  return THEMES_IN_CHINESE[base] + (name.endsWith('-dark') ? '深色' : '')
}
