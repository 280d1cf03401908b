#!/usr/bin/env node
/**
 * Starts the command. It is one script, dist/cli.cjs, run from code that V8 compiled in an earlier run where that code
 * is there and fits this version of Node: half of a short run would else be compiling.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const file = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
const cache = `${file}.cache`

if (existsSync(file)) {
  // Read as Latin-1, since scripts/compile.mjs writes it in ASCII.
  const writesCache = process.env.LECTERN_WRITE_CODE_CACHE === '1'
  const source = `(function (exports, require, module, __filename, __dirname, lecternImport) {${readFileSync(file, 'latin1')}\n})`
  const script = new vm.Script(source, {
    filename: file,
    cachedData: !writesCache && existsSync(cache) ? readFileSync(cache) : undefined,
  })
  const cli = { exports: {} }
  script.runInThisContext()(
    cli.exports,
    createRequire(file),
    cli,
    file,
    dirname(file),
    (specifier) => import(specifier),
  )
  // When the run is over, all that it used is compiled.
  if (writesCache) process.once('exit', () => writeFileSync(cache, script.createCachedData()))
} else {
  process.stderr.write('Lectern is not compiled yet; run `npm run compile` in its folder first.\n')
  process.exitCode = 1
}
