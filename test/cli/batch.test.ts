/** Many articles at once, on the command line: in processes of their own, the unchanged left alone, the bad failing alone. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Result, runIn } from './run.js'
import { placed, shardOf } from '../../src/cli/batch/articles.js'
import type { Job } from '../../src/cli/batch/job.js'
import { Record } from '../../src/cli/batch/record.js'
import { parseOptions } from '../../src/cli/options.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-batch-'))
  for (const term of ['spring', 'autumn']) await mkdir(join(folder, term))
  await writeFile(join(folder, 'spring', 'talk.md'), '# 春\n\n图书馆八点开门，孩子们都来看书。\n')
  await writeFile(join(folder, 'autumn', 'talk.md'), '# Autumn\n\nThe library opens at eight in autumn.\n')
  await writeFile(join(folder, 'autumn', 'broken.docx'), 'no zip at all')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const lectern = (...args: string[]): Promise<Result> => runIn(folder, ...args)

interface Report {
  articles: { article: string; files?: string[]; errors?: string[]; unchanged?: true; slides?: number }[]
}

const ALL = ['pptx', '**/*.{md,docx}', '-o', 'made', '--jobs', '2', '--json']

describe('many articles', () => {
  it('are found by a pattern, made in folders as theirs, and a bad one fails alone', async () => {
    const { code, out, err } = await lectern(...ALL)
    const { articles } = JSON.parse(out) as Report
    expect(code).toBe(1)
    expect(articles.map(({ article }) => article)).toEqual(['autumn/broken.docx', 'autumn/talk.md', 'spring/talk.md'])
    expect(articles.flatMap(({ files = [] }) => files)).toEqual([
      join('made', 'autumn', 'talk.pptx'),
      join('made', 'spring', 'talk.pptx'),
    ])
    expect(articles[0]?.errors).toHaveLength(1)
    expect(err.trim().split('\n')).toEqual(articles[0]?.errors)
    expect(existsSync(join(folder, 'made', 'spring', 'talk.pptx'))).toBe(true)
  }, 60_000)

  it('that have not changed are left alone; a changed one, a missing output and --force are made', async () => {
    await lectern(...ALL)
    const file = join(folder, 'made', 'spring', 'talk.pptx')
    const before = (await stat(file)).mtimeMs
    const again = JSON.parse((await lectern(...ALL)).out) as Report
    expect(again.articles.map(({ unchanged }) => unchanged)).toEqual([undefined, true, true])
    expect((await stat(file)).mtimeMs).toBe(before)
    await writeFile(join(folder, 'autumn', 'talk.md'), '# Autumn\n\nThe library opens at nine in autumn.\n')
    await rm(file)
    const changed = JSON.parse((await lectern(...ALL)).out) as Report
    expect(changed.articles.map(({ unchanged }) => unchanged)).toEqual([undefined, undefined, undefined])
    const forced = JSON.parse((await lectern(...ALL, '--force')).out) as Report
    expect(forced.articles.map(({ unchanged }) => unchanged)).toEqual([undefined, undefined, undefined])
  }, 90_000)

  it('are not looked for among what was made of others', async () => {
    await lectern('pptx', '**/talk.md', '-o', 'again')
    const { out } = await lectern('pptx', '**/*', '-o', 'again', '--json')
    expect((JSON.parse(out) as Report).articles.filter(({ article }) => article.endsWith('.pptx'))).toEqual([])
  }, 60_000)

  it('are told of in a table', async () => {
    const { out } = await lectern('pptx', '**/talk.md', '-o', 'table')
    expect(out).toMatch(/article +slides +seconds +written/)
    expect(out).toMatch(/2 made\n$/)
  }, 60_000)

  it('are divided among machines', async () => {
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) =>
        lectern('pptx', '**/talk.md', '-o', `part-${shard[0]}`, '--shard', shard, '--json'),
      ),
    )
    const names = parts.flatMap(({ out }) => (JSON.parse(out) as Report).articles.map(({ article }) => article))
    expect(names.sort()).toEqual(['autumn/talk.md', 'spring/talk.md'])
  }, 60_000)

  it('cannot be none, nor go into one file, nor be part 3 of 2', async () => {
    expect(await lectern('pptx', 'winter/*.md')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^winter\/\*\.md: no article fits/) as string,
    })
    expect(await lectern('pptx', 'spring/talk.md', 'autumn/talk.md', '-o', 'one.pptx')).toMatchObject({ code: 2 })
    expect(await lectern('pptx', '**/talk.md', '--shard', '3/2')).toMatchObject({ code: 2 })
    expect(await lectern('pptx', '**/talk.md', '--jobs', '0')).toMatchObject({ code: 2 })
  })

  it('may have brackets in their names', async () => {
    await writeFile(join(folder, 'talk [1].md'), '# Brackets\n\nThe library opens at eight.\n')
    expect(await lectern('pptx', 'talk [1].md', '-o', 'brackets', '--jobs', '1', '--quiet')).toMatchObject({
      code: 0,
      out: `${join('brackets', 'talk [1].pptx')}\n`,
    })
  }, 60_000)

  it('leave a record that a person can read and delete', async () => {
    await lectern('pptx', '**/talk.md', '-o', 'noted')
    expect(
      Object.keys(
        (JSON.parse(await readFile(join(folder, 'noted', '.lectern.json'), 'utf8')) as { made: object }).made,
      ),
    ).toEqual(['autumn/talk.md', 'spring/talk.md'])
  }, 60_000)
})

describe('places of outputs', () => {
  const outputs = (...articles: string[]) => placed(articles, 'out').map(({ output }) => output)

  it('are side by side where names differ', () => {
    expect(outputs('a/one.md', 'b/two.md')).toEqual([join('out', 'one'), join('out', 'two')])
  })

  it('keep folders where names do not, and endings where folders do not help; capitals tell no files apart', () => {
    expect(outputs('x/a/talk.md', 'x/b/Talk.md')).toEqual([join('out', 'a', 'talk'), join('out', 'b', 'Talk')])
    expect(outputs('a/talk.md', 'a/talk.docx')).toEqual([join('out', 'talk-md'), join('out', 'talk-docx')])
  })
})

it('every article is in one part', () => {
  const all = [1, 2, 3, 4, 5, 6, 7]
  expect([1, 2, 3].flatMap((index) => shardOf(all, { index, of: 3 })).sort()).toEqual(all)
})

it('two shards that write in one folder at the same time are both remembered', async () => {
  const out = join(folder, 'shared')
  const job = (article: string): Job => ({
    article,
    output: join(out, article),
    html: false,
    options: parseOptions('pptx', [article]),
  })
  const shards = [await Record.open(out, '1.0'), await Record.open(out, '1.0')]
  for (const [index, record] of shards.entries()) {
    await record.note(job(`${index}.md`), { article: `${index}.md`, slides: 1, seconds: 0, files: [], sources: [] })
    await record.save()
  }
  const later = await Record.open(out, '1.0')
  expect(await later.unchanged(job('0.md'))).toBeDefined()
  expect(await later.unchanged(job('1.md'))).toBeDefined()
  expect(await (await Record.open(out, '2.0')).unchanged(job('1.md'))).toBeUndefined()
})

it('an article that takes more memory than a process may have fails in one line with its name, without V8’s own words', async () => {
  await writeFile(
    join(folder, 'large.md'),
    `# Large\n\n${'The library opens at eight, and forty people carry books over the bridge. '.repeat(4000)}\n`,
  )
  const script = `
    const { runAll } = await import(process.argv[1])
    const job = JSON.parse(process.argv[2])
    await runAll([job], 1, async (_, outcome) => process.stdout.write(JSON.stringify(outcome)), { worker: new URL(process.argv[3]), memory: { old: 24, young: 1 } })`
  const pool = await build({
    entryPoints: ['src/cli/batch/pool.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['tinypool'],
    write: false,
  })
  const file = join(fileURLToPath(new URL('../../dist/', import.meta.url)), 'pool-of-a-test.mjs')
  await writeFile(file, pool.outputFiles[0]?.text ?? '')
  onTestFinished(() => rm(file))
  const job: Job = {
    article: join(folder, 'large.md'),
    output: join(folder, 'large'),
    html: false,
    options: parseOptions('pptx', ['large.md']),
  }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    script,
    file,
    JSON.stringify(job),
    new URL('../../dist/worker.js', import.meta.url).href,
  ])
  expect((JSON.parse(stdout) as { errors: string[] }).errors).toEqual([
    expect.stringMatching(/large\.md: no talk could be made of it: its process ended, most likely for want of memory/u),
  ])
  expect(stderr).toBe('')
}, 60_000)
