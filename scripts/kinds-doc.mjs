/** Writes docs/kinds.md, its Chinese edition and their pictures. `--words` leaves the pictures as they are. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findBrowser } from './programs.mjs'

/** Width in pixels of a picture. */
const WIDTH = 480

const root = new URL('..', import.meta.url)
// Within node_modules, so that the libraries left out of the bundle are found; until the end, for the thread that draws SVGs.
const folder = await mkdtemp(fileURLToPath(new URL('node_modules/.lectern-kinds-', root)))
try {
  await writePages(await bundled())
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function writePages({ kindsDocument, kindPictures, loadLayout, FILES }) {
  await loadLayout()
  const gallery = await readFile(new URL('data/gallery.yaml', root), 'utf8')
  await mkdir(new URL('docs/images/kinds/', root), { recursive: true })
  const sourceOf = (kind) => readFileSync(new URL(`src/slides/${kind}.ts`, root), 'utf8')
  for (const [edition, file] of Object.entries(FILES))
    await writeFile(new URL(file, root), kindsDocument(gallery, sourceOf, edition))
  if (!process.argv.includes('--words')) await draw(await kindPictures(gallery))
}

/** The module beside this one, with the TypeScript that it imports, and the thread that draws SVGs beside it. */
async function bundled() {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { 'kinds-doc': 'scripts/kinds-doc.ts', 'svg-worker': 'src/host/node/svg-worker.js' },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  return await import(pathToFileURL(join(folder, 'kinds-doc.js')).href)
}

async function draw(pictures) {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('The pictures need Chrome, Edge or Chromium; set CHROME_PATH where it is elsewhere.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: (WIDTH * 9) / 16 } })
    for (const { kind, svg } of pictures) {
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
      await page.screenshot({ path: fileURLToPath(new URL(`docs/images/kinds/${kind}.png`, root)) })
    }
  } finally {
    await browser.close()
  }
}
