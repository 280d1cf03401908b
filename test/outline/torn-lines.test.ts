/** Lines and titles that would be half of a thought, each beside one that only looks like it. */
import { describe, expect, it } from 'vitest'
import { claimOfSentence, lineOfSentence } from '../../src/outline/cues/sentence-line.js'
import { lineOfSpacedSentence } from '../../src/outline/cues/sentence-line-spaced.js'

const more = '学生和教师一起走进企业的车间和工地，跟着师傅学习最新的技术和本领'
const lineOf = (sentence: string): string | undefined => lineOfSentence(sentence)?.text

describe('a Chinese line', () => {
  it('is no subject without what is said of it', () => {
    const subject = '小城居民阅读的热情和耐心，'
    expect(
      lineOf(`${subject}如果长久地得不到图书馆的照顾和社会各个方面的支持，得不到学校和家庭的鼓励，就很容易消失。`),
    ).toBeUndefined()
    expect(lineOf(`${subject}如果得不到照顾，就很容易消失，${more}。`)).toBe(`${subject}如果得不到照顾，就很容易消失`)
    expect(lineOf(`小城居民阅读的热情已经很高，${more}，把课堂上学来的知识用到生活里去。`)).toMatch(
      /^小城居民阅读的热情已经很高/u,
    )
  })

  it('is no date without what happened', () => {
    expect(lineOf(`去年六月二十二日，${more}，在那里一直住到冬天，回来以后又把见闻写成了书。`)).not.toBe(
      '去年六月二十二日',
    )
  })

  it('has with 把 what is done', () => {
    expect(
      lineOf(
        '读者只需拍几张照片，编辑几行小字，就可把家里种的稻谷，养在池塘里的鸡鸭和鱼，以及院子里晒干的各种各样的野菜，通过网络卖到很远很远的城市里去。',
      ),
    ).not.toMatch(/就可把/u)
    expect(lineOf(`图书馆把帮助每个孩子读书作为自己的使命，${more}，从来没有停过一天。`)).toMatch(/作为自己的使命/u)
    expect(lineOf(`图书馆准确把握读者的需要和时代的变化，${more}，从来没有停过一天。`)).toMatch(
      /^图书馆准确把握读者的需要和时代的变化/u,
    )
  })

  it('does not end with a thing that is only named', () => {
    expect(
      lineOf(
        '五四运动有反对旧礼教的大功绩；这个反对旧礼教和旧文学的斗争，后来又发展成为全国人民反对帝国主义的群众运动，影响了许多年轻人一生的道路。',
      ),
    ).toBe('五四运动有反对旧礼教的大功绩')
  })

  it('ends with no circumstance of what is left off', () => {
    expect(
      lineOf(
        '图书馆把两座旧楼合成了一座新楼，在保留老阅览室的基础上，又添了许多孩子们喜欢的玩具和可以坐着读书的小房间，还有一间咖啡馆。',
      ),
    ).toBe('图书馆把两座旧楼合成了一座新楼')
  })

  it('begins with no stance', () => {
    expect(lineOf(`立足于小城走向现代化的新的历史起点上，${more}，从来没有停过一天。`)).not.toBe(
      '立足于小城走向现代化的新的历史起点上',
    )
  })
})

it.each([
  ['其中也有一部分人发生偏向，犯了错误。', undefined],
  ['大概他的意思也是不要读者看，谁也不知道。', undefined],
  ['所犯的教条主义的错误，不除去就不行。', undefined],
  ['物联网、大数据等技术，提高了产量。', undefined],
  ['我不得不承认，图书馆已经旧了。', undefined],
  ['早在 2007 年，图书馆就搬了家。', undefined],
  ['图书馆提高了借书的速度，读者都很高兴。', '图书馆提高了借书的速度'],
  ['不能用同一手段对付所有的困难，这是原则。', '不能用同一手段对付所有的困难'],
])('the title of “%s” is %s', (sentence, title) => {
  expect(claimOfSentence(sentence)).toBe(title)
})

describe('an English line', () => {
  it('does not tell the first of two alone', () => {
    const two =
      'In January the library made two announcements: first, that every reader in the town would get a card without any fee, which surprised many, and second, that the old house would close.'
    expect(lineOfSpacedSentence(two)).toBeUndefined()
  })

  it('leaves off an explanation where nothing was announced', () => {
    const one =
      'The library announced in January that every reader in the town would get a card without any fee, which surprised many of the people who had paid for one in December.'
    expect(lineOfSpacedSentence(one)?.text).toBe(
      'The library announced in January that every reader in the town would get a card without any fee',
    )
  })
})
