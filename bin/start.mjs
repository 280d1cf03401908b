/**
 * Runs dist/lectern.cjs, the script that holds all of this package. Half of a short run would be compiling it, so V8 starts
 * from what it compiled in an earlier run. That is kept in node_modules/.cache of this package, whose owner alone can put
 * code there, as into the package; it fits one version of Node and one content of the script.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const file = fileURLToPath(new URL('../dist/lectern.cjs', import.meta.url))
const caches = fileURLToPath(new URL('../node_modules/.cache/lectern', import.meta.url))

/** Milliseconds. A shorter run, such as `lectern --version`, has compiled too little to be worth keeping. */
const LONG = 400

let entered

/**
 * The ways into the package by their names; see src/rooms.ts.
 *
 * @returns undefined where the package is not compiled yet.
 */
export function start() {
  if (entered === undefined && existsSync(file)) entered = run()
  return entered
}

function run() {
  // scripts/compile.mjs writes ASCII alone, which is read at one byte a character, and the content's hash in front.
  const text = readFileSync(file, 'latin1')
  const cache = join(caches, `${/^\/\/ (\w+)/.exec(text)?.[1]}-${process.version}-${process.arch}`)
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const source = `(function (exports, require, module, __filename, __dirname, lecternImport) {${text}\n})`
  const script = new vm.Script(source, { filename: file, cachedData })
  const module = { exports: {} }
  script.runInThisContext()(
    module.exports,
    createRequire(file),
    module,
    file,
    dirname(file),
    (specifier) => import(specifier),
  )
  // Compiled code fits one set of V8's options, too: that of a usual run.
  if (cachedData === undefined && process.execArgv.length === 0) process.once('exit', () => keep(script, cache))
  return module.exports
}

/** Keeps what the run has compiled, where the package's folder may be written to. */
function keep(script, cache) {
  if (performance.now() < LONG) return
  const unfinished = `${cache}.${process.pid}`
  try {
    mkdirSync(caches, { recursive: true })
    // A cache that is cut short would end Node itself: it appears whole or not at all.
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, cache)
  } catch {
    rmSync(unfinished, { force: true })
  }
}
