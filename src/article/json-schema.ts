/** The JSON Schema by which an editor completes and checks a data file, made from the schemas that read it. */
import * as z from 'zod'
import { USUAL_ICON_NAMES } from '../icons/names.js'
import { arrangementsOf, KIND_NAMES, KINDS, type Kind } from '../slides/index.js'
import { without } from './without.js'
import { articleSchema, sharedSlideFields } from './schema.js'

/** What an editor tells of an icon's name. */
const ICON = 'Name of an icon, English or Chinese. docs/icons.md shows all of them.'

type JsonObject = Record<string, unknown>

/** JSON Schema 2020-12 of a data file. */
export function articleJsonSchema(): JsonObject {
  const schema = plain(articleSchema)
  const properties = schema['properties'] as JsonObject
  const slides = { ...(properties['slides'] as JsonObject), items: { oneOf: KIND_NAMES.map(slideSchema) } }
  return {
    title: 'Lectern article',
    ...schema,
    // Found by itself where it is missing.
    required: (schema['required'] as string[]).filter((name) => name !== 'lang'),
    properties: { ...properties, slides },
    $defs: { icon: { description: ICON, anyOf: [{ enum: USUAL_ICON_NAMES }, { type: 'string', minLength: 1 }] } },
  }
}

function slideSchema(kind: Kind): JsonObject {
  const content = without(plain(KINDS[kind].schema), ['$schema', '$defs'])
  const shared = plain(z.object(sharedSlideFields))['properties'] as JsonObject
  const properties = {
    kind: { const: kind },
    ...(content['properties'] as JsonObject),
    ...without(shared, ['kind', 'arrangement']),
    arrangement: { ...(shared['arrangement'] as JsonObject), enum: arrangementsOf(kind) },
  }
  return { ...content, properties, required: ['kind', ...((content['required'] as string[] | undefined) ?? [])] }
}

function plain(schema: z.ZodType): JsonObject {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonObject
}

/** The file `data/article.schema.json`. */
export function articleJsonSchemaText(): string {
  return `${JSON.stringify(articleJsonSchema(), undefined, 2)}\n`
}
