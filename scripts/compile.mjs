/**
 * Bundles src/ into one script in dist/, so that the command starts without a TypeScript loader and reads few files.
 * What a command does not need is compiled by nobody. Small libraries are bundled too, without what of them is not used:
 * reading them from node_modules takes longer than making the talk.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import UnicodeTrie from 'unicode-trie'
import { writeEditor } from './compile-editor.mjs'
import { writePlayer } from './compile-player.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = fileURLToPath(new URL('../dist/', import.meta.url))

/** Programs of their own, large, or with files beside them that a bundle would lose. */
const external = [
  '@slidev/*',
  'vite',
  'open',
  '@vitejs/*',
  'vite-plugin-singlefile',
  'vue',
  'unocss',
  '@unocss/*',
  'fontkit',
  'woff2-encoder',
  'woff2-encoder/*',
  'playwright-core',
  '@fontsource/*',
  '@fontsource-variable/*',
  'shiki/*',
  'mathjax-full/*',
  'pinyin-pro',
  'image-size',
  '@resvg/resvg-wasm',
  'linkedom',
  'dingbat-to-unicode',
  'pdf-lib',
  '@pdf-lib/fontkit',
  'docx',
  'pdfjs-dist',
  '@mozilla/readability',
  'unified',
  'remark-*',
  'tinypool',
  'tinyglobby',
]

/**
 * @returns the text with `found` replaced, once.
 * @throws Error where it is not there: the library was written anew, and the patch of that name must be looked at.
 */
function patched(text, found, replacement, name) {
  const whole = typeof found === 'string' ? text.includes(found) : found.test(text)
  if (!whole) throw new Error(`${name} finds no ${found} any more: the patch in scripts/compile.mjs no longer fits`)
  // A function, since `$` in a replacement means something.
  return text.replace(found, () => replacement)
}

/** BudouX's entry brings a whole DOM to read HTML with; only its parser and its models are wanted. */
const budouxParts = {
  name: 'budoux-parts',
  setup(setup) {
    const folder = fileURLToPath(new URL('../node_modules/budoux/module/', import.meta.url))
    const exports = [
      "export { Parser } from './parser.js'",
      "export { model as jaModel } from './data/models/ja.js'",
      "export { model as zhHansModel } from './data/models/zh-hans.js'",
      "export { model as zhHantModel } from './data/models/zh-hant.js'",
    ]
    setup.onResolve({ filter: /^budoux$/ }, () => ({ path: 'budoux', namespace: 'budoux-parts' }))
    setup.onLoad({ filter: /.*/, namespace: 'budoux-parts' }, () => ({
      contents: exports.join('\n'),
      resolveDir: folder,
    }))
  },
}

/** Large tables are read faster as JSON text than as source: the compiler need not look at every number in them. */
const tablesAsText = {
  name: 'tables-as-text',
  setup(setup) {
    const asText = (table) => `JSON.parse(${JSON.stringify(JSON.stringify(table))})`
    setup.onLoad({ filter: /[\\/]metrics[\\/].*\.json$/ }, async ({ path }) => ({
      contents: `export default ${asText(JSON.parse(await readFile(path, 'utf8')))}`,
    }))
    setup.onLoad({ filter: /budoux[\\/]module[\\/]data[\\/]models[\\/].*\.js$/ }, async ({ path }) => {
      const { model } = await import(pathToFileURL(path).href)
      return { contents: `export const model = /* @__PURE__ */ ${asText(model)}` }
    })
  },
}

/** The line breaker unpacks its table of Unicode's classes at every start, twice deflated; the bundle holds it unpacked. */
const unpackedLineBreakClasses = {
  name: 'unpacked-line-break-classes',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]linebreak[\\/]dist[\\/]module\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const packed = /toByteArray\("([^"]{1000,})"\)/.exec(source)?.[1]
      if (packed === undefined)
        throw new Error('linebreak keeps its table in another way: see unpackedLineBreakClasses')
      const { data, highStart, errorValue } = new UnicodeTrie(Buffer.from(packed, 'base64'))
      const table = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')
      const unpacked = `{ data: new Uint32Array(Uint8Array.from(Buffer.from('${table}', 'base64')).buffer), highStart: ${highStart}, errorValue: ${errorValue} }`
      const call = /\$[\w$]+\.toByteArray\("[^"]+"\)/
      return { contents: patched(source, call, unpacked, 'unpackedLineBreakClasses') }
    })
  },
}

/**
 * Yoga carries its WebAssembly as base64 and decodes it one character at a time, or by `fetch`, which in Node is a large
 * library that nothing else here needs: 40 ms of every start. Node's own decoder takes a fifth of a millisecond.
 */
const yogaDecodedAtOnce = {
  name: 'yoga-decoded-at-once',
  setup(setup) {
    setup.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const packed = /base64,([A-Za-z0-9+/=]{1000,})/.exec(text)?.[1]
      if (packed === undefined) throw new Error('Yoga keeps its WebAssembly in another way: see yogaDecodedAtOnce')
      const contents = patched(
        text.replace(packed, ''),
        'h.wasmBinary&&(w=h.wasmBinary)',
        `w=Buffer.from("${packed}","base64")`,
        'yogaDecodedAtOnce',
      )
      return { contents: `const fetch = undefined;\n${contents}`, loader: 'js' }
    })
  },
}

/** What all bundles share. */
const shared = {
  absWorkingDir: root,
  outdir,
  write: false,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  external,
  alias: { jszip: './src/pptx/stored-zip.ts' },
  plugins: [budouxParts, tablesAsText, unpackedLineBreakClasses, yogaDecodedAtOnce],
  // Larger than all the rest. `npm run compile -- --maps` writes them, to follow a fault of the command to its source.
  sourcemap: process.argv.includes('--maps'),
  legalComments: 'none',
  logLevel: 'warning',
}

/** What others import of dist/, each a way into the one script: see src/rooms.ts. */
const MODULES = {
  index: ['library', 'src/index.ts'],
  setup: ['setup', 'src/cli/setup.ts'],
  worker: ['worker', 'src/cli/batch/worker.ts'],
}

// Kept in memory until all is well: a fault leaves the last good dist/ in place.
const results = await Promise.all([
  // One script, since only a script can be started from code that V8 has compiled before.
  build({
    ...shared,
    entryPoints: { lectern: 'src/rooms.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'lecternUrl' },
    banner: { js: "const lecternUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
  // A thread of its own, which shares nothing.
  build({ ...shared, entryPoints: { 'svg-worker': 'src/host/node/svg-worker.js' }, format: 'esm' }),
  ...Object.entries(MODULES).map(([name, [room, entry]]) => moduleFor(name, room, entry)),
])
const outputFiles = results.flatMap((result) => result.outputFiles)

/** A module that exports what its room does, by names, which an import of a script would not know. */
async function moduleFor(name, room, entry) {
  const { metafile } = await build({ ...shared, entryPoints: { [name]: entry }, format: 'esm', metafile: true })
  const names = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === entry).exports
  const named = names.filter((exported) => exported !== 'default')
  const text = [
    "import { start } from '../bin/start.mjs'",
    `const entered = await start().${room}()`,
    ...(names.includes('default') ? ['export default entered.default'] : []),
    ...(named.length > 0 ? [`export const { ${named.join(', ')} } = entered`] : []),
  ].join('\n')
  return { outputFiles: [{ path: join(outdir, `${name}.js`), contents: Buffer.from(`${text}\n`) }] }
}

/**
 * A script run from compiled code cannot import by itself: what is left to import, packages that are not bundled, is
 * imported by the function that bin/lectern.mjs hands in.
 */
function withImportHandedIn({ path, contents }) {
  if (!path.endsWith('.cjs')) return contents
  const text = Buffer.from(contents).toString('utf8')
  const handed = text.replace(/(?<![\w$.'"`])import\(/g, 'lecternImport(')
  if (handed === text) throw new Error('The script imports nothing: see withImportHandedIn in scripts/compile.mjs')
  const ascii = inAscii(handed)
  // By which bin/start.mjs knows what V8 compiled of it.
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16)
  return Buffer.from(`// ${hash}\n${ascii}`)
}

/**
 * A script of ASCII alone is read and held at one byte a character, which makes a start a twentieth shorter. esbuild
 * writes strings in ASCII; what is left stands in regular expressions, and in templates of String.raw that all become
 * regular expressions: both read `\\u4e00` as 一.
 */
function inAscii(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// Written over and then cleared of what is left from before: a command that runs meanwhile finds its files.
await mkdir(outdir, { recursive: true })
for (const { path, contents } of outputFiles) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, withImportHandedIn({ path, contents }))
}
const written = new Set([...outputFiles.map(({ path }) => path), join(outdir, 'player.html'), join(outdir, 'editor')])
for (const name of await readdir(outdir))
  if (!written.has(join(outdir, name))) await rm(join(outdir, name), { recursive: true })

// The deck that talks are put into; Slidev's side of the script compiles it.
await writePlayer()

// The page of `lectern edit` and `lectern app`.
await writeEditor()

// A first run of what people run most, so that later starts need not compile it: bin/start.mjs keeps what it compiled.
await rm(join(root, 'node_modules/.cache/lectern'), { recursive: true, force: true })
const trial = mkdtempSync(join(tmpdir(), 'lectern-compile-'))
const article = join(root, 'data/zhiye-jiaoyu.yaml')
spawnSync(process.execPath, [join(root, 'bin/lectern.mjs'), 'pptx', article, '-q', '-o', join(trial, 'talk.pptx')], {
  stdio: 'ignore',
})
rmSync(trial, { recursive: true })
