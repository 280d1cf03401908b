import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCode } from '../../src/assets/code.js'
import { loadGrammar } from '../../src/assets/grammars.js'
import { packageFilePath } from '../../src/host/node/package-file.js'
import { isAskedFor } from '../../src/host/package-files.js'
import { host } from '../host.js'
import { codeKey, type CodeToken } from '../../src/layout/assets.js'

async function tokensOf(language: string | undefined, text: string): Promise<CodeToken[][]> {
  const need = { language, text }
  return (await loadCode([need], host)).get(codeKey(need)) ?? []
}

const words = (lines: CodeToken[][]): string => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')

/** Colours that the tests of contrast measure on a card and on its tint, at 4.5:1 and more. */
const READABLE = ['ink', 'muted', 'accent', 'highlight', 'third', 'fourth', 'link']

const SAMPLES: [string, string][] = [
  ['python', 'def area(r):\n    """Of a circle."""\n    return 3.14 * r ** 2  # 面积\n'],
  ['js', 'const late = books.filter((book) => book.due < today)\nconsole.log(`late: ${late.length}`)'],
  ['html', '<p class="lead">小城 &amp; 书</p>'],
  ['sql', "SELECT title FROM books WHERE lent = TRUE AND name <> '无'"],
  ['c', '#include <stdio.h>\nint main(void) { printf("%d\\n", 42); return 0; }'],
  ['json', '{ "open": true, "hours": [9, 17] }'],
]

describe('code in colours', () => {
  test.each(SAMPLES)('%s keeps every character and has several colours, all readable', async (language, text) => {
    const lines = await tokensOf(language, text)
    expect(words(lines)).toBe(text)
    const colors = new Set(lines.flat().map(({ color }) => color))
    expect(colors.size).toBeGreaterThan(1)
    expect(READABLE).toEqual(expect.arrayContaining([...colors]))
  })

  test('keywords, strings, numbers and comments differ', async () => {
    const lines = (await tokensOf('python', 'if x == "a":\n    y = 3  # why')).flat()
    const colorOf = (part: string): string | undefined => lines.find(({ text }) => text.includes(part))?.color
    expect(['if', '"a"', '3', '# why'].map(colorOf)).toEqual(['accent', 'third', 'highlight', 'muted'])
  })

  test('Han characters of a comment are not slanted', async () => {
    const comments = (await tokensOf('js', '// why\n// 为什么')).flat()
    expect(comments.map(({ italic }) => italic ?? false)).toEqual([true, false])
  })

  test.each([undefined, 'klingon', '__proto__', 'constructor'])('the language %s is plain', async (language) => {
    expect(await tokensOf(language, 'a = 1\n\nb')).toEqual([
      [{ text: 'a = 1', color: 'ink' }],
      [],
      [{ text: 'b', color: 'ink' }],
    ])
  })
})

describe('grammars read as data', () => {
  test.each(['python', 'py', 'vue', 'c++', 'markdown', '文言'])('%s is what shiki loads by this name', async (name) => {
    const { bundledLanguages } = await import('shiki/langs')
    const shikis = (await bundledLanguages[name as keyof typeof bundledLanguages]()).default
    const once = [...new Map(shikis.map((grammar) => [grammar.name, grammar])).values()]
    expect(await loadGrammar(name, host)).toEqual(once)
  })

  test('every name of shiki has a file that a page may carry', async () => {
    const { bundledLanguages } = await import('shiki/langs')
    const asked: string[] = []
    const deaf = { packageFile: (path: string) => (asked.push(path), Promise.reject(new Error('not now'))) }
    for (const name of Object.keys(bundledLanguages)) await loadGrammar(name, deaf)
    expect(asked).toHaveLength(Object.keys(bundledLanguages).length)
    expect(asked.filter((path) => !isAskedFor(path) || !existsSync(packageFilePath(path)))).toEqual([])
  })

  test.each(['index', '../index', 'no such', ''])('%s is no language', async (name) => {
    expect(await loadGrammar(name, host)).toBeUndefined()
  })
})
