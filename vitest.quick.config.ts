import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { mergeConfig, defineConfig } from 'vitest/config'
import all from './vitest.config.js'

/** What a test file names that drives a browser, LibreOffice, Microsoft's validator, a server or the compiled command. */
const SLOW =
  /chromium|playwright|firefox|soffice|office\.js|likeness|validator\.js|findProgram|child_process|execFile|present\(|numRuns: \d{3}/

/** `npm run test:quick`: the tests that need no other program, for whoever is changing a line. */
export default mergeConfig(
  all,
  defineConfig({
    test: { exclude: globSync('test/**/*.test.ts').filter((file) => SLOW.test(readFileSync(file, 'utf8'))) },
  }),
)
