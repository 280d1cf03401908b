import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { talkOf } from '../../src/cli/talk.js'
import { checkTalk } from '../../src/check/index.js'
import { PAGE_SIZE } from '../../src/layout/scene.js'
import { KIND_NAMES } from '../../src/slides/index.js'
import { FRAME } from '../../src/slides/parts.js'
import { SPACE } from '../../src/themes/tokens.js'
import { overlaps } from '../slides/overlaps.js'

const article = parseArticle(readFileSync(new URL('../../data/gallery.yaml', import.meta.url), 'utf8'), 'gallery.yaml')
const kinds = (article.slides ?? []).map(({ kind }) => kind)

test.each(KIND_NAMES)('%s is in the gallery at least twice', (kind) => {
  expect(kinds.filter((other) => other === kind).length).toBeGreaterThanOrEqual(2)
})

/** These fill the page; all others keep its margins. */
const FULL_PAGE = ['cover', 'section']

describe.each(['16:9', '4:3'] as const)('the gallery in %s', async (ratio) => {
  const talk = await talkOf(article, 'data/gallery.yaml', { ratio })
  const page = PAGE_SIZE[ratio]
  const slides = talk.deck.slides.map(({ id, kind }, index) => ({ id, kind, scene: talk.scenes[index] }))

  test('has no error', () => {
    expect(checkTalk(article, talk, 'gallery.yaml').filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each(slides)('$id: nothing covers anything else or leaves the page', ({ kind, scene }) => {
    expect(scene && overlaps(scene)).toEqual([])
    for (const item of scene?.items ?? []) {
      if (item.type !== 'frame') continue
      const { x, y, width, height, name, role } = item
      expect(x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height, name).toBe(true)
      if (role !== 'body' || FULL_PAGE.includes(kind)) continue
      expect(
        x >= SPACE.margin && x + width <= page.width - SPACE.margin && y >= FRAME.bodyTop && y + height <= FRAME.bottom,
        name,
      ).toBe(true)
    }
  })
})
