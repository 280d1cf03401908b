import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { articleJsonSchema, articleJsonSchemaText } from '../../src/article/json-schema.js'
import { KIND_NAMES } from '../../src/slides/index.js'

it('data/article.schema.json is what `npm run schema` writes', () => {
  expect(readFileSync(new URL('../../data/article.schema.json', import.meta.url), 'utf8')).toBe(articleJsonSchemaText())
})

it('offers every kind, each with notes and with the mark of spare material', () => {
  const text = JSON.stringify(articleJsonSchema())
  for (const kind of KIND_NAMES) expect(text).toContain(`"kind":{"const":"${kind}"}`)
  const slides = (
    articleJsonSchema() as {
      properties: { slides: { items: { oneOf: { properties: Record<string, { const?: string }> }[] } } }
    }
  ).properties.slides.items.oneOf
  expect(slides.filter(({ properties }) => !('notes' in properties && 'hidden' in properties))).toEqual([])
})
