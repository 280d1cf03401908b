/** The built file in Firefox, whose rules for files are its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { Firefox } from './firefox.js'
import { writeStageTalk } from './stage-talk.js'

/** WebDriver's names of keys without a character (W3C WebDriver, 17.4.2). */
const KEY = { PageDown: '\uE00F', ArrowDown: '\uE015' }

let folder: string
let firefox: Firefox

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-firefox-talk-'))
  const article = await writeStageTalk(folder)
  const file = join(folder, 'talk.html')
  await buildHtml(article, file, { loadTalk: (path) => loadTalk(path) })
  firefox = await Firefox.start()
  await firefox.goto(pathToFileURL(file).href)
})

afterAll(async () => {
  await firefox?.close()
  await rm(folder, { recursive: true, force: true })
})

const place = () =>
  firefox.evaluate<string>(
    "return location.hash.replace('#/', '').replace('presenter/', '').replace(/[?]clicks=0$/, '')",
  )

it('opens from a folder and goes on at a key', async () => {
  await expect.poll(() => firefox.evaluate("return document.querySelector('[data-slide=cover]') !== null")).toBe(true)
  await firefox.press(KEY.PageDown)
  await expect.poll(place).toBe('2')
  await firefox.press('.')
  await expect.poll(() => firefox.evaluate("return document.querySelector('[data-blank=black]') !== null")).toBe(true)
  await firefox.press('.')
  expect(await firefox.evaluate("return [...document.fonts].some((face) => face.status === 'error')")).toBe(false)
})

it('keeps both windows in step, and without BroadcastChannel too', async () => {
  const [audience = ''] = await firefox.windows()
  await firefox.press('p')
  await expect.poll(async () => (await firefox.windows()).length).toBe(2)
  const presenter = (await firefox.windows()).find((handle) => handle !== audience) ?? ''
  await firefox.switchTo(presenter)
  await expect.poll(() => firefox.evaluate("return document.querySelector('.slidev-note p') !== null")).toBe(true)
  // A window whose line to the other was not there yet, or was given up on a busy machine, hears of the next step.
  await expect
    .poll(
      async () => {
        await firefox.switchTo(audience)
        if ((await place()) === '3') return true
        await firefox.switchTo(presenter)
        if ((await place()) === '2') await firefox.press(KEY.ArrowDown)
        return false
      },
      { interval: 500, timeout: 30_000 },
    )
    .toBe(true)
  await firefox.switchTo(audience)
  for (const window of [presenter, audience]) {
    await firefox.switchTo(window)
    await firefox.evaluate('BroadcastChannel.prototype.postMessage = () => undefined; return 0')
  }
  await firefox.press(KEY.ArrowDown)
  await expect.poll(place).toBe('4')
  await firefox.switchTo(presenter)
  await expect.poll(place).toBe('4')
})
