import { describe, expect, it } from 'vitest'
import type { Article, AuthoredSlide } from '../../src/article/article.js'
import { checkTalk, type Finding } from '../../src/check/index.js'
import type { Talk } from '../../src/outline/deck.js'
import { makeTalk } from '../../src/outline/talk.js'
import { article, slide } from '../outline/helpers.js'

const text = '张校长说：“读书是孩子们一生中最好的习惯，要从小养成。”李馆长强调，图书馆应当安静。\n\n图书馆要安静。孩子们自己选书，自己安排时间。'
const good: AuthoredSlide[] = [
  { ...slide('cover'), place: 10 },
  { ...slide('quote', { title: '读书的习惯', text: '读书是孩子们一生中最好的习惯', by: '张校长' }), place: 11 },
  { ...slide('points', { title: '图书馆要安静', items: ['自己选书', '自己安排时间'] }), place: 12 },
]

function findings(slides: AuthoredSlide[] | undefined, about: Partial<Article> = {}, change: (talk: Talk) => Talk = (talk) => talk): Finding[] {
  const written = article([{ text }, { heading: '结语', text: '' }], slides, { title: '论读书', ...about })
  return checkTalk(written, change(makeTalk(written)), 'talk.yaml')
}

function rules(...args: Parameters<typeof findings>): string[] {
  return findings(...args).map(({ rule, severity, place }) => `${place} ${severity} ${rule}`)
}

/** The talk with the first frame of a role on a slide changed. */
function withFrame(index: number, role: string, change: (frame: Frame) => Frame): (talk: Talk) => Talk {
  return (talk) => ({
    ...talk,
    scenes: talk.scenes.map((scene, at) => {
      const first = at === index ? scene.items.findIndex((item) => item.type === 'frame' && item.role === role && item.text !== undefined) : -1
      return { ...scene, items: scene.items.map((item, place) => (place === first && item.type === 'frame' ? change(item) : item)) }
    }),
  })
}

type Frame = Extract<Talk['scenes'][number]['items'][number], { type: 'frame' }>

it('finds nothing in a good talk, written or drafted', () => {
  expect(findings(good)).toEqual([])
  expect(findings(undefined)).toEqual([])
})

describe('each rule speaks up', () => {
  it('own-words', () => {
    const slides = [...good, { ...slide('statement', { title: '我说', text: '原文里没有这样一句话' }), place: 15 }, { ...slide('questions', { items: ['你怎么看？'] }), place: 18 }]
    expect(rules(slides)).toEqual(['talk.yaml:15 warning own-words', 'talk.yaml:18 info own-words'])
  })

  it('lost-sentences', () => {
    const lose = (talk: Talk): Talk => ({ ...talk, deck: { ...talk.deck, slides: talk.deck.slides.map((told) => ({ ...told, sentences: told.sentences.slice(1) })) } })
    const lost = findings(good, {}, lose)
    expect(lost.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error lost-sentences', 'error lost-sentences'])
    expect(lost[0]?.message).toContain('s0.p1.1')
  })

  it('lost-sentences, where a section has no slide', () => {
    const written = article([{ text: '甲说一句话。' }, { heading: '乙节', text: '乙又说一句话。' }], [slide('statement', { title: '甲', text: '甲说一句话' })])
    expect(checkTalk(written, makeTalk(written), 'a.yaml').map(({ rule, message }) => `${rule} ${message}`)).toEqual(['lost-sentences “乙节”一节没有幻灯片'])
  })

  it('overflow, of its frame and of the page', () => {
    expect(rules(good, {}, withFrame(2, 'body', (frame) => ({ ...frame, height: 10 })))).toEqual(['talk.yaml:12 error overflow'])
    expect(rules(good, {}, withFrame(2, 'body', (frame) => ({ ...frame, y: 640 })))).toEqual(['talk.yaml:12 error overflow'])
    expect(rules(good, {}, withFrame(2, 'title', (frame) => ({ ...frame, x: 10 })))).toEqual(['talk.yaml:12 error overflow'])
  })

  const recast = (change: object) => (frame: Frame): Frame =>
    frame.text === undefined ? frame : { ...frame, text: { ...frame.text, paragraphs: frame.text.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, ...change })) })) } }

  it('small-text', () => {
    expect(rules(good, {}, withFrame(2, 'body', recast({ size: 16 })))).toContain('talk.yaml:12 error small-text')
  })

  it('contrast', () => {
    expect(rules(good, {}, withFrame(2, 'body', recast({ color: 'rule' })))).toContain('talk.yaml:12 error contrast')
    // White on white, unless the shape behind is seen.
    expect(rules(good, {}, withFrame(2, 'body', recast({ color: 'paper' })))).toContain('talk.yaml:12 error contrast')
    const onShape = (frame: Frame): Frame => ({ ...recast({ color: 'paper' })(frame), shape: { geometry: { type: 'rect' }, fill: 'accent' } })
    expect(rules(good, {}, withFrame(2, 'body', onShape))).toEqual([])
  })

  it('quotations, for reported speech in marks and a speaker unknown to the article', () => {
    const reported = { title: '安静', text: '图书馆应当安静', by: '李馆长' }
    expect(rules([...good.slice(0, 2), { ...slide('quote', reported), place: 20 }])).toEqual(['talk.yaml:20 warning quotations'])
    expect(rules([...good.slice(0, 2), slide('quote', { ...reported, reported: true })])).toEqual([])
    const found = findings([...good.slice(0, 2), slide('quote', { ...reported, reported: true, by: '王老师' })])
    expect(found.map(({ rule }) => rule)).toContain('quotations')
  })

  it('order', () => {
    const back = { ...slide('statement', { title: '习惯', text: '要从小养成' }), place: 30 }
    expect(rules([...good, back])).toEqual(['talk.yaml:30 warning order'])
  })

  it('duplicate-titles', () => {
    expect(rules([...good, { ...slide('points', { title: '图书馆要安静', items: ['自己安排时间'] }), place: 40 }])).toEqual(['talk.yaml:40 warning duplicate-titles'])
  })

  it('density', () => {
    const long = Array.from({ length: 5 }, (_, at) => `第${'一二三四五'[at]}条说的是孩子们在图书馆里面自己选书和自己安排时间的事`)
    const written = article([{ text: long.map((line) => `${line}。`).join('') }], [slide('points', { title: '五条', items: long })])
    expect(checkTalk(written, makeTalk(written), 'a.yaml').map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning density'])
  })

  it('speaking-time', () => {
    expect(rules(good, { duration: 0.1 })).toEqual(['talk.yaml warning speaking-time'])
    expect(rules(good, { duration: 60 })).toEqual(['talk.yaml info speaking-time'])
  })

  it('in the article’s language', () => {
    const written = article([{ text: 'Reading is good.' }], [slide('statement', { title: 'T', text: 'Not in the article' })], { lang: 'en' })
    expect(checkTalk(written, makeTalk(written), 'a.yaml')[0]?.message).toMatch(/says what the article does not/)
  })
})
