/** The bundled fonts: which face sets which character, and what a subset keeps. */
import { create } from 'fontkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCharacters, writeCharacters } from '../../src/assets/fonts/characters.js'
import { fontStack, fontStackRule } from '../../src/assets/fonts/css.js'
import { bundledFaces, type Face } from '../../src/assets/fonts/faces.js'
import { formatRanges, inRanges, parseRanges, rangesOf, without } from '../../src/assets/fonts/ranges.js'
import { embeddedFonts } from '../../src/assets/fonts/embedded.js'
import { THEMES } from '../../src/themes/index.js'
import { host } from '../host.js'
import { fixtureTalk } from '../slidev/fixture-talk.js'

/** The first family that offers a character, as a browser goes through the stack. */
function familyOf(faces: readonly Face[], character: string): string | undefined {
  return faces.find((face) => inRanges(face.ranges, character.codePointAt(0) ?? 0))?.family
}

describe('ranges', () => {
  it('are read, written and cut', () => {
    const ranges = parseRanges('U+0000-00FF, U+2122')
    expect(ranges).toEqual([
      [0, 0xff],
      [0x2122, 0x2122],
    ])
    expect(formatRanges(without(ranges, 0xb7))).toBe('U+0-B6,U+B8-FF,U+2122')
    expect(rangesOf([3, 1, 2, 9])).toEqual([
      [1, 3],
      [9, 9],
    ])
  })
})

describe('faces', () => {
  it('set quotation marks from the Han face in a Chinese deck and from the Latin face in an English one', async () => {
    const chinese = await bundledFaces('zh-CN', ['sans'], host)
    const english = await bundledFaces('en', ['sans'], host)
    for (const mark of '“”‘’…·') {
      expect(
        familyOf(
          chinese.filter(({ family }) => family !== 'Lectern Western'),
          mark,
        ),
      ).toBe('Lectern Sans')
      expect(familyOf(chinese, mark)).toBe('Lectern Western')
      expect(familyOf(english, mark)).toBe('Lectern Latin')
    }
    expect(familyOf(chinese, 'A')).toBe('Lectern Latin')
    expect(familyOf(chinese, '中')).toBe('Lectern Sans')
  })

  it('leave to the system what it draws better', () => {
    expect(fontStack('ja')).toMatch(/Yu Gothic.*Lectern Sans/)
    expect(fontStack('zh-CN')).toMatch(/Lectern Sans.*Microsoft YaHei/)
  })
})

describe('a subset', () => {
  it('brings the Latin quotation marks for a paragraph in English, and only for one', async () => {
    const faces = await bundledFaces('zh-CN', ['sans'], host)
    const talk = fixtureTalk({
      title: '标题',
      slides: [{ title: '甲', lines: ['“I came for the heating”'], notes: '' }],
    })
    expect(await embeddedFonts(faces, talk.scenes, THEMES.paper.fonts, host)).not.toContain('Lectern Western')
    for (const item of talk.scenes.flatMap(({ items }) => items))
      if (item.type === 'frame' && item.role === 'body')
        for (const paragraph of item.text?.paragraphs ?? []) paragraph.western = true
    expect(await embeddedFonts(faces, talk.scenes, THEMES.paper.fonts, host)).toContain('Lectern Western')
  })

  it('sets headings in the serif where the theme does, and carries no serif elsewhere', async () => {
    const talk = fixtureTalk({ title: '标题', slides: [{ title: '甲 A', lines: ['乙'], notes: '' }] })
    for (const scene of talk.scenes)
      for (const item of scene.items)
        if (item.type === 'frame' && item.role === 'title')
          for (const { runs } of item.text?.paragraphs ?? []) for (const run of runs) run.font = 'heading'
    const faces = await bundledFaces('zh-CN', ['sans', 'serif'], host)
    const serif = await embeddedFonts(faces, talk.scenes, THEMES.ink.fonts, host)
    expect(serif).toContain("font-family:'Lectern Serif'")
    expect(serif).toContain("font-family:'Lectern Latin Serif'")
    expect(await embeddedFonts(faces, talk.scenes, THEMES.paper.fonts, host)).not.toContain('Serif')
    expect(fontStackRule('zh-CN', THEMES.ink.fonts)).toMatch(
      /--lectern-font:'Lectern Latin', 'Lectern Sans'.*--lectern-heading:'Lectern Latin Serif', 'Lectern Serif', SimSun/,
    )
  })

  it('holds every character of the talk that the fonts have, in its weight, and little else', async () => {
    const talk = fixtureTalk({
      title: '标题',
      slides: [{ title: '粗体标题', lines: ['正文 Aß“引”— 한 👍'], notes: '不在此' }],
    })
    const css = await embeddedFonts(await bundledFaces('zh-CN', ['sans'], host), talk.scenes, THEMES.paper.fonts, host)
    const fonts = [...css.matchAll(/font-weight:(\d+);.*?base64,([^"]+)/g)].map(([, weight, data = '']) => ({
      weight,
      font: create(Buffer.from(data, 'base64')),
    }))
    const has = (character: string, weight: string) =>
      fonts.some(
        ({ font, weight: of }) =>
          of === weight && 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
      )
    for (const character of '正文Aß“引”—第1') expect(has(character, '400'), character).toBe(true)
    for (const character of '粗体标题') expect(has(character, '700'), character).toBe(true)
    for (const weight of ['400', '700'])
      expect(has(' ', weight), 'the space, which gives the line its metrics').toBe(true)
    expect(has('正', '700')).toBe(false)
    expect(has('备', '400')).toBe(false)
    expect(css.length).toBeLessThan(40_000)
  })
})

describe('characters of a font', () => {
  it('are read as they were written, beyond 0xffff too', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: 1, max: 0x1ffff }).map(String), fc.integer({ min: 1, max: 60_000 })),
        (glyphs) => {
          // The last character of 16 bits is none: it ends the table.
          const characters = new Map(
            Object.entries(glyphs)
              .map(([point, glyph]) => [Number(point), glyph] as const)
              .filter(([point]) => point !== 0xffff)
              .sort(([a], [b]) => a - b),
          )
          expect([...readCharacters(writeCharacters(characters))]).toEqual([...characters])
        },
      ),
    )
  })
})

describe('kept rules', () => {
  it('are taken where the same characters are asked for, and only there', async () => {
    const faces = await bundledFaces('zh-CN', ['sans'], host)
    const kept = new Map<string, string>()
    const cache = {
      get: async (key: string) => kept.get(key),
      put: async (key: string, rule: string) => void kept.set(key, rule),
    }
    const css = async (line: string): Promise<string> =>
      embeddedFonts(
        faces,
        fixtureTalk({ title: '题', slides: [{ title: '甲', lines: [line] }] }).scenes,
        THEMES.paper.fonts,
        host,
        cache,
      )
    const first = await css('乙 A')
    const rules = kept.size
    expect(rules).toBe(first.split('\n').length)
    for (const [key, rule] of kept) kept.set(key, rule.replace('font-display:block', 'font-display:swap'))
    expect(await css('A 乙')).toBe(first.replaceAll('font-display:block', 'font-display:swap'))
    // Another letter changes the font of its script and weight alone.
    await css('丙 A')
    expect(kept.size).toBe(rules + 1)
  })

  it('are one for each family, weight and style', async () => {
    const talk = fixtureTalk({
      title: '题',
      slides: [{ title: '职业教育', lines: ['新质生产力由技术革命性突破而催生 A'] }],
    })
    const rules = (
      await embeddedFonts(await bundledFaces('zh-CN', ['sans'], host), talk.scenes, THEMES.paper.fonts, host)
    ).split('\n')
    expect(rules.map((rule) => /font-family:'([^']*)';font-weight:(\d+)/.exec(rule)?.slice(1).join(' '))).toEqual([
      'Lectern Latin 400',
      'Lectern Latin 700',
      'Lectern Sans 400',
      'Lectern Sans 700',
    ])
  })
})
