#!/usr/bin/env node
import { existsSync } from 'node:fs'
import module from 'node:module'

const cli = new URL('../dist/cli.js', import.meta.url)

if (existsSync(cli)) {
  // From Node 22.8 on the second start need not compile what the first did.
  module.enableCompileCache?.()
  await import(cli.href)
} else {
  process.stderr.write('Lectern is not compiled yet; run `npm run compile` in its folder first.\n')
  process.exitCode = 1
}
