import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { talkOf } from '../../src/cli/talk.js'
import { checkTalk } from '../../src/check/index.js'
import { type Frame, PAGE_SIZE } from '../../src/layout/scene.js'
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

/** Places are rounded to whole units. */
const ROUNDED = 1

/** Where the body may begin: below a title above it, else, beside a title on a panel, at the page's margin. */
function topOf(frames: readonly Frame[], width: number): number {
  const title = frames.find(({ role }) => role === 'title')
  return title === undefined || title.width > width / 2 ? FRAME.bodyTop : SPACE.margin
}

describe.each(['16:9', '4:3'] as const)('the gallery in %s', async (ratio) => {
  const talk = await talkOf(article, 'data/gallery.yaml', { ratio })
  const page = PAGE_SIZE[ratio]
  const slides = talk.deck.slides.map(({ id, kind }, index) => ({ id, kind, scene: talk.scenes[index] }))

  test('has no error', () => {
    expect(checkTalk(article, talk, 'gallery.yaml').filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each(slides)('$id: nothing covers anything else or leaves the page', ({ kind, scene }) => {
    expect(scene && overlaps(scene)).toEqual([])
    const frames = (scene?.items ?? []).filter((item) => item.type === 'frame')
    const top = topOf(frames, page.width)
    for (const item of frames) {
      const { x, y, width, height, name, role } = item
      expect(x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height, name).toBe(true)
      if (role !== 'body' || FULL_PAGE.includes(kind)) continue
      expect(
        x >= SPACE.margin - ROUNDED &&
          x + width <= page.width - SPACE.margin + ROUNDED &&
          y >= top - ROUNDED &&
          y + height <= FRAME.bottom + ROUNDED,
        `${name} ${x},${y} ${width}x${height}`,
      ).toBe(true)
    }
  })
})
