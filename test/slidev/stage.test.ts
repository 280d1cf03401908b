/** The built file on stage: opened from a folder, driven by keys as in front of a class. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHtml } from '../../src/cli/html.js'
import { loadTalk } from '../../src/cli/talk.js'
import { openBrowser, type Watched, watch } from './chromium.js'
import { serveFolder } from './static.js'
import { PARAGRAPHS, TITLE, writeStageTalk } from './stage-talk.js'

const FILE = '讲 稿 (1).html'

let folder: string
let address: string
let browser: Browser
let context: BrowserContext
let stage: Watched
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-stage-'))
  const article = await writeStageTalk(folder)
  const file = join(folder, FILE)
  await buildHtml(article, file, { loadTalk: (path) => loadTalk(path) })
  address = pathToFileURL(file).href
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  stage = watch(await context.newPage(), address)
  page = stage.page
  await page.goto(address)
  await page.waitForSelector('[data-slide="cover"]')
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The slide and its step as the address tells them. */
function place(of: Page = page): Promise<string> {
  return of.evaluate(() =>
    location.hash.replace('#/', '').replace('presenter/', '').replace('?clicks=', '.').replace(/\.0$/, ''),
  )
}

async function at(no: number, clicks = 0, of: Page = page): Promise<void> {
  await expect.poll(() => place(of)).toBe(clicks > 0 ? `${no}.${clicks}` : `${no}`)
}

function blank(of: Page = page): Promise<string> {
  return of.evaluate(() => document.querySelector('[data-blank]')?.getAttribute('data-blank') ?? 'none')
}

describe('keys', () => {
  it('go on and back as a clicker does, step by step', async () => {
    expect(await page.title()).toBe(TITLE)
    await page.keyboard.press('PageDown')
    await at(2)
    await page.keyboard.press('PageDown')
    await at(2, 1)
    await page.keyboard.press('PageUp')
    await at(2)
    await page.keyboard.press('End')
    await at(5)
    await page.keyboard.press('Home')
    await at(1)
  })

  it.each([
    ['.', 'black'],
    ['b', 'black'],
    ['w', 'white'],
    [',', 'white'],
  ])('%s makes the screen %s, and any key brings the slide back where it was', async (key, color) => {
    await page.keyboard.press(key)
    await expect.poll(() => blank()).toBe(color)
    expect(await page.locator('[data-blank]').evaluate((screen) => getComputedStyle(screen).backgroundColor)).toBe(
      color === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
    )
    await page.keyboard.press('PageDown')
    await expect.poll(() => blank()).toBe('none')
    await at(1)
  })

  it('go to a slide by its number, and by its title', async () => {
    await page.keyboard.type('3')
    expect(await page.textContent('.lectern-toast')).toContain('第 3 页')
    await page.keyboard.press('Enter')
    await at(3)
    await page.keyboard.press('g')
    await page.fill('#slidev-goto-dialog input', '看见')
    await page.keyboard.press('Enter')
    await at(4)
    await page.keyboard.press('g')
    await page.fill('#slidev-goto-dialog input', '2')
    await page.keyboard.press('Enter')
    await at(2)
  })

  it('show the other face, and the first again', async () => {
    const paper = () =>
      page.locator('[data-slide="points"]').evaluate((slide) => getComputedStyle(slide).backgroundColor)
    const light = await paper()
    await page.keyboard.press('d')
    await expect.poll(paper).not.toBe(light)
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true)
    await page.keyboard.press('d')
    await expect.poll(paper).toBe(light)
  })

  it('tell what keys there are, in the language of the talk', async () => {
    await page.keyboard.press('h')
    await expect.poll(() => page.textContent('.lectern-help')).toContain('激光笔')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.lectern-help').count()).toBe(0)
  })

  it('show the overview, from which a number goes on', async () => {
    await page.keyboard.press('o')
    await expect.poll(() => page.locator('[data-slide="questions"]').count()).toBeGreaterThan(0)
    await page.keyboard.press('3')
    await at(3)
  })

  it('F5 asks for the full screen instead of loading the page anew', async () => {
    await page.evaluate(() => Object.assign(window, { samePage: true }))
    await page.keyboard.press('F5')
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
    await page.evaluate(() => document.exitFullscreen().catch(() => undefined))
  })

  it('still work after a button was clicked', async () => {
    await page.mouse.move(60, 690)
    await page.locator('nav button').nth(2).click()
    await at(4)
    await page.keyboard.press('PageUp')
    await at(3)
  })

  it('draw, and keep the drawing when the page is loaded anew, with the place', async () => {
    await page.keyboard.press('i')
    await page.mouse.move(400, 300)
    await page.mouse.down()
    await page.mouse.move(600, 400, { steps: 5 })
    await page.mouse.up()
    const strokes = () => page.locator('path[data-drauu_index]').count()
    await expect.poll(strokes).toBeGreaterThan(0)
    const drawn = await strokes()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForSelector('[data-slide="statement"]')
    await at(3)
    await expect.poll(strokes).toBe(drawn)
  })
})

describe('two windows', () => {
  let presenter: Watched

  it('the key p opens the presenter view beside the audience’s, with the notes', async () => {
    const opened = page.waitForEvent('popup')
    await page.keyboard.press('p')
    presenter = watch(await opened, address)
    await presenter.page.waitForSelector('.slidev-note p')
    await at(3, 0, presenter.page)
    expect(await presenter.page.title()).toContain(TITLE)
  })

  it('go together, whichever moves', async () => {
    await presenter.page.keyboard.press('ArrowUp')
    await at(2)
    expect(await presenter.page.textContent('.slidev-note')).toContain(PARAGRAPHS[1])
    await presenter.page.keyboard.press('ArrowRight')
    await at(2, 1)
    await page.keyboard.press('ArrowRight')
    await at(2, 2, presenter.page)
  })

  it('go together without BroadcastChannel, to which any other file could listen', async () => {
    const silence = () => Object.assign(BroadcastChannel.prototype, { postMessage: () => undefined })
    await page.evaluate(silence)
    await presenter.page.evaluate(silence)
    await presenter.page.keyboard.press('ArrowDown')
    await at(3)
    await page.keyboard.press('ArrowDown')
    await at(4, 0, presenter.page)
  })

  it('find each other again after a reload of either', async () => {
    await page.reload()
    await page.waitForSelector('[data-slide="statement-2"]')
    await page.evaluate(() => Object.assign(BroadcastChannel.prototype, { postMessage: () => undefined }))
    await page.waitForTimeout(4000)
    await page.keyboard.press('ArrowDown')
    await at(5, 0, presenter.page)
    await presenter.page.reload()
    await presenter.page.waitForSelector('.slidev-note')
    await presenter.page.keyboard.press('ArrowUp')
    await at(4)
  })

  it('blank the audience’s screen from the presenter’s, whose notes stay', async () => {
    await presenter.page.keyboard.press('.')
    await expect.poll(() => blank()).toBe('black')
    expect(await presenter.page.textContent('.lectern-toast')).toContain('屏幕已变黑')
    expect(await presenter.page.locator('[data-blank]').count()).toBe(0)
    await presenter.page.keyboard.press('.')
    await expect.poll(() => blank()).toBe('none')
  })

  it('speak the language of the talk, Slidev’s own buttons too', async () => {
    for (const window of [page, presenter.page]) {
      const titles = await window.$$eval('[title], [placeholder]', (parts) =>
        parts.map((part) => part.getAttribute('title') ?? part.getAttribute('placeholder') ?? ''),
      )
      expect(titles.length).toBeGreaterThan(8)
      expect(titles.filter((title) => !/\p{Script=Han}/u.test(title))).toEqual([])
    }
    expect(await presenter.page.locator('.slidev-presenter').innerText()).not.toMatch(/Current|Next|Screen|notes/)
  })

  it('show the presenter’s laser pointer to the audience', async () => {
    await presenter.page.bringToFront()
    await presenter.page.keyboard.press('l')
    const slide = await presenter.page.locator('#slide-content').boundingBox()
    if (!slide) throw new Error('the presenter shows no slide')
    await presenter.page.mouse.move(slide.x + slide.width / 4, slide.y + slide.height / 2, { steps: 4 })
    await expect
      .poll(() =>
        page
          .locator('.laser-pointer')
          .evaluateAll(([dot]) => (dot instanceof HTMLElement ? Math.round(parseFloat(dot.style.left)) : -1)),
      )
      .toBe(25)
    await presenter.page.mouse.move(slide.x + slide.width / 4, 10)
    await expect.poll(() => page.locator('.laser-pointer').count()).toBe(0)
    await presenter.page.keyboard.press('l')
  })

  it('keep the time: of the talk, against the plan of this slide', async () => {
    const time = (name: string) => presenter.page.textContent(`[data-time="${name}"]`)
    expect(await time('slide')).toMatch(/^\d:\d\d \/ \d:\d\d$/)
    expect(await time('elapsed')).toMatch(/^\d:\d\d$/)
    expect(await time('left')).toMatch(/^\d:\d\d$/)
    await expect
      .poll(() => presenter.page.locator('.lectern-timing').getAttribute('data-state'))
      .toMatch(/ahead|on-time|behind/)
  })
})

describe('a presenter view that was opened by itself', () => {
  it('goes its own way as a file: nothing tells it from a stranger’s window', async () => {
    const alone = await context.newPage()
    await alone.goto(`${address}#/presenter/2`)
    await alone.waitForSelector('.slidev-note')
    const before = await place()
    await alone.keyboard.press('ArrowDown')
    await at(3, 0, alone)
    await alone.waitForTimeout(1500)
    expect(await place()).toBe(before)
    await alone.close()
  })

  it('goes together with the audience’s over HTTP, where both have an origin', async () => {
    const { server, address: site } = await serveFolder(folder)
    const built = `${site}/${encodeURIComponent(FILE)}`
    try {
      const [audience, presenting] = [await context.newPage(), await context.newPage()]
      await audience.goto(`${built}#/2`)
      await audience.waitForSelector('[data-slide="points"]')
      await presenting.goto(`${built}#/presenter/2`)
      await presenting.waitForSelector('.slidev-note')
      await presenting.keyboard.press('ArrowDown')
      await at(3, 0, audience)
      await audience.bringToFront()
      await audience.keyboard.press('ArrowDown')
      await at(4, 0, presenting)
      for (const window of [audience, presenting]) await window.close()
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('source view', () => {
  it('shows the sentence that a line comes from, and says what is the speaker’s own', async () => {
    await page.bringToFront()
    await page.evaluate(() => (location.hash = '#/2?clicks=3'))
    await page.waitForSelector('[data-slide="points"] [data-at]')
    await page.keyboard.press('s')
    await page.locator('[data-slide="points"] [data-at]').nth(1).click()
    await expect.poll(() => page.textContent('.lectern-source blockquote')).toContain(PARAGRAPHS[1])
    expect(await page.textContent('.lectern-source small')).toMatch(/第 \d+ 段第 \d+ 句$/u)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await at(4)
    await page.locator('[data-slide="statement-2"] [data-at]').first().click()
    expect(await page.textContent('.lectern-source')).toContain('讲者自己的话')
    await page.keyboard.press('s')
    expect(await page.locator('.lectern-source').count()).toBe(0)
  })
})

describe('a new start', () => {
  it('offers to go on where the talk was', async () => {
    const again = await context.newPage()
    await again.goto(address)
    await expect.poll(() => again.textContent('.lectern-toast')).toContain('上次讲到第 4 页')
    await again.keyboard.press('Enter')
    await at(4, 0, again)
    await again.close()
  })
})

it('asked for nothing, ran no text and complained of nothing', async () => {
  expect(stage.left).toEqual([])
  expect(stage.errors).toEqual([])
})
