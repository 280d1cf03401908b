import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { articleJsonSchema, articleJsonSchemaText } from '../../src/article/json-schema.js'
import { KIND_NAMES } from '../../src/slides/index.js'

it('data/article.schema.json is what `npm run schema` writes', () => {
  expect(readFileSync(new URL('../../data/article.schema.json', import.meta.url), 'utf8')).toBe(articleJsonSchemaText())
})

it('offers every kind, and notes only where a slide stands for no sentence', () => {
  const text = JSON.stringify(articleJsonSchema())
  for (const kind of KIND_NAMES) expect(text).toContain(`"kind":{"const":"${kind}"}`)
  const slides = (articleJsonSchema() as { properties: { slides: { items: { oneOf: { properties: Record<string, { const?: string }> }[] } } } }).properties.slides.items.oneOf
  const withNotes = slides.filter(({ properties }) => 'notes' in properties).map(({ properties }) => properties['kind']?.const)
  expect(withNotes).toEqual(['cover', 'agenda', 'section', 'questions', 'summary', 'source'])
})
