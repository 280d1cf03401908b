/** Writes data/article.schema.json, by which editors complete and check a data file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = await mkdtemp(join(tmpdir(), 'lectern-schema-'))
try {
  const outfile = join(folder, 'json-schema.mjs')
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/article/json-schema.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as lecternRequire } from 'node:module'; const require = lecternRequire(import.meta.url);",
    },
  })
  const { articleJsonSchemaText } = await import(pathToFileURL(outfile).href)
  await writeFile(new URL('../data/article.schema.json', import.meta.url), articleJsonSchemaText())
} finally {
  await rm(folder, { recursive: true, force: true })
}
