/**
 * What a page tells the others through the server: where the talk is, and what was drawn. Slidev's plugin takes what it
 * is told, so that it is read here first.
 */
import * as z from 'zod'
import { isDrawing } from './drawing.js'
import { withoutPrototypes } from './prototypes.js'

/** The addresses to which Slidev's pages tell their news. */
const NAV_ROUTE = '/@server-reactive/nav'
const DRAWINGS_ROUTE = '/@server-reactive/drawings'
export const NEWS_ROUTES: readonly string[] = [NAV_ROUTE, DRAWINGS_ROUTE]

/** The drawings of one slide that is written full are some hundred kilobytes. */
export const MOST_BYTES = 4 * 1024 * 1024

/** As the plugin writes a value that is not there (`UNDEFINED` of vite-plugin-vue-server-ref). */
const ABSENT = '__UNDEFINED___'

const FROM = { source: z.string().max(40), timestamp: z.number() }

/** Further fields are what Slidev and the stage share besides: clock, pointer, blank screen. */
const NAV = z.object({
  ...FROM,
  data: z.looseObject({ page: z.number().int().nonnegative(), clicks: z.number().int().nonnegative() }),
})

/** The drawings that changed, by slide number; none where what was drawn is gone again. */
const DRAWINGS = z.object({
  ...FROM,
  patch: z.preprocess(
    (patch) => (patch === ABSENT ? {} : patch),
    z.record(
      z.string().regex(/^\d{1,4}$/),
      z.string().refine((drawing) => drawing === ABSENT || isDrawing(drawing)),
    ),
  ),
})

const SCHEMAS = new Map<string, z.ZodType>([
  [NAV_ROUTE, NAV],
  [DRAWINGS_ROUTE, DRAWINGS],
])

/** @returns the news as JSON, with nothing else in it; undefined for what is malformed. */
export function readNews(text: string, route: string): string | undefined {
  try {
    const read = SCHEMAS.get(route)?.safeParse(JSON.parse(text, withoutPrototypes))
    return read?.success ? JSON.stringify(read.data) : undefined
  } catch {
    return undefined
  }
}
