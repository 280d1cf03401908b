/** What npm needs so that the package works in somebody's folder: overrides hold in this repository alone. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

interface Package {
  dependencies: Record<string, string>
  overrides: Record<string, unknown>
}

test('every version that is forced here is a dependency as well, since npm does not force it on whoever installs Lectern', async () => {
  const { dependencies, overrides } = JSON.parse(await readFile('package.json', 'utf8')) as Package
  const forced = Object.entries(overrides).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  expect(forced.length).toBeGreaterThan(0)
  for (const [name, version] of forced) expect(dependencies[name.replace(/(?<=.)@.*$/u, '')], name).toBe(version)
})

test('the package holds what runs, and no maps of it', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { shell: process.platform === 'win32' })
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  const paths = files.map((file) => file.path)
  expect(paths).toEqual(expect.arrayContaining(['bin/lectern.mjs', 'dist/cli.cjs', 'dist/worker.js', 'dist/index.js', 'components/LecternScene.vue', 'setup/root.ts', 'slides.md']))
  expect(paths.filter((path) => path.endsWith('.map') || path.startsWith('test/'))).toEqual([])
})

test('the library offers what the command does, under names that are kept', async () => {
  const library = (await import('../../src/index.js')) as Record<string, unknown>
  expect(Object.keys(library).sort()).toEqual(['InputError', 'buildHtml', 'checkTalk', 'loadArticle', 'loadLayout', 'loadTalk', 'makeTalk', 'writePptx'])
})
