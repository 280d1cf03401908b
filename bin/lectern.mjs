#!/usr/bin/env node
import { start } from './start.mjs'

const rooms = start()
if (rooms === undefined) {
  process.stderr.write('Lectern is not compiled yet; run `npm run compile` in its folder first.\n')
  process.exitCode = 1
} else await rooms.command()
