/** The editor as one page: its compiled script and style, and within it every file that its engine may ask for. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { packageFilePath } from '../host/node/package-file.js'
import { isAskedFor } from '../host/package-files.js'
import { closedPage } from '../slidev/closed-page.js'

/**
 * Folders of packages with files that the engine asks for, each by one file that is in it. The serif faces would make the
 * page a third larger: it offers no theme that wears them.
 */
const FOLDERS = {
  'pdfjs-dist/cmaps': 'UniGB-UCS2-H.bcmap',
  'pdfjs-dist/standard_fonts': 'FoxitFixed.pfb',
  '@shikijs/langs/dist': 'index.mjs',
  '@fontsource/arimo': 'package.json',
  '@fontsource/arimo/files': 'arimo-latin-400-normal.woff2',
  '@fontsource-variable/noto-sans-sc': 'package.json',
  '@fontsource-variable/noto-sans-sc/files': 'noto-sans-sc-latin-wght-normal.woff2',
}

const FILES = [
  'lectern/dist/player.html',
  'lectern/data/icons/table.txt',
  '@zip.js/zip.js/dist/zip-module.wasm',
  '@resvg/resvg-wasm/index_bg.wasm',
  'harfbuzzjs/dist/harfbuzz-subset.wasm',
]

/** Fonts are packed already; all else gets smaller. */
const PACKED_ALREADY = /\.woff2$/

/**
 * The page, whole.
 *
 * @throws Error where the editor is not compiled.
 */
export async function standAlonePage(): Promise<string> {
  const [script, style] = await Promise.all(['page.js', 'page.css'].map(compiled))
  const carried = await Promise.all([
    ...['engine.js', 'svg.js'].map(async (name) => element(`editor/${name}`, await compiledFile(name), true)),
    ...(await packageFiles()).map(async (path) => carry(path, await readFile(packageFilePath(path)))),
  ])
  const head = [
    `<!DOCTYPE html><html lang="en" data-shelf="browser"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>Lectern</title><link rel="icon" href="data:,"><style>${style}</style></head><body><div id="app"></div>`,
    // `async`: it begins before the browser has read the files behind it.
    `<script type="module" async>${escapeScript(script ?? '')}</script>`,
  ]
  const end = '</body></html>\n'
  return closedPage([...head, ...carried, end].join('\n'), [], {
    // A deck that the page opens in a window of its own is under the page's policy too.
    scripts: [`'wasm-unsafe-eval'`, ...(await scriptsOfPlayer())],
    workers: ['blob:'],
    pictures: ['blob:'],
  })
}

/** Hashes of the deck's own scripts, as its policy names them. */
export async function scriptsOfPlayer(): Promise<string[]> {
  const player = await readFile(packageFilePath('lectern/dist/player.html'), 'utf8')
  return /script-src ([^;"]+)/.exec(player)?.[1]?.split(' ') ?? []
}

async function compiled(name: string): Promise<string> {
  return (await promisify(gunzip)(await compiledFile(name))).toString('utf8')
}

/**
 * A script or style of the editor, packed by gzip.
 *
 * @throws Error where the editor is not compiled.
 */
export async function compiledFile(name: string): Promise<Uint8Array> {
  return readFile(packageFilePath(`lectern/dist/editor/${name}.gz`)).catch(() => {
    throw new Error(`dist/editor/${name}.gz is missing: run \`npm run compile\`.`)
  })
}

/** Paths of all files that `isAskedFor` names and that are carried, in order. */
async function packageFiles(): Promise<string[]> {
  const within = await Promise.all(
    Object.entries(FOLDERS).map(async ([folder, known]) =>
      (await readdir(dirname(packageFilePath(`${folder}/${known}`)))).map((name) => `${folder}/${name}`),
    ),
  )
  return [...FILES, ...within.flat().filter(isAskedFor).sort()]
}

async function carry(path: string, bytes: Uint8Array): Promise<string> {
  if (PACKED_ALREADY.test(path)) return element(path, bytes, false)
  return element(path, await promisify(gzip)(bytes, { level: 9 }), true)
}

/** A script that no browser runs: only what has the type of a script is one. */
function element(path: string, bytes: Uint8Array, packed: boolean): string {
  const data = Buffer.from(bytes).toString('base64')
  return `<script type="text/plain" data-file="${path}"${packed ? ' data-packed' : ''}>${data}</script>`
}

/** Ends no element of HTML: what Vite wrote holds these letters in strings and regular expressions only. */
function escapeScript(script: string): string {
  return script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--')
}
