/** Compiles the editor into dist/editor: its page's script and style, its engine and its drawer of SVGs, one packed file each. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build as viteBuild } from 'vite'
import { bundleForBrowser } from './browser-bundle.mjs'
import { versionOf } from './version-of.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'dist/editor')

/** What the editor is made of. */
const SOURCES = [
  'editor',
  'components',
  'styles',
  'src',
  'data/attention.yaml',
  'data/zhiye-jiaoyu.yaml',
  'scripts/browser-bundle.mjs',
  'scripts/compile-editor.mjs',
  'package-lock.json',
]

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeEditor()

/** Compiles the editor, which takes seconds, unless dist/ has the one that these sources make. */
export async function writeEditor() {
  const version = await versionOf(root, SOURCES)
  if ((await readFile(join(outdir, 'version'), 'utf8').catch(() => '')) === version) return
  await mkdir(join(root, 'dist'), { recursive: true })
  const folder = await mkdtemp(join(root, 'dist/.editor-'))
  // Whoever may run the package may read it; mkdtemp lets its maker alone.
  await chmod(folder, 0o755)
  try {
    await bundleForBrowser({ engine: 'editor/engine/worker.ts', svg: 'src/host/browser/svg-worker.js' }, folder, {
      oneFile: true,
    })
    await writePage(folder)
    for (const name of await readdir(folder)) await pack(join(folder, name))
    await writeFile(join(folder, 'version'), version)
    await rm(outdir, { recursive: true, force: true })
    await rename(folder, outdir)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The page's script and style. The deck's components ask Slidev for clicks and pages: the editor stands in for it. */
async function writePage(folder) {
  const standIn = (name) => join(root, 'editor/stand-ins', name)
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false' },
    resolve: {
      alias: {
        '@slidev/client': standIn('slidev-client.ts'),
        'virtual:lectern-pictures': standIn('pictures.ts'),
        'virtual:lectern-fonts.css': standIn('fonts.css'),
      },
    },
    plugins: [vue()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      lib: { entry: join(root, 'editor/main.ts'), formats: ['es'], fileName: () => 'page.js', cssFileName: 'page' },
    },
  })
}

/** The engine with its libraries is large, and a browser unpacks gzip by itself. */
async function pack(file) {
  await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }))
  await rm(file)
}
