/** What did not come along is told in one language, and once for all pictures of one fault. */
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { leftOutOf, remarkOf, tooSmall, unreadable } from '../../src/import/left-out.js'
import { host } from '../host.js'

it('tells many pictures of one fault in one line, those of another in another', async () => {
  const md = `# 图\n\n一段话。\n\n${['a', 'b', 'c', 'd'].map((name) => `![甲](/old/${name}.png)`).join('\n\n')}\n\n![乙](photo.webp)\n`
  const { leftOut = [] } = await importFile(Buffer.from(md), 'talk.md', host)
  expect(leftOut.map((one) => remarkOf(one, 'zh-CN'))).toEqual([
    '有 4 张图片没有收进来：不是文章旁边的图片文件（/old/a.png、/old/b.png、/old/c.png…）；需要的话另存为 PNG 或 JPEG，放在文章旁边，再写进文章',
    expect.stringContaining('图片 photo.webp 没有收进来：PowerPoint 不是到处都能显示 webp'),
  ])
  expect(leftOut.map((one) => remarkOf(one, 'en'))[0]).toMatch(
    /^4 pictures are left out, each of which is no picture file beside the article: /u,
  )
})

it('speaks one language in a line, Chinese without a word of English and English without Chinese', () => {
  const numbers = [5, 6].map((number) => tooSmall({ zh: `第 ${number} 张`, en: `no. ${number}` }))
  const gone = unreadable('figures/01.png', {
    zh: '找不到这个文件；请核对文件名和文件夹',
    en: 'is no file; check its name and folder',
  })
  for (const lost of [numbers, numbers.slice(0, 1), [gone]]) {
    for (const one of leftOutOf(lost)) {
      expect(
        remarkOf(one, 'zh-CN')
          .replace('figures/01.png', '')
          .replace(/PNG|JPEG/gu, ''),
      ).not.toMatch(/[A-Za-z]{2}/u)
      expect(remarkOf(one, 'en')).not.toMatch(/\p{Script=Han}/u)
    }
  }
  expect(leftOutOf(numbers.slice(0, 1)).map((one) => remarkOf(one, 'zh-CN'))).toEqual([
    expect.stringMatching(/^第 5 张图片没有收进来：小得像个图标；/u),
  ])
})
