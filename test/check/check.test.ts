import { describe, expect, it } from 'vitest'
import type { Article, AuthoredSlide } from '../../src/article/article.js'
import { checkTalk, type Finding } from '../../src/check/index.js'
import type { Talk } from '../../src/outline/deck.js'
import { makeTalk } from '../../src/outline/talk.js'
import { article, slide } from '../outline/helpers.js'

const text =
  '张校长说：“读书是孩子们一生中最好的习惯，要从小养成。”李馆长强调，图书馆应当安静。\n\n图书馆要安静。孩子们自己选书，自己安排时间。'
const good: AuthoredSlide[] = [
  { ...slide('cover'), place: 10 },
  { ...slide('quote', { title: '读书的习惯', text: '读书是孩子们一生中最好的习惯', by: '张校长' }), place: 11 },
  { ...slide('points', { title: '图书馆要安静', items: ['自己选书', '自己安排时间'] }), place: 12 },
]

function findings(
  slides: AuthoredSlide[] | undefined,
  about: Partial<Article> = {},
  change: (talk: Talk) => Talk = (talk) => talk,
): Finding[] {
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
      const first =
        at === index
          ? scene.items.findIndex((item) => item.type === 'frame' && item.role === role && item.text !== undefined)
          : -1
      return {
        ...scene,
        items: scene.items.map((item, place) => (place === first && item.type === 'frame' ? change(item) : item)),
      }
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
    const slides = [
      ...good,
      { ...slide('statement', { title: '我说', text: '原文里没有这样一句话' }), place: 15 },
      { ...slide('questions', { items: ['你怎么看？'] }), place: 18 },
    ]
    expect(rules(slides)).toEqual(['talk.yaml:15 warning own-words', 'talk.yaml:18 info own-words'])
  })

  it('lost-sentences', () => {
    const lose = (talk: Talk): Talk => ({
      ...talk,
      deck: { ...talk.deck, slides: talk.deck.slides.map((told) => ({ ...told, sentences: told.sentences.slice(1) })) },
    })
    const lost = findings(good, {}, lose)
    expect(lost.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error lost-sentences',
      'error lost-sentences',
    ])
    expect(lost[0]?.message).toContain('s0.p1.1')
  })

  it('lost-sentences, where a section has no slide', () => {
    const written = article(
      [{ text: '甲说一句话。' }, { heading: '乙节', text: '乙又说一句话。' }],
      [slide('statement', { title: '甲', text: '甲说一句话' })],
    )
    expect(checkTalk(written, makeTalk(written), 'a.yaml').map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'lost-sentences “乙节”一节没有幻灯片',
    ])
  })

  it('lost-sentences, as a remark where a draft chose the slides', () => {
    const chapters = [{ text: '甲说一句话。' }, { heading: '乙节', text: '乙又说一句话。' }]
    const severities = (why?: string) => {
      const shown = { ...slide('statement', { title: '甲', text: '甲说一句话' }), ...(why !== undefined && { why }) }
      const written = article(chapters, [shown])
      return checkTalk(written, makeTalk(written), 'a.yaml').map(({ severity }) => severity)
    }
    expect(severities()).toEqual(['error'])
    expect(severities('saying')).toEqual(['info'])
  })

  it('overflow, of its frame and of the page', () => {
    expect(
      rules(
        good,
        {},
        withFrame(2, 'body', (frame) => ({ ...frame, height: 10 })),
      ),
    ).toEqual(['talk.yaml:12 error overflow'])
    expect(
      rules(
        good,
        {},
        withFrame(2, 'body', (frame) => ({ ...frame, y: 640 })),
      ),
    ).toEqual(['talk.yaml:12 error overflow'])
    expect(
      rules(
        good,
        {},
        withFrame(2, 'title', (frame) => ({ ...frame, x: 10 })),
      ),
    ).toEqual(['talk.yaml:12 error overflow'])
  })

  const recast =
    (change: object) =>
    (frame: Frame): Frame =>
      frame.text === undefined
        ? frame
        : {
            ...frame,
            text: {
              ...frame.text,
              paragraphs: frame.text.paragraphs.map((paragraph) => ({
                ...paragraph,
                runs: paragraph.runs.map((run) => ({ ...run, ...change })),
              })),
            },
          }

  it('small-text', () => {
    expect(rules(good, {}, withFrame(2, 'body', recast({ size: 16 })))).toContain('talk.yaml:12 error small-text')
  })

  it('contrast', () => {
    expect(rules(good, {}, withFrame(2, 'body', recast({ color: 'rule' })))).toContain('talk.yaml:12 error contrast')
    // White on white, unless the shape behind is seen.
    expect(rules(good, {}, withFrame(2, 'body', recast({ color: 'paper' })))).toContain('talk.yaml:12 error contrast')
    const onShape = (frame: Frame): Frame => ({
      ...recast({ color: 'paper' })(frame),
      shape: { geometry: { type: 'rect' }, fill: 'accent' },
    })
    expect(rules(good, {}, withFrame(2, 'body', onShape))).toEqual([])
  })

  it('quotations, for reported speech in marks and a speaker unknown to the article', () => {
    const reported = { title: '安静', text: '图书馆应当安静', by: '李馆长' }
    expect(rules([...good.slice(0, 2), { ...slide('quote', reported), place: 20 }])).toEqual([
      'talk.yaml:20 warning quotations',
    ])
    expect(rules([...good.slice(0, 2), slide('quote', { ...reported, reported: true })])).toEqual([])
    const found = findings([...good.slice(0, 2), slide('quote', { ...reported, reported: true, by: '王老师' })])
    expect(found.map(({ rule }) => rule)).toContain('quotations')
  })

  it('order', () => {
    const back = { ...slide('statement', { title: '习惯', text: '要从小养成' }), place: 30 }
    expect(rules([...good, back])).toEqual(['talk.yaml:30 warning order'])
  })

  it('no-room', () => {
    const long = '图书馆要安静，读者要自己安排时间，'.repeat(20)
    expect(rules([...good, { ...slide('cycle', { title: '一圈', items: [long, long, long] }), place: 40 }])).toContain(
      'talk.yaml:40 warning no-room',
    )
  })

  it('empty-page', () => {
    const bare = (talk: Talk): Talk => ({
      ...talk,
      scenes: talk.scenes.map((scene, at) =>
        at === 2
          ? { ...scene, items: scene.items.filter((item) => item.type === 'frame' && item.role === 'title') }
          : scene,
      ),
    })
    expect(rules(good, {}, bare)).toContain('talk.yaml:12 info empty-page')
  })

  it('same-arrangement', () => {
    const thrice = ['甲', '乙', '丙'].map((name, index) => ({
      ...slide('points', { title: name, items: ['自己选书', '自己安排时间'] }),
      arrangement: 'panels',
      place: 40 + index,
    }))
    expect(rules([...good, ...thrice])).toContain('talk.yaml:42 info same-arrangement')
    expect(rules([...good, ...thrice.slice(1)])).not.toContain('talk.yaml:42 info same-arrangement')
  })

  it('long-title', () => {
    const long = { ...slide('points', { title: '图书馆要安静'.repeat(14), items: ['自己选书'] }), place: 40 }
    expect(rules([...good, long])).toContain('talk.yaml:40 warning long-title')
  })

  it('duplicate-titles', () => {
    expect(
      rules([...good, { ...slide('points', { title: '图书馆要安静', items: ['自己安排时间'] }), place: 40 }]),
    ).toContain('talk.yaml:40 warning duplicate-titles')
  })

  it('density', () => {
    const long = Array.from(
      { length: 5 },
      (_, at) => `第${'一二三四五'[at]}条说的是孩子们在图书馆里面自己选书和自己安排时间的事`,
    )
    const written = article(
      [{ text: long.map((line) => `${line}。`).join('') }],
      [slide('points', { title: '五条', items: long })],
    )
    expect(checkTalk(written, makeTalk(written), 'a.yaml').map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning density',
    ])
  })

  it('speaking-time', () => {
    expect(rules(good, { duration: 0.1 })).toEqual(['talk.yaml warning speaking-time'])
    expect(rules(good, { duration: 60 })).toEqual(['talk.yaml info speaking-time'])
  })

  it('in the article’s language', () => {
    const written = article(
      [{ text: 'Reading is good.' }],
      [slide('statement', { title: 'T', text: 'Not in the article' })],
      { lang: 'en' },
    )
    expect(checkTalk(written, makeTalk(written), 'a.yaml')[0]?.message).toMatch(/says what the article does not/)
  })

  it('own-words: a table is one short finding, however many of its cells are new; of words three are named', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`甲${at}`, `原文里没有的数据第${at}项`])
    const found = findings([...good, { ...slide('table', { title: '数据', columns: ['名', '值'], rows }), place: 50 }])
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info own-words'])
    expect(found[0]?.message).toMatch(/表格有 \d+ 处不见于原文，如“.{1,25}”$/u)
    const items = ['一句新话', '又一句新话', '再一句新话', '还有一句新话']
    expect(findings([...good, slide('points', { title: '新', items })])[0]?.message).toMatch(
      /：“一句新话”、“又一句新话”、“再一句新话”等 4 处$/u,
    )
  })

  it('density: tables are not counted, and two scripts are counted as one', () => {
    const cell = '孩子们自己选书自己安排时间'
    const table = [slide('table', { title: '表', rows: Array.from({ length: 4 }, () => [cell, cell, cell]) })]
    expect(findings(table).filter(({ rule }) => rule === 'density')).toEqual([])
    const line = '孩子们在图书馆里自己选书自己安排时间 and they read a book or two there'
    const mixed = article([{ text: `${line}。` }], [slide('points', { title: '混', items: [line, line, line, line] })])
    expect(checkTalk(mixed, makeTalk(mixed), 'a.yaml').find(({ rule }) => rule === 'density')?.message).toMatch(
      /约合 1\d\d 字，以 100 以内为宜$/u,
    )
  })

  it('in the reader’s language where the article’s is neither Chinese nor English', () => {
    const written = article(
      [{ text: 'Lesen ist gut.' }],
      [slide('statement', { title: 'T', text: 'Steht nicht da' })],
      { lang: 'de' },
    )
    const said = (locale: string): string =>
      checkTalk(written, makeTalk(written), 'a.yaml', undefined, locale)[0]?.message ?? ''
    expect(said('zh_CN.UTF-8')).toContain('原文没有的话')
    expect(said('de_DE.UTF-8')).toContain('says what the article does not')
  })

  it('lost-sentences: a subsection without a slide is in its neighbour’s notes, and no error', () => {
    const written: Article = article(
      [{ text: '甲说一句话。' }, { heading: '模板', text: '乙又说一句话。' }],
      [slide('statement', { title: '甲', text: '甲说一句话' })],
    )
    const under = {
      ...written,
      sections: written.sections.map((section, index) => ({ ...section, ...(index === 1 && { level: 2 }) })),
    }
    expect(checkTalk(under, makeTalk(under), 'a.yaml').map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'info lost-sentences',
    ])
  })
})
