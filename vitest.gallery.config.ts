import { defineConfig } from 'vitest/config'

/** `npm run gallery`: every theme, face and ratio in both outputs. Too long for every run of the tests. */
export default defineConfig({
  test: {
    include: ['test/likeness/gallery.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
