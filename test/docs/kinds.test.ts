import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FILES, kindsDocument } from '../../scripts/kinds-doc.js'
import { KIND_NAMES } from '../../src/slides/index.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test.each(['en', 'zh'] as const)('the page of kinds is what `npm run docs` writes, in %s', (edition) => {
  const written = kindsDocument(read('data/gallery.yaml'), (kind) => read(`src/slides/${kind}.ts`), edition)
  expect(read(FILES[edition])).toBe(written)
})

test('every kind has its purpose, its fields, an example and a picture', () => {
  const sections = read('docs/kinds.md').split('\n## ').slice(1)
  expect(sections.map((section) => section.split('\n')[0])).toEqual(KIND_NAMES)
  for (const section of sections)
    expect(section).toMatch(
      /^(\S+)\n\n\S.+\n\n!\[\1\]\(images\/kinds\/\1\.png\)\n\n\| field \| takes \|\n[^]+```yaml\n- kind: \1\n[^]*```/u,
    )
})

test('the pictures are small', () => {
  const sizes = KIND_NAMES.map((kind) => statSync(new URL(`docs/images/kinds/${kind}.png`, root)).size)
  expect(Math.min(...sizes)).toBeGreaterThan(1000)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1_000_000)
})
