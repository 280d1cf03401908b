import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOfSentence, lineOfSentence, standsAlone } from '../../src/outline/cues/sentence-line.js'

const lineOf = (sentence: string): string | undefined => lineOfSentence(sentence)?.text

describe('the line of a Chinese sentence', () => {
  test('is the whole sentence where it is read at a glance, without its full stop', () => {
    expect(lineOf('党八股在我们党内已经有了一个长久的历史。')).toBe('党八股在我们党内已经有了一个长久的历史')
  })

  test('loses the conjunction at its start, notes and what is said in brackets', () => {
    expect(lineOf('但是五四运动本身也是有缺点的⑷（见下文）。')).toBe('五四运动本身也是有缺点的')
    expect(lineOf('三是学校要调整专业，企业要参与办学。')).toBe('学校要调整专业，企业要参与办学')
  })

  test('of a long sentence is its first claim, with the subject and as many clauses as fit', () => {
    const long =
      '面对新的形势和新的任务，学校调整了专业，企业参与了办学，学生学到了新的技术，教师走进了车间和工地，家长看到了孩子身上从来没有过的变化。'
    expect(lineOf(long)).toBe('学校调整了专业，企业参与了办学，学生学到了新的技术，教师走进了车间和工地')
  })

  test('keeps the time on which its claim leans, and tells nobody that somebody speaks', () => {
    expect(
      lineOf('从2017年起，小城就与大学深度合作，对全市的图书馆和阅览室进行整体规划，建立起一个庞大并随时更新的目录。'),
    ).toMatch(/^从2017年起，小城就与大学深度合作/)
    expect(lineOf('小城居民王小明谈起最近一次借书体验赞不绝口。')).toBeUndefined()
  })

  test('keeps a condition with what depends on it, a denial with what is held against it', () => {
    const condition =
      '如果我们今天不改变这种办学的方式和评价的方式，不去了解企业和社会真正的需要，不去了解学生真正的愿望，那末学校就会失去学生的信任。'
    expect(lineOf(condition)).toBeUndefined()
    const denial =
      '学校要做的不是把企业的车间原封不动地搬进自己的教室和实训室里来，而是要让学生和教师都走进企业的车间和工地去，跟着师傅学习最新的技术。'
    expect(lineOf(denial)).toBeUndefined()
  })

  test('is none where it hangs on the sentence before, announces, or is half of a quotation', () => {
    expect(lineOf('其核心要素是科技创新和人才培养。')).toBeUndefined()
    expect(lineOf('这就要求我们改变办学的方式。')).toBeUndefined()
    expect(lineOf('村里的老支书陈福香说：')).toBeUndefined()
    expect(lineOf('“乡土中国是熟人社会，核心是信任关系。')).toBeUndefined()
  })

  test('is found in traditional characters as in simplified ones, and stays in its own', () => {
    expect(lineOf('這就要求我們改變辦學的方式。')).toBeUndefined()
    expect(lineOf('但是學校與企業從來沒有這樣緊密過。')).toBe('學校與企業從來沒有這樣緊密過')
    expect(claimOfSentence('筆者認為，這是一種方法。')).toBeUndefined()
  })

  test('counts for less where it is a question or hearsay', () => {
    expect(lineOfSentence('我们为什么要反对党八股呢？')?.weight).toBeLessThan(0.5)
    expect(lineOfSentence('“每天都有好多人向我订货。”')?.weight).toBeLessThan(0.5)
  })

  test('is made of the sentence’s own characters in their order, whatever they are', () => {
    const piece = fc.constantFrom(
      '学校',
      '要',
      '如果',
      '，',
      '；',
      '（见下文）',
      '⑴',
      '不是',
      '而是',
      '但是',
      '“',
      '”',
      '改变',
      '企业办学',
      '。',
      '那末',
      '新的技术',
      '：',
      '\u202e',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const sentence = pieces.join('')
        let at = 0
        for (const character of lineOf(sentence) ?? '') {
          at = sentence.indexOf(character, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('a title is the claim with which a sentence begins, no circumstance, condition or place', () => {
  expect(claimOfSentence('但是，共产党不靠吓人吃饭，而是靠真理吃饭。')).toBe('共产党不靠吓人吃饭')
  expect(claimOfSentence('60年后，这里变了样。')).toBeUndefined()
  expect(claimOfSentence('如果送给第二个人看，人数多了一倍。')).toBeUndefined()
  expect(claimOfSentence('它们是一个整体。')).toBeUndefined()
})

test('half of a thought does not stand alone', () => {
  expect(standsAlone('学校要调整专业')).toBe(true)
  for (const half of ['何况这是党八股', '如果不学习', '不是随便可以学好的', '就可实时查看'])
    expect(standsAlone(half), half).toBe(false)
})
