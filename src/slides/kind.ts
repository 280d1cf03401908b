/** What a slide kind is: the shape of its content, and how its content becomes boxes. */
import * as z from 'zod'
import type { Assets, Need } from '../layout/assets.js'
import type { Box } from '../layout/box.js'
import { emWidth, type Typesetting } from '../layout/metrics.js'
import type { Ratio } from '../layout/scene.js'
import type { Look, PageSort } from '../themes/look.js'
import type { ColorToken } from '../themes/tokens.js'
import type { Sheet } from './sheet.js'
import type { Words } from './words.js'

/** What a kind may take from the article where its slide says nothing: the agenda takes the headings. */
export interface About {
  /** BCP 47. */
  lang: string
  title: string
  subtitle?: string
  author?: string
  date?: string
  source?: string
  /** Headings of the sections that have one, in order, with their section's id. */
  headings: { id: string; text: string }[]
  /** Where the slide stands between two sections: the heading of the one that comes next. */
  next?: string
  words: Words
}

/** What composing depends on besides the content. */
export interface ComposeContext extends Typesetting {
  ratio: Ratio
  page: { width: number; height: number }
  words: Words
  /**
   * Steps on the type scale from the kind's usual sizes: above 0 smaller, until the floor; below 0 larger, until the
   * ceiling. `size` and `labelSize` turn it into units.
   */
  level: number
  /** Whether the items of the slide appear click by click. */
  clicks: boolean
  /** Pictures, code in colours, formulas, readings. */
  assets: Assets
  /** How the theme colours openers, and what it draws behind the words. */
  look: Look
  /** The colours of the page on which the slide stands. */
  tone: Tone
}

/** The colours of a page: its ground, and what is read on it. */
export interface Tone {
  background: ColorToken
  title: ColorToken
  /** Words that must be read. */
  text: ColorToken
  /** Secondary words. */
  quiet: ColorToken
  /** Numerals, rules and marks. */
  mark: ColorToken
  /** Hairlines. */
  line: ColorToken
}

/**
 * One way of composing a kind's content. The fit composes all arrangements that a kind offers, each at the largest type
 * that it bears, and takes the one with the best score (`score.ts`).
 */
export interface Arrangement<Content> {
  /** Undefined where the arrangement is not made for this content: a path for two parts, tiles for long lines. */
  compose(content: Content & { title: string }, context: ComposeContext): Box | undefined
  /** `loud`: the whole page wears the colours of the theme's sections. The words must then be set in `context.tone`. */
  tone?: 'loud'
}

/** The name of the arrangement that a kind's `compose` makes. */
export const STANDARD = 'standard'

export interface SlideKind<Content extends { title?: string }> {
  /** Content as the data file writes it, without the fields that all slides share. */
  schema: z.ZodType<Content>
  /**
   * Whether the slide stands for sentences of the article, which then become its notes. Openers, agendas and summaries
   * repeat or announce; the sentences stand with the slides that treat them.
   */
  standsForSentences: boolean
  /** How the theme treats the page; `content` when absent. */
  page?: PageSort
  /** What the slide needs besides its words, so that it is ready before it is composed. */
  needs?(content: Content): Need[]
  /** Fills in what the slide leaves to the article, its title among it. */
  complete(content: Content, about: About): Content & { title: string }
  /** The arrangement named `standard`, which bears any content that is divided far enough. */
  compose(content: Content & { title: string }, context: ComposeContext): Box
  /** Other arrangements by their names, which authors write as `arrangement:`; the first ones win where scores are equal. */
  arrangements?: Readonly<Record<string, Arrangement<Content>>>
  /**
   * Content too wide for one slide even at the floor of the type scale, which is the context's, as several; the content
   * alone where it is not. What comes of it may yet be divided by its list.
   */
  split?(content: Content & { title: string }, context: ComposeContext): (Content & { title: string })[]
  /** How content that does not fit is divided; absent where the content is short by its nature. */
  list?: SlideList<Content>
  /** How an editor shows the content's figures; absent where they are no sheet of cells. */
  sheet?: Sheet<Content>
}

/** Which part of a divided slide it is. */
export interface SlidePart {
  first: boolean
  last: boolean
  /** How many items stand on the parts before. */
  before: number
}

/** The list at the heart of a slide, by which it is divided when it does not fit. */
export interface SlideList<Content> {
  items(content: Content): readonly unknown[]
  /** The content with these items instead. What leads in stays with the first part, what concludes with the last. */
  withItems(content: Content, items: readonly unknown[], part: SlidePart): Content
  /** One item too long for a slide of its own, as two; undefined if it cannot be divided. */
  divide?(item: unknown): [unknown, unknown] | undefined
  /** More items than this are never put on one slide. */
  most: number
}

/** What a rule of a schema says where it is broken, in Chinese and English; see `explain`. */
export function told(zh: string, en: string): { error: string; params: { zh: string } } {
  return { error: en, params: { zh } }
}

/** Text as an author writes it: one line, never empty. */
export const line = z.string().trim().min(1)

/** How wide a title may be, in em: six lines at its floor on a 4:3 page. Han count one, Latin letters about half. */
const TITLE_WIDTH = 110

/** A title: a line that leaves room for what it stands over. */
export const title = line.refine((words) => emWidth(words) <= TITLE_WIDTH, {
  ...told(
    `标题最多 ${TITLE_WIDTH} 个汉字或 ${2 * TITLE_WIDTH} 个字母`,
    `a title of at most ${TITLE_WIDTH} Chinese characters or ${2 * TITLE_WIDTH} letters`,
  ),
})

/** A label with an explanation: `优化专业布局` or `{ label: …, text: … }`. */
export const labelled = z.union([line, z.strictObject({ label: line, text: line.optional() })])

export type Labelled = z.infer<typeof labelled>

/** The name of an icon. Its `id` is what the JSON Schema completes names by. */
export const icon = line.meta({ id: 'icon' })

/**
 * What a text is, where it is more than a line of words, as `contentMediaType` of the JSON Schema: an editor makes its field
 * of it.
 */
export const MANY_LINES = 'text/plain'
export const TEX = 'application/x-tex'
/** The path of a picture. */
export const PICTURE = 'image/*'

/** As `labelled`, on kinds that show icons. */
export const marked = z.union([line, z.strictObject({ label: line, text: line.optional(), icon: icon.optional() })])

export type Marked = z.infer<typeof marked>

/** One of two sides: its name and its lines. */
export const side = z.strictObject({ label: line, items: z.array(line).min(1).max(6) })

export type SideContent = z.infer<typeof side>
