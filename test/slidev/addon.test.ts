/** Somebody's own Slidev deck names Lectern as an addon, as npm installs it, and is built by Slidev's own command. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage, overflowing, visibleTitle, type Watched } from './chromium.js'
import { serveFolder } from './static.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

const ARTICLE = `title: The Lamp
lang: en
sections: [{ heading: Light, text: A lamp gives light. It costs oil. }]
slides:
  - { kind: cover }
  - { kind: points, title: What a lamp does, items: [A lamp gives light, It costs oil] }
`

const ENTRY = `---
article: talks/lamp.yaml
addons: [lectern]
theme: default
---

---
after: cover
layout: center
---

# A slide of my own
`

let folder: string
let server: Server
let browser: Browser
let opened: Watched

/** The packages that npm would install, of which Lectern holds only what its package has. */
async function install(): Promise<void> {
  const modules = join(folder, 'node_modules')
  await mkdir(modules)
  for (const name of await readdir(join(root, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(modules, name))
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root })
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  for (const { path } of files) await cp(join(root, path), join(modules, 'lectern', path))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-addon-'))
  await mkdir(join(folder, 'talks'))
  await writeFile(join(folder, 'talks/lamp.yaml'), ARTICLE)
  await writeFile(join(folder, 'slides.md'), ENTRY)
  await install()
  await run(process.execPath, ['node_modules/@slidev/cli/bin/slidev.mjs', 'build'], { cwd: folder, timeout: 100_000 })
  const served = await serveFolder(join(folder, 'dist'))
  server = served.server
  browser = await openBrowser()
  opened = await openPage(browser, served.address)
  await opened.page.goto(served.address)
  await opened.page.waitForSelector('[data-slide="cover"]')
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

it('shows the talk in its fonts, with the slide of one’s own at its place, and asks nobody for anything', async () => {
  const { page, left, errors } = opened
  expect(await visibleTitle(page)).toBe('The Lamp')
  await page.keyboard.press('ArrowRight')
  await page.waitForSelector('#slideshow .slidev-layout.center h1:has-text("A slide of my own")')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => visibleTitle(page)).toBe('What a lamp does')
  expect(await overflowing(page, 'points')).toEqual([])
  await page.evaluate(() => document.fonts.ready)
  expect(
    await page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes('Lectern Latin') && status === 'loaded'),
    ),
  ).toBe(true)
  expect({ left, errors }).toEqual({ left: [], errors: [] })
})

it('has the stage: keys, time, source view', async () => {
  const { page } = opened
  await page.keyboard.press('s')
  await page.locator('[data-slide="points"] [data-at]').first().click()
  await expect.poll(() => page.textContent('.lectern-source')).toContain('A lamp gives light.')
})
