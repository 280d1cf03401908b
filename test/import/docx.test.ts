/** Word files as articles, and what only calls itself one. */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { importFile } from '../../src/import/index.js'
import { host } from '../host.js'

const library = readFileSync(new URL('library.docx', import.meta.url))

it('reads title, author, headings, lists and tables', async () => {
  const { article } = await importFile(library, 'library.docx', host)
  expect(article).toEqual({
    title: '小城图书馆',
    author: '李晓',
    lang: 'zh-CN',
    sections: [
      { text: expect.stringContaining('小城图书馆今年满一百岁了。') },
      {
        heading: '读者从哪里来',
        parts: [{ text: '来的人里有学生，有退休的工人。\n' }, { list: ['学生在放学以后来', '老人在清晨来'] }],
      },
      {
        heading: '数字',
        parts: [
          {
            table: {
              columns: ['项目', '数量'],
              rows: [
                ['新书', '1,200'],
                ['读者', '36,000'],
              ],
            },
          },
        ],
      },
    ],
  })
})

const refused: [string, Uint8Array, RegExp][] = [
  ['cut off', library.subarray(0, 3000), /broken, cut off or locked/],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), /not a Word file/],
  [
    'leading out of its folder',
    zipSync({ '../a.xml': strToU8('a'), 'word/document.xml': strToU8('<w/>') }),
    /leads out of its folder/,
  ],
  [
    'with a document type',
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>') }),
    /declares a document type/,
  ],
  ['growing without end', zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }), /far more than an article/],
]

it.each(refused)('refuses one that is %s, in one line', async (_, bytes, line) => {
  const error: unknown = await importFile(bytes, 'x.docx', host).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  expect((error as Error).message).toMatch(line)
  expect((error as Error).message).not.toContain('\n')
})
