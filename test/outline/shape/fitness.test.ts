/** What no title is made of, though it has a title's length. */
import { expect, it } from 'vitest'
import { isTitle } from '../../../src/outline/shape/titles/fitness.js'

it.each([
  '犯了图书分类的大错误',
  '形成了新的借阅办法',
  '受到停电影响较大',
  '才能懂得读者要什么',
  '阅览室很冷，在这两间里最冷',
  '刚才馆长讲了开会的宗旨',
])('does not begin with what somebody did, or speak of what stands elsewhere: %s', (text) => {
  expect(isTitle(text, 'zh-CN')).toBe(false)
})

it.each(['读者的图书馆', '受教育者是图书馆的主人', '图书馆改变了小城', '阅览室要暖，书库要干'])(
  'may be: %s',
  (text) => {
    expect(isTitle(text, 'zh-CN')).toBe(true)
  },
)
