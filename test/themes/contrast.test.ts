/** Whether every theme can be read: by the tokens, and by what its slides show. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { checkTalk } from '../../src/check/index.js'
import { makeTalk } from '../../src/outline/talk.js'
import { contrastRatio } from '../../src/text/color.js'
import { type ColorToken, THEME_NAMES, THEMES } from '../../src/themes/index.js'

/** Text, what is behind it, and the least contrast (WCAG 2.2: 1.4.6 for what is read, 1.4.3 for all). */
const PAIRS: [ColorToken, ColorToken, number][] = [
  ...(['paper', 'surface', 'soft'] as const).flatMap((behind): [ColorToken, ColorToken, number][] => [
    ['ink', behind, 7],
    ['muted', behind, 7],
    ['accent', behind, 4.5],
    ['highlight', behind, 4.5],
    ['third', behind, 4.5],
    ['fourth', behind, 4.5],
    ['link', behind, 4.5],
    ['visited', behind, 4.5],
  ]),
  ['paper', 'accent', 7],
  ['soft', 'accent', 4.5],
  ['paper', 'highlight', 4.5],
  ['paper', 'third', 4.5],
  ['paper', 'fourth', 4.5],
]

describe.each(THEME_NAMES)('%s', (name) => {
  const { colors, look, face } = THEMES[name]

  it.each(PAIRS)('%s on %s has at least %d:1', (text, behind, least) => {
    expect(contrastRatio(colors[text], colors[behind])).toBeGreaterThanOrEqual(least)
  })

  it('is dark on light, or light on dark, as its face says', () => {
    expect(contrastRatio(colors.paper, '#FFFFFF') < 1.2).toBe(face === 'light')
    expect(contrastRatio(colors.paper, '#000000') < 3).toBe(face === 'dark')
  })

  it('colours its openers so that they can be read', () => {
    for (const { background, title, text, mark } of [look.cover, look.section]) {
      expect(contrastRatio(colors[title], colors[background])).toBeGreaterThanOrEqual(7)
      expect(contrastRatio(colors[text], colors[background])).toBeGreaterThanOrEqual(face === 'light' ? 6.9 : 7)
      expect(contrastRatio(colors[mark], colors[background])).toBeGreaterThanOrEqual(3)
    }
  })

  it('shows no slide of the gallery in colours that cannot be told apart', () => {
    const found = checkTalk(gallery, makeTalk(gallery, { theme: name }), 'gallery.yaml')
    expect(found.filter(({ rule }) => rule === 'contrast')).toEqual([])
  })
})

const galleryFile = fileURLToPath(new URL('../../data/gallery.yaml', import.meta.url))
const gallery = parseArticle(readFileSync(galleryFile, 'utf8'), galleryFile)
