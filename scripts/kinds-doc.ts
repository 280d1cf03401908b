/** docs/kinds.md: what each kind of slide is for, what it takes, how it is written and what it looks like. */
import { articleJsonSchema } from '../src/article/json-schema.js'
import { parseArticle } from '../src/article/parse.js'
import { talkOf } from '../src/cli/talk.js'
import { sceneToSvg } from '../src/preview/svg.js'
import { arrangementsOf, KIND_NAMES, type Kind } from '../src/slides/index.js'

export { loadLayout } from '../src/layout/place.js'

/** What of a JSON Schema is told. */
interface Schema {
  type?: string
  description?: string
  const?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  minItems?: number
  maxItems?: number
}

/** Fields that every slide has; told once. */
const SHARED = ['kind', 'clicks', 'notes', 'arrangement']

const INTRODUCTION = `# Kinds of slides

<!-- Written by \`npm run docs\` from src/slides and data/gallery.yaml. Edit those, not this. -->

A slide of an article's \`slides\` names its \`kind\` and fills in the fields of that kind. Every slide may also say \`clicks: false\`: then everything appears with the slide, nothing click by click. Slides that stand for no sentence of the article (cover, agenda, section, summary, questions, source) may have \`notes\`.

Most kinds have several arrangements. The one that fits the words best is taken, with an eye to the pages before it; \`arrangement: rows\` asks for one by name.

Few words are set in larger type. What is too much for a slide is set in smaller type down to a floor, then divided over several slides. [data/gallery.yaml](../data/gallery.yaml) shows every kind twice; \`npm run lectern -- preview data/gallery.yaml\` draws it.
`

/**
 * The document.
 *
 * @param gallery text of data/gallery.yaml.
 * @param sourceOf text of a kind's file in src/slides; its first comment says what the kind is for.
 */
export function kindsDocument(gallery: string, sourceOf: (kind: Kind) => string): string {
  const lines = gallery.split('\n')
  const slides = parseArticle(gallery, 'data/gallery.yaml').slides ?? []
  const schemas = slideSchemas()
  const sections = KIND_NAMES.map((kind) => {
    const place = slides.find((slide) => slide.kind === kind)?.place
    return [
      `## ${kind}`,
      purpose(sourceOf(kind)),
      `![${kind}](images/kinds/${kind}.png)`,
      fieldsTable(schemas.get(kind) ?? {}),
      ...arrangementsLine(kind),
      ...(place === undefined ? [] : [`\`\`\`yaml\n${slideAt(lines, place)}\n\`\`\``]),
    ].join('\n\n')
  })
  return `${[INTRODUCTION.trimEnd(), KIND_NAMES.map((kind) => `[${kind}](#${kind})`).join(' · '), ...sections].join('\n\n')}\n`
}

/** The arrangements of a kind that has several. */
function arrangementsLine(kind: Kind): string[] {
  const names = arrangementsOf(kind)
  return names.length < 2 ? [] : [`Arrangements: ${names.map((name) => `\`${name}\``).join(', ')}.`]
}

/** The first slide of each kind in the gallery, as an SVG document. */
export async function kindPictures(gallery: string): Promise<{ kind: Kind; svg: string }[]> {
  const file = 'data/gallery.yaml'
  const { deck, scenes, theme, assets } = await talkOf(parseArticle(gallery, file), file)
  return KIND_NAMES.flatMap((kind) => {
    const scene = scenes[deck.slides.findIndex((slide) => slide.kind === kind)]
    return scene === undefined ? [] : [{ kind, svg: sceneToSvg(scene, theme, assets, deck.lang) }]
  })
}

function slideSchemas(): Map<string, Schema> {
  const { properties } = articleJsonSchema() as Schema
  const kinds = properties?.['slides']?.items?.oneOf ?? []
  return new Map(kinds.map((schema) => [schema.properties?.['kind']?.const ?? '', schema]))
}

/** The comment at the head of a file, as running text. */
function purpose(source: string): string {
  const comment = /^\/\*\*([\s\S]*?)\*\//u.exec(source)?.[1] ?? ''
  return comment
    .replace(/^\s*\*\s?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function fieldsTable(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {})
    .filter(([name]) => !SHARED.includes(name))
    .map(([name, field]) => {
      const said = [shapeOf(field), ...(field.description === undefined ? [] : [field.description])].join('. ')
      return `| \`${name}\`${schema.required?.includes(name) === true ? '' : ' (optional)'} | ${said.replaceAll('|', '\\|')} |`
    })
  return ['| field | takes |', '|---|---|', ...rows].join('\n')
}

/** What a field takes, in words. */
function shapeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map(shapeOf).join(' or ')
  if (schema.prefixItems !== undefined)
    return `list of ${schema.prefixItems.length}, each ${shapeOf(schema.prefixItems[0] ?? {})}`
  if (schema.items !== undefined) return `list${counts(schema)} of ${shapeOf(schema.items)}`
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const nested = field.type === 'string' ? '' : `: ${shapeOf(field)}`
      return `${name}${schema.required?.includes(name) === true ? '' : '?'}${nested}`
    })
    return `{ ${fields.join(', ')} }`
  }
  return { string: 'text', integer: 'whole number', boolean: 'true or false' }[schema.type ?? ''] ?? 'anything'
}

function counts({ minItems = 0, maxItems }: Schema): string {
  if (maxItems !== undefined) return ` (${minItems} to ${maxItems})`
  return minItems > 1 ? ` (${minItems} or more)` : ''
}

/** The lines of the slide that begins at this line, from 1, without the indent of the list. */
function slideAt(lines: string[], place: number): string {
  const rest = lines.slice(place)
  const end = rest.findIndex((line) => /^ {2}- kind:/u.test(line))
  return [lines[place - 1] ?? '', ...rest.slice(0, end < 0 ? undefined : end)]
    .map((line) => line.slice(2))
    .join('\n')
    .trimEnd()
}
