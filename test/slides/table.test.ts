import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { paragraphText, type Ratio, type Scene, type Table } from '../../src/layout/scene.js'
import { isFigure, tailOf } from '../../src/slides/figures.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf } from '../../src/slides/index.js'
import { wordsFor } from '../../src/slides/words.js'
import { escapeMarks } from '../../src/text/marks.js'
import { FLOOR } from '../../src/themes/tokens.js'
import { faults } from './faults.js'
import { overlaps } from './overlaps.js'

interface Fit {
  ratio?: Ratio
  lang?: string
}

const fit = (content: Record<string, unknown>, { ratio = '16:9', lang = 'zh-CN' }: Fit = {}) => {
  const { schema, complete } = kindOf('table')
  const completed = complete(schema.parse({ title: '题目', ...content }), {
    lang,
    title: '',
    headings: [],
    words: wordsFor(lang),
  })
  return fitSlide('table', completed, { ratio, lang, clicks: true })
}

function tableOf(scene: Scene | undefined): Table {
  const found = scene?.items.find((item) => item.type === 'table')
  if (found === undefined) throw new Error('the slide has no table')
  return found
}

const textsOf = (table: Table): string[][] =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text.paragraphs.map(paragraphText).join('')))

describe('figures', () => {
  test.each([
    '38',
    '-4.6',
    '12,400',
    '92%',
    '3.5 km',
    '4万',
    '$2.10',
    '1.2e6',
    '3–5',
    '10 000',
    '±0.5',
    '37.2°C',
    '第'.slice(1) + '7',
  ])('%s is one', (text) => expect(isFigure(text)).toBe(true))
  test.each(['', '第3名', '2026年秋季学期', 'Route 66 goes', 'n/a', 'A4'])('“%s” is none', (text) =>
    expect(isFigure(text)).toBe(false),
  )
  test.each([
    ['12,400.5%', '.5%'],
    ['38', ''],
    ['$2.10', '.10'],
    ['4万', '万'],
  ])('the tail of %s is “%s”', (text, tail) => expect(tailOf(text)).toBe(tail))
})

describe('a column of figures', () => {
  const { rows, columns } = tableOf(
    fit({
      columns: ['年', '册', '名'],
      rows: [
        ['2016年', '1.8', '甲'],
        ['2020年', '12.25', '乙'],
        ['2026年', '', '丙'],
      ],
    })[0]?.scene,
  )

  test('ends at the right under its name, text begins at the left', () => {
    expect(rows.map(({ cells }) => cells.map(({ text }) => text.paragraphs[0]?.align))).toEqual(
      Array.from({ length: 4 }, () => ['start', 'end', 'start']),
    )
  })

  test('has its decimal points under one another', () => {
    const points = rows.slice(1, 3).map(({ cells }) => {
      const { inset, paragraphs } = cells[1]?.text ?? { inset: { right: 0 }, paragraphs: [] }
      const text = paragraphs.map(paragraphText).join('')
      // Digits are 0.556 em wide, a point half of that.
      const behind = (text.length - text.indexOf('.') - 1) * 0.556 * (paragraphs[0]?.runs[0]?.size ?? 0)
      return (columns[1] ?? 0) - inset.right - behind
    })
    expect(Math.abs((points[0] ?? 0) - (points[1] ?? 0))).toBeLessThan(0.5)
  })
})

describe('a long table', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`第${index + 1}册`, `书名之${index + 1}`, String(index * 37)])
  const slides = fit({ columns: ['册', '书名', '页数'], rows, lead: '一套书', source: '馆藏目录' })

  test('goes on over slides with its header on each, no row lost', () => {
    expect(slides.length).toBeGreaterThan(3)
    const parts = slides.map(({ scene }) => textsOf(tableOf(scene)))
    for (const part of parts) expect(part[0]).toEqual(['册', '书名', '页数'])
    expect(parts.flatMap((part) => part.slice(1))).toEqual(rows)
    expect(slides.map(({ content }) => content.title)).toEqual([
      '题目',
      ...slides.slice(1).map((_, index) => `题目（续${index === 0 ? '' : index + 1}）`),
    ])
  })

  test('is led into once and names its source once', () => {
    const all = slides.map(({ scene }) => sceneLines(scene).map(({ text }) => text))
    expect(all.map((texts) => texts.includes('一套书'))).toEqual(slides.map((_, index) => index === 0))
    expect(all.map((texts) => texts.includes('馆藏目录'))).toEqual(
      slides.map((_, index) => index === slides.length - 1),
    )
  })
})

test('a wide table goes on with its first column again, every title marked once', () => {
  const columns = ['节次', ...Array.from({ length: 15 }, (_, index) => `第${index + 1}周`)]
  const rows = Array.from({ length: 12 }, (_, row) =>
    columns.map((_, column) => (column === 0 ? `第${row + 1}节` : `课${row}之${column}`)),
  )
  const slides = fit({ columns, rows })
  const parts = slides.map(({ scene }) => textsOf(tableOf(scene)))
  for (const part of parts) expect(part[0]?.[0]).toBe('节次')
  expect(new Set(parts.flatMap((part) => part.slice(1).map(([name]) => name)))).toEqual(
    new Set(rows.map(([name]) => name)),
  )
  const shown = new Set(parts.flat(2))
  for (const text of [...columns, ...rows.flat()]) expect(shown.has(text), text).toBe(true)
  expect(slides.slice(1).every(({ content }) => /^题目（续\d*）$/u.test(content.title))).toBe(true)
})

test('cells are never below the floor and larger where there is room', () => {
  const sizeOf = (rows: string[][]): number =>
    tableOf(fit({ rows })[0]?.scene).rows[0]?.cells[0]?.text.paragraphs[0]?.runs[0]?.size ?? 0
  expect(
    sizeOf([
      ['一', '二'],
      ['三', '四'],
    ]),
  ).toBeGreaterThan(FLOOR.label)
  expect(sizeOf(Array.from({ length: 8 }, () => ['一', '二']))).toBe(FLOOR.label)
})

test('figures are shown as they were written, in the file without quotation marks too', () => {
  const article = parseArticle(
    'title: T\nlang: zh-CN\nsections: [{ text: 一。 }]\nslides:\n  - kind: table\n    title: 数\n    columns: [名, 2026]\n    rows:\n      - [甲, 1.50]\n      - [007, 1e3]\n      - [乙, ]\n',
    'a.yaml',
  )
  expect(textsOf(tableOf(fit({ ...article.slides?.[0]?.content })[0]?.scene))).toEqual([
    ['名', '2026'],
    ['甲', '1.50'],
    ['007', '1e3'],
    ['乙', ''],
  ])
})

test('a row with a cell too many is told with its line', () => {
  const file =
    'title: T\nlang: zh-CN\nsections: [{ text: 一。 }]\nslides:\n  - kind: table\n    title: 数\n    columns: [名, 数]\n    rows:\n      - [甲, 1]\n      - [乙, 2, 3]\n'
  expect(() => parseArticle(file, 'a.yaml')).toThrow(/a\.yaml:10.*有 3 格，表头只有 2 格/su)
})

const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '图',
      '12,400.5',
      '-7',
      'Donaudampfschifffahrtsgesellschaft',
      '这一句话很长，它有许多分句；'.repeat(12),
    ),
  )
  .map((words) => words.replace(/\s+/gu, ' ').trim())
  .filter((words) => words !== '')

const bare = (words: string): string => words.replace(/\s/gu, '')

test('whatever the cells, nothing overflows or overlaps, no character is lost, and every part has the header', () => {
  const shape = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
    .chain(([width, height]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
  fc.assert(
    fc.property(
      shape,
      fc.boolean(),
      fc.constantFrom<Ratio>('16:9', '4:3'),
      fc.constantFrom('zh-CN', 'en'),
      (rows, header, ratio, lang) => {
        const columns = rows[0]?.map((_, index) => `〔栏${index}〕`)
        const slides = fit(
          {
            ...(header && { columns }),
            rows: rows.map((row) => row.map(escapeMarks)),
            lead: '〔引〕',
            source: '〔源〕',
          },
          { ratio, lang },
        )
        for (const { scene } of slides) {
          expect([...faults(scene), ...overlaps(scene)]).toEqual([])
          if (header) expect(textsOf(tableOf(scene))[0]?.every((name) => columns?.includes(name))).toBe(true)
        }
        if (!header) return
        for (const cells of rows) {
          cells.forEach((words, column) => {
            const shown = columnShown(slides, columns?.[column] ?? '')
            // The first column stands again beside what goes on, so its pieces may be apart.
            if (column > 0) expect(shown).toContain(bare(words))
            else for (const character of bare(words)) expect(shown).toContain(character)
          })
        }
      },
    ),
    { numRuns: 40 },
  )
})

/** All that the column of a name shows over the slides. */
function columnShown(slides: ReturnType<typeof fit>, name: string): string {
  const cells = slides.flatMap(({ scene }) => {
    const [names, ...rest] = textsOf(tableOf(scene))
    const at = names?.indexOf(name) ?? -1
    return rest.flatMap((row) => row[at] ?? '')
  })
  return bare(cells.join(''))
}
