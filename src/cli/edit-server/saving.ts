/** What the editor's page sends to save: the whole text, and the version that it was made from. */
import * as z from 'zod'
import { withoutPrototypes } from '../../slidev/index.js'

const savingSchema = z.strictObject({ text: z.string(), version: z.string().regex(/^[\da-f]{64}$/) })

export type Saving = z.infer<typeof savingSchema>

/** Undefined where a body is anything else, one with keys such as `__proto__` among them. */
export function readSaving(body: string): Saving | undefined {
  try {
    return savingSchema.safeParse(JSON.parse(body, withoutPrototypes)).data
  } catch {
    return undefined
  }
}
