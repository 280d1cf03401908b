/**
 * What a model may answer with: slides whose lines name sentences and the clauses of them that are kept. No word of the
 * answer reaches a slide; the text is cut from the article (`cut.ts`).
 */
import * as z from 'zod'
import type { Kind } from '../../slides/index.js'

/** Kinds that bear words of sentences alone. `form`: a table, figure, code or formula of the article as it stands. */
export const CHOOSABLE = [
  'points',
  'statement',
  'definition',
  'quote',
  'process',
  'timeline',
  'compare',
  'pillars',
  'features',
  'cycle',
  'measures',
  'summary',
  'form',
] as const satisfies readonly (Kind | 'form')[]

export type ChoosableKind = (typeof CHOOSABLE)[number]

/** What a line is on its slide: `label` names the line behind it, `left` and `right` are the sides of a comparison. */
export const ROLES = ['item', 'label', 'left', 'right'] as const

export type Role = (typeof ROLES)[number]

/** Why a slide is shown: a choice too, so that no word of the model's stands in the data's comments either. */
export const REASONS = [
  'thesis',
  'claim',
  'reason',
  'evidence',
  'example',
  'definition',
  'steps',
  'comparison',
  'turn',
  'result',
  'consequence',
  'conclusion',
] as const

export type Reason = (typeof REASONS)[number]

const span = {
  /** Id of a sentence, heading or form that was sent. */
  s: z.coerce.string(),
  /** Numbers of the clauses that are kept, from 1; -2 leaves clause 2 out although a kept one needs it. */
  keep: z.array(z.coerce.number().int()).catch([]),
  /** The first words of what is kept: a checksum. */
  starts: z.string().optional().catch(undefined),
}

const chosenSpan = z.object(span)
const chosenLine = z.object({ ...span, as: z.enum(ROLES).catch('item') })

export const chosenSlide = z.object({
  kind: z.enum(CHOOSABLE),
  why: z.enum(REASONS).catch('claim'),
  title: chosenSpan.optional().catch(undefined),
  lines: z.array(chosenLine),
})

export type ChosenSpan = z.infer<typeof chosenSpan>
export type ChosenLine = z.infer<typeof chosenLine>
export type ChosenSlide = z.infer<typeof chosenSlide>

/** Slides in order. */
export interface Choice {
  slides: ChosenSlide[]
}

/**
 * The JSON Schema of an answer, which a server turns into a grammar. Every field is required and none may be null, as the
 * strict form of OpenAI's structured outputs asks.
 *
 * @param ids of what was sent: no other can be named.
 */
export function answerSchema(ids: readonly string[]): object {
  const fields = {
    s: { $ref: '#/$defs/id' },
    keep: { type: 'array', items: { type: 'integer' } },
    starts: { type: 'string' },
  }
  const strict = (properties: object): object => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  })
  return {
    ...strict({ slides: { type: 'array', items: { $ref: '#/$defs/slide' } } }),
    $defs: {
      id: { type: 'string', enum: ids },
      slide: strict({
        kind: { type: 'string', enum: CHOOSABLE },
        why: { type: 'string', enum: REASONS },
        title: strict(fields),
        lines: { type: 'array', items: strict({ ...fields, as: { type: 'string', enum: ROLES } }) },
      }),
    },
  }
}
