import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
  },
})
