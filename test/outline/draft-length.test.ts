/** How long and how full a drafted talk is: within its minutes, no slide for half a thought, nothing lost from the notes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.js'
import { buildArticle } from '../../src/article/build.js'
import { parseArticle } from '../../src/article/parse.js'
import { makeTalk } from '../../src/outline/talk.js'
import { loadLayout } from '../../src/layout/place.js'
import { importArticle } from '../../src/import/index.js'
import { host } from '../host.js'

await loadLayout()

const drafted = async (markdown: string) => makeTalk(await importArticle(Buffer.from(markdown), 'note.md', host)).deck

const first = parseArticle(readFileSync('data/zhiye-jiaoyu.yaml', 'utf8'), 'data/zhiye-jiaoyu.yaml')
const wordsOf = (article: Article): string =>
  article.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    .join('')
    .replace(/\s/gu, '')

/** A slide says some sentences before others, so the letters are compared out of their order. */
const lettersOf = (text: string): string[] => [...text.replace(/\s/gu, '')].sort()

describe('a talk that has ten minutes', () => {
  const talk = makeTalk({ ...first, slides: undefined, duration: 10 })
  it('has no more slides than ten minutes bear, and something of all its sections', () => {
    expect(talk.deck.slides.length).toBeLessThanOrEqual(18)
    const sections = new Set(talk.deck.slides.map(({ section }) => section))
    expect(first.sections.filter(({ id }) => !sections.has(id))).toEqual([])
  })
  it('keeps what shows most: forms of speech before points', () => {
    expect(talk.deck.slides.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['pillars', 'relation', 'quote']))
  })
  it('takes ten minutes to say', () => {
    const seconds = talk.deck.slides.reduce((sum, slide) => sum + slide.seconds, 0)
    expect(seconds).toBeLessThanOrEqual(600)
    expect(seconds).toBeGreaterThan(540)
  })
  it('has every sentence in its notes all the same', () => {
    const told = talk.deck.slides
      .flatMap((slide) => slide.notes.split('\n').filter((_, at) => at !== slide.spareFrom?.paragraph))
      .join('')
    expect(lettersOf(told)).toEqual(lettersOf(wordsOf(first)))
    expect(talk.deck.slides.flatMap(({ sentences }) => sentences).sort()).toEqual(
      first.sections
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
        .sort(),
    )
  })
})

it('has no more than an hour and a half in it, however long the article', () => {
  const sections = Array.from({ length: 400 }, (_, index) => ({
    heading: `第${index + 1}题`,
    text: `第${index + 1}个问题要在课堂上讨论清楚。大家都可以提出第${index + 1}种看法。`,
  }))
  const { deck } = makeTalk(buildArticle({ title: '四百问', lang: 'zh-CN', sections }, undefined))
  expect(deck.slides.length).toBeLessThanOrEqual(123)
  expect(deck.slides.map(({ notes }) => notes).join('')).toContain('大家都可以提出第400种看法')
})

describe('a slide that would say too little', () => {
  it('is no slide: paragraphs with names of their own are rows of one', async () => {
    const { slides } = await drafted(
      '# Why\n\n## Reasons\n\n**Freedom.** You choose what you work on. It suits you.\n\n**Ownership.** The result is yours alone.\n\n**Status.** Few people get so far in life.\n',
    )
    expect(slides.filter(({ kind }) => kind === 'glossary').map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      [
        'Freedom',
        'You choose what you work on',
        'Ownership',
        'The result is yours alone',
        'Status',
        'Few people get so far in life',
      ],
    ])
  })
  it('has code on slides of its own, told apart by their titles', async () => {
    const { slides } = await drafted(
      '# Git\n\n## 切换分支\n\n请大家输入以下指令切换分支。\n\n```\ngit checkout main\n```\n\n接下来我们要把刚才建立的那一个新的分支合并到原来的主要分支里面去看看。\n\n```\ngit merge topic\n```\n',
    )
    expect(
      slides.filter(({ kind }) => kind === 'code').map(({ title, lines }) => [title, ...lines.map(({ text }) => text)]),
    ).toEqual([
      ['切换分支', 'git checkout main'],
      ['切换分支（二）', 'git merge topic'],
    ])
  })
})

describe('a heading', () => {
  const said =
    'Pupils choose their own books every week. Teachers plan the quiet hours with great care. Parents come on Saturday mornings to read aloud. '
  it('is the title of its first slide, and has no slide of its own in a short talk', async () => {
    const { slides } = await drafted(
      `# A library\n\n# Long\n\n${said.repeat(4)}\n\n- one\n- two\n\n# Short\n\n${said}\n\n# Thanks\n\nTo B.\n\n# Words to come\n`,
    )
    const shown = slides.map(({ kind, title }) => `${kind}: ${title}`)
    expect(shown.filter((line) => line.startsWith('section:'))).toEqual([])
    expect(shown).toContain('points: Short')
    expect(shown.filter((line) => line.includes('Thanks'))).toEqual([])
    expect(slides.map(({ notes }) => notes).join('')).toContain('To B.')
  })
})

it('a few words are a talk too', async () => {
  const shown = async (text: string): Promise<string[]> =>
    (await drafted(`# The Lamp\n\n${text}\n`)).slides.slice(1).flatMap(({ lines }) => lines.map((line) => line.text))
  expect(await shown('A lamp gives light.\n\nIt costs oil.')).toEqual(['A lamp gives light'])
  expect(await shown('It burns.\n\nIt costs oil.')).toEqual(['It burns.', 'It costs oil.'])
  expect(await shown('它亮着。')).toEqual(['它亮着。'])
})
