/** Texts saved on one line. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { cutLine } from '../../src/import/one-line.js'

describe('cutLine', () => {
  it.each([
    [
      '问：几点开门？答：八点。问：周末呢？答：也是八点。',
      ['问：几点开门？', '答：八点。', '问：周末呢？', '答：也是八点。'],
    ],
    ['Q: When? A: At eight. Q: On Sundays? A: Too.', ['Q: When?', 'A: At eight.', 'Q: On Sundays?', 'A: Too.']],
    [
      '图书馆有规定。一、进门安静。不要喊叫。二、爱护图书。（一）不折角。（二）不涂画。',
      ['图书馆有规定。', '一、进门安静。不要喊叫。', '二、爱护图书。', '（一）不折角。', '（二）不涂画。'],
    ],
    [
      'Rules follow. 1. Be quiet. Always. 2. Keep books clean.',
      ['Rules follow.', '1. Be quiet. Always.', '2. Keep books clean.'],
    ],
    ['规定如下。1、进门安静。2、爱护图书。', ['规定如下。', '1、进门安静。', '2、爱护图书。']],
    ['读者都来了。（刊于《图书》2019年第2期）', ['读者都来了。', '（刊于《图书》2019年第2期）']],
  ])('cuts %s', (line, pieces) => {
    expect(cutLine(line)).toEqual(pieces)
  })

  it('cuts ordinals only in a paragraph that is long for one', () => {
    const items = ['一是开放时间更长。', '二是藏书更多。', '三是活动更丰富。']
    expect(cutLine(items.join(''))).toEqual([items.join('')])
    const told = items.map(
      (item) => item + '读者因此更愿意来到这里，读书看报，参加活动，与人交谈，也更愿意把自己的书借给别人看。'.repeat(3),
    )
    expect(cutLine(`馆长说了三点。${told.join('')}`)).toEqual(['馆长说了三点。', ...told])
  })

  it.each([
    ['en', 'First', 'Second', 'Third'],
    ['de', 'Erstens', 'Zweitens', 'Drittens'],
    ['fr', 'Premièrement', 'Deuxièmement', 'Troisièmement'],
    ['es', 'En primer lugar', 'En segundo lugar', 'En tercer lugar'],
  ])('knows the ordinals of %s', (_, ...ordinals) => {
    const told = ordinals.map(
      (ordinal) => `${ordinal}, ${'the doors stay open and people come in to read. '.repeat(8).trim()}`,
    )
    expect(cutLine(told.join(' '))).toEqual(told)
  })

  it('cuts no list within a sentence, no number alone, no decimal and no year', () => {
    for (const line of [
      '议程有三项：一、听取报告；二、审议方案；三、表决。',
      '他只说了一条。一、不要喊叫。',
      'It costs 1.5 euros. 2 people paid it in 2019. 3.5 did not.',
      '他问：“几点开门？”她说八点。',
      'See part A: it says so.',
      '2020年，读者增加一倍。2021年，又增加一倍。',
    ])
      expect(cutLine(line)).toEqual([line])
  })

  it('loses no character but white space', () => {
    const line =
      '总则。 一、开放 图书馆在周末开放，读者可以来读书看报，参加活动，与人交谈。 二、借阅 每人可以借十本书，期限是一个月，到期可以续借一次。'
    const bare = (text: string): string => text.replace(/\s/gu, '')
    expect(bare(cutLine(line).join(''))).toBe(bare(line))
  })
})

describe('every format', () => {
  const LINE =
    '一、开放时间 图书馆在周末开放，读者可以来读书看报，参加活动，与人交谈。（一）周六 周六从早上八点开放到晚上九点，报告厅每周六下午有讲座。（二）周日 周日从早上九点开放到晚上六点，儿童馆每周日上午讲故事。二、借阅规定 每人可以借十本书，期限是一个月，到期可以续借一次，逾期不还要停借。'
  const EXPECTED = [
    ['一、开放时间', 1],
    ['（一）周六', 2],
    ['（二）周日', 2],
    ['二、借阅规定', 1],
  ]

  it.each([
    ['a.txt', `图书馆须知\n${LINE}\n`],
    ['a.md', `# 图书馆须知\n\n${LINE}\n`],
    ['a.html', `<html><body><h1>图书馆须知</h1><p>${LINE}</p></body></html>`],
  ])('has headings with levels where a text on one line counts its parts (%s)', async (file, text) => {
    const { article } = await importFile(Buffer.from(text), file, host)
    expect(article.title).toBe('图书馆须知')
    expect(
      article.sections.flatMap(({ heading, level = 1 }) => (heading === undefined ? [] : [[heading, level]])),
    ).toEqual(EXPECTED)
  })

  it('leaves the headings that a document has alone', async () => {
    const text = `# 须知\n\n## 开放\n\n${LINE}\n\n## 借阅\n\n可以借书。\n`
    const { article } = await importFile(Buffer.from(text), 'a.md', host)
    expect(article.sections.map(({ heading }) => heading)).toEqual(['开放', '借阅'])
  })
})
