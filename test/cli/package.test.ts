/** What npm needs so that the package works in somebody's folder: overrides hold in this repository alone. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

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

test('npm has no script of ours to ask about, and installing in the repository compiles it', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }
  // `prepare` is among those that npm asks about when a packed file is installed, though it never runs then.
  const asked = ['preinstall', 'install', 'postinstall', 'prepare']
  expect(Object.keys(scripts).filter((name) => asked.includes(name))).toEqual([])
  expect(scripts['postprepare']).toBe(scripts['compile'])
})

interface Packed {
  path: string
  /** In bytes. */
  size: number
}

/** What `npm publish` would send. */
async function packedFiles(): Promise<Packed[]> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    shell: process.platform === 'win32',
  })
  const [{ files }] = JSON.parse(stdout) as [{ files: Packed[] }]
  return files
}

test('the package holds what runs, no maps of it, and no source twice', async () => {
  const files = await packedFiles()
  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/lectern.mjs',
      'bin/start.mjs',
      'dist/lectern.cjs',
      'dist/worker.js',
      'dist/svg-worker.js',
      'dist/index.js',
      'components/LecternScene.vue',
      'setup/root.ts',
      'slides.md',
    ]),
  )
  expect(paths.filter((path) => path.endsWith('.map') || path.startsWith('test/'))).toEqual([])
  const compiled = files.filter(({ path }) => path.startsWith('dist/') && !path.startsWith('dist/types/'))
  expect(compiled.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(8_000_000)
})

/** Modules of ours that a source file needs when it runs; imports of types alone are none. */
function sourcesNeeded(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, what = '', name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) ((?:(?!from ')[^;])*)from '(\.[^']+)'/gmu,
  )) {
    if (what.startsWith('type ')) continue
    const path = join(dirname(file), name)
    const candidates = [path, `${path}.ts`, path.replace(/\.js$/u, '.ts'), `${path}/index.ts`]
    const source = candidates.find((one) => /\.(?:ts|vue)$/u.test(one) && existsSync(one))
    if (source !== undefined) sourcesNeeded(source, found)
  }
  return found
}

test('the package holds every source that its Vue components need', async () => {
  const parts = ['components', 'components/stage', 'layouts'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (/(?<!\.d)\.(?:ts|vue)$/u.test(name) ? [`${folder}/${name}`] : [])),
  )
  const needed = new Set(parts.flatMap((file) => [...sourcesNeeded(file)]))
  expect([...needed].filter((file) => file.startsWith('src/'))).not.toEqual([])
  const packed = (await packedFiles()).map(({ path }) => path)
  expect([...needed].filter((file) => !packed.includes(file))).toEqual([])
})

test('the library offers what the command does, under names that are kept', async () => {
  const library = (await import('../../src/index.js')) as Record<string, unknown>
  expect(Object.keys(library).sort()).toEqual([
    'InputError',
    'buildHtml',
    'checkTalk',
    'loadArticle',
    'loadLayout',
    'loadTalk',
    'makeTalk',
    'writePptx',
  ])
})

const CONSUMER = `import { checkTalk, InputError, loadArticle, loadTalk, writePptx, type Article, type Deck, type Finding, type Talk } from 'lectern'

const article: Article = await loadArticle('article.docx')
const talk: Talk = await loadTalk('article.docx')
const deck: Deck = talk.deck
export const titles: string[] = deck.slides.map(({ title }) => title)
export const bytes: Uint8Array = await writePptx(talk)
export const findings: Finding[] = checkTalk(article, talk, 'article.docx')
export const faults = (error: unknown): string[] => (error instanceof InputError ? error.problems.map(({ message }) => message) : [])
// @ts-expect-error A talk has a deck, whose slides have no such thing: types that were not found would let it pass.
export const none = deck.slides[0].nothingOfTheKind
`

/** Packages that the declarations which one file reaches ask for. */
async function packagesAskedFor(
  entry: string,
  seen = new Set<string>(),
  asked = new Set<string>(),
): Promise<Set<string>> {
  if (seen.has(entry)) return asked
  seen.add(entry)
  for (const [, name = ''] of (await readFile(entry, 'utf8')).matchAll(/(?:from |import\()'([\w@./:-]+)'/gu)) {
    if (name.startsWith('.'))
      await packagesAskedFor(resolve(dirname(entry), name.replace(/\.js$/u, '.d.ts')), seen, asked)
    else asked.add(name)
  }
  return asked
}

test('somebody’s TypeScript finds the types, and all that they lean on is installed with them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-types-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const tsc = (...args: string[]) =>
    promisify(execFile)(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...args])
  const installed = join(folder, 'node_modules/lectern')
  await mkdir(installed, { recursive: true })
  await writeFile(join(installed, 'package.json'), await readFile('package.json'))
  await tsc('-p', 'tsconfig.types.json', '--outDir', join(installed, 'dist/types'))
  for (const name of ['zod', '@types']) await symlink(resolve('node_modules', name), join(folder, 'node_modules', name))
  await writeFile(join(folder, 'consumer.mts'), CONSUMER)
  await tsc(
    '--noEmit',
    '--ignoreConfig',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--skipLibCheck',
    '--types',
    'node',
    '--typeRoots',
    resolve('node_modules/@types'),
    join(folder, 'consumer.mts'),
  ).catch(({ stdout }: { stdout: string }) => expect.fail(stdout))
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Package
  const asked = await packagesAskedFor(join(installed, 'dist/types/index.d.ts'))
  expect([...asked].filter((name) => !name.startsWith('node:') && !Object.hasOwn(dependencies, name))).toEqual([])
}, 120_000)
