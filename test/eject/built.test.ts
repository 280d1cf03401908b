/** An ejected deck is built by Slidev alone and opened: hostile words stand there as they were written, and nothing runs. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { parseArticle } from '../../src/article/parse.js'
import { ejectDeck } from '../../src/eject/index.js'
import type { Talk } from '../../src/outline/deck.js'
import { makeTalk } from '../../src/outline/talk.js'
import { openBrowser, openPage } from '../slidev/chromium.js'
import { serveFolder } from '../slidev/static.js'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const RUNS = '{{ 7\\*7 }} {{{{ window.pwned = 1 }}}} <script>window.pwned=1</script> <img src=x onerror=window.pwned=1>'
const CODE =
  '{{ 7*7 }}\n---\nlayout: iframe\n---\n```js\n<!-- never closed\n<script>window.pwned=1</script> url(https://example.com/a.png)'
const slides = [
  { kind: 'cover', title: '{{ 7*7 }} --- $x$', notes: '{{ 7*7 }} --> <script>window.pwned=1</script>' },
  {
    kind: 'points',
    title: '<b>标题</b> {{ 7*7 }}',
    items: [
      RUNS,
      '---',
      '\\`\\`\\`js {monaco}',
      '<!-- --> ::: ::right::',
      '\\$x\\$ 元 \\$\\$y\\$\\$',
      '\\[a](javascript:alert(1))',
      "@import it's ... url(https://example.com/b.png)",
    ],
    notes: '<!-- -->\n---\n<img src=x onerror=window.pwned=1>',
  },
  { kind: 'table', title: '表', columns: ['{{ 7*7 }}', 'a | b'], rows: [['<script>window.pwned=1</script>', '---']] },
  { kind: 'code', title: '码', code: CODE, language: 'mermaid' },
  { kind: 'formula', title: '式', formula: '\\frac{{a}}{b}' },
  { kind: 'points', title: '末页', items: ['一', '二'] },
]

let folder = ''
let server: Server
let browser: Browser
let talk: Talk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-eject-'))
  talk = makeTalk(
    parseArticle(
      JSON.stringify({
        title: '</title><script>window.pwned=1</script>',
        lang: 'zh-CN',
        sections: [{ text: '一。' }],
        slides,
      }),
      'hostile.yaml',
    ),
  )
  for (const [name, content] of ejectDeck(talk, 'hostile')) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  await symlink(modules, join(folder, 'node_modules'))
  await promisify(execFile)(process.execPath, [join(modules, '@slidev/cli/bin/slidev.mjs'), 'build'], {
    cwd: folder,
    timeout: 100_000,
  })
  ;({ server } = await serveFolder(join(folder, 'dist')))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

test('every word stands as it was written and none runs', async () => {
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page, left } = await openPage(browser, home)
  const bare = (text: string): string => text.replace(/\s/g, '')
  for (const [index, slide] of talk.deck.slides.entries()) {
    await page.goto(`${home}/${index + 1}`)
    const layout = page.locator(`.slidev-page-${index + 1} .slidev-layout`).first()
    await layout.waitFor()
    const text = bare(await layout.evaluate((element) => element.textContent ?? ''))
    const words = slide.kind === 'formula' ? [slide.title] : [slide.title, ...slide.lines.map((line) => line.text)]
    for (const word of words) expect(text).toContain(bare(word))
  }
  expect(talk.deck.slides.length).toBeGreaterThanOrEqual(slides.length)
  expect(await page.locator('.katex').count()).toBeGreaterThan(0)
  await page.goto(`${home}/presenter/2`)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(left.filter((url) => url.includes('example.com'))).toEqual([])
})
