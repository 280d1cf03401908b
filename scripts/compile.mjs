/**
 * Bundles src/ into dist/, so that the command starts without a TypeScript loader and reads few files. Each command is
 * its own chunk: `lectern pptx` never reads what `lectern present` needs.
 */
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

const outdir = new URL('../dist/', import.meta.url)

await rm(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: { cli: 'src/cli/index.ts', slidev: 'src/slidev/index.ts', setup: 'src/cli/setup.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
})
