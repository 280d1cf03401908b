/**
 * A served talk, attacked with plain HTTP: by a program of this machine that does not know the secret of the run, and by
 * a name of elsewhere that points at this machine. The deck's entry lies in a temporary folder, as it does where the
 * installation cannot be written. All of it holds for our own server, and for Vite's, which serves slides written by hand.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as DeckEntry from '../../src/slidev/deck-entry.js'
import { packageFolder } from '../../src/host/node/package-folder.js'
import { temporaryEntry } from '../../src/slidev/deck-entry.js'
import { present, type Presentation } from '../../src/cli/present.js'
import { loadFixture } from './fixture-talk.js'
import { talkData } from './hostile.js'
import { ask, frame, openSocket } from './raw.js'

const place = vi.hoisted(() => ({ entry: '' }))
vi.mock('../../src/slidev/deck-entry.js', async (original) => ({
  ...(await original<typeof DeckEntry>()),
  deckEntry: async () => place.entry,
  ownEntry: async () => place.entry,
}))

const SECRET_TEXT = 'what nobody is to read'
const root = fileURLToPath(new URL('../../', import.meta.url))

/** How pages tell their news to one of the two servers, and where. */
interface Kind {
  byHand: boolean
  nav: string
  drawings: string
  place: unknown
  drawing: (drawing: string) => unknown
}

const KINDS: [string, Kind][] = [
  [
    'the player',
    {
      byHand: false,
      nav: '/@lectern/news',
      drawings: '/@lectern/news',
      place: { from: 'me', channel: 'shared', state: { page: 1, clicks: 0 } },
      drawing: (drawing) => ({ from: 'me', channel: 'drawings', state: { 1: drawing } }),
    },
  ],
  [
    'slides written by hand',
    {
      byHand: true,
      nav: '/@server-reactive/nav',
      drawings: '/@server-reactive/drawings',
      place: { source: 'me', timestamp: 1, data: { page: 1, clicks: 0 } },
      drawing: (drawing) => ({ source: 'me', timestamp: 1, patch: { 1: drawing } }),
    },
  ],
]

describe.each(KINDS)('the server of %s', (_, kind) => {
  let folder: string
  let outside: string
  let deck: Presentation
  let port: number
  let secret: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-attacker-'))
    vi.stubEnv('TMPDIR', folder)
    outside = join(folder, 'private.txt')
    await writeFile(outside, SECRET_TEXT)
    const article = join(folder, 'talk.yaml')
    await writeFile(article, talkData())
    place.entry = await temporaryEntry(packageFolder())
    if (kind.byHand)
      await writeFile(
        place.entry,
        `---\narticle: ${JSON.stringify(article)}\n${(await readFile(place.entry, 'utf8')).replace(/^---\narticle:.*\n/, '')}\n# By hand\n`,
      )
    const entry = dirname(place.entry)
    for (const name of ['components', 'public', 'data', 'out']) await mkdir(join(entry, name))
    for (const name of ['data/own.json', 'out/talk.html', 'notes', 'own.txt'])
      await writeFile(join(entry, name), SECRET_TEXT)
    await writeFile(join(entry, 'public/shown.txt'), 'for all to see')
    for (const name of ['components/link.txt', 'public/link.txt', 'link.txt']) await symlink(outside, join(entry, name))
    deck = await present(article, {
      loadTalk: loadFixture,
      writePptx: async () => new Uint8Array(),
      outDir: folder,
      port: 4410,
      remote: { host: '127.0.0.1' },
      quiet: true,
    })
    port = Number(new URL(deck.address).port)
    secret = new URL(deck.audience).hash.replace('#secret=', '')
  })

  afterAll(async () => {
    await deck?.close()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
    await rm(dirname(place.entry), { recursive: true, force: true })
  })

  const json = () => ({ 'Content-Type': 'application/json', 'X-Lectern-Secret': secret })
  const place1 = JSON.stringify(kind.place)

  /** Whether the server still answers its page. */
  async function lives(): Promise<boolean> {
    const { status, text } = await ask(port, 'GET /')
    return status === 200 && text.includes('<div id="app">')
  }

  describe('another name for this address', () => {
    it.each([
      ['the page', 'GET /'],
      ['a module', 'GET /@vite/client'],
      ['the editor', 'GET /__open-in-editor?file=x.ts'],
      ['a picture', 'GET /@lectern/pictures/a.png'],
      ['news', `POST ${kind.nav}`],
    ])('gets nothing: %s', async (_, line) => {
      for (const Host of ['evil.example', `evil.example:${port}`, `127.0.0.1:${port + 9}`, '127.0.0.1', '']) {
        const { status, text } = await ask(port, line, { ...json(), Host }, line.startsWith('POST') ? place1 : '')
        expect([403, 400]).toContain(status)
        expect(text).not.toContain('<div id="app">')
      }
      expect((await openSocket(port, { Host: `evil.example:${port}` })).status).toBe(403)
    })

    it('gets nothing of the phone’s server either, with the code', async () => {
      const address = new URL(deck.remote?.() ?? '')
      const Host = `evil.example:${address.port}`
      expect((await ask(Number(address.port), `GET ${address.pathname}`, { Host })).status).toBe(403)
      expect(deck.remote?.()).toBe(address.href)
      const cross = { Origin: 'http://evil.example', 'X-Lectern': 'remote' }
      expect((await ask(Number(address.port), 'POST /next', cross)).status).toBe(403)
    })
  })

  describe('a page of another origin', () => {
    it.each(['http://localhost:9999', 'http://127.0.0.1:1', 'http://evil.example', 'null'])(
      'reads nothing and is let in nowhere: %s',
      async (Origin) => {
        for (const path of ['/', '/@vite/client', '/@slidev/slides/1/frontmatter', '/__slidev/slides/1.json']) {
          const { status, text } = await ask(port, `GET ${path}`, { Origin })
          expect(status).toBe(403)
          expect(text).not.toMatch(/access-control/i)
        }
        expect((await ask(port, `OPTIONS ${kind.nav}`, { Origin })).status).toBe(403)
        expect((await ask(port, `POST ${kind.nav}`, { ...json(), Origin }, place1)).status).toBe(403)
        expect((await openSocket(port, { Origin })).status).toBe(403)
      },
    )

    it('is told that nothing here may be embedded or opened by it', async () => {
      const { text } = await ask(port, 'GET /')
      for (const header of [
        "Content-Security-Policy: frame-ancestors 'self'",
        'Cross-Origin-Opener-Policy: same-origin',
        'Cross-Origin-Resource-Policy: same-origin',
        'X-Content-Type-Options: nosniff',
      ])
        expect(text).toContain(header)
      expect(text).not.toContain(secret)
    })
  })

  describe('a program of this machine', () => {
    it('writes nothing without the secret', async () => {
      const tries: Record<string, string>[] = [{}, { 'X-Lectern-Secret': '' }, { 'X-Lectern-Secret': 'A'.repeat(22) }]
      for (const given of tries)
        for (const body of [place1, '{"', ''])
          for (const route of [kind.nav, kind.drawings]) {
            const headers = { 'Content-Type': 'application/json', ...given }
            expect((await ask(port, `POST ${route}`, headers, body)).status).toBe(403)
          }
      expect(await lives()).toBe(true)
    })

    it.each([
      ...(kind.byHand ? [] : ['/@server-reactive/nav', '/@server-reactive/drawings']),
      `${kind.nav}/`,
      `${kind.nav}?`,
      `/${kind.nav}`,
      '/@server-reactive/snapshots',
      '/@server-reactive/__proto__/LAUNCH_EDITOR',
      '/@server-reactive/constructor/prototype/LAUNCH_EDITOR',
      '/@server-reactive/nav/page',
      '/@server-reactive/nav?diff',
      '/@server-reactive/nav/',
      '//@server-reactive/nav',
      '/@server-reactive/%6eav',
      '/@server-ref/nav',
      'server-reactive:nav',
      '/__slidev/slides/1.json',
      '/__mcp',
      '/__open-in-editor?file=package.json',
      '/',
    ])('posts nothing to %s, with the secret either', async (route) => {
      const body = JSON.stringify({ source: 'me', timestamp: 1, data: 'touch /tmp/pwned', content: '# x' })
      expect([400, 403]).toContain((await ask(port, `POST ${route}`, json(), body)).status)
      expect('LAUNCH_EDITOR' in {}).toBe(false)
      await expect(readFile(join(dirname(place.entry), '.slidev/snapshots/snapshots.json'))).rejects.toThrow()
      expect(await lives()).toBe(true)
    })

    it('opens no editor', async () => {
      for (const line of ['GET /__open-in-editor?file=package.json', 'HEAD /__open-in-editor?file=package.json'])
        expect((await ask(port, line)).status).toBe(403)
    })

    it('says nothing over the socket without the secret, but may listen', async () => {
      const move = JSON.stringify({
        type: 'custom',
        event: 'lectern:place',
        data: { presenter: true, no: 7, total: 9, clicks: 0, clicksTotal: 0, spent: {} },
      })
      const { status, socket } = await openSocket(port)
      expect(status).toBe(101)
      const phone = new URL(deck.remote?.() ?? '')
      const paired = await fetch(phone, { redirect: 'manual' })
      const Cookie = (paired.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      /** What the phone is told first, when it comes in. */
      const told = async () => {
        const events = await fetch(new URL('/events', phone), { headers: { Cookie } })
        const reader = events.body?.getReader()
        const text = new TextDecoder().decode((await reader?.read())?.value)
        await reader?.cancel()
        return text
      }
      socket.write(frame(move))
      socket.write(frame(JSON.stringify({ type: 'custom', event: 'lectern:secret', data: 'A'.repeat(22) })))
      socket.write(frame(move))
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await told()).not.toContain('7 / 9')
      socket.write(frame(JSON.stringify({ type: 'custom', event: 'lectern:secret', data: secret })))
      socket.write(frame(move))
      await expect.poll(told).toContain('7 / 9')
      socket.destroy()
    })
  })

  describe('whoever has the secret', () => {
    it('is held to what a page tells', async () => {
      const post = (body: string | Uint8Array, headers: Record<string, string> = json()) =>
        ask(port, `POST ${kind.nav}`, headers, body)
      expect((await post(place1)).status).toBe(200)
      expect((await post(place1, { ...json(), 'Content-Type': 'text/plain' })).status).toBe(415)
      expect((await post('{"')).status).toBe(400)
      expect((await post('')).status).toBe(400)
      expect((await post(place1.replace('"page"', '"__proto__":{"LAUNCH_EDITOR":"x"},"page"'))).status).toBe(400)
      expect((await post(new Uint8Array(5 * 1024 * 1024).fill(32))).status).toBe(413)
      expect((await post(' ', { ...json(), 'Content-Length': '99999999' })).status).toBe(413)
      const chunk = `${(5 * 1024 * 1024).toString(16)}\r\n${' '.repeat(5 * 1024 * 1024)}\r\n0\r\n\r\n`
      expect((await post(chunk, { ...json(), 'Transfer-Encoding': 'chunked' })).status).toBe(413)
      expect('LAUNCH_EDITOR' in {}).toBe(false)
      expect(await lives()).toBe(true)
    })

    it('draws, and puts nothing else into the page', async () => {
      const post = (drawing: string) =>
        ask(port, `POST ${kind.drawings}`, json(), JSON.stringify(kind.drawing(drawing)))
      expect((await post('<path d="M 1 2" stroke="#ff595e"></path>')).status).toBe(200)
      expect((await post('<img src=x onerror=alert(1)>')).status).toBe(400)
    })
  })

  describe('files', () => {
    it.each([
      'data/own.json',
      'out/talk.html',
      'out/talk',
      'notes',
      'own.txt',
      'link.txt',
      'components/link.txt',
      'public/link.txt',
      'slides.md',
      'package.json',
    ])('beside the deck are not served: %s', async (name) => {
      const file = join(dirname(place.entry), name).replaceAll('\\', '/')
      for (const path of [`/${name}`, `/@fs${file}`, `/@id/${file}`, `/@id//@fs${file}`, file])
        for (const query of ['', '?raw', '?import', '?import&raw', '?url', '?inline', '?raw&t=1', '?v=1', '#'])
          await isNotServed(path + query)
    })

    it('elsewhere on the machine are not served, in whichever way they are named', async () => {
      for (const file of [outside, join(root, 'package.json'), join(root, 'data/attention.yaml'), '/etc/hostname'])
        for (const path of [
          `/@fs${file}`,
          `/@fs/${file}`,
          `/@id/${file}`,
          `/@fs${root}components/..${file.replace(root, '/')}`,
          `/@fs${root}components/%2e%2e/..${file}`,
          `/components/../../..${file}`,
          `/%2e%2e/%2e%2e${file}`,
          `/@fs${file.replaceAll('/', '%2f')}`,
          `/..%5c..${file}`,
          file,
        ])
          for (const query of ['', '?raw', '?import&raw', '?url', '.map']) await isNotServed(path + query)
    })

    it('of the deck are served', async () => {
      if (!kind.byHand) return expectFontsAlone()
      expect((await ask(port, 'GET /shown.txt')).text).toContain('for all to see')
      expect((await ask(port, 'GET /@vite/client')).status).toBe(200)
      expect((await ask(port, `GET /@fs${root}components/LecternScene.vue`)).status).toBe(200)
      expect((await ask(port, 'GET /link.txt')).status).toBe(404)
    })
  })

  /** The player carries its program; what its page asks for besides, a font, has one address and no other. */
  async function expectFontsAlone(): Promise<void> {
    const font = /url\("([^"]+)"\)/.exec((await ask(port, 'GET /')).text)?.[1] ?? ''
    expect((await ask(port, `GET ${font}`)).status).toBe(200)
    for (const path of [`${font}?raw`, `/${font}`, `${font}/`, '/@lectern/fonts/', '/@lectern/fonts/../fonts.ts'])
      await isNotServed(path)
    for (const path of [
      '/shown.txt',
      '/@vite/client',
      `/@fs${root}components/LecternScene.vue`,
      '/@slidev/slides',
      '/1',
    ])
      await isNotServed(path)
  }

  async function isNotServed(path: string): Promise<void> {
    const { status, text } = await ask(port, `GET ${path}`)
    expect([path, status]).toEqual([path, 404])
    expect(text).not.toContain(SECRET_TEXT)
  }

  it('keeps no code in the folder for temporary files, where another user of the machine might have put it first', async () => {
    expect(await readdir(folder)).not.toContain('jiti')
  })
})
