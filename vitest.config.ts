import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'

/** What a test names that drives a browser, LibreOffice, Microsoft's validator, a server or the compiled command. */
const OTHER_PROGRAM =
  /chromium|playwright|firefox|soffice|office\.js|likeness|validator\.js|findProgram|child_process|execFile|present\(/

/** A test that puts something of its own in the place of a module needs modules that no other test has loaded. */
const OWN_MODULES = /vi\.mock\(/

const files = globSync('test/**/*.test.ts')
const others = files.filter((file) => {
  const text = readFileSync(file, 'utf8')
  return OTHER_PROGRAM.test(text) || OWN_MODULES.test(text)
})

export default defineConfig({
  test: {
    // Messages that follow no article are in the language of whoever runs the command.
    env: { LC_ALL: 'C' },
    setupFiles: ['test/setup.ts'],
    // Vitest leaves one core to the watcher, of two: half of the time.
    maxWorkers: '100%',
    // Chromium, LibreOffice and a whole Slidev build run in some tests, on small machines.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A browser on a busy machine takes its time; what does not come at all still fails.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      // `npm run test:quick`, for whoever is changing a line. To load the engine for each file anew takes longer than
      // the tests.
      { extends: true, test: { name: 'quick', isolate: false, include: files, exclude: others } },
      { extends: true, test: { name: 'programs', include: others } },
    ],
  },
})
