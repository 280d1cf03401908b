import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { mergeConfig, defineConfig } from 'vitest/config'
import all from './vitest.config.js'

/** What a test names that drives a browser, LibreOffice, Microsoft's validator, a server or the compiled command. */
const OTHER_PROGRAM =
  /chromium|playwright|firefox|soffice|office\.js|likeness|validator\.js|findProgram|child_process|execFile|present\(/

/** A test that puts something of its own in the place of a module needs modules that no other test has loaded. */
const OWN_MODULES = /vi\.mock\(/

/** `npm run test:quick`: the tests that need no other program, for whoever is changing a line. */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      exclude: globSync('test/**/*.test.ts').filter((file) => {
        const text = readFileSync(file, 'utf8')
        return OTHER_PROGRAM.test(text) || OWN_MODULES.test(text)
      }),
      // To load the engine for each file anew takes longer than the tests.
      isolate: false,
    },
  }),
)
