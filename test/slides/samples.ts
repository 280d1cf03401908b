/** One small content for each kind: what the golden scenes show. The list is complete, or it is a type error. */
import type { Kind } from '../../src/slides/index.js'

export const SAMPLES: Record<Kind, Record<string, unknown>> = {
  cover: { title: '小城的图书馆为什么重要', subtitle: '一次公开课', speaker: '王老师', date: '2026年秋' },
  agenda: { items: ['书从哪里来', '谁在读书', '我们能做什么'] },
  section: { title: '谁在读书', number: 2, of: 3, lead: '读者比我们想的更年轻' },
  points: {
    title: '三类读者',
    items: ['放学后的孩子', { label: '退休的老人', text: '他们每天早上排队等开门' }, '备考的年轻人'],
  },
  statement: {
    title: '图书馆是公共客厅',
    text: '图书馆是小城里唯一不用花钱就能坐一整天的地方',
    support: ['冬天有暖气', '夏天有冷气'],
  },
  quote: { title: '管理员的话', text: '书放旧了不要紧，没有人翻才要紧', by: '图书管理员' },
  definition: {
    title: '什么是公共阅读',
    term: '公共阅读',
    text: '人人都能走进来，不问来历的阅读',
    parts: ['书籍', '场所', '时间'],
  },
  pillars: { title: '撑起一座图书馆', items: ['馆藏', '馆员', '读者'], base: ['稳定的经费'] },
  features: {
    title: '好图书馆的样子',
    items: ['开门早', '灯光好', '座位多', '不嘈杂', '书常新'],
    conclusion: '让人愿意再来',
  },
  relation: {
    title: '城与馆',
    left: '小城',
    right: '图书馆',
    forward: ['提供经费和场地'],
    back: ['留住年轻人', '连接几代人'],
    center: ['彼此成就'],
  },
  process: { title: '一本书的旅程', items: ['读者荐购', '编目上架', '借出', '归还', '修补'], result: '再次上架' },
  compare: {
    title: '从前与现在',
    left: { label: '从前', items: ['闭架借阅'] },
    right: { label: '现在', items: ['开架自取', '通借通还'] },
    because: ['自助设备'],
  },
  measures: {
    title: '四件小事',
    items: [
      { label: '延长开放', text: '周末开到晚上九点' },
      '增设座位',
      { label: '办读书会', items: ['每月一次', '自愿参加'] },
      '送书下乡',
    ],
  },
  cycle: {
    title: '一本书的四季',
    items: ['荐购', '上架', { label: '借阅', text: '一年三十次' }, '修补'],
    center: '流通',
  },
  timeline: {
    title: '小城图书馆的十年',
    items: [
      { date: '2016年', label: '开馆', text: '藏书三千册' },
      { date: '2020年', label: '搬进老邮局' },
      { date: '2026年', label: '通借通还' },
    ],
  },
  hierarchy: {
    title: '谁在管图书馆',
    root: {
      label: '馆长',
      items: [{ label: '采编', items: ['选书', '编目'] }, { label: '服务', items: ['借还台'] }, '志愿者'],
    },
  },
  matrix: {
    title: '先办哪一件',
    across: ['花钱少', '花钱多'],
    down: ['见效快', '见效慢'],
    items: [{ label: '延长开放', text: '今晚就能做' }, '添置空调', '办读书会', { label: '建新馆', text: '从长计议' }],
  },
  stats: {
    title: '一年的数字',
    items: [
      { value: '38', unit: '万', label: '人次进馆' },
      { value: '4.6', unit: '册', label: '人均借书' },
      { value: '92%', label: '读者愿意再来' },
    ],
  },
  chart: {
    title: '每月借出多少本',
    form: 'column',
    categories: ['九月', '十月', '十一月', '十二月'],
    values: [310, 420, 385, 260],
    unit: '本',
    highlight: '十月',
    takeaway: '读书节那个月最多',
    source: '示例数据',
  },
  dialogue: {
    title: '开放日的问答',
    items: [
      { by: '家长', text: '孩子看漫画也算读书吗？' },
      { by: '馆员', text: '算，翻开书就是开始' },
      { q: '可以带水进来吗？' },
      { a: '可以，盖好盖子' },
    ],
  },
  glossary: {
    title: '几个词',
    items: [
      { term: '开架', text: '读者自己到书架上取书' },
      { term: '通借通还', text: '在一处借，在任何一处还' },
      { term: '荐购', text: '读者提出，图书馆买来' },
    ],
  },
  columns: {
    title: '三种读法',
    columns: [
      { title: '浏览', text: '先看目录和图' },
      { title: '精读', items: ['圈出生词', '写下疑问'] },
      { title: '共读', text: '几个人', items: ['轮流朗读'] },
    ],
  },
  image: {
    title: '图书馆的三个角落',
    pictures: [
      { src: 'pictures/reading-room.svg', alt: '长桌和台灯', caption: '阅览室' },
      { src: 'pictures/tower.png', alt: '书塔', crop: 'cover' },
      { src: 'pictures/shelf.png', alt: '书架', caption: '新书架', credit: '学生绘' },
    ],
  },
  illustrated: {
    title: '长桌是怎样来的',
    picture: { src: 'pictures/reading-room.svg', alt: '长桌和台灯', caption: '旧市政厅的长桌' },
    text: '桌子比图书馆还老',
    items: ['橡木打成', { label: '坐得下十个人', text: '冬天更多' }],
  },
  table: {
    title: '十年三个数',
    columns: ['年份', '藏书（万册）', '读者', '人均借书（册）'],
    rows: [
      ['2016年', '1.8', '老人和孩子', '0.9'],
      ['2020年', '3.25', '', '2.4'],
      ['2026年', '12', '全城的人', '4.6'],
    ],
    source: '图书馆年报',
  },
  aside: {
    title: '读一段话',
    text: ['图书馆不是书库，是人来的地方。', '书摆得再齐，没有人翻，也只是纸。'],
    items: [{ label: '书库', text: '只存放，不借阅' }, '这段话写在开馆那天'],
  },
  poem: {
    title: '灯',
    author: '佚名',
    stanzas: [
      ['窗外下雪', '屋里翻书'],
      ['一页一页', '到天亮'],
    ],
  },
  code: {
    title: '数一数借出的书',
    language: 'python',
    code: 'total = 0\nfor book in books:\n    if book.lent:  # 借出\n        total += 1\n\nprint(total)',
    highlight: [3],
    from: 1,
  },
  formula: {
    title: '平均每天借几本',
    formulas: [{ tex: 'v=n/t', label: '速度', text: '总数除以天数' }],
    where: [
      { symbol: 'n', text: '借出的册数' },
      { symbol: 't', text: '天数' },
    ],
  },
  card: {
    title: '课后看一看',
    items: [
      { label: '图书馆的一天', text: '十二分钟的短片', url: 'https://example.org/library', video: true },
      { label: '怎样办一个借书角' },
    ],
  },
  questions: { items: ['你上一次走进图书馆是什么时候？', '如果由你来管，你先改哪一处？'] },
  summary: {
    items: [
      { label: '书', text: '常新才有人翻' },
      { label: '人', text: '几代人坐在一起' },
    ],
    conclusion: '把灯留着',
  },
  source: { text: '本校语文组', items: ['2026年秋季学期'] },
}
