/** The player filled with a talk: whatever the words are, the page is the same but for its data. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlayerData, playerData, withProblem } from '../../src/player/data.js'
import { BEGINNING, DATA_ID, fillPlayer, PLACE } from '../../src/player/fill.js'
import { fixtureTalk } from '../slidev/fixture-talk.js'
import { HOSTILE } from '../slidev/hostile.js'

const PLAYER = `${BEGINNING}<head><meta charset="utf-8">${PLACE}</head><body><script type="module">run()</script></body></html>`

function dataOf(title: string, lines: string[], lang = 'zh-CN'): PlayerData {
  return playerData(fixtureTalk({ title, lang, slides: [{ title, lines, notes: lines.join('\n') }] }), 'carried')
}

/** The data as the browser finds it: up to the first end of its element. */
function dataIn(page: string): unknown {
  const start = `<script type="application/json" id="${DATA_ID}">`
  const from = page.indexOf(start) + start.length
  return JSON.parse(page.slice(from, page.indexOf('</script', from)))
}

/** The page without its title, fonts and data. */
function frameOf(page: string): string {
  return page
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<script type="application\/json"[^>]*>[^<]*<\/script>/, '')
}

describe('the filled player', () => {
  it('holds hostile text as data alone', () => {
    const data = dataOf(HOSTILE.title, [...HOSTILE.lines, ...HOSTILE.notes, '\u2028\u2029<!-- <script>'])
    const page = fillPlayer(PLAYER, data, '')
    expect(dataIn(page)).toEqual(JSON.parse(JSON.stringify(data)))
    expect(frameOf(page)).toBe(PLAYER.replace(PLACE, '').replace('"en"', '"zh-CN"'))
    expect(page).not.toMatch(/[\u2028\u2029]/)
  })

  it('is the same but for its data, whatever the words are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '$&', '$`', '<style>', PLACE, '\u2028'),
    )
    fc.assert(
      fc.property(text, text, text, (title, line, fonts) => {
        const data = dataOf(title, [line])
        const page = fillPlayer(PLAYER, data, fonts)
        expect(dataIn(page)).toEqual(JSON.parse(JSON.stringify(data)))
        expect(frameOf(page)).toBe(PLAYER.replace(PLACE, '').replace('"en"', '"zh-CN"'))
      }),
    )
  })

  it('does not let a language out of its attribute', () => {
    expect(fillPlayer(PLAYER, dataOf('a', [], '"><script>'), '')).toContain('<html lang="&#34;&#62;&#60;script&#62;">')
  })

  it('is not made of a page that is no player', () => {
    expect(() => fillPlayer('<!DOCTYPE html><html>', dataOf('a', []), '')).toThrow('run `npm run compile`')
  })
})

describe('the data', () => {
  it('names the colours once, and the slides by their own', () => {
    const { colors, otherColors, slides } = dataOf('题', ['一', '二'])
    expect(otherColors).not.toEqual(colors)
    expect(slides).toHaveLength(1)
    expect(slides[0]).toMatchObject({ title: '题', notes: { said: ['一', '二'] }, clicks: 2 })
    expect(slides[0]?.view).not.toHaveProperty('colors')
  })

  it('keeps its slides while it is broken, and says what is wrong', () => {
    const data = playerData(fixtureTalk({ title: '题', slides: [{ title: '一', lines: [] }] }), 'served')
    expect(withProblem(data, 'talk.yaml:1: wrong')).toEqual({ ...data, problem: 'talk.yaml:1: wrong' })
  })
})
