/**
 * Takes the pictures of the README and docs/editor.md anew: docs/images/talk.png and the editor in both languages.
 * `npm run pictures`, after whatever changes the look of slides or of the editor.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './programs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lectern = join(root, 'bin', 'lectern.mjs')
const images = join(root, 'docs', 'images')

/** The slides of talk.png, by their number, four in a row; width of one in pixels. */
const TALK = { slides: [1, 4, 5, 6, 10, 13, 15, 19], across: 4, width: 327 }

/** The window of the editor, and the slide that is in hand. */
const EDITOR = { window: { width: 1366, height: 820 }, slide: 5 }

const folder = mkdtempSync(join(tmpdir(), 'lectern-pictures-'))
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  await takeTalk()
  await takeEditor()
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

async function takeTalk() {
  const file = join(folder, 'preview.html')
  spawnSync(process.execPath, [lectern, 'preview', 'data/zhiye-jiaoyu.yaml', '-o', file], { cwd: folder })
  const { slides, across, width } = TALK
  const height = Math.round((width * 9) / 16)
  const page = await browser.newPage({
    viewport: { width: across * width, height: Math.ceil(slides.length / across) * height },
  })
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(
    ({ slides, across, width, height }) => {
      const all = [...document.querySelectorAll('svg[viewBox]')]
      const grid = document.createElement('div')
      grid.style.cssText = `position:fixed;inset:0;display:grid;grid-template-columns:repeat(${across},${width}px);background:#fff`
      for (const number of slides) {
        const slide = all[number - 1]
        slide.style.cssText = `width:${width}px;height:${height}px;display:block`
        grid.append(slide)
      }
      document.body.replaceChildren(grid)
    },
    { slides, across, width, height },
  )
  await page.screenshot({ path: join(images, 'talk.png') })
}

async function takeEditor() {
  const server = spawn(process.execPath, [lectern, 'edit', 'data/zhiye-jiaoyu.yaml'], { cwd: folder })
  try {
    const address = await addressOf(server)
    for (const [locale, place] of [
      ['en-GB', '.'],
      ['zh-CN', 'zh-CN'],
    ]) {
      mkdirSync(join(images, place), { recursive: true })
      const page = await browser.newPage({ viewport: EDITOR.window, locale })
      await page.goto(address)
      await page
        .locator('.strip-item')
        .nth(EDITOR.slide - 1)
        .click()
      await page.waitForTimeout(1000)
      await page.screenshot({ path: join(images, place, 'editor.png') })
      await page.close()
    }
  } finally {
    server.kill()
  }
}

/** The address that the terminal shows. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (data) => {
      said += data
      const address = /http:\/\/\S+/u.exec(said)?.[0]
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(`The editor did not start: ${said}`)))
  })
}
