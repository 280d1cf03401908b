/** A served talk, attacked by pages in the lecturer's own browser: of another port, of another name, and of a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { present, type Presentation } from '../../src/cli/present.js'
import { FLAGS, findChromium, watch } from './chromium.js'
import { loadFixture } from './fixture-talk.js'
import { talkData } from './hostile.js'

/** A page of nobody's, with a name that the attacker has pointed at this machine. */
const REBOUND = 'evil.example'

let folder: string
let deck: Presentation
let elsewhere: Server
let browser: Browser
let context: BrowserContext
let audience: Page
let presenter: Page
let attacker: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-attacked-'))
  const article = join(folder, 'talk.yaml')
  await writeFile(article, talkData())
  await writeFile(join(folder, 'evil.html'), '<!doctype html><title>evil</title>')
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>evil</title>')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  deck = await present(article, {
    loadTalk: loadFixture,
    writePptx: async () => new Uint8Array(),
    outDir: folder,
    port: 4420,
    quiet: true,
  })
  browser = await chromium.launch({
    args: [...FLAGS, `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`, '--disable-popup-blocking'],
    ...findChromium(),
  })
  context = await browser.newContext()
  context.setDefaultTimeout(120_000)
  audience = watch(await context.newPage(), deck.address).page
  await audience.goto(deck.audience)
  await audience.waitForSelector('[data-slide="points-1"]')
  presenter = watch(await context.newPage(), deck.address).page
  await presenter.goto(deck.presenter)
  await presenter.waitForSelector('.slidev-note p')
  attacker = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await deck?.close()
  elsewhere?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The talk stands where it stood, in both windows, and the server lives. */
afterEach(async () => {
  await attacker.waitForTimeout(500)
  for (const window of [audience, presenter]) {
    expect(await window.evaluate(() => location.hash)).toMatch(/^#\/(?:presenter\/)?1(?:\?clicks=0)?$/)
    expect(await window.evaluate(() => 'pwned' in globalThis)).toBe(false)
  }
  expect('LAUNCH_EDITOR' in {}).toBe(false)
  expect((await fetch(deck.address)).status).toBe(200)
})

const homes = () => ({
  'another port': `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`,
  'the same machine by its name': `http://localhost:${(elsewhere.address() as AddressInfo).port}/`,
  'a file': pathToFileURL(join(folder, 'evil.html')).href,
})

describe.each(Object.keys({ 'another port': 0, 'the same machine by its name': 0, 'a file': 0 }))(
  'a page of %s',
  (name) => {
    beforeAll(async () => {
      await attacker.goto(homes()[name as keyof ReturnType<typeof homes>])
    })

    it('posts nothing, however plain the request is', async () => {
      const answers = await attacker.evaluate(async (address) => {
        const news = JSON.stringify({
          source: 'evil',
          timestamp: 1,
          data: { page: 3, clicks: 0 },
          patch: { 1: '<img src=x onerror="pwned=1">' },
        })
        const told = JSON.stringify({ from: 'evil', channel: 'shared', state: { page: 3, clicks: 0 } })
        const routes = ['@lectern/news', ...['nav', 'drawings', 'snapshots'].map((name) => `@server-reactive/${name}`)]
        const bodies = [news, told, '{"', new Blob([told]), new URLSearchParams({ a: told })]
        const asked = routes.flatMap((route) =>
          bodies.map((body) =>
            fetch(`${address}${route}`, { method: 'POST', mode: 'no-cors', body }).then(
              ({ type }) => type,
              () => 'error',
            ),
          ),
        )
        const sent = routes.map((route) => navigator.sendBeacon(address + route, told))
        return [...(await Promise.all(asked)), ...sent]
      }, deck.address)
      expect(answers).toHaveLength(24)
    })

    it('sends no form', async () => {
      const form = await context.newPage()
      await form.goto(attacker.url())
      const answered = form.waitForResponse((response) => response.url().startsWith(deck.address))
      await form.evaluate((address) => {
        const sent = document.createElement('form')
        Object.assign(sent, { method: 'post', enctype: 'text/plain', action: `${address}@lectern/news` })
        const field = document.createElement('input')
        Object.assign(field, { name: '{"from":"', value: '","channel":"shared","state":{"page":3,"clicks":0}}' })
        sent.append(field)
        document.body.append(sent)
        sent.submit()
      }, deck.address)
      expect((await answered).status()).toBe(403)
      await form.close()
    })

    it('reads nothing: no module, no data, no picture, no style, no frame', async () => {
      const got = await attacker.evaluate(async (address) => {
        const paths = [
          '',
          '@slidev/slides',
          '@slidev/slides/1/frontmatter',
          '__slidev/slides/1.json',
          '@vite/client',
          'styles/scene.css',
        ]
        const read = await Promise.all(
          paths.map((path) =>
            fetch(address + path).then(
              (answer) => answer.text(),
              () => 'refused',
            ),
          ),
        )
        const loaded = await Promise.all(
          [
            ['script', 'src', '@slidev/slides'],
            ['script', 'src', '@vite/client'],
            ['link', 'href', 'styles/scene.css'],
            ['img', 'src', '__open-in-editor?file=package.json'],
            ['img', 'src', '@fs/etc/hostname'],
          ].map(
            ([tag = '', attribute = '', path = '']) =>
              new Promise((resolve) => {
                const element = document.createElement(tag)
                if (tag === 'link') element.setAttribute('rel', 'stylesheet')
                element.onload = () => resolve('loaded')
                element.onerror = () => resolve('refused')
                element.setAttribute(attribute, address + path)
                document.body.append(element)
              }),
          ),
        )
        return [...read, ...loaded]
      }, deck.address)
      expect(new Set(got)).toEqual(new Set(['refused']))
      await attacker.evaluate((address) => {
        const frame = document.createElement('iframe')
        frame.src = address
        document.body.append(frame)
        return new Promise((resolve) => (frame.onload = resolve))
      }, deck.address)
      const framed = attacker.frames().find((frame) => frame !== attacker.mainFrame())
      expect(await framed?.evaluate(() => document.querySelector('#app')).catch(() => null)).toBeNull()
    })

    it('opens no socket', async () => {
      const opened = await attacker.evaluate(
        (address) =>
          Promise.all(
            ['vite-hmr', 'vite-ping', ''].map(
              (protocol) =>
                new Promise((resolve) => {
                  const socket = new WebSocket(address.replace('http', 'ws'), protocol === '' ? [] : protocol)
                  socket.onopen = () => resolve('open')
                  socket.onerror = () => resolve('refused')
                }),
            ),
          ),
        deck.address,
      )
      expect(opened).toEqual(['refused', 'refused', 'refused'])
    })

    it('moves nothing by opening the deck, and has no hold of what it opened', async () => {
      const opening = context.waitForEvent('page')
      await attacker.evaluate((address) => {
        const opened = window.open(`${address}#/3`)
        setInterval(() => {
          const order = { target: 'slidev', type: 'navigate', no: 3 }
          opened?.postMessage(order, '*')
          opened?.postMessage({ ...order, operation: 'next' }, '*')
        }, 50)
      }, deck.address)
      const opened = await opening
      await opened.waitForSelector('[data-slide="points-3"]')
      await opened.waitForTimeout(1000)
      expect(await opened.evaluate(() => window.opener)).toBeNull()
      expect(await opened.evaluate(() => location.hash)).toMatch(/^#\/3/)
      await opened.close()
      await attacker.reload()
    })
  },
)

it('a name that was pointed at this machine shows nothing of the deck', async () => {
  const page = await context.newPage()
  const answer = await page.goto(deck.address.replace('127.0.0.1', REBOUND))
  expect(answer?.status()).toBe(403)
  expect(await page.locator('#app').count()).toBe(0)
  await page.close()
})

it('tells the secret to nobody: it stands in no answer, no address and no referrer', async () => {
  const secret = new URL(deck.audience).hash.replace('#secret=', '')
  const page = await context.newPage()
  const told: string[] = []
  const bodies: Promise<string>[] = []
  page.on('request', (request) => told.push(request.url(), request.headers()['referer'] ?? ''))
  page.on('response', (response) => bodies.push(response.text().catch(() => '')))
  await page.goto(deck.presenter)
  await page.waitForSelector('.slidev-note p')
  // The page, and fonts.
  expect(bodies.length).toBeGreaterThan(2)
  // Playwright names the page with its fragment, which no browser sends.
  const sent = told.filter((one) => one !== deck.presenter)
  expect([...sent, ...(await Promise.all(bodies))].filter((text) => text.includes(secret))).toEqual([])
  expect(await page.evaluate(() => location.href)).not.toContain(secret)
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(secret)
  await page.close()
})
