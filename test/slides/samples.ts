/** One small content for each kind: what the golden scenes show. The list is complete, or it is a type error. */
import type { Kind } from '../../src/slides/index.js'

export const SAMPLES: Record<Kind, Record<string, unknown>> = {
  cover: { title: '小城的图书馆为什么重要', subtitle: '一次公开课', speaker: '王老师', date: '2026年秋' },
  agenda: { items: ['书从哪里来', '谁在读书', '我们能做什么'] },
  section: { title: '谁在读书', number: 2, of: 3, lead: '读者比我们想的更年轻' },
  points: { title: '三类读者', items: ['放学后的孩子', { label: '退休的老人', text: '他们每天早上排队等开门' }, '备考的年轻人'] },
  statement: { title: '图书馆是公共客厅', text: '图书馆是小城里唯一不用花钱就能坐一整天的地方', support: ['冬天有暖气', '夏天有冷气'] },
  quote: { title: '管理员的话', text: '书放旧了不要紧，没有人翻才要紧', by: '图书管理员' },
  definition: { title: '什么是公共阅读', term: '公共阅读', text: '人人都能走进来，不问来历的阅读', parts: ['书籍', '场所', '时间'] },
  pillars: { title: '撑起一座图书馆', items: ['馆藏', '馆员', '读者'], base: ['稳定的经费'] },
  features: { title: '好图书馆的样子', items: ['开门早', '灯光好', '座位多', '不嘈杂', '书常新'], conclusion: '让人愿意再来' },
  relation: { title: '城与馆', left: '小城', right: '图书馆', forward: ['提供经费和场地'], back: ['留住年轻人', '连接几代人'], center: ['彼此成就'] },
  process: { title: '一本书的旅程', items: ['读者荐购', '编目上架', '借出', '归还', '修补'], result: '再次上架' },
  compare: { title: '从前与现在', left: { label: '从前', items: ['闭架借阅'] }, right: { label: '现在', items: ['开架自取', '通借通还'] }, because: ['自助设备'] },
  measures: { title: '四件小事', items: [{ label: '延长开放', text: '周末开到晚上九点' }, '增设座位', { label: '办读书会', items: ['每月一次', '自愿参加'] }, '送书下乡'] },
  questions: { items: ['你上一次走进图书馆是什么时候？', '如果由你来管，你先改哪一处？'] },
  summary: { items: [{ label: '书', text: '常新才有人翻' }, { label: '人', text: '几代人坐在一起' }], conclusion: '把灯留着' },
  source: { text: '本校语文组', items: ['2026年秋季学期'] },
}
