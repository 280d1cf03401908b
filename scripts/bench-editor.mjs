/**
 * The stand-alone editor in Chromium, opened from disk: how long until its first page is seen, and the talk that it holds;
 * how long a letter takes to be laid out in a talk of sixty slides; how long the thumbnails of other forms take.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './bench-paint.mjs'

const ROUNDS = 5
const LETTERS = '天还没有亮图书馆的门已经开了灯下坐着三个读书的人'.repeat(3)
/** Milliseconds after which something that is not seen is a fault. */
const PATIENCE = 120_000

/**
 * All times in milliseconds.
 *
 * @param {string} folder that may be written in.
 * @param {string} data of a talk of sixty slides with three points each.
 * @returns {Promise<{first: number[], talk: number[], letters: number[], forms: {taken: number, count: number}[]}>} from opening
 * the page to its drop area, and to the slide of a talk that it holds; from a letter's key to the slide laid out with it; from
 * the click on Layout to its thumbnails.
 */
export async function editorTimes(folder, data) {
  const args = ['bin/lectern.mjs', 'app', '-o', folder, '--quiet']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const address = pathToFileURL(path.join(folder, 'lectern.html')).href
  const browser = await openBrowser()
  try {
    const first = []
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext()
      first.push(await seen(await context.newPage(), address, '.drop'))
      await context.close()
    }
    const page = await withTalk(browser, address, data)
    const letters = await lettersTyped(page)
    const forms = []
    for (let at = 10; at < 16; at++) forms.push(await formsShown(page, at))
    const talk = []
    for (let round = 0; round < ROUNDS; round++) talk.push(await seen(page, address, '.stage-paper .lectern-scene'))
    return { first, talk, letters, forms }
  } finally {
    await browser.close()
  }
}

/** Opens the page anew. @returns when the element had been painted, since the page was asked for. */
async function seen(page, address, selector) {
  await page.goto('about:blank')
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted)) requestAnimationFrame(() => (globalThis.seen ??= performance.now()))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.seen !== undefined, undefined, { timeout: PATIENCE })
  return page.evaluate(() => globalThis.seen)
}

/** The page with the talk in hand. */
async function withTalk(browser, address, data) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  context.setDefaultTimeout(PATIENCE)
  // Files are chosen by the browser's own question, which can be answered from here.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  const page = await context.newPage()
  await page.goto(address)
  const chooser = page.waitForEvent('filechooser')
  await page.locator('.drop .button').click()
  await (await chooser).setFiles(data)
  await page.waitForSelector('.stage-paper .lectern-scene')
  return page
}

/** One letter after another at the end of a line, as fast as the slide follows. */
async function lettersTyped(page) {
  await page.locator('.strip-button').nth(30).click()
  await page.locator('.stage-paper p[data-at]').first().click()
  await page.waitForSelector('.line-editor')
  return page.evaluate(async (letters) => {
    const field = document.querySelector('.line-editor')
    const paper = document.querySelector('.stage-paper')
    const shows = (text) => paper.querySelector('.lectern-scene').textContent.replaceAll(/\s/g, '').includes(text)
    const times = []
    let text = ''
    for (const letter of letters) {
      text += letter
      const start = performance.now()
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      while (!shows(text)) {
        await new Promise((resolve) => {
          const observer = new MutationObserver(() => (observer.disconnect(), resolve()))
          observer.observe(paper, { childList: true, subtree: true, characterData: true })
        })
      }
      times.push(performance.now() - start)
    }
    return times
  }, LETTERS)
}

/** @param at which slide. */
async function formsShown(page, at) {
  await page.keyboard.press('Escape')
  await page.locator('.strip-button').nth(at).click()
  return page.evaluate(async () => {
    const start = performance.now()
    document.querySelector('[data-forms]').click()
    while (document.querySelector('.gallery-item') === null)
      await new Promise((resolve) => {
        const observer = new MutationObserver(() => (observer.disconnect(), resolve()))
        observer.observe(document.body, { childList: true, subtree: true })
      })
    return { taken: performance.now() - start, count: document.querySelectorAll('.gallery-item').length }
  })
}
