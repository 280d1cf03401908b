/** The guard's decisions by themselves, without a server. */
import { describe, expect, it } from 'vitest'
import { decide, type Own } from '../../src/slidev/guard/decide.js'
import { isDrawing } from '../../src/slidev/guard/drawing.js'
import { ownHosts } from '../../src/slidev/guard/hosts.js'
import { readNews } from '../../src/slidev/guard/news.js'
import { newSecret, sameSecret, withSecret } from '../../src/slidev/guard/secret.js'

const HOST = '127.0.0.1:3030'
const SECRET = newSecret()
const OWN: Own = {
  hosts: [HOST, 'localhost:3030'],
  secret: SECRET,
  writable: ['/nav'],
  mostBytes: 100,
  socket: '/',
  isPage: (url) => url === '/',
  page: '/',
  serves: (url) => url === '/a.js',
}

function status(method: string, url: string, headers: Record<string, string> = {}, upgrade = false): number {
  const decision = decide({ method, url, headers: { host: HOST, ...headers }, upgrade }, OWN)
  return decision === 'pass' ? 200 : decision.status
}

const FROM_ELSEWHERE = { 'sec-fetch-site': 'cross-site' }
const OPENED = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
const TOLD = { 'content-type': 'application/json', 'x-lectern-secret': SECRET }

describe('decide', () => {
  it.each([
    ['its own page', 200, 'GET', '/', {}],
    ['a module of the page', 200, 'GET', '/a.js', { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` }],
    ['the name that the machine has for itself', 200, 'GET', '/', { host: 'localhost:3030' }],
    ['a file beside it', 404, 'GET', '/data/talk.yaml', {}],
    ['another name for this address', 403, 'GET', '/', { host: 'evil.example:3030' }],
    ['another port', 403, 'GET', '/', { host: '127.0.0.1:3031' }],
    ['a page of another port', 403, 'GET', '/a.js', { origin: 'http://127.0.0.1:3031' }],
    ['a page under the other name', 403, 'GET', '/a.js', { origin: 'http://localhost:3030' }],
    ['a file', 403, 'GET', '/a.js', { origin: 'null' }],
    ['a script of elsewhere', 403, 'GET', '/a.js', FROM_ELSEWHERE],
    ['a script of another port', 403, 'GET', '/a.js', { 'sec-fetch-site': 'same-site' }],
    ['a link of elsewhere to the page', 200, 'GET', '/', { ...FROM_ELSEWHERE, ...OPENED }],
    ['a link of elsewhere to a module', 403, 'GET', '/a.js', { ...FROM_ELSEWHERE, ...OPENED }],
    ['a frame of elsewhere', 403, 'GET', '/', { ...FROM_ELSEWHERE, ...OPENED, 'sec-fetch-dest': 'iframe' }],
    ['a form of elsewhere', 403, 'POST', '/nav', { ...FROM_ELSEWHERE, ...OPENED, ...TOLD }],
    ['news', 200, 'POST', '/nav', TOLD],
    ['news in another charset', 200, 'POST', '/nav', { ...TOLD, 'content-type': 'application/json; charset=utf-8' }],
    ['news without the secret', 403, 'POST', '/nav', { 'content-type': 'application/json' }],
    ['news with another secret', 403, 'POST', '/nav', { ...TOLD, 'x-lectern-secret': newSecret() }],
    ['news as text', 415, 'POST', '/nav', { ...TOLD, 'content-type': 'text/plain' }],
    ['news as something that begins alike', 415, 'POST', '/nav', { ...TOLD, 'content-type': 'application/json5' }],
    ['news that are too long', 413, 'POST', '/nav', { ...TOLD, 'content-length': '101' }],
    ['news to another address', 403, 'POST', '/nav?x', TOLD],
    ['the link to the editor', 403, 'GET', '/__open-in-editor?file=a.ts', {}],
    ['the link to the editor, once more', 403, 'GET', '//__open-in-editor', {}],
    ['another method', 405, 'PUT', '/nav', TOLD],
    ['a question before a request', 405, 'OPTIONS', '/nav', {}],
  ] as const)('%s: %i', (_, wanted, method, url, headers) => {
    expect(status(method, url, headers)).toBe(wanted)
  })

  it('opens a socket to its own pages, and to programs that say nothing of a page', () => {
    expect(status('GET', '/?token=x', { origin: `http://${HOST}` }, true)).toBe(200)
    expect(status('GET', '/', {}, true)).toBe(200)
    expect(status('GET', '/', { origin: 'http://evil.example' }, true)).toBe(403)
    expect(status('GET', '/', { host: 'evil.example' }, true)).toBe(403)
    expect(status('GET', '/', { ...FROM_ELSEWHERE, ...OPENED }, true)).toBe(403)
    expect(status('GET', '/other', {}, true)).toBe(403)
  })

  it('refuses a request that names no host', () => {
    expect(decide({ method: 'GET', url: '/', headers: {} }, OWN)).toMatchObject({ status: 403 })
  })
})

describe('hosts', () => {
  it('are the address and its name on loopback, the addresses of the machine where it listens on all', () => {
    expect(ownHosts({ address: '127.0.0.1', port: 3030 })).toEqual(['127.0.0.1:3030', 'localhost:3030'])
    expect(ownHosts({ address: '::1', port: 3030 })).toEqual(['[::1]:3030', 'localhost:3030'])
    expect(ownHosts({ address: '192.0.2.7', port: 80 })).toEqual(['192.0.2.7', '192.0.2.7:80'])
    expect(ownHosts({ address: '0.0.0.0', port: 1 })).toEqual(expect.arrayContaining(['127.0.0.1:1', 'localhost:1']))
  })

  it('are further names where whoever serves allows them', () => {
    const hosts = ownHosts({ address: '127.0.0.1', port: 3030 }, ['talk.example', '.tunnel.example'])
    const own = { ...OWN, hosts }
    const asked = (host: string) => decide({ method: 'GET', url: '/', headers: { host } }, own)
    expect(asked('talk.example:3030')).toBe('pass')
    expect(asked('abc.tunnel.example')).toBe('pass')
    expect(asked('abctunnel.example')).toMatchObject({ status: 403 })
  })
})

describe('the secret', () => {
  it('has 128 bits, and goes along in a fragment', () => {
    expect(Buffer.from(SECRET, 'base64url')).toHaveLength(16)
    expect(sameSecret(SECRET, SECRET)).toBe(true)
    expect(sameSecret(SECRET.slice(1), SECRET)).toBe(false)
    expect(sameSecret(undefined, SECRET)).toBe(false)
    expect(withSecret('http://h/', 's')).toBe('http://h/#secret=s')
    expect(withSecret('http://h/#/presenter/', 's')).toBe('http://h/#/presenter/?secret=s')
  })
})

const PLACE = { source: 'abc', timestamp: 1, data: { page: 2, clicks: 0, blank: 'black' } }
const drawn = (patch: unknown) =>
  readNews(JSON.stringify({ source: 'a', timestamp: 1, patch }), '/@server-reactive/drawings')

describe('news', () => {
  it('are handed on with nothing else in them', () => {
    expect(readNews(JSON.stringify({ ...PLACE, more: 1 }), '/@server-reactive/nav')).toBe(JSON.stringify(PLACE))
    expect(drawn({ 3: '<path d="M 1 2"></path>' })).toContain('<path')
    expect(drawn('__UNDEFINED___')).toBe('{"source":"a","timestamp":1,"patch":{}}')
  })

  it.each([
    '{"',
    '',
    'null',
    '5',
    '{}',
    '{"source":"a","timestamp":1}',
    '{"source":"a","timestamp":1,"data":{"page":"2","clicks":0}}',
    '{"source":"a","timestamp":1,"data":{"page":1,"clicks":0,"__proto__":{"x":1}}}',
    '{"source":"a","timestamp":1,"data":{"page":1,"clicks":0,"a":{"constructor":{"prototype":{"x":1}}}}}',
    '{"source":"a","timestamp":1,"data":{"page":1,"clicks":0},"__proto__":{"x":1}}',
  ])('are malformed: %s', (text) => {
    expect(readNews(text, '/@server-reactive/nav')).toBeUndefined()
    expect('x' in {}).toBe(false)
  })

  it('of another address are none', () => {
    expect(readNews(JSON.stringify(PLACE), '/@server-reactive/snapshots')).toBeUndefined()
  })
})

describe('a drawing', () => {
  it.each([
    '',
    '<path fill="transparent" stroke="#ff595e" stroke-width="4" stroke-linecap="round" d="M 1.5,2 C 3 4, 5 6, 7e-2 8"></path>',
    '<g><defs><marker id="a1" viewBox="0 -5 10 10" refX="5" refY="0" markerWidth="4" markerHeight="4" orient="auto"><path fill="#fff" d="M0,-5L10,0L0,5"></path></marker></defs><line x1="1" y1="2" x2="3" y2="4" marker-end="url(#a1)"></line></g>',
    '<ellipse cx="1" cy="2" rx="3" ry="4" data-drauu_index="7"/><rect x="1" y="2" width="3" height="4" rx="1" ry="1"></rect>',
  ])('is what the pen draws: %s', (text) => {
    expect(isDrawing(text)).toBe(true)
    expect(drawn({ 1: text })).toBeDefined()
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '<path d="M 1 2" onload="alert(1)"></path>',
    '</svg><script>alert(1)</script>',
    '<path d="M 1 2" style="fill:red"></path>',
    '<path fill="url(https://evil.example/a)" d="M 1 2"></path>',
    '<foreignObject></foreignObject>',
    '<path d="M 1 2">words</path>',
    '<path d="M 1 2"',
  ])('is not: %s', (text) => {
    expect(isDrawing(text)).toBe(false)
    expect(drawn({ 1: text })).toBeUndefined()
  })
})
