/** What npm needs so that the package works in somebody's folder: overrides hold in this repository alone. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

interface Package {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: Record<string, unknown>
  files: string[]
}

test('every version that is forced here is a dependency as well, since npm does not force it on whoever installs Lectern', async () => {
  const { dependencies, overrides } = JSON.parse(await readFile('package.json', 'utf8')) as Package
  const forced = Object.entries(overrides).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  expect(forced.length).toBeGreaterThan(0)
  for (const [name, version] of forced) expect(dependencies[name.replace(/(?<=.)@.*$/u, '')], name).toBe(version)
})

test('the package holds what runs, and no maps of it', async () => {
  const { files } = JSON.parse(await readFile('package.json', 'utf8')) as Package
  expect(files).toEqual(expect.arrayContaining(['bin', 'dist', '!dist/**/*.map', 'components', 'layouts', 'setup', 'styles']))
})

test('the library offers what the command does, under names that are kept', async () => {
  const library = (await import('../../src/index.js')) as Record<string, unknown>
  expect(Object.keys(library).sort()).toEqual(['InputError', 'buildHtml', 'checkTalk', 'loadArticle', 'loadLayout', 'loadTalk', 'makeTalk', 'writePptx'])
})
