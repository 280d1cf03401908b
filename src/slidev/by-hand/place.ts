/** Slides that somebody wrote in Markdown beside the article, and where they stand among the talk's. */
import { nearest } from '../../text/nearest.js'
import { handWrittenSlides } from '../entry.js'

/** Slides written by hand, as lines, under the index of the talk's slide that follows them. */
export type Placed = Map<number, string[]>

/** The frontmatter keys that place a slide, each with an id of the talk's slide: `after: points-2`. */
const PLACES = ['after', 'before'] as const

/** What Slidev's parser tells of a slide: its own lines are `start` to `end`. */
interface ParsedSlide {
  start: number
  end: number
  frontmatter: Record<string, unknown>
}

/**
 * Divides what stands after an entry's headmatter. A slide that says `after` or `before` stands there; one that says
 * neither stays with the one written before it, and the first of all such at the talk's end.
 *
 * @param ids of the talk's slides, in order.
 * @throws Error for a place that is none, with the entry's name and what would be right.
 */
export async function placeByHand(rest: readonly string[], ids: readonly string[], entry: string): Promise<Placed> {
  const lines = handWrittenSlides(rest)
  const placed: Placed = new Map()
  let at = ids.length
  for (const slide of lines.length === 0 ? [] : await slidesOf(lines)) {
    at = placeOf(slide.frontmatter, ids, entry) ?? at
    placed.set(at, [...(placed.get(at) ?? []), ...ownLines(lines, slide)])
  }
  return placed
}

/** Slidev's own parser says where a slide ends: a rule within code or a comment divides nothing. */
async function slidesOf(lines: readonly string[]): Promise<ParsedSlide[]> {
  const { parser } = await import('@slidev/cli')
  return parser.parseSync(lines.join('\n'), '').slides
}

/** A slide's lines, opened by the rule that divides it from the one before it. */
function ownLines(lines: readonly string[], { start, end }: ParsedSlide): string[] {
  const own = lines.slice(start, end)
  return own[0]?.startsWith('---') ? own : ['---', '', ...own]
}

/** The index of the talk's slide that follows; undefined for a slide that does not say. Parts of a divided slide are one. */
function placeOf(frontmatter: Record<string, unknown>, ids: readonly string[], entry: string): number | undefined {
  const key = PLACES.find((name) => frontmatter[name] !== undefined)
  if (key === undefined) return undefined
  const id = String(frontmatter[key])
  const first = ids.indexOf(id)
  if (first < 0) throw new Error(`${entry}: ${key}: ${id} names no slide of the talk; ${rightId(id, ids)}`)
  return key === 'before' ? first : 1 + ids.findLastIndex((one) => one === id || one.startsWith(`${id}-part`))
}

function rightId(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids)
  return meant === undefined ? `its slides are ${ids.join(', ')}` : `did you mean ${meant}?`
}
