/** What the editor's page sends to save: the whole text, and the version that it was made from. */
import * as z from 'zod'
import { withoutPrototypes } from '../../slidev/index.js'

/** Pictures in one saving: a person adds them one by one. */
const MOST_PICTURES = 20

const savingSchema = z.strictObject({
  text: z.string(),
  version: z.string().regex(/^[\da-f]{64}$/),
  /** New pictures that the text names, as base64. They have no names here: see `DataFile.save`. */
  pictures: z.array(z.base64()).max(MOST_PICTURES).optional(),
})

export type Saving = z.infer<typeof savingSchema>

/** Undefined where a body is anything else, one with keys such as `__proto__` among them. */
export function readSaving(body: string): Saving | undefined {
  try {
    return savingSchema.safeParse(JSON.parse(body, withoutPrototypes)).data
  } catch {
    return undefined
  }
}
