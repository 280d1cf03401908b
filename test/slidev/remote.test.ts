/** `present` with a phone as remote, and as a rehearsal. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lanAddresses } from '../../src/cli/lan.js'
import { present, type Presentation } from '../../src/cli/present.js'
import { openBrowser, openPage, visibleTitle, type Watched } from './chromium.js'
import { loadFixture, SPARE_HEADING } from './fixture-talk.js'
import { HOSTILE, talkData } from './hostile.js'

const said: string[] = []
let folder: string
let article: string
let deck: Presentation
let browser: Browser
let audience: Watched
let home: string
let phone: Watched

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-remote-'))
  article = join(folder, 'talk.yaml')
  await writeFile(article, talkData())
  deck = await present(article, {
    loadTalk: loadFixture,
    writePptx: async (talk) => new TextEncoder().encode(JSON.stringify(talk.deck.slides)),
    outDir: folder,
    port: 4360,
    remote: { host: '127.0.0.1' },
    rehearse: true,
    say: (line) => said.push(line),
  })
  home = new URL('/', deck.remote?.()).href
  browser = await openBrowser()
  audience = await openPage(browser, deck.address)
  await audience.page.goto(deck.audience)
  await audience.page.waitForSelector('[data-slide="points-1"]', { timeout: 60_000 })
})

afterAll(async () => {
  await browser?.close()
  await deck?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the phone', () => {
  it('gets nothing without the code, or with a wrong one', async () => {
    const wrong = [
      ['GET', ''],
      ['GET', 'events'],
      ['GET', 'abcdefghjkmn'],
      ['GET', 'slides.md'],
      ['GET', '%2e%2e/package.json'],
      ['POST', 'next'],
      ['GET', `${new URL(deck.remote?.() ?? '').pathname.slice(1)}x`],
    ] as const
    for (const [method, path] of wrong) {
      const answer = await fetch(home + path, {
        method,
        headers: { 'X-Lectern': 'remote', Cookie: 'lectern=' },
        redirect: 'manual',
      })
      expect([answer.status, await answer.text()]).toEqual([403, ''])
    }
  })

  it('comes in by the address of the QR code, which the terminal shows and which is good for one', async () => {
    const address = deck.remote?.() ?? ''
    expect(said.join('\n')).toContain(address)
    expect(said.join('\n')).toMatch(/[█▀▄]{7}/)
    phone = await openPage(browser, home)
    await phone.page.setViewportSize({ width: 390, height: 844 })
    await phone.page.goto(address)
    await expect.poll(() => phone.page.textContent('h1')).toBe('以新促质：职业教育的“新”动能')
    expect(await phone.page.textContent('#said')).toBe('第一段备注。\n第二段备注。')
    expect(await phone.page.isVisible('#spare')).toBe(false)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
    expect(deck.remote?.()).not.toBe(address)
  })

  it('moves the deck, and follows it', async () => {
    for (let step = 0; step < 4; step++) {
      await phone.page.click('#next')
      await expect
        .poll(() => audience.page.evaluate(() => location.hash))
        .toContain(step < 3 ? `clicks=${step + 1}` : '#/2')
    }
    await expect.poll(() => phone.page.textContent('h1')).toBe(HOSTILE.title)
    expect(await phone.page.textContent('#said')).toBe(HOSTILE.notes.join('\n'))
    expect(await phone.page.textContent('#spare-heading')).toBe(SPARE_HEADING)
    expect(await phone.page.textContent('#spare-text')).toBe(HOSTILE.notes.join('\n'))
    expect(await phone.page.isVisible('#spare')).toBe(true)
    expect(await phone.page.evaluate(() => 'pwned' in window)).toBe(false)
    await phone.page.click('#prev')
    await expect.poll(() => visibleTitle(audience.page)).toBe('以新促质：职业教育的“新”动能')
  })

  it('may do no more than that: no other path, no move from another site', async () => {
    const cookie = (await phone.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('')
    const headers = { Cookie: cookie }
    expect((await fetch(home, { headers })).status).toBe(200)
    expect((await fetch(`${home}next`, { method: 'POST', headers })).status).toBe(403)
    expect((await fetch(`${home}@fs/etc/passwd`, { headers })).status).toBe(403)
    expect((await fetch(`${home}__slidev/slides/1.json`, { method: 'POST', headers })).status).toBe(403)
    expect(phone.errors).toEqual([])
    expect(phone.left).toEqual([])
  })

  it('does not open the deck itself to the network', async () => {
    for (const address of lanAddresses())
      await expect(fetch(deck.address.replace('127.0.0.1', address))).rejects.toThrow()
  })
})

describe('a rehearsal', () => {
  it('keeps the seconds of the slides beside the article', async () => {
    const kept = () => readFile(join(folder, 'talk.rehearsal.json'), 'utf8').catch(() => '')
    await expect.poll(kept, { timeout: 10_000 }).toContain('"id": "points-1"')
    const { slides } = JSON.parse(await kept()) as { slides: { id: string; title: string; seconds: number }[] }
    expect(slides[0]).toMatchObject({ id: 'points-1', title: '以新促质：职业教育的“新”动能' })
    expect(slides.every(({ seconds }) => seconds > 0 && seconds < 120)).toBe(true)
  })
})

describe('the PowerPoint', () => {
  it('is written anew after a good change, and stays as it was after a bad one', async () => {
    const written = () => readFile(join(folder, 'talk.pptx'), 'utf8')
    await writeFile(article, talkData('改过的一行'))
    await expect.poll(written, { timeout: 10_000 }).toContain('改过的一行')
    await writeFile(article, 'title: 无\n')
    await expect.poll(() => said.join('\n'), { timeout: 10_000 }).toContain('talk.yaml:1: title and slides are wanted')
    await audience.page.waitForTimeout(1200)
    expect(await written()).toContain('改过的一行')
  })
})
