/** What a shortened line may leave off, and what it may not, since the claim would be another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimOfSentence, lineOfSentence } from '../../src/outline/cues/sentence-line.js'
import { lineOfSpacedSentence } from '../../src/outline/cues/sentence-line-spaced.js'

const more = '学生和教师一起走进了企业的车间和工地，他们跟着师傅学习了最新的技术和本领'
const claim = '图书馆向所有读者免费开放了全部阅览室'

describe('of a Chinese sentence', () => {
  it.each(['随着小城的发展', '为了方便读者', '近年来', '通过多年的努力', '由于读者越来越多'])(
    '“%s” may go before the claim',
    (lead) => {
      expect(lineOfSentence(`${lead}，${claim}，${more}。`)?.text).toMatch(new RegExp(`^${claim}`, 'u'))
    },
  )

  it.each([
    '一旦停电',
    '当读者很少时',
    '如果馆长同意',
    '只有在周末',
    '对于本地居民',
    '对持证读者',
    '在不影响教学的前提下',
    '在人手充足的情况下',
    '在特殊条件下',
    '据估计',
    '据专家们推测',
    '除非下雨',
    '凡持有借书证的',
    '经馆长批准后',
  ])('“%s” may not', (lead) => {
    const line = lineOfSentence(`${lead}，${claim}，${more}。`)?.text
    expect(line === undefined || line.startsWith(lead)).toBe(true)
    expect(claimOfSentence(`${lead}，${claim}。`)).not.toBe(claim)
  })

  it.each(['从来没有停过一天', '引来许多外地读者', '使小城变得越来越好'])('“%s” may go at the end', (tail) => {
    expect(lineOfSentence(`${claim}，${more}，${tail}。`)?.text).toMatch(new RegExp(`^${claim}`, 'u'))
  })

  it.each([
    '除非遇到停电',
    '前提是读者已经登记',
    '节假日除外',
    '但仅限本地居民',
    '如果馆员人手足够的话',
    '只要读者出示证件',
  ])('“%s” may not', (tail) => {
    for (const text of [`${claim}，${more}，${tail}。`, `${claim}，${tail}，${more}。`]) {
      const line = lineOfSentence(text)?.text
      expect(line === undefined || line.includes(tail)).toBe(true)
    }
  })

  it('what brackets only explain may go, what they except may not', () => {
    expect(lineOfSentence('图书馆（建于1921年）向读者开放了阅览室。')?.text).toBe('图书馆向读者开放了阅览室')
    expect(lineOfSentence('图书馆向读者开放了阅览室（不含古籍部）。')?.text).toBe(
      '图书馆向读者开放了阅览室（不含古籍部）',
    )
    expect(lineOfSentence('图书馆向读者（仅限成人）开放了阅览室。')?.text).toBe('图书馆向读者（仅限成人）开放了阅览室')
  })
})

describe('of an English sentence', () => {
  const open = 'The library opened all of its reading rooms to every reader in the town last spring'

  it.each([
    'which had been closed for the whole of a very long and cold winter before',
    'including the old hall with the green lamps and the very long oak tables',
    'because the new mayor of the town had found the money for another librarian',
  ])('“, %s” may go', (tail) => {
    expect(lineOfSpacedSentence(`${open}, ${tail}.`)?.text).toBe(open)
  })

  it.each([
    'including the old hall, but not the cellar where the oldest and rarest books are kept',
    'which pleased everybody, unless they came on a Sunday or on one of the many holidays',
    'including the hall, except for visitors who had come without a card from another town',
    'if the new mayor of the town could find the money for another librarian or two',
  ])('“, %s” may not', (tail) => {
    expect(lineOfSpacedSentence(`${open}, ${tail}.`)).toBeUndefined()
  })

  it('what brackets only explain may go, what they except may not', () => {
    expect(lineOfSpacedSentence('The library (built in 1921) opened its rooms.')?.text).toBe(
      'The library opened its rooms',
    )
    expect(lineOfSpacedSentence('The library opened its rooms (except the cellar).')?.text).toBe(
      'The library opened its rooms (except the cellar)',
    )
  })
})

/** Of a clause that a line keeps, nothing goes. */
const KEPT = /\d+(?:\.\d+)?%?|不|没有|未|无|非|“[^”]*”|可能|大约|至少/gu

it('a kept clause keeps its figures, denials, doubts and quotations', () => {
  const subject = fc.constantFrom('图书馆', '学校', '“数字”小城', '读者们')
  const verb = fc.constantFrom('没有开放', '可能提高了', '不再关闭', '至少建成了', '未能完成', '开放了')
  const object = fc.constantFrom('12个阅览室', '35.5%的书架', '“夜间”课堂', '全部大门')
  const clause = fc.tuple(subject, verb, object).map((words) => words.join(''))
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '随着发展，', '为了读者，', '（建于1921年）'),
      (clauses, lead) => {
        const line = lineOfSentence(`${lead}${clauses.join('，')}。`)?.text
        if (line === undefined) return
        // A short sentence is its own line, circumstances and all.
        const kept = (lead !== '' && line.startsWith(lead) ? line.slice(lead.length) : line).split('，')
        const from = clauses.findIndex((_, at) => kept.every((one, offset) => clauses[at + offset] === one))
        expect(from).toBeGreaterThanOrEqual(0)
        expect(kept.join('').match(KEPT) ?? []).toEqual(
          clauses
            .slice(from, from + kept.length)
            .join('')
            .match(KEPT) ?? [],
        )
      },
    ),
  )
})
