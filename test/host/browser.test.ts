/** The engine in a Web Worker of Chromium: every format in, every output out, the same bytes as in Node. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForBrowser } from '../../scripts/browser-bundle.mjs'
import { packageFilePath } from '../../src/host/node/package-file.js'
import { isAskedFor } from '../../src/host/package-files.js'
import { host } from '../host.js'
import { pdfOf } from '../import/pdf-file.js'
import { openBrowser, openPage, type Watched } from '../slidev/chromium.js'
import { make, type Made } from './make.js'

const FIXTURES = 'test/fixtures'
const PAGE =
  '<!doctype html><link rel="icon" href="data:,"><script>window.engine = new Worker("/worker.js", { type: "module" })</script>'

let bundle: string
let server: Server
let browser: Browser
let watched: Watched
const refused: string[] = []

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'lectern-engine-'))
  await bundleForBrowser({ worker: 'test/host/worker.ts', 'svg-worker': 'src/host/browser/svg-worker.js' }, bundle)
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    contentOf(path).then(
      ({ type, bytes }) => response.setHeader('Content-Type', type).end(bytes),
      () => {
        refused.push(path)
        response.writeHead(404).end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await openBrowser()
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  watched = await openPage(browser, home)
  await watched.page.goto(home)
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  if (bundle) await rm(bundle, { recursive: true })
})

/** The page, the bundle, and of the packages what the engine says that it asks for. */
async function contentOf(path: string): Promise<{ type: string; bytes: Uint8Array | string }> {
  if (path === '/') return { type: 'text/html', bytes: PAGE }
  if (!path.startsWith('/packages/')) return { type: 'text/javascript', bytes: await readFile(join(bundle, path)) }
  const name = path.slice('/packages/'.length)
  if (!isAskedFor(name)) throw new Error(`${name} is not named in package-files.ts`)
  return { type: 'application/octet-stream', bytes: await readFile(packageFilePath(name)) }
}

interface Source {
  file: string
  bytes: Uint8Array
  /** Beside it. */
  files: Record<string, Uint8Array>
}

type Digest = Pick<Made, 'deck' | 'findings'> & Record<'pptx' | 'pdf' | 'script' | 'html', string>

async function inBrowser({ file, bytes, files }: Source): Promise<Digest> {
  const encoded = {
    file,
    bytes: [...bytes],
    files: Object.entries(files).map(([name, content]) => [name, [...content]] as const),
  }
  return watched.page.evaluate(async (asked) => {
    const { engine } = window as unknown as { engine: Worker }
    const answer = await new Promise<{ made?: Made; error?: string }>((resolve, reject) => {
      engine.onerror = ({ message }) => reject(new Error(message))
      engine.onmessage = ({ data }) => {
        if (data.made !== undefined || data.error !== undefined) resolve(data)
      }
      engine.postMessage({
        asked: {
          file: asked.file,
          bytes: new Uint8Array(asked.bytes),
          files: new Map(asked.files.map(([name, content]) => [name, new Uint8Array(content)])),
        },
      })
    })
    if (answer.made === undefined) throw new Error(answer.error)
    const digest = async (content: Uint8Array): Promise<string> => {
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(content)))
      return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    const { deck, findings, pptx, pdf, script, html } = answer.made
    return {
      deck,
      findings,
      pptx: await digest(pptx),
      pdf: await digest(pdf),
      script: await digest(script),
      html: await digest(new TextEncoder().encode(html)),
    }
  }, encoded)
}

async function inNode({ file, bytes }: Source): Promise<Digest> {
  const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
  const { deck, findings, pptx, pdf, script, html } = await make({ file, bytes }, host)
  return { deck, findings, pptx: digest(pptx), pdf: digest(pdf), script: digest(script), html: digest(html) }
}

async function essay(format: string): Promise<Source> {
  const files = { 'window.png': await readFile(`${FIXTURES}/window.png`) }
  const file = `${FIXTURES}/essay.${format}`
  return { file, bytes: await readFile(file), files }
}

const WORDS = ['小城的窗', '小城的早晨从一扇窗开始。面包店的窗先亮，然后是学校的窗。', '谁先醒来，谁就先看见街上的雪。']

/** In a font that is not in the file: how it numbers its characters stands in a table of pdf.js. */
const pdf = (): Source => ({
  file: 'essay.pdf',
  bytes: pdfOf([WORDS.map((text, index) => ({ text, x: 50, y: 60 + 30 * index, size: index === 0 ? 20 : 11 }))]),
  files: {},
})

/** Every kind of slide: pictures of all sorts, formulas, code, readings. */
async function gallery(): Promise<Source> {
  const names = await readdir('data/pictures')
  const files = await Promise.all(
    names.map(async (name) => [`pictures/${name}`, await readFile(`data/pictures/${name}`)] as const),
  )
  const file = 'data/gallery.yaml'
  return { file, bytes: await readFile(file), files: Object.fromEntries(files) }
}

test.each([
  ...['docx', 'odt', 'epub', 'html', 'md', 'txt', 'pptx'].map((format) => [format, () => essay(format)] as const),
  ['pdf', async () => pdf()] as const,
  ['yaml', gallery] as const,
])('%s: the same talk, PowerPoint, PDF, script and HTML as in Node', async (_, read) => {
  const source = await read()
  expect(await inBrowser(source)).toEqual(await inNode(source))
  expect(watched.left).toEqual([])
  expect(watched.errors).toEqual([])
  expect(refused).toEqual([])
})
