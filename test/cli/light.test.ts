/** `lectern pptx` and `lectern build` start fast because they load little: neither Vite nor Vue nor a browser. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

/** Says every module that is loaded, by `require` and by `import`. */
const WATCHER = `
import { register, default as module } from 'node:module'
const load = module._load
module._load = (name, ...rest) => { process._rawDebug('LOADED ' + name); return load(name, ...rest) }
register('data:text/javascript,' + encodeURIComponent(
  "export async function resolve(name, context, next) { process._rawDebug('LOADED ' + name); return next(name, context) }"
))
`

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-light-'))
afterAll(() => rmSync(folder, { recursive: true }))

function loadedBy(command: string, ...options: string[]): string[] {
  const watcher = path.join(folder, 'watcher.mjs')
  writeFileSync(watcher, WATCHER)
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(watcher).href,
      'bin/lectern.mjs',
      command,
      'data/attention.yaml',
      '-q',
      '-o',
      `${folder}/`,
      ...options,
    ],
    // Fonts that an earlier run cut would be taken from its cache.
    { encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: folder } },
  )
  expect(status).toBe(0)
  return [...stderr.matchAll(/^LOADED (.*)$/gm)].map(([, name = '']) => name)
}

const HEAVY = /vite|vue|slidev|playwright|fontkit/

/** Cuts fonts to the letters of a talk. */
const CUTTER = 'woff2-encoder/decompress'

/** Only whoever asks for a handout or a script pays for them. */
const ON_PAPER = /pdf-lib|^docx|resvg/

test('lectern pptx loads none of the heavy packages', () => {
  const loaded = loadedBy('pptx')
  expect(loaded.some((name) => name.includes('lectern.mjs'))).toBe(true)
  expect(loaded.filter((name) => HEAVY.test(name) || ON_PAPER.test(name) || name === CUTTER)).toEqual([])
})

test('the whole build fills the player that was compiled before: neither Slidev nor Vite nor Vue is loaded', () => {
  const loaded = loadedBy('build')
  expect(loaded).toContain(CUTTER)
  expect(loaded.filter((name) => HEAVY.test(name) || ON_PAPER.test(name))).toEqual([])
})

test('a handout and a script load what they need, and only then', () => {
  const loaded = loadedBy('build', '--pdf=notes', '--script')
  for (const name of ['pdf-lib', '@pdf-lib/fontkit', 'docx', '@resvg/resvg-wasm']) expect(loaded).toContain(name)
})
