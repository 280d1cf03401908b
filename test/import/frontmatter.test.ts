/** Heads of Markdown, sound and broken. */
import { expect, test } from 'vitest'
import { withoutFrontmatter } from '../../src/import/frontmatter.js'

test.each([
  ['YAML', '---\ntitle: A "b"\nauthor: C\ndate: 2024-05-06 10:00\n---\n'],
  ['TOML', '+++\ntitle = "A \\"b\\""\nauthor = \'C\' # who\ndate = 2024-05-06T10:00:00Z\n[menu]\ntitle = "No"\n+++\n'],
  ['JSON', '{\n"title": "A \\"b\\"",\n"author": "C",\n"date": "2024-05-06"\n}\n'],
])('%s is read', (_, head) => {
  expect(withoutFrontmatter(`${head}\nText.\n`)).toEqual({
    credits: { title: 'A "b"', author: 'C', date: '2024-05-06' },
    body: '\nText.\n',
  })
})

test.each([
  ['a list that does not end', '---\ntitle: [unclosed\n---\n'],
  ['a reference', '---\na: &g [x, y]\ntitle: *g\n---\n'],
  ['TOML of another kind', '+++\ntitle = [1, 2]\n+++\n'],
])('%s is left out and gives no title', (_, head) => {
  expect(withoutFrontmatter(`${head}# T\n`)).toEqual({ credits: {}, body: '# T\n' })
})

test('text between rules, and in braces, is text', () => {
  for (const text of ['---\nSaid: “[so\nand more: [\n---\nText.\n', '{\nNo JSON.\n}\n'])
    expect(withoutFrontmatter(text)).toEqual({ credits: {}, body: text })
})
