/** Bundles the engine for a browser. Each library is a chunk of its own, loaded when it is first asked for. */
import { readFile } from 'node:fs/promises'
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
 * woff2-encoder’s glue (Embind) writes the functions by which WebAssembly is called as source and compiles them, which a
 * page’s policy forbids. Here the same call is made by hand: each argument to its wire type, the call, the result back.
 */
const withoutEval = {
  name: 'without-eval',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]woff2-encoder[\\/]dist[\\/][^\\/]+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const compiled =
        /\(function\((\w+),(\w+)\)\{if\(!\(\1 instanceof Function\)\)[^]*?\}\)?\(Function,(\w+)\)\)?\.apply\(null,(\w+)\)/
      if (!compiled.test(text)) throw new Error('woff2-encoder calls its WebAssembly in another way: see withoutEval')
      const contents = text.replace(compiled, (...[, , , names, values]) => `lecternInvoker(${names},${values})`)
      return { contents: `${invoker}\n${contents}` }
    })
  },
}

/** Embind’s `craftInvokerFunction`: names and values are the parameters that it would compile its source with. */
const invoker = `function lecternInvoker(names, values) {
  const value = (name) => values[names.indexOf(name)]
  const types = values.filter((_, at) => /^argType\\d+$/.test(names[at]))
  const [call, callee, result] = [value('invoker'), value('fn'), value('retType')]
  const stacked = types.some(({ destructorFunction }) => destructorFunction === undefined)
  return (...given) => {
    const destructors = stacked ? [] : null
    const wired = types.map((type, at) => type.toWireType(destructors, given[at]))
    const returned = call(callee, ...wired)
    if (stacked) value('runDestructors')(destructors)
    else types.forEach(({ destructorFunction }, at) => destructorFunction && destructorFunction(wired[at]))
    return result.name === 'void' ? undefined : result.fromWireType(returned)
  }
}`

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
    plugins: [storedZip, withoutEval, withoutNode],
    legalComments: 'none',
    logLevel: 'warning',
  })
}
