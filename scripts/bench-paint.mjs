/**
 * How long the first slide takes to be seen: the one file that `lectern build` writes, beside a bare deck of one slide that
 * Slidev's own command builds. Both over HTTP from this machine, in turn, each in a fresh browser profile.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './programs.mjs'

const ROUNDS = 11
/** Milliseconds after which a slide that is not seen is a fault. */
const PATIENCE = 120_000
/** Slidev's own command, from the folder of a deck that has these packages. */
export const SLIDEV = 'node_modules/@slidev/cli/bin/slidev.mjs'
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * @param {string} folder that may be written in.
 * @param {string} article whose talk is built.
 * @returns {Promise<{ours: number, theirs: number}[]>} milliseconds from the request to the frame that shows the title.
 */
export async function paintTimes(folder, article) {
  const ours = path.join(folder, 'ours')
  build(process.execPath, ['bin/lectern.mjs', 'build', article, '--out', ours, '--quiet'], process.cwd())
  const deck = path.basename(article).replace(/\.\w+$/, '.html')
  const theirs = bareDeck(path.join(folder, 'bare'))
  const servers = await Promise.all([serve(ours, deck), serve(theirs, 'index.html')])
  const browser = await openBrowser()
  try {
    const [one, other] = servers.map((server) => `http://127.0.0.1:${server.address().port}/`)
    await firstSlide(browser, one)
    await firstSlide(browser, other)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ ours: await firstSlide(browser, one), theirs: await firstSlide(browser, other) })
    return rounds
  } finally {
    await browser.close()
    for (const server of servers) server.close()
  }
}

/** Chromium for a bench; throws where there is none. */
export function openBrowser() {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('The bench of the first slide needs Chromium. On Debian or Ubuntu: sudo apt-get install chromium')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** One title on Slidev's default theme; no web fonts, which a machine without network would wait for. */
export function bareDeckSources(folder) {
  mkdirSync(folder)
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(
    path.join(folder, 'slides.md'),
    '---\ntheme: default\nfonts: { provider: none }\n---\n\n# A bare deck\n',
  )
}

/** @returns the folder of what Slidev built. */
function bareDeck(folder) {
  bareDeckSources(folder)
  build(process.execPath, [SLIDEV, 'build'], folder)
  return path.join(folder, 'dist')
}

function build(program, args, cwd) {
  const { status, stderr, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr || stdout}`)
}

async function serve(folder, entry) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const file = path.join(folder, path.extname(pathname) === '' ? entry : pathname)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end()
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream').end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** @returns milliseconds after navigation starts at which the first frame with a visible title has been drawn. */
export async function firstSlide(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = () => {
      const title = document.querySelector('[data-title], .slidev-layout h1')
      if (title?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        requestAnimationFrame(() => (globalThis.seen = performance.now()))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(address, { waitUntil: 'commit' })
  const seen = await page.waitForFunction(() => globalThis.seen, undefined, { timeout: PATIENCE })
  const time = await seen.jsonValue()
  await context.close()
  return time
}
