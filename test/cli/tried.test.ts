/** What people type on the first day: each line is understood, or answered in the reader's own language. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  await mkdir(join(folder, 'folder'))
  await writeFile(join(folder, 'empty.md'), '')
  for (const name of ['fake.docx', 'a.pages', 't.xlsx', 'p.png']) await writeFile(join(folder, name), 'no such thing')
  // As OLE files begin: old ones of Word, and locked ones of today.
  for (const name of ['old.doc', 'locked.docx'])
    await writeFile(join(folder, name), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
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
    [['outlin', 'talk.md'], 2, /是不是 lectern outline？/, /did you mean lectern outline\?/],
    [['-help'], 2, /没有 -help 这个命令；lectern --help/, /there is no command -help; lectern --help/],
    [['/?'], 2, /lectern --help 列出全部命令/, /lectern --help lists the commands/],
    [['outline', 'talk'], 1, /没有这个文件；是不是 talk\.md？/, /no such file; did you mean talk\.md\?/],
    [['outline', '"talk.md"'], 1, /是不是 talk\.md？/, /did you mean talk\.md\?/],
    [['outline', 'talk.docx'], 1, /是不是 talk\.md？/, /did you mean talk\.md\?/],
    [['outline', 'folder'], 1, /这是一个文件夹；请指明里面的文章/, /this is a folder; name the article in it/],
    [['outline', 'empty.md'], 1, /文件是空的/, /the file is empty/],
    [['outline', 'fake.docx'], 1, /这不是 \.docx 文件/, /this is no \.docx file/],
    [['outline', 'locked.docx'], 1, /旧版 Word 文件，或者带密码/, /an old Word file, or one locked with a password/],
    [['outline', 'old.doc'], 1, /另存为 \.docx/, /save it as \.docx/],
    [['outline', 'a.pages'], 1, /在 Pages 里打开，导出为 Word/, /open it in Pages and export it to Word/],
    [['outline', 't.xlsx'], 1, /这是表格，不是文章/, /it is a table and no article/],
    [['outline', 'p.png'], 1, /请先做文字识别（OCR）/, /run text recognition \(OCR\)/],
    [['outline', 'talk.md', '--theem', 'ink'], 2, /是不是 --theme？/, /did you mean --theme\?/],
    [['outline', 'talk.md', '--theme', 'nope'], 2, /可以是 paper、/, /one of paper, /],
    [['outline', 'talk.md', '--ratio', '5:3'], 2, /可以是 16:9、4:3/, /one of 16:9, 4:3/],
    [['outline', 'talk.md', '--duration', 'abc'], 2, /应当是 1 到 1440 之间的整数/, /a number from 1 to 1440/],
    [['outline', 'talk.md', '--duration', '0'], 2, /应当是 1 到 1440 之间的整数/, /a number from 1 to 1440/],
    [
      ['outline', 'talk.md', '--duration', '600'],
      0,
      /less than half of the 600 of duration/,
      /less than half of the 600 of duration/,
    ],
    [['outline', 'talk.md', '--for', 'students'], 2, /可以是 class/, /one of class/],
    [['outline', 'talk.md', '--json=yes'], 2, /--json 后面不带值/, /--json takes no value/],
    [['build', 'talk.md', '--pdf=7'], 2, /可以是 slides、notes、2、4、6/, /one of slides, notes, 2, 4, 6/],
    [['build', 'talk.md', '-o', 'x.pptx'], 2, /-o 请写一个文件夹/, /name a folder with -o/],
    [['build', 'talk.md', '--shard', '5/2'], 2, /比如 1\/4/, /1\/4, the first of four parts/],
    [['build', 'talk.md', 'none.md'], 1, /none\.md: 没有这个文件/, /none\.md: there is no such file/],
    [['pptx'], 2, /请写上文章：lectern pptx/, /name an article: lectern pptx/],
    [['pptx', 'talk.md', '-o'], 2, /-o 后面要有值/, /-o needs a value/],
    [['import', 'talk.md', '-o', 'talk.docx'], 2, /请写 -o talk\.yaml/, /-o talk\.yaml would be right/],
    [['import', 'talk.md', '--dry-run'], 2, /--dry-run 要和 --model 一起用/, /--dry-run goes with --model/],
    [['present', 'talk.md', '--port', '99999'], 2, /应当是 1 到 65535 之间的整数/, /a number from 1 to 65535/],
    [['present', 'talk.md', '--host', '10.0.0.1'], 2, /--host 要和 --remote 一起用/, /--host belongs to --remote/],
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
