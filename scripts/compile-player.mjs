/** Writes dist/player.html: `node scripts/compile-player.mjs`, or as a part of scripts/compile.mjs. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { versionOf } from './version-of.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const player = join(root, 'dist/player.html')

/** What the player is made of. */
const SOURCES = [
  'components',
  'layouts',
  'setup',
  'styles',
  'src/cli/html.ts',
  'src/cli/html-plugins.ts',
  'src/player',
  'src/slidev',
  'scripts/compile-player.mjs',
  'scripts/version-of.mjs',
  'scripts/compile-player.ts',
  'package-lock.json',
]

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePlayer()

/** Compiles the player, which takes seconds, unless dist/ has the one that these sources make. */
export async function writePlayer() {
  const version = await versionOf(root, SOURCES)
  if ((await readFile(player, 'utf8').catch(() => '')).includes(version)) return
  const { compilePlayer } = await bundled()
  await mkdir(join(root, 'dist'), { recursive: true })
  await writeFile(`${player}.tmp`, await compilePlayer(root, version))
  await rename(`${player}.tmp`, player)
}

/** The module beside this one, with the TypeScript that it imports. */
async function bundled() {
  // Within node_modules, so that the libraries left out of the bundle are found.
  const folder = await mkdtemp(join(root, 'node_modules/.lectern-player-'))
  try {
    const outfile = join(folder, 'compile-player.mjs')
    await build({
      absWorkingDir: root,
      entryPoints: ['scripts/compile-player.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
