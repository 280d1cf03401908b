/** Bundles the engine for a browser. Each library is a chunk of its own, loaded when it is first asked for. */
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Some libraries name modules of Node for what they do there alone: in a browser there is nothing in them. */
const withoutNode = {
  name: 'without-node',
  setup(setup) {
    const names = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)
    setup.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'without-node' }))
    setup.onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** pptxgenjs packs nothing: src/pptx/stored-zip.ts stands for its JSZip. */
const storedZip = {
  name: 'stored-zip',
  setup(setup) {
    setup.onResolve({ filter: /^jszip$/ }, ({ importer }) =>
      /[\\/]pptxgenjs[\\/]/.test(importer) ? { path: `${root}src/pptx/stored-zip.ts` } : undefined,
    )
  },
}

/**
 * @param entryPoints by their names in `outdir`; src/host/browser/svg-worker.js is one that a page needs besides its own.
 * @param oneFile each entry as one small script, for a page that carries its workers within it.
 */
export async function bundleForBrowser(entryPoints, outdir, { oneFile = false } = {}) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    ...(oneFile ? { format: 'iife', minify: true } : { splitting: true, format: 'esm' }),
    platform: 'browser',
    // Where a library has a part for pages and one for workers, there is no `document` in the latter.
    conditions: ['worker', 'browser'],
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [storedZip, withoutNode],
    legalComments: 'none',
    logLevel: 'warning',
  })
}
