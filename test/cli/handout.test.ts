/** `lectern build --pdf --script`: what a person types and gets. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../pdf/read.js'
import { type Result, runIn } from './run.js'

const ARTICLE = 'test/outline/library-zh.yaml'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-handout-'))
})

afterAll(() => rm(folder, { recursive: true }))

const lectern = (...args: string[]): Promise<Result> => runIn('.', ...args)

test('writes both beside the others, and says so', async () => {
  const { code, out, err } = await lectern(
    'build',
    ARTICLE,
    '--pdf',
    'notes',
    '--pdf=6,notes',
    '--script',
    '-o',
    folder,
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const names = [
    'library-zh.pptx',
    'library-zh.html',
    'library-zh-notes.pdf',
    'library-zh-6.pdf',
    'library-zh-script.docx',
  ]
  expect(
    out
      .trim()
      .split('\n')
      .map((file) => path.basename(file)),
  ).toEqual(names)
  expect((await readdir(folder)).sort()).toEqual([...names].sort())
  const { pages } = await readPdf(await readFile(path.join(folder, 'library-zh-notes.pdf')))
  expect(pages[0]?.height).toBeGreaterThan(pages[0]?.width ?? 0)
})

test.each([
  [['build', ARTICLE, '--pdf=7'], /--pdf cannot be 7; one of slides, notes, 2, 4, 6 would be right/],
  [['build', ARTICLE, '--script=long'], /--script takes no value/],
  [['pptx', ARTICLE, '--pdf'], /lectern pptx has no option --pdf/],
  [['build', ARTICLE, '-o', 'talk.pdf'], /name a folder/],
] as const)('%j is wrong usage', async (args, message) => {
  const { code, err } = await lectern(...args)
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('the help tells of both', async () => {
  const { out } = await lectern('build', '--help')
  expect(out).toContain('--pdf[=slides|notes|2|4|6]')
  expect(out).toContain('--script')
})
