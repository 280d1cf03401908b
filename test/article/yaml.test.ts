import { expect, it } from 'vitest'
import { buildArticle } from '../../src/article/build.js'
import { parseArticle } from '../../src/article/parse.js'
import type { ArticleFile } from '../../src/article/schema.js'
import { articleYaml } from '../../src/article/yaml.js'
import { withSlides } from '../../src/outline/talk.js'

const file: ArticleFile = {
  title: '图书馆：夜里的灯',
  lang: 'zh-CN',
  sections: [
    { heading: '空的一节', text: '' },
    {
      heading: '灯',
      parts: [
        {
          text: '按时开门、准时点灯、随时收书、定时关窗。灯下有书、有椅子、有热水。x1, x2, . . . , x9 依次排开。\n\n第二段说：“灯要亮。”\n',
        },
        {
          table: {
            columns: ['年份', '灯'],
            rows: [
              ['1998', '1.50'],
              ['007', '.5'],
              ['true', ''],
              ['a, b', 'null'],
            ],
          },
        },
        { code: '  print("灯: 1")\n' },
      ],
    },
    { heading: 'On Latin', text: 'It is one thing. It is: another thing # here.\n' },
  ],
}
const drafted = withSlides(buildArticle(file))
const yaml = articleYaml(file, { schema: './article.schema.json', slides: drafted.slides, source: '/home/li/灯.docx' })

it('reads back word for word, slides too', () => {
  const article = parseArticle(yaml, 'a.yaml')
  const words = buildArticle(file).sections.map(({ paragraphs, parts }) => ({ paragraphs, parts }))
  expect(article.sections.map(({ paragraphs, parts }) => ({ paragraphs, parts }))).toEqual(words)
  const bare = ({ kind, content }: { kind: string; content: object }): object => ({
    kind,
    content: JSON.parse(JSON.stringify(content)) as object,
  })
  expect(article.slides?.map(bare)).toEqual(drafted.slides.map(bare))
})

it('is what a person likes to edit: a sentence a line, a row a line, no figure in quotes, nothing empty', () => {
  expect(yaml).toContain(
    '灯下有书、有椅子、有热水。\n          x1, x2, . . . , x9 依次排开。\n\n          第二段说：“灯要亮。”\n',
  )
  expect(yaml).toContain(
    "columns: [年份, 灯]\n          rows:\n            - [1998, 1.50]\n            - [007, .5]\n            - ['true', '']\n            - ['a, b', 'null']\n",
  )
  expect(yaml).toContain('- heading: 空的一节\n\n  - heading: 灯\n')
  expect(yaml).toContain('It is one thing.\n      It is: another thing # here.\n')
  expect(yaml).not.toMatch(/\\|clicks|notes:|level: 1|: \|\n\n/)
})

it('says where it came from, how it may be edited, and above each slide why it is there', () => {
  expect(yaml.split('\n').slice(0, 3)).toEqual([
    '# yaml-language-server: $schema=./article.schema.json',
    expect.stringContaining('由 灯.docx 导入'),
    expect.stringContaining('再次导入时'),
  ])
  expect(yaml).toMatch(/\n {2}# 列举：按时开门[^\n]+\n {2}- kind: features\n/)
  expect(yaml).toMatch(/\n {2}# 原文的表格\n {2}- kind: table\n/)
  expect(yaml).toMatch(/\n {2}- kind: cover\n/)
  expect(yaml).not.toContain('/home')
})

it('takes nothing of the file’s name for data, whatever stands in it', () => {
  const source = 'lamp\rtitle: other\n\u0085.docx'
  const written = articleYaml(file, { schema: './article.schema.json', slides: drafted.slides, source })
  expect(written).toContain('由 lamp title: other .docx 导入')
  expect(parseArticle(written, 'lamp.yaml').title).toBe(file.title)
})
