import { describe, expect, test } from 'vitest'
import type { Item, Paragraph, Ratio, Scene } from '../../src/layout/scene.js'
import { paragraphText } from '../../src/layout/scene.js'
import { fitSlide, kindOf, sceneLines } from '../../src/slides/fit.js'
import { KIND_NAMES, type Kind } from '../../src/slides/index.js'
import type { About } from '../../src/slides/kind.js'
import { wordsFor } from '../../src/slides/words.js'
import { SAMPLES } from './samples.js'

const about: About = {
  lang: 'zh-CN',
  title: '小城的图书馆',
  headings: [{ id: 's1', text: '谁在读书' }],
  words: wordsFor('zh-CN'),
}

const fit = (kind: Kind, content: Record<string, unknown>, ratio: Ratio = '16:9'): ReturnType<typeof fitSlide> => {
  const definition = kindOf(kind)
  return fitSlide(kind, definition.complete(definition.schema.parse(content), about), {
    ratio,
    lang: 'zh-CN',
    clicks: true,
  })
}

function paragraphsOf(item: Item): Paragraph[] {
  if (item.type === 'frame') return item.text?.paragraphs ?? []
  return item.type === 'table' ? item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs)) : []
}

/** A scene in a form that a person can review: a line an item, its place, its words with the lines as broken. */
function describeScene(scene: Scene): string {
  const lines = scene.items.map((item) => {
    if (item.type === 'connector')
      return `${item.name}: ${item.from.x},${item.from.y} → ${item.to.x},${item.to.y}${item.step ? ` @${item.step}` : ''}`
    const words = paragraphsOf(item).map((paragraph) => {
      const text = paragraphText(paragraph)
      const broken = paragraph.lines.map(({ start, end }) => text.slice(start, end)).join(' / ')
      return `\n    ${paragraph.runs[0]?.size} ${paragraph.line ?? '-'} ${broken}${paragraph.step ? ` @${paragraph.step}` : ''}`
    })
    const role = item.type === 'frame' ? item.role : item.type
    return `${item.name} (${role}): ${item.x},${item.y} ${item.width}×${item.height}${item.step ? ` @${item.step}` : ''}${words.join('')}`
  })
  return `${scene.width}×${scene.height} ${scene.background}, ${scene.clicks} clicks\n${lines.join('\n')}\n`
}

describe.each(KIND_NAMES)('%s', (kind) => {
  test('becomes the golden scene', async () => {
    const [first] = fit(kind, SAMPLES[kind])
    await expect(first && describeScene(first.scene)).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  test.each(['16:9', '4:3'] as const)('shows each of its words once, on %s', (ratio) => {
    const shown = fit(kind, SAMPLES[kind], ratio).flatMap(({ scene }) => sceneLines(scene).map(({ text }) => text))
    const content = {
      ...SAMPLES[kind],
      title: undefined,
      language: undefined,
      ...(kind === 'chart' && { form: undefined, highlight: undefined }),
    }
    // Columns show their figures.
    const expected = [
      ...stringsIn(content),
      ...(kind === 'chart' ? (SAMPLES.chart.values as number[]).map(String) : []),
    ]
    const own = Object.values(about.words)
    expect(
      shown
        .filter((words) => !own.includes(words))
        .map(bare)
        .sort(),
    ).toEqual(expected.map(bare).sort())
  })

  test('has one title, inside the page, and no frame outside it', () => {
    for (const { scene } of fit(kind, SAMPLES[kind])) {
      const frames = scene.items.filter((item) => item.type === 'frame')
      expect(frames.filter(({ role }) => role === 'title')).toHaveLength(1)
      for (const { x, y, width, height, name } of frames) {
        expect(x >= 0 && y >= 0 && x + width <= scene.width && y + height <= scene.height, name).toBe(true)
      }
    }
  })
})

/** All words of a content that a slide shows, wherever they stand in it; a line of code is one of its words. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line !== '')
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => (NOT_SHOWN.includes(field) ? [] : stringsIn(inner)))
}

/** What a picture is told by. */
const NOT_SHOWN = ['src', 'alt', 'crop']

/** Without the quotation marks that a kind adds around words. */
function bare(text: string): string {
  return text.replace(/^“|”$/gu, '')
}
