/** The same talk gives the same file in every process, time zone, locale and folder, and on every day. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bytes-'))
const program = path.join(folder, 'write.mjs')
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes the samples' PowerPoint and prints what names its bytes. `DAYS` moves the clock. */
const SOURCE = `
  import { createHash } from 'node:crypto'
  import { loadLayout } from '../../src/layout/place.js'
  import { writePptx } from '../../src/pptx/index.js'
  import { host } from '../host.js'
  import { sampleTalk } from './talks.js'
  const moved = Number(process.env.DAYS ?? 0) * 86_400_000
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...given) { super(...(given.length === 0 ? [RealDate.now() + moved] : given)) }
    static now() { return RealDate.now() + moved }
  }
  await loadLayout()
  console.log(createHash('sha256').update(await writePptx(sampleTalk(), host)).digest('hex'))
`

beforeAll(async () => {
  await build({
    stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Packages are looked for from here.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'error',
  })
})

function write(env: Record<string, string>): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
    cwd: tmpdir(),
    env: { ...process.env, SOURCE_DATE_EPOCH: '', ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

test('the bytes depend on nothing but the talk and SOURCE_DATE_EPOCH', () => {
  const here = write({ TZ: 'Asia/Shanghai' })
  expect(write({ TZ: 'America/New_York', LANG: 'ar_EG.UTF-8', DAYS: '400' })).toBe(here)
  const dated = write({ SOURCE_DATE_EPOCH: '1700000000', TZ: 'UTC' })
  expect(dated).not.toBe(here)
  expect(write({ SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Tokyo' })).toBe(dated)
})
