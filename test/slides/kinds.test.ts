import { describe, expect, test } from 'vitest'
import type { Ratio, Scene } from '../../src/layout/scene.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { kindOf, KIND_NAMES, type Kind } from '../../src/slides/index.js'
import type { About } from '../../src/slides/kind.js'
import { wordsFor } from '../../src/slides/words.js'
import { describeScene } from './describe-scene.js'
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

describe.each(KIND_NAMES)('%s', (kind) => {
  test('becomes the golden scene', async () => {
    const [first] = fit(kind, SAMPLES[kind])
    await expect(first && describeScene(first.scene)).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  test('is told whole by the golden notation: whatever changes in the scene changes it', () => {
    const [first] = fit(kind, SAMPLES[kind])
    if (first === undefined) throw new Error('no slide')
    const told = describeScene(first.scene)
    expect(changesOf(first.scene).filter(({ scene }) => describeScene(scene) === told)).toEqual([])
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

/** The scene with one of its values changed, for each of them; `path` says which. */
function changesOf(scene: Scene): { path: string; scene: Scene }[] {
  const changes: { path: string; scene: Scene }[] = []
  const walk = (value: unknown, path: string, withValue: (changed: unknown) => unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((inner, index) =>
        walk(inner, `${path}.${index}`, (changed) => withValue(value.with(index, changed))),
      )
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        walk(inner, `${path}.${name}`, (changed) => withValue({ ...value, [name]: changed }))
    } else if (value !== undefined && !/\.type$/u.test(path)) {
      const changed =
        typeof value === 'number' ? value + 0.5 : typeof value === 'boolean' ? !value : `${String(value)}x`
      changes.push({ path, scene: withValue(changed) as Scene })
    }
  }
  walk(scene, '', (changed) => changed)
  return changes
}

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
