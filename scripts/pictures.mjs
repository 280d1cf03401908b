/**
 * Takes the pictures of the README and docs/editor.md anew: docs/images/talk.png and the editor in both languages.
 * `npm run pictures`, after whatever changes the look of slides or of the editor.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { findBrowser } from './programs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lectern = join(root, 'bin', 'lectern.mjs')
const images = join(root, 'docs', 'images')

/** The slides of talk.png, by their number, four in a row; width of one in pixels. */
const TALK = { slides: [1, 4, 5, 6, 10, 13, 15, 19], across: 4, width: 327 }

/** The window of the editor, and the slide that is in hand. */
const EDITOR = { window: { width: 1366, height: 820 }, slide: 5 }

/** Behind this slide, counted from 0, the chart is added; in these, counted from 1, somebody has changed words. */
const CHART_BEHIND = 5
const CHANGED = [3, 5, 6]

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
      // Files are chosen by the browser's own question, which can be answered from here.
      await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
      await page.goto(address)
      await page
        .locator('.strip-item')
        .nth(EDITOR.slide - 1)
        .click()
      await page.waitForTimeout(1000)
      await page.screenshot({ path: join(images, place, 'editor.png') })
      await takeParts(page, join(images, place))
      await page.close()
    }
  } finally {
    server.kill()
  }
}

/** The dialogs and the fields of the editor, each in a picture of its own. */
async function takeParts(page, place) {
  await page.locator('.strip-item').nth(CHART_BEHIND).click()
  await page.locator('.strip-acts .icon-button').first().click()
  await page.locator('.gallery-item').first().waitFor()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(place, 'editor-add.png') })
  await page.getByRole('button', { name: /^(chart|图表)$/u }).click()
  await page.locator('.sheet').waitFor()
  await page.locator('.line-editor').press('Escape')
  await page.locator('[data-cell="1 0"]').evaluate(pasteCells)
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(place, 'editor-content.png') })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^(More|更多)$/u }).click()
  await page.getByRole('menuitem', { name: 'PowerPoint' }).click()
  await (await chooser).setFiles(changedPptx())
  await page.locator('.edits-list').waitFor()
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(place, 'editor-changes.png') })
  await page.keyboard.press('Escape')
}

/** Readers by year, as a spreadsheet hands its cells over. */
function pasteCells(cell) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', '2023\t12.5\n2024\t15.8\n2025\t19.2\n2026\t26.4')
  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

/** The talk's PowerPoint, in which somebody has written to the words of two slides. */
function changedPptx() {
  const file = join(folder, 'changed.pptx')
  spawnSync(process.execPath, [lectern, 'pptx', 'data/zhiye-jiaoyu.yaml', '-o', file], { cwd: folder })
  const parts = unzipSync(readFileSync(file))
  for (const number of CHANGED) {
    const name = `ppt/slides/slide${number}.xml`
    const slide = strFromU8(parts[name]).replace(/(<a:t>[^<]{4,})(<\/a:t>)/u, '$1（初稿）$2')
    parts[name] = strToU8(slide)
  }
  writeFileSync(file, zipSync(parts))
  return file
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
