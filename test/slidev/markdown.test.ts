/** What Slidev's own parser makes of the lines that a talk becomes. */
import { readFile, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parser } from '@slidev/cli'
import { describe, expect, it } from 'vitest'
import { handWritten } from '../../src/slidev/by-hand/hand-written.js'
import type { DeckSlide } from '../../src/outline/deck.js'
import { talkLines } from '../../src/slidev/markdown.js'
import { preparserFor } from '../../src/slidev/preparser.js'
import { viewsOf } from '../../src/player/view.js'
import { fixtureTalk, loadFixture } from './fixture-talk.js'
import { HOSTILE, talkData } from './hostile.js'

const talk = fixtureTalk({
  title: '职业教育',
  slides: [
    { title: '第一', lines: ['一'], notes: '备注' },
    {
      title: HOSTILE.title,
      lines: [...HOSTILE.lines, '\u2028\u0000\ud800 -3 …', '---'],
      notes: HOSTILE.notes.join('\n'),
    },
  ],
})

describe('the lines of a talk', () => {
  it('give back the very scenes, one slide each', async () => {
    const parsed = await parser.parse(talkLines(talk, { article: 'x.yaml' }).join('\n'), 'slides.md')
    const shown = parsed.slides.filter((slide) => !slide.frontmatter['hide'])
    expect(shown.map((slide) => slide.frontmatter['view'])).toEqual(JSON.parse(JSON.stringify(viewsOf(talk))))
    expect(shown.map((slide) => slide.frontmatter['clicks'])).toEqual([1, 5])
    expect(shown.map((slide) => slide.content)).toEqual(['', ''])
  })

  it('turn on none of Slidev’s features, whatever the text says', () => {
    const features = parser.detectFeatures(talkLines(talk, {}).join('\n'))
    expect(features).toEqual({ katex: false, monaco: false, tweet: false, bluesky: false, mermaid: false })
  })

  it('hold no character that Markdown, HTML or Vue reads, outside of frontmatter', () => {
    const lines = talkLines(talk, {})
    const notes = lines.slice(lines.lastIndexOf('<!--') + 1, lines.lastIndexOf('-->'))
    expect(notes.join('\n').replaceAll(/&#\d+;/g, '')).not.toMatch(/[!-/:-@[-`{-~]/)
  })

  it('set apart in the notes what is there if somebody asks', () => {
    const spare = fixtureTalk({
      title: '题',
      slides: [{ title: '一', lines: ['一'], notes: '要讲', spare: ['不讲 -->'] }],
    })
    const lines = talkLines(spare, {})
    expect(lines.slice(lines.indexOf('<!--'), lines.indexOf('-->') + 1)).toEqual([
      '<!--',
      '要讲',
      '',
      '<section class="lectern-spare">',
      '',
      '**备用**',
      '',
      '不讲 &#45;&#45;&#62;',
      '',
      '</section>',
      '-->',
    ])
  })

  it('are the same every time', () => {
    expect(talkLines(talk, {}).join('\n')).toBe(talkLines(talk, {}).join('\n'))
  })
})

describe('the preparser', () => {
  async function expand(entry: string, mode: string, article = talkData()): Promise<string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-entry-'))
    await writeFile(join(folder, 'a.yaml'), article)
    const lines = entry.split('\n')
    const context = { filepath: join(folder, 'slides.md'), headmatter: { article: 'a.yaml' }, mode }
    for (const extension of preparserFor({ loadTalk: loadFixture }, context)) await extension.transformRawLines(lines)
    return lines
  }

  async function loadFixtureSlides(): Promise<DeckSlide[]> {
    const file = join(await mkdtemp(join(tmpdir(), 'lectern-entry-')), 'a.yaml')
    await writeFile(file, talkData())
    return (await loadFixture(file)).deck.slides
  }

  it('keeps slides that were written by hand after the headmatter', async () => {
    const lines = await expand('---\narticle: a.yaml\n---\n\n# Own words\n\n---\nlayout: center\n---\n\n# More', 'dev')
    const parsed = await parser.parse(lines.join('\n'), 'slides.md')
    expect(parsed.slides.slice(-2).map((slide) => slide.title)).toEqual(['Own words', 'More'])
    expect(parsed.slides).toHaveLength(1 + 3 + 2)
    expect(handWritten({ data: parsed }).map(({ title }) => title)).toEqual(['Own words', 'More'])
  })

  it('puts them where they say, keeps a run of them together, and is not misled by rules within code', async () => {
    const [first = '', second = ''] = (await loadFixtureSlides()).map(({ id }) => id)
    const lines = await expand(
      `---\narticle: a.yaml\n---\n\n# Last\n\n---\nafter: ${first}\n---\n\n# A\n\n\`\`\`yaml\n---\nx: 1\n---\n\`\`\`\n\n---\n\n# B\n\n---\nbefore: ${first}\n---\n\n# Opening\n`,
      'build',
    )
    const { slides } = await parser.parse(lines.join('\n'), 'slides.md')
    const order = slides
      .slice(1)
      .map(({ title, frontmatter }) => (frontmatter['view'] as { id: string } | undefined)?.id ?? title)
    expect(order.slice(0, 5)).toEqual(['Opening', first, 'A', 'B', second])
    expect(order.at(-1)).toBe('Last')
    expect(handWritten({ data: { slides } }).map(({ title, behind }) => [title, behind])).toEqual([
      ['Opening', undefined],
      ['A', first],
      ['B', first],
      ['Last', (await loadFixtureSlides()).at(-1)?.id],
    ])
  })

  it('says which slide was meant by a place that is none', async () => {
    const [{ id } = { id: '' }] = await loadFixtureSlides()
    const entry = `---\narticle: a.yaml\n---\n\n---\nafter: ${id}x\n---\n\n# A\n`
    await expect(expand(entry, 'build')).rejects.toThrow(
      `slides.md: after: ${id}x names no slide of the talk; did you mean ${id}?`,
    )
    expect((await expand(entry, 'dev')).join('\n')).toContain('names no slide of the talk')
  })

  it('leaves a deck alone that names no article', () => {
    expect(preparserFor({ loadTalk: loadFixture }, { filepath: '/deck/slides.md', headmatter: {} })).toEqual([])
  })

  it('leaves Markdown alone that the entry includes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-entry-'))
    await writeFile(join(folder, 'a.yaml'), talkData())
    const [extension] = preparserFor(
      { loadTalk: loadFixture },
      { filepath: join(folder, 'slides.md'), headmatter: { article: 'a.yaml' } },
    )
    await extension?.transformRawLines(['---', 'article: a.yaml', '---'])
    const included = ['# Included']
    await extension?.transformRawLines(included)
    expect(included).toEqual(['# Included'])
  })

  it('shows broken data while serving and fails on it while building', async () => {
    expect((await expand('---\narticle: a.yaml\n---', 'dev', 'title: x')).join('\n')).toContain(
      'title and slides are wanted',
    )
    await expect(expand('---\narticle: a.yaml\n---', 'build', 'title: x')).rejects.toThrow('a.yaml:1')
  })
})

describe('slides.md', () => {
  it('names an article that is there', async () => {
    const entry = new URL('../../slides.md', import.meta.url)
    const { slides } = await parser.parse(await readFile(entry, 'utf8'), 'slides.md')
    const article = String(slides[0]?.frontmatter['article'])
    await expect(readFile(new URL(article, entry), 'utf8')).resolves.not.toBe('')
  })
})
