import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCode } from '../../src/assets/code.js'
import { host } from '../host.js'
import { type Assets, NO_ASSETS } from '../../src/layout/assets.js'
import { type Frame, paragraphText, type Ratio, type Scene } from '../../src/layout/scene.js'
import { code } from '../../src/slides/code.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { FLOOR } from '../../src/themes/tokens.js'
import { faults } from './faults.js'
import { overlaps } from './overlaps.js'

function fit(
  content: Record<string, unknown>,
  { ratio = '16:9' as Ratio, assets = NO_ASSETS as Assets } = {},
): Scene[] {
  const parsed = code.schema.parse({ title: '程序', ...content }) as { title: string }
  return fitSlide('code', parsed, { ratio, lang: 'zh-CN', clicks: true, assets }).map(({ scene }) => scene)
}

const frameOf = (scene: Scene | undefined, name: string): Frame | undefined =>
  scene?.items.find((item): item is Frame => item.type === 'frame' && item.name === name)
const shown = (scenes: Scene[]): string =>
  scenes.map((scene) => (frameOf(scene, 'Code')?.text?.paragraphs ?? []).map(paragraphText).join('\n')).join('\n')

const block = (name: string, lines: number): string =>
  [`def ${name}():`, ...Array.from({ length: lines }, (_, index) => `    step_${index}()`)].join('\n')

describe('code on slides', () => {
  test('keeps white space word for word, tabs as spaces to the next stop', () => {
    expect(shown(fit({ code: '\n\tif x:\n\t\ty = 1  # a\n  \tz\n\n' }))).toBe('    if x:\n        y = 1  # a\n    z')
  })

  test('has the colours of its language, in the font of one width', async () => {
    const text = 'if x:\n    return "书"'
    const assets = { ...NO_ASSETS, code: await loadCode([{ language: 'python', text }], host) }
    const runs =
      frameOf(fit({ code: text, language: 'python' }, { assets })[0], 'Code')?.text?.paragraphs.flatMap(
        (paragraph) => paragraph.runs,
      ) ?? []
    expect(new Set(runs.map(({ font }) => font))).toEqual(new Set(['code']))
    expect(runs.find(({ text: words }) => words.includes('return'))).toMatchObject({ color: 'accent', bold: true })
    expect(runs.find(({ text: words }) => words.includes('书'))).toMatchObject({ color: 'third' })
  })

  test('long code goes on on the next slide, at a blank line, with its colours and its numbers', async () => {
    const text = [block('one', 6), block('two', 6), block('three', 6)].join('\n\n')
    const assets = { ...NO_ASSETS, code: await loadCode([{ language: 'python', text }], host) }
    const scenes = fit({ code: text, language: 'python', from: 1 }, { assets })
    expect(scenes.length).toBeGreaterThan(1)
    const firsts = scenes.map((scene) => frameOf(scene, 'Code')?.text?.paragraphs[0])
    for (const first of firsts) {
      expect(first?.runs[0]).toMatchObject({ text: 'def ', color: 'accent' })
      expect(first && paragraphText(first)).toMatch(/^def /u)
    }
    const numbers = scenes.flatMap((scene) => frameOf(scene, 'Line numbers')?.text?.paragraphs.map(paragraphText) ?? [])
    expect(numbers[0]).toBe('1')
    expect(numbers.at(-1)).toBe(String(text.split('\n').length))
    expect(shown(scenes).replace(/\n+/gu, '\n')).toBe(text.replace(/\n+/gu, '\n'))
  })

  test('a long line goes on set in, and is no second line', () => {
    const long = `    total = ${Array.from({ length: 14 }, (_, index) => `value_${index}`).join(' + ')}`
    const paragraph = frameOf(fit({ code: long })[0], 'Code')?.text?.paragraphs[0]
    expect(paragraph?.lines.length).toBeGreaterThan(1)
    expect(paragraph?.runs[0]?.size).toBe(FLOOR.code)
    expect(paragraph?.outdent).toBe(paragraph?.indent)
    expect(paragraph?.indent).toBeGreaterThan(4 * 0.6 * FLOOR.code)
  })

  test('bands lie behind the lines that stand out, also below a line that wraps', () => {
    const [scene] = fit({ code: `${'word '.repeat(30)}\nnext = 1\nlast`, highlight: [2] })
    const [band, words] = [frameOf(scene, 'Band of line 2'), frameOf(scene, 'Code')]
    const paragraphs = words?.text?.paragraphs ?? []
    const above = (paragraphs[0]?.lines.length ?? 0) * (paragraphs[0]?.pitch ?? 0)
    expect(above).toBeGreaterThan(paragraphs[0]?.pitch ?? 0)
    expect((band?.y ?? 0) - (words?.y ?? 0) - (words?.text?.inset.top ?? 0)).toBeCloseTo(above, -0.5)
  })

  test('whatever the code, nothing overflows or overlaps and no character is lost', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.constantFrom('', '    ', 'x'.repeat(300), '    word '.repeat(40), '图书馆'.repeat(40)),
    )
    const lines = fc.array(line, { minLength: 1, maxLength: 30 }).filter((all) => all.join('').trim() !== '')
    fc.assert(
      fc.property(lines, fc.constantFrom<Ratio>('16:9', '4:3'), fc.boolean(), (all, ratio, numbered) => {
        const text = all.join('\n').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (one) => (one === '\n' ? one : ' '))
        if (text.trim() === '') return
        const scenes = fit({ code: text, highlight: [1, 3], ...(numbered && { from: 8 }) }, { ratio })
        for (const scene of scenes) expect([...faults(scene), ...overlaps(scene)]).toEqual([])
        const bare = (words: string): string => words.replace(/\s/gu, '')
        expect(bare(scenes.flatMap((scene) => sceneLines(scene).map((one) => one.text)).join(''))).toBe(bare(text))
      }),
      { numRuns: 60 },
    )
  })
})
