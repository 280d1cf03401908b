import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { checkTalk } from '../../src/check/index.js'
import { makeTalk } from '../../src/outline/talk.js'
import { isQuoted, readArticleFile, sha256, shownText, wholeText, withoutSpace } from './article-file.js'

const file = readArticleFile('zhiye-jiaoyu.yaml')
const article = parseArticle(
  readFileSync(new URL('../../data/zhiye-jiaoyu.yaml', import.meta.url), 'utf8'),
  'zhiye-jiaoyu.yaml',
)

/** Of the article as it was published, white space left out, its source line included. */
const PUBLISHED = { length: 2481, sha256: 'a31836d17529957e5aa96625a878a6108984663c559bdb2a0cf8f273986fbe0b' }

/** Titles that leave out words of one sentence or are the lecturer's own, and the questions for the room. */
const NOT_CONTIGUOUS = [
  '与传统生产力相比，新在三处',
  '新质生产力具有鲜明的特征',
  '加快形成新质生产力，破解当前发展难题',
  '新质生产力代表了生产力的跃升和质变',
  '重视科技创新，加快数智升级',
  '四句话带回学校',
  '讨论：从我校做起',
  '我校专业布局的难点堵点卡点痛点在哪里？',
  '五条链深度融合，我们最弱的是哪一条？',
  '推进数字化转型，从哪一门课开始？',
]

test('the article stands word for word', () => {
  const text = `${wholeText(file)}（文章来源：${withoutSpace(file.source)}）`
  expect({ length: text.length, sha256: sha256(text) }).toEqual(PUBLISHED)
})

test('it is read as 5 sections of one paragraph and 23 sentences', () => {
  expect(article.sections.map(({ paragraphs }) => paragraphs.map(({ sentences }) => sentences.length))).toEqual([
    [2],
    [5],
    [4],
    [6],
    [6],
  ])
})

test('every line of a slide stands in the article, but for those that are meant to be own', () => {
  const others = file.slides.flatMap(shownText).filter((text) => !isQuoted(text, file))
  expect(others).toEqual(NOT_CONTIGUOUS)
})

test('what the text only reports stands without quotation marks, what it quotes is the quotation', () => {
  const [quote] = file.slides.filter(({ kind }) => kind === 'quote')
  expect(quote).toMatchObject({ by: '习近平总书记', reported: true, second: { by: '习近平总书记' } })
  const second = quote?.['second'] as { text: string; reported?: boolean }
  expect(second.reported).toBeUndefined()
  expect(file.sections[1]?.text).toContain(`提出了“${second.text}”`)
})

test('no two slides in a row are of one kind', () => {
  const kinds = file.slides.map(({ kind }) => kind)
  expect(kinds.filter((kind, at) => kind === kinds[at - 1])).toEqual([])
})

describe.each(['16:9', '4:3'] as const)('the talk in %s', (ratio) => {
  const talk = makeTalk(article, { ratio })
  const { slides } = talk.deck

  test('has its 20 slides, none divided', () => {
    expect(slides.map(({ kind }) => kind)).toEqual(file.slides.map(({ kind }) => kind))
    expect(slides).toHaveLength(20)
  })

  test('shows something of every sentence, and says each in order', () => {
    const sentences = article.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ id }) => id)),
    )
    const shown = new Set(slides.flatMap(({ lines }) => lines.flatMap(({ from }) => from)))
    expect(sentences.filter((id) => !shown.has(id))).toEqual([])
    expect(slides.flatMap((slide) => slide.sentences)).toEqual(sentences)
  })

  test('shows at most 100 characters a slide, and 35 a line', () => {
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0
    for (const { title, lines } of slides) {
      expect(
        lines.reduce((sum, { text }) => sum + han(text), 0),
        title,
      ).toBeLessThanOrEqual(100)
      for (const { text } of lines) expect(han(text), text).toBeLessThanOrEqual(35)
    }
  })

  test('has nothing that `lectern check` would warn of', () => {
    expect(checkTalk(article, talk, 'zhiye-jiaoyu.yaml').filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
