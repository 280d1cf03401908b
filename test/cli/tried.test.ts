/** What people type on the first day: each line is understood, or answered in the reader's own language. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Result, runIn } from './run.js'

let folder = ''

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/compile.mjs'])
  folder = await mkdtemp(join(tmpdir(), 'lectern-tried-'))
  await writeFile(join(folder, 'talk.md'), '# Reading\n\nThe library opens at eight.\n')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function lectern(locale: string, ...args: string[]): Promise<Result> {
  vi.stubEnv('LC_ALL', locale)
  onTestFinished(() => void vi.unstubAllEnvs())
  return runIn(folder, ...args)
}

describe.each([
  ['zh', 'zh_CN.UTF-8'],
  ['en', 'en_GB.UTF-8'],
] as const)('in %s', (lang, locale) => {
  it.each<[string[], number, RegExp, RegExp]>([
    [[], 0, /第一次用：lectern 讲稿\.docx/, /To begin: `lectern talk\.docx`/],
    [['-v'], 0, /^\d+\.\d+\.\d+/, /^\d+\.\d+\.\d+/],
    [['version'], 0, /^\d+\.\d+\.\d+/, /^\d+\.\d+\.\d+/],
    [['kinds'], 0, /timeline +时间线/, /^timeline  /m],
    [['themes'], 0, /paper-dark +纸张深色/, /^paper-dark$/m],
    [['doctor'], 0, /✓ Node \d[^]*✓ 字体齐全/, /✓ Node \d[^]*✓ fonts are there/],
    [['none.docx'], 1, /none\.docx: 没有这个文件/, /none\.docx: there is no such file/],
    [['outline', 'talk.md', '—why'], 0, /Reading/, /Reading/],
    [['outline', 'talk.md', '–－json'], 0, /"ratio": "16:9"/, /"ratio": "16:9"/],
    [['outline', 'talk.md', '--json', '--ratio', '4：3'], 0, /"ratio": "4:3"/, /"ratio": "4:3"/],
    [['outline', 'talk.md', '--json', '--ratio＝4比3'], 0, /"ratio": "4:3"/, /"ratio": "4:3"/],
    [['outline', 'talk.md', '--json', '--theme', '黑板'], 0, /"theme": "chalkboard"/, /"theme": "chalkboard"/],
    [['outline', '~$talk.docx'], 1, /Word 打开文稿时的临时文件/, /a lock file of Word/],
    [['outline', 'https://example.org/a'], 1, /这是网址[^]*存成 \.html/, /an address[^]*save the page as \.html/],
    [['https://example.org/a'], 1, /这是网址/, /an address/],
    [['outline', 'my', 'talk.md'], 2, /my 当作文章，多了 talk\.md/, /my was taken for it, and talk\.md is left over/],
    [['themes', 'talk.md'], 2, /不带文章；多了 talk\.md/, /takes no article; leave out talk\.md/],
  ])('%j', async (args, code, zh, en) => {
    const result = await lectern(locale, ...args)
    expect(result.out + result.err).toMatch(lang === 'zh' ? zh : en)
    expect(result.code).toBe(code)
  })
})
