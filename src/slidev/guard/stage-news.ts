/**
 * What a page of `lectern present` tells the others through the server: where the talk is, and what was drawn. Only
 * what has changed is told; null stands for what is gone.
 */
import * as z from 'zod'
import { isDrawing } from './drawing.js'
import { withoutPrototypes } from './prototypes.js'

/** The address to which pages tell it; also in components/stage/served-lines.ts. */
export const STAGE_NEWS_ROUTE = '/@lectern/news'

/** What all windows of the talk share, as Slidev (`SharedState` of its client) and the stage keep it. */
export interface StageNews {
  /** The window that tells it. */
  from: string
  channel: 'shared' | 'drawings'
  state: Record<string, unknown>
}

const COUNT = z.number().int().nonnegative()
const TIMES = z.object({ start: z.number().optional(), end: z.number().optional() })

/** The same keys as in components/stage/shared-keys.ts. */
const SHARED = z
  .object({
    page: COUNT,
    clicks: COUNT,
    clicksTotal: COUNT,
    timer: z.object({
      status: z.enum(['stopped', 'running', 'paused']),
      slides: z.record(z.string().regex(/^\d{1,4}$/), TIMES),
      startedAt: z.number(),
      pausedAt: z.number(),
    }),
    cursor: z.object({ x: z.number(), y: z.number(), style: z.enum(['cursor', 'laser']).optional() }).nullable(),
    lastUpdate: z
      .object({ id: z.string().max(100), type: z.enum(['presenter', 'viewer']), time: z.number() })
      .nullable(),
    blank: z.string().max(20).nullable(),
    otherFace: z.boolean().nullable(),
  })
  .partial()

const DRAWINGS = z.record(z.string().regex(/^\d{1,4}$/), z.string().refine(isDrawing).nullable())

const FROM = z.string().max(40)
const NEWS = z.discriminatedUnion('channel', [
  z.object({ from: FROM, channel: z.literal('shared'), state: SHARED }),
  z.object({ from: FROM, channel: z.literal('drawings'), state: DRAWINGS }),
])

/** @returns the news as JSON, with nothing else in it; undefined for what is malformed. */
export function readStageNews(text: string): string | undefined {
  try {
    const read = NEWS.safeParse(JSON.parse(text, withoutPrototypes))
    return read.success ? JSON.stringify(read.data satisfies StageNews) : undefined
  } catch {
    return undefined
  }
}
