/** Attacks the server of `lectern edit` over plain HTTP, as any other program on the same computer could. */
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type EditorServer, serveEditor } from '../../src/cli/edit-server/index.js'
import { freePort } from '../../src/cli/free-port.js'

const DATA = `# 一条注释
title: 小城的图书馆
lang: zh-CN
sections:
  - text: 放学后的孩子先到。图片在 pictures/a.png。
slides:
  - kind: points
    title: 三类读者
    items: [放学后的孩子]
`
const PNG = Buffer.from('iVBORw0KGgo=', 'base64')

let folder: string
let file: string
let server: EditorServer
let port: number
let secret: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-edit-'))
  file = join(folder, 'data', 'talk.yaml')
  await mkdir(join(folder, 'data', 'pictures'), { recursive: true })
  await writeFile(file, DATA)
  await chmod(file, 0o640)
  await writeFile(join(folder, 'data', 'pictures', 'a.png'), PNG)
  await writeFile(join(folder, 'data', 'pictures', 'b.png'), PNG)
  await writeFile(join(folder, 'secret.png'), PNG)
  port = await freePort('127.0.0.1', 4400)
  server = await serveEditor(file, { host: '127.0.0.1', port })
  secret = /#secret=([\w-]{22})$/.exec(server.address)?.[1] ?? ''
})

afterEach(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** Sends what no browser would let a page send, `Host` and `Origin` among them. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const own = (): Record<string, string> => ({ 'x-lectern-secret': secret })
const json = (): Record<string, string> => ({ ...own(), 'content-type': 'application/json' })
const work = async (): Promise<{ text: string; version: string }> =>
  JSON.parse((await ask('/work', own())).body) as { text: string; version: string }
const save = (body: unknown, headers = json()): Promise<Answer> =>
  ask('/save', headers, 'POST', typeof body === 'string' ? body : JSON.stringify(body))
const untouched = async (): Promise<void> => expect(await readFile(file, 'utf8')).toBe(DATA)

describe('what is saved', () => {
  test('goes into the data file with its comments and its permissions, and what was there stays beside it', async () => {
    const { text, version } = await work()
    const answer = await save({ text: text.replace('三类读者', '三种读者'), version })
    expect(answer.status).toBe(200)
    expect(await readFile(file, 'utf8')).toBe(DATA.replace('三类读者', '三种读者'))
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(DATA)
    expect((await readdir(join(folder, 'data'))).sort()).toEqual(['pictures', 'talk.yaml', 'talk.yaml.bak'])
  })

  test('is refused where the file is another than the one that was read, which stays as it is', async () => {
    const { text, version } = await work()
    const theirs = DATA.replace('小城', '大城')
    await writeFile(file, theirs)
    const answer = await save({ text: text.replace('三类', '三种'), version })
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'conflict', theirs: { name: 'talk.yaml', text: theirs } })
    expect(await readFile(file, 'utf8')).toBe(theirs)
  })

  test('is refused where it is no article’s data, with what is wrong', async () => {
    const { version } = await work()
    const answer = await save({ text: 'title: [', version })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('talk.yaml')
    await untouched()
  })
})

describe('a picture that goes along', () => {
  const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  const name = `${createHash('sha256').update(DRAWING).digest('hex').slice(0, 16)}.svg`
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const pictures = async (): Promise<string[]> => (await readdir(join(folder, 'data', 'pictures'))).sort()

  test('is kept beside the data under the name that its bytes give, for the same readers', async () => {
    const { text, version } = await work()
    const answer = await save({ text: `${text}# ${name}\n`, version, pictures: [base64(DRAWING)] })
    expect(answer.status).toBe(200)
    expect(await readFile(join(folder, 'data', 'pictures', name), 'utf8')).toBe(DRAWING)
    expect((await stat(join(folder, 'data', 'pictures', name))).mode & 0o777).toBe(0o640)
  })

  test('is written neither when it is none nor when the data is refused', async () => {
    const { text, version } = await work()
    await save({ text: `${text}#\n`, version, pictures: [base64('#!/bin/sh'), base64('<html>')] })
    await save({ text: 'title: [', version, pictures: [base64(DRAWING)] })
    expect(await pictures()).toEqual(['a.png', 'b.png'])
  })

  test('has no name of its own, and does not leave the folder by a link', async () => {
    const { text, version } = await work()
    const named = { text, version, pictures: [{ name: '../x.svg', bytes: base64(DRAWING) }] }
    expect((await save(named)).status).toBe(400)
    await rm(join(folder, 'data', 'pictures'), { recursive: true })
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'data', 'pictures'))
    await save({ text: `${text}#\n`, version, pictures: [base64(DRAWING)] })
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })
})

describe('a write that is refused', () => {
  const body = (): Promise<string> => work().then(({ version }) => JSON.stringify({ text: 'title: x', version }))

  test.each([
    ['without the secret', 403, {}],
    ['with another secret', 403, { 'x-lectern-secret': 'A'.repeat(22) }],
  ])('%s', async (_, status, headers) => {
    const answer = await save(await body(), { 'content-type': 'application/json', ...headers })
    expect(answer.status).toBe(status)
    await untouched()
  })

  test.each([
    ['null', () => 'null'],
    ['localhost without the port', () => 'http://localhost'],
    ['another port', () => `http://127.0.0.1:${port + 1}`],
    ['another site', () => 'https://example.org'],
    ['a name that is not asked for', () => `http://localhost:${port}`],
  ])('from the origin %s', async (_, origin) => {
    expect((await save(await body(), { ...json(), origin: origin() })).status).toBe(403)
    await untouched()
  })

  test('to localhost, which other servers of this machine share', async () => {
    const localhost = `localhost:${port}`
    expect((await save(await body(), { ...json(), host: localhost, origin: `http://${localhost}` })).status).toBe(403)
    await untouched()
  })

  test('to a name that was pointed at this machine', async () => {
    for (const path of ['/', '/work', '/editor/page.js'])
      expect((await ask(path, { ...own(), host: `evil.example:${port}` })).status, path).toBe(403)
    expect((await save(await body(), { ...json(), host: `evil.example:${port}` })).status).toBe(403)
    await untouched()
  })

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
  ])('as %s', async (type, status) => {
    expect((await save(await body(), { ...own(), 'content-type': type })).status).toBe(status)
    await untouched()
  })

  test.each([
    'no JSON',
    '[]',
    'null',
    '{}',
    '{"text":1,"version":"0"}',
    '{"text":"title: x","version":"../talk"}',
    '{"text":"title: x","version":"0","path":"/etc/passwd"}',
    '{"__proto__":{"text":"title: x"},"text":"title: x","version":"0"}',
  ])('where it is malformed: %s', async (malformed) => {
    expect((await save(malformed)).status).toBe(400)
    expect(({} as { text?: unknown }).text).toBeUndefined()
    await untouched()
    expect((await ask('/')).status).toBe(200)
  })

  test('where it is too large, and the process lives', async () => {
    // A connection that is closed while such a body is being sent is a refusal, too.
    const status = await save(' '.repeat(41 * 1024 * 1024)).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code,
    )
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status)
    expect((await ask('/')).status).toBe(200)
    await untouched()
  })

  test('by another method or at another path', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await ask('/save', json(), method)).status, method).toBe(405)
    for (const path of ['/', '/work', '/data/talk.yaml', '/save?x', '/pictures/a.png'])
      expect((await ask(path, json(), 'POST', '{}')).status, path).toBe(403)
    await untouched()
  })
})

describe('what is served', () => {
  test('tells of the article to nobody without the secret', async () => {
    for (const path of ['/work', '/earlier', '/pictures/pictures%2Fa.png']) {
      expect((await ask(path)).status, path).toBe(403)
      expect((await ask(path, own())).status, path).toBe(200)
    }
  })

  test('has the secret nowhere, and nothing of the article', async () => {
    for (const path of ['/', '/index.html', '/editor/page.js', '/editor/page.css']) {
      const { body } = await ask(path)
      expect(body, path).not.toContain(secret)
      expect(body, path).not.toContain('三类读者')
    }
  })

  test.each([
    'pictures%2Fb.png',
    '..%2Fsecret.png',
    'pictures%2F..%2F..%2Fsecret.png',
    '%2Fetc%2Fpasswd',
    'talk.yaml',
    '%E0%A4%A',
    '',
  ])('gives no picture but those that the data names: %s', async (path) => {
    expect((await ask(`/pictures/${path}`, own())).status).toBe(404)
  })

  test('follows no link out of the folder', async () => {
    await rm(join(folder, 'data', 'pictures', 'a.png'))
    await symlink(join(folder, 'secret.png'), join(folder, 'data', 'pictures', 'a.png'))
    expect((await ask('/pictures/pictures%2Fa.png', own())).status).toBe(404)
  })

  test.each([
    '/data/talk.yaml',
    '/talk.yaml',
    '/packages/lectern/package.json',
    '/packages/../../../etc/passwd',
    '/packages/lectern/dist/player.html/../../package.json',
    '/editor/page.js.gz',
    '/editor/constructor',
    '/@fs/etc/passwd',
    '//etc/passwd',
  ])('is a list, which has no %s', async (path) => {
    expect((await ask(path, own())).status).toBe(404)
  })

  test('is under a policy, each of it', async () => {
    for (const path of ['/', '/work', '/editor/engine.js', '/packages/lectern/dist/player.html', '/nothing']) {
      const { headers } = await ask(path, own())
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin')
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'.*; frame-ancestors 'none'/)
      expect(headers['x-frame-options'], path).toBe('DENY')
    }
    const { headers } = await ask('/')
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/)
  })
})

describe('its socket', () => {
  const opened = (headers: Record<string, string>): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { headers })
      socket.on('open', () => resolve(socket))
      socket.on('error', reject)
    })

  test('is closed to other origins', async () => {
    await expect(opened({ origin: 'https://example.org' })).rejects.toThrow('403')
    await expect(opened({ origin: 'null' })).rejects.toThrow('403')
  })

  test('tells that somebody else has changed the file, and nothing of what is in it', async () => {
    const stranger = await opened({})
    const overheard: unknown[] = []
    stranger.on('message', (data) => overheard.push(data))
    const socket = await opened({ origin: `http://127.0.0.1:${port}` })
    socket.send(JSON.stringify({ event: 'lectern:secret', data: secret }))
    await ask('/')
    const heard = new Promise<string>((resolve) => socket.on('message', (data: Buffer) => resolve(data.toString())))
    await writeFile(file, DATA.replace('小城', '大城'))
    expect(JSON.parse(await heard)).toEqual({ event: 'lectern:changed', data: '' })
    await ask('/')
    expect(overheard).toEqual([])
    socket.close()
    stranger.close()
  })
})

describe('the model', () => {
  const choosing = { text: DATA, scope: 'slide', slide: 0 }
  const choose = (body: unknown, headers = json()): Promise<Answer> =>
    ask('/choose', headers, 'POST', typeof body === 'string' ? body : JSON.stringify(body))

  test('is asked by nobody where none was named at the start', async () => {
    expect((await choose(choosing)).status).toBe(403)
    expect(await work()).not.toHaveProperty('model')
  })

  test('is asked with the secret alone, from this page alone, and for what can be chosen', async () => {
    await server.close()
    // Whoever came through would be told that nothing answers there.
    server = await serveEditor(
      file,
      { host: '127.0.0.1', port },
      { url: 'http://127.0.0.1:9/v1', model: 'm', tokens: 4000 },
    )
    secret = /#secret=([\w-]{22})$/.exec(server.address)?.[1] ?? ''
    expect((await choose(choosing, { 'content-type': 'application/json' })).status).toBe(403)
    expect((await choose(choosing, { ...json(), origin: 'http://evil.example' })).status).toBe(403)
    expect((await choose(choosing, { ...json(), 'content-type': 'text/plain' })).status).toBe(415)
    for (const malformed of [
      '{',
      { ...choosing, scope: 'file' },
      { ...choosing, slide: -1 },
      { ...choosing, url: 'http://a' },
    ])
      expect((await choose(malformed)).status).toBe(400)
    const answer = await choose(choosing)
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { proposals: [], faults: [{}] }])
    expect(answer.body).toContain('nothing answers at http://127.0.0.1:9/v1')
    expect(await work()).toMatchObject({ model: { name: 'm', url: 'http://127.0.0.1:9/v1' } })
    await untouched()
  })
})
