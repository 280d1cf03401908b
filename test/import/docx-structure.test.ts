/** Headings, numbers, lists and tables of Word files: the structure that Word shows. */
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'
import { item, level, list, paragraph, run, styled, style, wordFile, type WordParts } from './word-file.js'

const PROSE = paragraph(run('The room opens at eight in the morning, and on Sundays at ten.'))

async function sectionsOf(body: string, parts: WordParts = {}) {
  return (await importFile(wordFile(body, parts), 'room.docx', host)).article.sections
}

describe('headings', () => {
  const outline = (at: number, words: string): string => paragraph(run(words), `<w:outlineLvl w:val="${at}"/>`)

  it('are told by the outline level of a paragraph', async () => {
    const sections = await sectionsOf(
      paragraph(run('图书馆的一天')) +
        outline(0, '早晨') +
        PROSE +
        outline(1, '开门') +
        PROSE +
        outline(0, '下午') +
        PROSE,
    )
    expect(sections.map(({ heading, level: depth }) => [heading, depth])).toEqual([
      ['早晨', undefined],
      ['开门', 2],
      ['下午', undefined],
    ])
  })

  it('are told by the style that theirs stems from', async () => {
    const styles = style('t', 'Title') + style('1', 'heading 1') + style('own', '我的标题', '<w:basedOn w:val="1"/>')
    const sections = await sectionsOf(
      styled('t', 'Title') + styled('1', 'A') + PROSE + styled('own', 'Own') + PROSE + styled('1', 'B') + PROSE,
      { styles },
    )
    expect(sections.map(({ heading }) => heading)).toEqual(['A', 'Own', 'B'])
  })

  it('keep the numbers that Word counts', async () => {
    const number = (at: number): string =>
      `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>`
    const parts = {
      styles: style('t', 'Title') + style('1', 'heading 1', number(0)) + style('2', 'heading 2', number(1)),
      numbering: list(
        1,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="1"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/>'),
      ),
    }
    const sections = await sectionsOf(
      styled('t', 'Title') +
        styled('1', 'Rooms') +
        PROSE +
        styled('2', 'Hours') +
        PROSE +
        styled('1', 'Loans') +
        PROSE +
        styled('2', 'Books') +
        PROSE,
      parts,
    )
    expect(sections.map(({ heading }) => heading)).toEqual(['1. Rooms', '1.1 Hours', '2. Loans', '2.1 Books'])
  })

  it('that begin like the fields of a form or with “by” are no fields and no author', async () => {
    const styles = style('1', 'heading 1') + style('2', 'heading 2')
    const names = ['Class size', 'Name calling', 'Date and place', 'By train']
    const body = styled('1', 'Schools') + names.map((name) => styled('2', name) + PROSE).join('')
    const { article } = await importFile(wordFile(body, { styles }), 'a.docx', host)
    expect(article.sections.map(({ heading }) => heading)).toEqual(names)
    expect([article.author, article.date]).toEqual([undefined, undefined])
  })
})

describe('in a file without styles', () => {
  const set = (words: string, size: number, more = ''): string =>
    paragraph(run(words, `${more}<w:sz w:val="${size}"/>`), more === '' ? '' : '<w:jc w:val="center"/>')
  const head = (words: string): string => paragraph(run(words, '<w:b/><w:sz w:val="28"/>'))

  it('the largest of the first lines is the title, though another stands above it', async () => {
    const body =
      set('教学设计', 26, '<w:b/>') + set('通用技术', 48, '<w:b/>') + set('发现问题', 48, '<w:b/>') + PROSE.repeat(3)
    const { article } = await importFile(wordFile(body), 'a.docx', host)
    expect(article.title).toBe('通用技术发现问题')
    expect(article.sections).toEqual([{ text: expect.stringMatching(/^教学设计\n/u) as string }])
  })

  it('lines of one formatting are headings all or none', async () => {
    const body =
      set('Rooms', 48, '<w:b/>') +
      [
        'Hours',
        'Who may come:',
        'Loans',
        'Staff',
        'Money',
        'Books',
        'Chairs',
        'Lamps',
        'Doors',
        'Keys',
        'Keeping it all',
      ]
        .map((words) => head(words) + PROSE + PROSE)
        .join('')
    const { article } = await importFile(wordFile(body), 'a.docx', host)
    expect(article.sections.map(({ heading }) => heading)).toContain('Who may come:')
    const notes = ['Note one ends.', 'Another', 'Note two ends.', 'Note three ends.']
      .map((words) => head(words) + PROSE + PROSE)
      .join('')
    const sections = (await importFile(wordFile(set('Rooms', 48, '<w:b/>') + PROSE + notes), 'a.docx', host)).article
      .sections
    expect(sections.flatMap(({ heading }) => heading ?? [])).not.toContain('Note one ends.')
  })
})

it('takes the filled-in fields of a cover sheet from the text', async () => {
  const fields = ['课程 统计学', '姓名 李晓', '班级', '日期：2024年3月'].map((words) => paragraph(run(words))).join('')
  const { article } = await importFile(wordFile(paragraph(run('读者调查')) + fields + PROSE), 'a.docx', host)
  expect(article).toMatchObject({ author: '李晓', date: '2024年3月' })
  expect(JSON.stringify(article.sections)).not.toMatch(/班级|统计学/u)
})

describe('lists', () => {
  const title = paragraph(run('测验'), '<w:outlineLvl w:val="0"/>')

  it('keep numbers, letters and levels', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'upperLetter', '%2.'))
    const body =
      title +
      PROSE +
      item(1, 0, '谁写的？') +
      item(1, 1, '杜甫') +
      item(1, 1, '李白') +
      item(1, 0, '多少字？') +
      item(1, 1, '二十')
    expect((await sectionsOf(body, { numbering }))[0]?.parts?.[1]).toEqual({
      list: ['1. 谁写的？', 'A. 杜甫', 'B. 李白', '2. 多少字？', 'A. 二十'],
      levels: [1, 2, 2, 1, 2],
    })
  })

  it('go on counting behind a paragraph, and begin anew where they say so', async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const numbering = list(1, level(0, 'decimal', '%1)')) + again
    const body =
      title +
      item(1, 0, 'Ask.') +
      item(1, 0, 'Scan.') +
      PROSE +
      item(1, 0, 'Stamp.') +
      item(1, 0, 'Leave.') +
      PROSE +
      item(2, 0, 'Return.') +
      item(2, 0, 'Pay.')
    expect((await sectionsOf(body, { numbering }))[0]?.parts).toEqual([
      { list: ['1) Ask.', '2) Scan.'] },
      { text: expect.any(String) as string },
      { list: ['3) Stamp.', '4) Leave.'] },
      { text: expect.any(String) as string },
      { list: ['1) Return.', '2) Pay.'] },
    ])
  })

  it.each([
    ['chineseCounting', '第%1条', ['第一条 甲', '第二条 乙']],
    ['chineseCounting', '%1、', ['一、甲', '二、乙']],
    ['decimalEnclosedCircleChinese', '%1', ['① 甲', '② 乙']],
    ['lowerRoman', '(%1)', ['(i) 甲', '(ii) 乙']],
    ['ideographTraditional', '%1、', ['甲、甲', '乙、乙']],
    ['bullet', '\uF0B7', ['甲', '乙']],
  ])('of the form %s %s', async (format, text, items) => {
    const body = title + item(1, 0, '甲') + item(1, 0, '乙')
    expect((await sectionsOf(body, { numbering: list(1, level(0, format, text)) }))[0]?.parts).toEqual([
      { list: items },
    ])
  })

  it('of one numbered paragraph are a paragraph with its number', async () => {
    const numbering = list(1, level(0, 'decimal', '§ %1'))
    expect((await sectionsOf(title + item(1, 0, 'Reading is free.') + PROSE, { numbering }))[0]?.text).toContain(
      '§ 1 Reading is free.',
    )
  })
})

describe('tables', () => {
  const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
  const words = (text: string, properties = ''): string => cell(paragraph(run(text)), properties)
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
  const title = paragraph(run('Staff'), '<w:outlineLvl w:val="0"/>')

  it('keep the paragraphs of a cell apart, and repeat what goes over several rows or columns', async () => {
    const tasks = cell(paragraph(run('Opens the doors')) + paragraph(run('Counts the loans')))
    const body = table(
      row(words('Person'), words('Tasks', '<w:gridSpan w:val="2"/>')),
      row(words('Ann', '<w:vMerge w:val="restart"/>'), tasks, words('daily')),
      row(words('', '<w:vMerge/>'), words('Reads to children'), words('weekly')),
    )
    expect((await sectionsOf(title + body + PROSE))[0]?.parts?.[0]).toEqual({
      table: {
        columns: ['Person', 'Tasks', 'Tasks'],
        rows: [
          ['Ann', 'Opens the doors Counts the loans', 'daily'],
          ['Ann', 'Reads to children', 'weekly'],
        ],
      },
    })
  })

  it('that frame running text are unrolled: a lesson plan', async () => {
    const long = '同学们，你们见过晚上的月亮吗？谁来说一说月亮是什么样子的？'.repeat(6)
    const body = table(
      row(words('小学语文教案', '<w:gridSpan w:val="4"/>')),
      row(words('课题'), words('静夜思'), words('课时'), words('一课时')),
      row(
        words('教学目标'),
        cell(paragraph(run('1. 会认九个生字。')) + paragraph(run('2. 背诵古诗。')), '<w:gridSpan w:val="3"/>'),
      ),
      row(words('教学过程'), cell(paragraph(run('一、导入')) + paragraph(run(long)), '<w:gridSpan w:val="3"/>')),
      row(words('教学反思'), words('', '<w:gridSpan w:val="3"/>')),
    )
    const { article } = await importFile(wordFile(body), 'plan.docx', host)
    expect(article.title).toBe('小学语文教案')
    expect(article.sections).toEqual([
      { text: '课题：静夜思\n\n课时：一课时\n' },
      { heading: '教学目标', text: '1. 会认九个生字。\n\n2. 背诵古诗。\n' },
      { heading: '教学过程', text: `一、导入\n\n${long}\n\n教学反思\n` },
    ])
  })

  it('that frame running text under names of columns say the name before each cell', async () => {
    const long = '学生自由读，圈出生字，同桌互相检查，再请一个小组读给全班听。'.repeat(6)
    const body = table(
      row(words('环节'), words('教师活动'), words('设计意图')),
      row(words('导入'), words(long), words('引起兴趣。')),
    )
    expect((await sectionsOf(title + PROSE + body))[1]).toEqual({
      heading: '环节：导入',
      text: `教师活动：${long}\n\n设计意图：引起兴趣。\n`,
    })
  })
})

it('leaves out tables of contents', async () => {
  const styles = style('toc', 'toc 1') + style('1', 'heading 1')
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('目录'))}</w:sdtContent></w:sdt>`
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const field =
    paragraph(`${begin}${run('Rooms 1')}`) + paragraph(`${run('Loans 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
  const sections = await sectionsOf(styled('1', 'Rooms') + control + field + styled('toc', 'Hours 3') + PROSE, {
    styles,
  })
  expect(JSON.stringify(sections)).not.toMatch(/目录|Rooms 1|Loans 2|Hours 3/u)
})
