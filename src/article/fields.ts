/** Which fields an object may have at some place of a schema. */
import * as z from 'zod'

/** Names of the fields that the schema knows at a path; of all shapes where it allows several; none where it knows none. */
export function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => fieldsAt(option, path)))]
  const [key, ...rest] = path
  if (schema instanceof z.ZodArray) return key === undefined ? [] : fieldsAt(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return []
  const shape: Record<string, unknown> = schema.shape
  return key === undefined ? Object.keys(shape) : fieldsAt(shape[String(key)], rest)
}
