import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Result, runIn } from './run.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixture = join(root, 'test', 'outline', 'library-zh.yaml')
let folder = ''

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'compile.mjs')])
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
  await cp(fixture, join(folder, 'library.yaml'))
  await writeFile(join(folder, 'plain.txt'), '读书的方法\n一、精读\n精读是慢慢地读，一字一句地想明白。\n')
  await writeFile(join(folder, 'bad.yaml'), 'title: 1984\nlang: zh-CN\nsections:\n  - txt: a\n')
  await writeFile(join(folder, 'empty.txt'), '')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const lectern = (...args: string[]): Promise<Result> => runIn(folder, ...args)

/** Standard error as lines. */
function lines({ err }: Result): string[] {
  return err.split('\n').filter((line) => line !== '')
}

describe('wrong usage is told in one line, exit code 2', () => {
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['outlin'], /no command outlin; did you mean lectern outline\?/],
    ['no article', ['pptx'], /name an article: lectern pptx <article…>/],
    ['too many', ['outline', 'a', 'b'], /takes one article, not 2; a was taken for it, and b is left over/],
    ['an unknown option', ['outline', 'library.yaml', '--jsn'], /no option --jsn; did you mean --json\?/],
    ['an option without its value', ['outline', 'library.yaml', '--theme'], /--theme needs a value/],
    [
      'a value that it cannot have',
      ['outline', 'library.yaml', '--ratio', '3:2'],
      /--ratio cannot be 3:2; one of 16:9, 4:3/,
    ],
    ['one file for two', ['pptx', 'library.yaml', 'plain.txt', '-o', 'x.pptx'], /name a folder/],
    ['a file for a build', ['build', 'library.yaml', '-o', 'x.pptx'], /name a folder/],
    ['no article and no slides.md', ['build'], /there is no slides\.md here/],
  ]
  it.each(cases)('%s', async (_name, args, line) => {
    const result = await lectern(...args)
    expect(lines(result)).toEqual([expect.stringMatching(line)])
    expect(result.code).toBe(2)
    expect(result.out).toBe('')
  })
})

describe('an input at fault is told a line each, exit code 1, no stack', () => {
  const cases: [string, string[], RegExp[]][] = [
    [
      'data',
      ['outline', 'bad.yaml'],
      [/^bad\.yaml:1: title 写成了数；请加引号：'1984'$/, /^bad\.yaml:4: 没有 txt 这个字段；是不是 text？$/],
    ],
    ['no such file', ['outline', 'none.yaml'], [/^none\.yaml: there is no such file; /]],
    ['an empty file', ['outline', 'empty.txt'], [/^empty\.txt: the file is empty; /]],
    ['a folder', ['outline', '.'], [/this is a folder/]],
    ['a format to come', ['pptx', 'a.docx'], [/a\.docx: /]],
  ]
  it.each(cases)('%s', async (_name, args, expected) => {
    const result = await lectern(...args)
    expect(lines(result)).toEqual(expected.map((line) => expect.stringMatching(line)))
    expect(result.code).toBe(1)
    expect(result.out).toBe('')
  })
})

describe('a reader of Chinese', () => {
  const chinese = async (...args: string[]): Promise<Result> => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    onTestFinished(() => void vi.unstubAllEnvs())
    return lectern(...args)
  }
  it('is helped in Chinese, with options and commands as they are', async () => {
    expect((await chinese('--help')).out).toMatch(/把文章变成一场讲演[^]*lectern present \[文章\][^]*\.docx/u)
    const { out } = await chinese('import', '--help')
    expect(out).toMatch(/--duration <分钟> +讲多长时间/u)
    expect(out.replace(/`[^`]*`|--?[a-z-]+|\.?[a-z]+\b\/?|YAML|PowerPoint|Lectern|MB|[A-Z]+\b/gu, '')).not.toMatch(
      /[A-Za-z]{3}/u,
    )
  })
  it.each([
    [['outline'], '请写上文章：lectern outline <文章>'],
    [['outlin'], '没有 outlin 这个命令；是不是 lectern outline？'],
    [['outline', 'library.yaml', '--jsn'], 'lectern outline 没有 --jsn 这个选项；是不是 --json？'],
    [['outline', 'library.yaml', '--ratio', '3:2'], '--ratio 不能是 3:2；可以是 16:9、4:3'],
  ])('is told of wrong usage in Chinese: %j', async (args, line) => {
    expect(await chinese(...args)).toMatchObject({ code: 2, out: '', err: `lectern: ${line}\n` })
  })
})

describe('a reader that closes early', () => {
  const piped = (command: string): Promise<{ stdout: string; stderr: string }> =>
    promisify(execFile)(
      '/bin/sh',
      ['-c', command.replace('lectern', `"${process.execPath}" "${join(root, 'bin', 'lectern.mjs')}"`)],
      { cwd: folder },
    )
  it.skipIf(process.platform === 'win32')(
    'ends nothing but its own reading: no stack, and files are written',
    async () => {
      const { stdout, stderr } = await piped('(sleep 0.5; lectern outline library.yaml; echo "code $?" >&2) | true')
      expect([stdout, stderr]).toEqual(['', 'code 0\n'])
      await writeFile(join(folder, 'pictured.md'), '# Reading\n\nThe library opens at eight.\n\n![a](/old/a.png)\n')
      await piped('(sleep 0.5; lectern pptx pictured.md -o early.pptx 2>&1) | true')
      expect(await readdir(folder)).toContain('early.pptx')
    },
  )
})

describe('help and version', () => {
  it('goes to standard output, exit code 0', async () => {
    const help = await lectern('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const command of ['present', 'build', 'pptx', 'import', 'outline', 'check'])
      expect(help.out).toContain(`lectern ${command}`)
    expect((await lectern('pptx', '--help')).out).toContain('--theme')
    for (const format of ['.docx', 'PDF', '.html', '.md', '.txt', '.pptx', '.yaml']) expect(help.out).toContain(format)
    expect((await lectern('help', 'import')).out).toMatch(/Import again [^]*\.bak[^]*--force/)
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    expect((await lectern('--version')).out).toBe(`${version}\n`)
  })
})

describe('outline', () => {
  it('prints the deck as JSON', async () => {
    const { code, out, err } = await lectern('outline', 'library.yaml', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(await readFile(join(root, 'test', 'outline', 'library-zh.deck.json'), 'utf8'))
  })
  it('prints a page of text', async () => {
    const { out } = await lectern('outline', 'library.yaml', '--ratio', '4:3')
    expect(out).toContain('  5  第二课堂在图书馆  [points, ')
    expect(out).toContain('     · 自己选书\n')
    expect(out).toContain('     + 你最想在图书馆里找到什么书？')
  })
})

describe('check', () => {
  it('says each finding with file and line, and fails on errors alone', async () => {
    const { code, out } = await lectern('check', 'library.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/^library\.yaml:\d+: 供参考：.*你最想在图书馆里找到什么书.*\[own-words\]$/m)
    await writeFile(
      join(folder, 'lost.yaml'),
      'title: T\nlang: en\nsections:\n  - text: One thing here.\n  - heading: H\n    text: Another thing there.\nslides:\n  - { kind: statement, title: S, text: One thing here }\n',
    )
    expect(await lectern('check', 'lost.yaml')).toMatchObject({
      code: 1,
      out: expect.stringContaining('error: the section “H” has no slide') as string,
    })
  })
  it('prints data', async () => {
    const findings = JSON.parse((await lectern('check', 'library.yaml', '--json')).out) as { rule: string }[]
    expect(findings.map(({ rule }) => rule)).toContain('own-words')
  })
})

describe('import', () => {
  it('writes data that can be used, and again without a change', async () => {
    expect(await lectern('import', 'plain.txt')).toEqual({ code: 0, out: 'data/plain.yaml\n', err: '' })
    expect((await lectern('outline', 'data/plain.yaml')).out).toContain('精读')
    const first = await readFile(join(folder, 'data/plain.yaml'), 'utf8')
    expect(await lectern('import', 'plain.txt')).toEqual({ code: 0, out: 'data/plain.yaml\n没有变化\n', err: '' })
    expect(await readFile(join(folder, 'data/plain.yaml'), 'utf8')).toBe(first)
    expect(await readdir(join(folder, 'data'))).toEqual(['article.schema.json', 'plain.yaml'])
  })

  it('takes a changed text into the data that is there, keeps what was done by hand, and says what it means', async () => {
    const data = join(folder, 'data/essay.yaml')
    await writeFile(
      join(folder, 'essay.txt'),
      '读书的方法\n一、精读\n精读是慢慢地读。要一字一句地想明白，要把不懂的地方记下来。\n',
    )
    await lectern('import', 'essay.txt')
    const mine = `${(await readFile(data, 'utf8')).replace('lang: zh-CN', 'lang: zh-CN\nduration: 10')}\n  # 自己加的\n  - kind: statement\n    title: 我说\n    text: 把不懂的地方记下来\n`
    await writeFile(data, mine)
    await writeFile(
      join(folder, 'essay.txt'),
      '读书的方法\n一、精读\n精读是慢慢地读。要一字一句地想明白，要把不明白的地方写下来。\n',
    )
    const { code, out, err } = await lectern('import', 'essay.txt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = await readFile(data, 'utf8')
    const line = text.split('\n').findIndex((words) => words.includes('text: 把不懂的地方记下来')) + 1
    expect(out).toMatch(/^data\/essay\.yaml\n幻灯片：\d+ 页保留，/)
    expect(out).toContain(
      `data/essay.yaml:${line}: “把不懂的地方记下来”在新文本里找不到了；最近的是“要一字一句地想明白，要把不明白的地方写下来。”`,
    )
    expect(text).toContain('duration: 10')
    expect(text).toContain('  # 自己加的\n  - kind: statement')
    expect(text).toContain('要把不明白的地方写下来')
    expect(await readFile(`${data}.bak`, 'utf8')).toBe(mine)
  })

  it('starts afresh with --force, leaving the old data beside it, and never takes one article for another', async () => {
    const data = join(folder, 'data/other.yaml')
    await writeFile(data, 'title: 论桥\nlang: zh-CN\nsections:\n  - text: 桥在河上。\n')
    const refused = await lectern('import', 'plain.txt', '-o', 'data/other.yaml')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(lines(refused)).toEqual([
      expect.stringMatching(/^data\/other\.yaml: this file holds another article, “论桥”; .*--force/),
    ])
    expect((await lectern('import', 'plain.txt', '-o', 'data/other.yaml', '--force')).code).toBe(0)
    expect(await readFile(data, 'utf8')).toContain('精读')
    expect(await readFile(`${data}.bak`, 'utf8')).toContain('桥在河上')
  })
})

describe('pptx', () => {
  it('writes the file where it was asked to, the same bytes each time, and nothing else', async () => {
    const out = join(folder, 'files')
    await mkdir(out)
    expect(await lectern('pptx', 'library.yaml', '-o', 'files')).toEqual({
      code: 0,
      out: 'files/library.pptx\n',
      err: '',
    })
    const first = await readFile(join(out, 'library.pptx'))
    expect(first.subarray(0, 2).toString()).toBe('PK')
    expect((await lectern('pptx', 'library.yaml', '-o', 'files/b.pptx')).out).toBe('files/b.pptx\n')
    expect((await readFile(join(out, 'b.pptx'))).equals(first)).toBe(true)
    expect(await readdir(out)).toEqual(['b.pptx', 'library.pptx'])
    expect((await lectern('pptx', 'library.yaml')).out).toBe('out/library.pptx\n')
  })
})

describe('what is wrong with a file as a whole is told in the language of whoever runs the command', () => {
  it.each([
    ['zh_CN.UTF-8', 'empty.txt: 文件是空的；里面应当有一篇文章'],
    ['en_GB.UTF-8', 'empty.txt: the file is empty; it should hold the text of an article'],
  ])('%s', async (locale, message) => {
    vi.stubEnv('LC_ALL', locale)
    onTestFinished(() => void vi.unstubAllEnvs())
    const result = await lectern('outline', 'empty.txt')
    expect([result.code, lines(result)]).toEqual([1, [message]])
  })
})

it('an article with a picture that is left out comes back from its PowerPoint as data that is right', async () => {
  await writeFile(
    join(folder, 'out.md'),
    '# The Lamp\n\nA lamp gives light.\n\n![A lamp](lamp.webp)\n\nIt costs oil.\n',
  )
  expect((await lectern('pptx', 'out.md', '-o', 'out.pptx')).err).toContain('lamp.webp')
  expect(await lectern('import', 'out.pptx', '-o', 'out.yaml')).toMatchObject({ code: 0 })
  expect(await lectern('check', 'out.yaml')).toMatchObject({ code: 0 })
})

describe('--duration', () => {
  const long = Array.from(
    { length: 12 },
    (_, index) => `## 第${index + 1}题\n\n${'读书的人要慢慢地读书本里的话。做工的人要好好地做手里的活。'.repeat(8)}\n`,
  ).join('\n')
  it('bounds a draft, and stands in the data that is imported for it', async () => {
    await writeFile(join(folder, 'long.md'), `# 十二题\n\n${long}`)
    const slides = async (...more: string[]): Promise<number> =>
      (JSON.parse((await lectern('outline', 'long.md', '--json', ...more)).out) as { slides: unknown[] }).slides.length
    expect(await slides('--duration', '8')).toBeLessThan(await slides())
    expect((await lectern('import', 'long.md', '--duration', '8', '-o', 'long.yaml')).code).toBe(0)
    expect(await readFile(join(folder, 'long.yaml'), 'utf8')).toMatch(/^duration: 8$/mu)
    expect(lines(await lectern('import', 'long.md', '--duration', '9', '-o', 'long.yaml'))).toEqual([
      expect.stringMatching(/its duration is yours to set; add --force/),
    ])
  })
  it('is a number of minutes', async () => {
    expect(await lectern('outline', 'library.yaml', '--duration', 'long')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a number from 1 to 1440 would be right') as string,
    })
  })
})
