/** A theme on its way into both outputs. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/article/parse.js'
import { makeTalk } from '../../src/outline/talk.js'
import { writePptx } from '../../src/pptx/index.js'
import { talkLines, viewsOf } from '../../src/slidev/index.js'
import { COLOR_SLOTS, COLOR_TOKENS, THEMES } from '../../src/themes/index.js'
import { host } from '../host.js'
import { validateFile } from '../validator.js'

const article = parseArticle(
  `title: 读书
lang: zh-CN
sections:
  - text: 读书要慢。
  - heading: 怎样读
    text: 一字一句地读。还要写。
slides:
  - kind: cover
  - kind: section
    title: 怎样读
  - kind: points
    title: 两条要求
    items: [读书要慢, 还要写]
`,
  'talk.yaml',
)

const colorIn = (part: string, slot: string): string | undefined =>
  new RegExp(`<a:${slot}><a:srgbClr val="([0-9A-F]{6})"`).exec(part)?.[1]

describe.each(['chalkboard-dark', 'ink', 'civic-dark', 'blueprint'] as const)('%s', (name) => {
  const talk = makeTalk(article, { theme: name })

  it('gives PowerPoint its colours by slot, whatever the face, and notes that can be printed', async () => {
    const bytes = await writePptx(talk, host)
    const parts = unzipSync(bytes)
    const part = (file: string): string => strFromU8(parts[file] ?? new Uint8Array())
    const theme = part('ppt/theme/theme1.xml')
    expect(theme).toContain(`name="Lectern ${name}"`)
    for (const token of COLOR_TOKENS)
      expect(`#${colorIn(theme, COLOR_SLOTS[token])}`, token).toBe(THEMES[name].colors[token].toUpperCase())
    const light = THEMES[name].face === 'light' ? name : 'paper'
    expect(`#${colorIn(part('ppt/theme/theme2.xml'), 'dk1')}`).toBe(THEMES[light].colors.ink)
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lectern-theme-')), 'talk.pptx')
    writeFileSync(file, bytes)
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  })

  it('draws its ornaments once, on the master or on layouts', async () => {
    const parts = unzipSync(await writePptx(talk, host))
    const [ornament] = THEMES[name].look.content({ width: 1280, height: 720, title: { top: 40, height: 116 } })
    const holders = Object.keys(parts).filter(
      (file) =>
        /slide(Layout|Master|)\d+\.xml$/.test(file) &&
        strFromU8(parts[file] ?? new Uint8Array()).includes(`name="${ornament?.name}"`),
    )
    expect(holders.length).toBeGreaterThan(0)
    expect(holders.filter((file) => file.includes('slides/'))).toEqual([])
  })

  it('gives the deck its colours and the light or the dark schema', () => {
    expect(viewsOf(talk).every(({ colors }) => colors === THEMES[name].colors)).toBe(true)
    expect(talkLines(talk, {})).toContain(`colorSchema: "${THEMES[name].face}"`)
  })
})
