import { describe, expect, test } from 'vitest'
import { loadPinyin } from '../../src/assets/pinyin.js'
import { NO_ASSETS } from '../../src/layout/assets.js'
import { measureText } from '../../src/layout/lines.js'
import { type Frame, paragraphText, type Ratio, type Scene } from '../../src/layout/scene.js'
import { sceneLines } from '../../src/layout/scene-lines.js'
import { fitSlide } from '../../src/slides/fit.js'
import { poem } from '../../src/slides/poem.js'
import { inSans } from '../layout/typesetting.js'
import { faults } from './faults.js'
import { overlaps } from './overlaps.js'

const LINES = ['日照香炉生紫烟，', '遥看瀑布挂前川。', '飞流直下三千尺，', '疑是银河落九天。']

function fit(content: Record<string, unknown>, ratio: Ratio = '16:9'): Scene[] {
  const parsed = poem.schema.parse({ title: '诗', pinyin: true, ...content }) as { title: string }
  const texts = poem.needs?.(parsed as never).flatMap((need) => (need.type === 'pinyin' ? [need.text] : [])) ?? []
  const assets = { ...NO_ASSETS, pinyin: loadPinyin(texts) }
  return fitSlide('poem', parsed, { ratio, lang: 'zh-CN', clicks: true, assets }).map(({ scene }) => scene)
}

const framesOf = (scene: Scene | undefined, name: RegExp): Frame[] =>
  (scene?.items ?? []).filter((item): item is Frame => item.type === 'frame' && name.test(item.name))

/** The words of a frame's paragraph without spaces, each with the middle of where it stands on the page. */
function middles(frame: Frame | undefined, part: RegExp): { text: string; x: number }[] {
  const [paragraph] = frame?.text?.paragraphs ?? []
  if (frame === undefined || paragraph === undefined) return []
  const { text, reach } = measureText(paragraph.runs, inSans())
  const tracking = paragraph.runs[0]?.tracking ?? 0
  return [...text.matchAll(part)].map(({ 0: word, index }) => {
    const end = (reach[index + word.length] ?? 0) - tracking
    return {
      text: word,
      x: frame.x + (frame.text?.inset.left ?? 0) + paragraph.indent + ((reach[index] ?? 0) + end) / 2,
    }
  })
}

describe('a poem with readings', () => {
  test.each(['16:9', '4:3'] as const)('each stands above the middle of its character, on %s', (ratio) => {
    const [scene] = fit({ lines: LINES }, ratio)
    const [readings, lines] = [framesOf(scene, /^Reading/u), framesOf(scene, /^Line/u)]
    expect(readings).toHaveLength(4)
    expect(scene && [...faults(scene), ...overlaps(scene)]).toEqual([])
    readings.forEach((reading, index) => {
      const [above, below] = [middles(reading, /\S+/gu), middles(lines[index], /\p{Script=Han}/gu)]
      expect(above.map(({ text }) => text)).toHaveLength(7)
      above.forEach(({ x }, at) => expect(Math.abs(x - (below[at]?.x ?? 0))).toBeLessThan(1))
      expect(reading.y + reading.height).toBeLessThanOrEqual((lines[index]?.y ?? 0) + 1)
    })
  })

  test('readings are no lines of the slide', () => {
    expect(
      fit({ lines: LINES })
        .flatMap(sceneLines)
        .map(({ text }) => text),
    ).toEqual(LINES)
  })

  test('the author knows better', () => {
    const [scene] = fit({ lines: ['还来就菊花。', '白日依山尽'], pinyin: ['huán lái jiù jú huā', ''] })
    const shown = framesOf(scene, /^Reading/u).map(({ text }) => (text?.paragraphs ?? []).map(paragraphText).join(''))
    expect(shown[0]).toBe('huán lái jiù jú huā')
    expect(shown[1]).toBe('bái rì yī shān jìn')
  })

  test('as many syllables as characters, or it says how many', () => {
    const result = poem.schema.safeParse({ title: '诗', lines: ['床前明月光'], pinyin: ['chuáng qián'] })
    expect(result.error?.issues[0]).toMatchObject({
      path: ['pinyin', 0],
      message: expect.stringContaining('2 syllables for 5 characters'),
    })
  })

  test('a long poem is divided, and keeps its readings', () => {
    const scenes = fit({ stanzas: Array.from({ length: 6 }, () => LINES) })
    expect(scenes.length).toBeGreaterThan(1)
    for (const scene of scenes) {
      expect([...faults(scene), ...overlaps(scene)]).toEqual([])
      expect(framesOf(scene, /^Reading/u)).toHaveLength(framesOf(scene, /^Line/u).length)
      for (const reading of framesOf(scene, /^Reading/u)) expect(middles(reading, /\S+/gu)).toHaveLength(7)
    }
  })
})
