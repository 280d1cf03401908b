#!/usr/bin/env node
import { existsSync } from 'node:fs'

const cli = new URL('../dist/cli.js', import.meta.url)

if (existsSync(cli)) {
  await import(cli.href)
} else {
  process.stderr.write('Lectern is not compiled yet; run `npm run compile` in its folder first.\n')
  process.exitCode = 1
}
