/** What fields a kind of slide has, read from its schema: an editor shows them without knowing the kind. */
import * as z from 'zod'
import { type Kind, kindOf } from '../../src/slides/index.js'
import { MANY_LINES, PICTURE, TEX } from '../../src/slides/kind.js'
import { BLANK } from './lines.js'

export type Field =
  | { type: 'line' }
  | { type: 'lines' }
  | { type: 'tex' }
  | { type: 'icon' }
  /** The path of a picture. */
  | { type: 'picture' }
  | { type: 'number'; least: number | undefined; most: number | undefined }
  | { type: 'switch' }
  | { type: 'choice'; of: readonly string[] }
  | { type: 'list'; of: Field; least: number; most: number }
  /** `short`: the field that stands alone where there is no other: `优化布局` for `{ label: 优化布局 }`. */
  | { type: 'group'; fields: readonly NamedField[]; short: string | undefined }
  /** One of several; which, the value tells. */
  | { type: 'either'; ways: readonly Field[] }
  /** What has no field of its own, and stays as it is. */
  | { type: 'other' }

export interface NamedField {
  name: string
  field: Field
  required: boolean
  /** The schema's remark, in English. */
  remark: string | undefined
}

/** Of JSON Schema 2020-12 what zod writes for the kinds. */
interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema | false
  prefixItems?: Schema[]
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  contentMediaType?: string
  description?: string
  $ref?: string
}

/** More items than this no list has that says nothing of its length. */
const MANY = 200

/** The fields of a kind in their order, without those of its sheet. */
export function fieldsOf(kind: Kind): readonly NamedField[] {
  const { schema, sheet } = kindOf(kind)
  const whole = fieldOf(z.toJSONSchema(schema, { io: 'input' }) as Schema)
  return whole.type === 'group' ? whole.fields.filter(({ name }) => sheet?.fields.includes(name) !== true) : []
}

function fieldOf(schema: Schema): Field {
  if (schema.$ref?.endsWith('/icon')) return { type: 'icon' }
  if (schema.anyOf !== undefined) return eitherOf(schema.anyOf)
  if (schema.enum !== undefined) return { type: 'choice', of: schema.enum.map(String) }
  switch (schema.type) {
    case 'string':
      return { type: textTypeOf(schema) }
    case 'number':
    case 'integer':
      return { type: 'number', least: schema.minimum, most: schema.maximum }
    case 'boolean':
      return { type: 'switch' }
    case 'array':
      return listOf(schema)
    case 'object':
      return schema.properties === undefined ? { type: 'other' } : groupOf(schema, undefined)
    default:
      return { type: 'other' }
  }
}

function textTypeOf({ contentMediaType }: Schema): 'line' | 'lines' | 'tex' | 'picture' {
  switch (contentMediaType) {
    case MANY_LINES:
      return 'lines'
    case TEX:
      return 'tex'
    case PICTURE:
      return 'picture'
    default:
      return 'line'
  }
}

function listOf({ items, prefixItems, minItems = 0, maxItems = MANY }: Schema): Field {
  const of = prefixItems?.[0] ?? (items === false ? undefined : items)
  return of === undefined ? { type: 'other' } : { type: 'list', of: fieldOf(of), least: minItems, most: maxItems }
}

function groupOf({ properties = {}, required = [] }: Schema, short: string | undefined): Field {
  const fields = Object.entries(properties).map(([name, of]) => ({
    name,
    field: fieldOf(of),
    required: required.includes(name),
    remark: of.description,
  }))
  return { type: 'group', fields, short }
}

/** A text or a group stands for the group, of which the text is the first field. */
function eitherOf(schemas: readonly Schema[]): Field {
  const [text, group] = schemas
  const first = Object.keys(group?.properties ?? {})[0]
  if (schemas.length === 2 && text?.type === 'string' && group !== undefined && first !== undefined)
    return groupOf(group, first)
  const ways = schemas.map(fieldOf)
  return ways.every(({ type }) => type === 'line') ? { type: 'line' } : { type: 'either', ways }
}

/** The way that a value goes; the first one where there is none. */
export function wayOf(ways: readonly Field[], value: unknown): Field {
  return ways.find((way) => holds(way, value)) ?? ways[0] ?? { type: 'other' }
}

function holds(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'choice':
      return typeof value === 'string' && field.of.includes(value)
    case 'number':
      return typeof value === 'number'
    case 'switch':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    case 'group':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'either':
      return field.ways.some((way) => holds(way, value))
    case 'line':
    case 'lines':
    case 'tex':
    case 'icon':
    case 'picture':
      return typeof value === 'string'
    case 'other':
      return false
  }
}

/** Whether a new value cannot be made without a picture. */
export function needsPicture(field: Field): boolean {
  switch (field.type) {
    case 'picture':
      return true
    case 'list':
      return field.least > 0 && needsPicture(field.of)
    case 'group':
      return field.fields.some(({ field: inner, required }) => required && needsPicture(inner))
    default:
      return false
  }
}

/** Whether there is more on the slide than what can be typed on it: figures, pictures, code, formulas. */
export function isMoreThanLines(kind: Kind): boolean {
  const isMore = (field: Field): boolean => {
    switch (field.type) {
      case 'lines':
      case 'tex':
      case 'picture':
        return true
      case 'list':
        return isMore(field.of)
      case 'group':
        return field.fields.some(({ field: inner }) => isMore(inner))
      default:
        return false
    }
  }
  return kindOf(kind).sheet !== undefined || fieldsOf(kind).some(({ field }) => isMore(field))
}

/** Something to begin with. @param picture the path of one, for fields that need it. */
export function blankOf(field: Field, picture: string): unknown {
  switch (field.type) {
    case 'picture':
      return picture
    case 'tex':
      return 'x'
    case 'line':
    case 'lines':
    case 'icon':
      return BLANK
    case 'number':
      return Math.max(1, field.least ?? 1)
    case 'switch':
      return true
    case 'choice':
      return field.of[0]
    case 'list':
      return Array.from({ length: Math.max(1, field.least) }, () => blankOf(field.of, picture))
    case 'group': {
      const wanted = field.fields.filter(({ required }) => required)
      // A group of which nothing is required has its first field at least.
      const fields = wanted.length > 0 ? wanted : field.fields.slice(0, 1)
      if (field.short !== undefined) return blankOf(fields[0]?.field ?? { type: 'line' }, picture)
      return Object.fromEntries(fields.map(({ name, field: inner }) => [name, blankOf(inner, picture)]))
    }
    case 'either':
      return blankOf(field.ways[0] ?? { type: 'other' }, picture)
    case 'other':
      return undefined
  }
}

/** A group with another value in one of its fields; undefined takes the field out. Its short form is taken where it will do. */
export function withField(
  group: Extract<Field, { type: 'group' }>,
  value: unknown,
  name: string,
  inner: unknown,
): unknown {
  const whole: Record<string, unknown> =
    typeof value === 'object' && value !== null
      ? { ...(value as Record<string, unknown>) }
      : group.short === undefined || value === undefined
        ? {}
        : { [group.short]: value }
  if (inner === undefined) delete whole[name]
  else whole[name] = inner
  const [only, ...others] = Object.keys(whole)
  return only !== undefined && only === group.short && others.length === 0 ? whole[only] : whole
}
