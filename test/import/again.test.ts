import { describe, expect, it } from 'vitest'
import { buildArticle } from '../../src/article/build.js'
import { InputError } from '../../src/article/errors.js'
import type { ArticleFile } from '../../src/article/schema.js'
import { type Drafts, importAgain, type ImportedAgain, isAnother } from '../../src/import/again/index.js'
import { articleYaml } from '../../src/article/yaml.js'
import { withSlides } from '../../src/outline/talk.js'

const READERS =
  '读书的人有三类：放学后的孩子，退休的老人，备考的青年。放学后的孩子先到，他们在地上坐成一排。退休的老人每天早上排队等开门。备考的青年占着靠窗的座位，一坐就是一天。'
const source: ArticleFile = {
  title: '小城的图书馆',
  lang: 'zh-CN',
  sections: [
    { text: '小城的图书馆不大，可是天天有人。每天早上八点，门口排着三个老人。\n' },
    { heading: '谁在读书', text: `${READERS}\n` },
    {
      heading: '馆里有什么',
      parts: [
        { text: '张馆长说：“读书是孩子们一生中最好的习惯，要从小养成。”图书馆应当安静。\n' },
        { figure: { src: 'a-figures/map.png', alt: '' } },
        {
          table: {
            columns: ['年份', '藏书'],
            rows: [
              ['1998', '1.50'],
              ['2008', '007'],
            ],
          },
        },
      ],
    },
    { heading: '以后怎么办', text: '要延长开门的时间，要增加孩子的读物，要修好漏雨的屋顶。\n' },
  ],
}
const drafts: Drafts = (article) => Promise.resolve(withSlides({ ...article, slides: undefined }).slides)
const first = articleYaml(source, {
  schema: './s.json',
  source: 'a.docx',
  slides: withSlides(buildArticle(source)).slides,
})

function again(data: string, given: ArticleFile = source): Promise<ImportedAgain> {
  return importAgain(data, 'a.yaml', given, drafts)
}

/** The source with words changed. */
function changed(...changes: [string, string][]): ArticleFile {
  return JSON.parse(changes.reduce((text, [was, is]) => text.replace(was, is), JSON.stringify(source))) as ArticleFile
}

const titles = ({ article }: ImportedAgain): (string | undefined)[] =>
  (article.slides ?? []).map(({ content }) => content.title)
const mine = first
  .replace('title: 小城的图书馆\n', 'title: 我们的图书馆\nduration: 20   # 分钟\ntheme: ink\n')
  .replace('      - 放学后的孩子先到', '      - ==放学后==的孩子先到  # 慢一点')
  .replace("alt: ''", 'alt: 一张地图')

describe('a text imported again', () => {
  it('changes not a byte where nothing is new, whatever was done by hand', async () => {
    expect((await again(first)).text).toBe(first)
    expect((await again(mine)).text).toBe(mine)
    expect(await again(mine)).toMatchObject({ drafted: 0, dropped: 0, lost: [], added: [] })
  })

  it('takes the new text and redrafts what nobody touched; title, duration, theme and comments stay', async () => {
    const result = await again(mine, changed(['张馆长', '李馆长'], ['小城的图书馆不大', '小城的图书馆很小']))
    expect(result.text).toContain('title: 我们的图书馆\nduration: 20   # 分钟\ntheme: ink\n')
    expect(result.text).toContain('李馆长说：')
    expect(result.text).toMatch(/# 引用的话：李馆长：\n {2}- kind: quote\n[^]+?by: 李馆长/)
    expect(result.text).not.toContain('张馆长')
    expect(result.text).toContain('- ==放学后==的孩子先到  # 慢一点')
    expect(result.text).toContain('alt: 一张地图')
    expect(result.text).toContain('[2008, 007]')
    expect(result).toMatchObject({ dropped: 0, lost: [] })
  })

  it('says which lines of kept slides lost their sentence, where, and what is most like it', async () => {
    const result = await again(mine, changed(['退休的老人每天早上排队等开门', '退休的老人每天清早在门外排队']))
    expect(result.lost).toEqual([
      {
        slide: expect.any(Number) as number,
        path: ['items', 1],
        text: '退休的老人每天早上排队等开门',
        nearest: '退休的老人每天清早在门外排队。',
      },
    ])
    expect(result.added.map(({ text }) => text)).toEqual(['退休的老人每天清早在门外排队。'])
    // Of slides that nobody touched nothing is lost: they are drafted again.
    expect(await again(first, changed(['退休的老人每天早上排队等开门', '退休的老人每天清早在门外排队']))).toMatchObject(
      { lost: [], drafted: 1 },
    )
  })

  it('drafts what is new in its place, and drops what the text no longer says', async () => {
    const longer: ArticleFile = {
      ...source,
      sections: source.sections.toSpliced(2, 0, {
        heading: '夜里的灯',
        text: '图书馆的灯要亮到十点。孩子们在灯下写字、看书、下棋、画画。\n',
      }),
    }
    const more = await again(mine, longer)
    const [before, at, after] = ['谁在读书', '夜里的灯', '馆里有什么'].map((title) => titles(more).indexOf(title))
    expect([before, at, after]).toEqual([before, at, after].toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    expect(at).toBeGreaterThan(0)
    const back = await again(more.text)
    expect(titles(back)).not.toContain('夜里的灯')
    expect(back.text).toBe(mine)
  })

  it('brings back nothing that was thrown away, moves nothing back, and keeps what was added', async () => {
    const blocks = first.split(/\n\n(?= {2}(?:#[^\n]*\n {2})?- kind: )/u)
    const quote = blocks.findIndex((block) => block.includes('kind: quote'))
    const own = '  # 我自己加的\n  - kind: questions\n    items:\n      - 你最想读什么书？'
    const [moved = '', ...others] = [
      blocks.at(-1)?.trimEnd() ?? '',
      ...blocks.slice(0, -1).filter((_, index) => index !== quote),
    ]
    const data = `${[...others.slice(0, 2), moved, ...others.slice(2), own].join('\n\n')}\n`
    const result = await again(data, changed(['不大，可是', '很小，但是']))
    expect(result.text).not.toContain('kind: quote')
    expect(result.text).toContain(own)
    expect(result.text.indexOf('延长开门的时间\n')).toBeLessThan(result.text.indexOf('title: 谁在读书'))
    expect(result.text).toContain('但是天天有人')
  })

  it('takes a comment above a slide for the work of somebody', async () => {
    const result = await again(
      first.replace('  # 引用的话：张馆长：\n', '  # 引用的话：张馆长：\n  # 这里放录音\n'),
      changed(['张馆长', '李馆长']),
    )
    expect(result.text).toContain('# 这里放录音\n  - kind: quote')
    expect(result.lost.map(({ text }) => text)).toEqual(['张馆长'])
  })

  it('leaves the slides to the draft where the data has none', async () => {
    const none = first.slice(0, first.indexOf('\nslides:'))
    expect((await again(none, changed(['张馆长', '李馆长']))).article.slides).toBeUndefined()
  })

  it('keeps comments of sections that are gone', async () => {
    const result = await again(first.replace('  - heading: 谁在读书', '  # 这一节问过家长\n  - heading: 谁在读书'), {
      ...source,
      sections: source.sections.toSpliced(1, 1),
    })
    expect(result.text).toContain('# 这一节问过家长')
    expect(result.text).not.toContain('heading: 谁在读书')
  })

  it('knows another article when it sees one, and data that is none', async () => {
    const other: ArticleFile = { title: '论桥', lang: 'zh-CN', sections: [{ text: '桥在河上。\n' }] }
    expect(isAnother(buildArticle(source), other)).toBe(true)
    expect(isAnother(buildArticle(source), { ...source, title: '论桥' })).toBe(false)
    await expect(again('title: [')).rejects.toThrow(InputError)
  })
})
