/** “Choose again” in the editor: a model proposes other slides for the talk, a chapter or a slide, and a person takes or leaves them. */
import * as z from 'zod'
import type { Article, AuthoredSlide } from '../../article/article.js'
import type { Bilingual } from '../../article/errors.js'
import { parseArticle } from '../../article/parse.js'
import { reasonOf } from '../../article/reasons.js'
import { slideData } from '../../article/yaml.js'
import type { Deck } from '../../outline/deck.js'
import { chooseAgain, type Scope } from '../../outline/model/converse.js'
import type { SectionSlides } from '../../outline/shape/shape.js'
import type { Kind } from '../../slides/index.js'
import { withoutPrototypes } from '../../slidev/index.js'
import { loadTalk } from '../../talk/load.js'
import { withReadableParts } from '../../talk/readable-parts.js'
import { host } from '../host.js'
import { askServer } from '../model/ask-server.js'
import type { ModelSettings } from '../model/settings.js'
import { windowOf } from '../model/window.js'

const choosingSchema = z.strictObject({
  /** The data as the page has it. */
  text: z.string(),
  scope: z.enum(['talk', 'chapter', 'slide']),
  /** Index, in the data, of the slide in hand. */
  slide: z.int().nonnegative(),
})

export type Choosing = z.infer<typeof choosingSchema>

/** Undefined where a body is anything else. */
export function readChoosing(body: string): Choosing | undefined {
  try {
    return choosingSchema.safeParse(JSON.parse(body, withoutPrototypes)).data
  } catch {
    return undefined
  }
}

/** Slides of a section that would stand for those that are there. */
export interface Proposal {
  /** The section's heading; empty where it has none. */
  heading: string
  /** Indexes, in the data, of the slides that would go; ascending. */
  removes: number[]
  /** Where the new ones would stand: before the slide that has this index now. */
  at: number
  slides: { data: Record<string, unknown>; comment: string; title: string; lines: string[] }[]
}

/** Proposals in the order of the talk, and what went wrong. */
export interface Proposals {
  proposals: Proposal[]
  faults: Bilingual[]
}

/** Slides that show no sentences of a section: the rules keep them. */
const FRAME: readonly Kind[] = ['cover', 'agenda', 'section', 'source']

/** One slide: its words as the size of lines counts them. */
const ROOM_OF_SLIDE = { size: 120, slides: 1 }

/**
 * @param file of the data, for messages and for pictures beside it.
 * @param signal ends the asking: the page has gone, or asks no more.
 * @throws InputError where the text is no article.
 */
export async function proposalsFor(
  { text, scope: asked, slide }: Choosing,
  file: string,
  settings: ModelSettings,
  signal: AbortSignal,
): Promise<Proposals> {
  const article = await withReadableParts(parseArticle(text, file), file, host)
  const { deck } = await loadTalk({ file, bytes: new TextEncoder().encode(text) }, host)
  const places = placesOf(deck, article)
  const scope = scopeOf(asked, slide, places, article, deck)
  const server = askServer(settings, signal)
  const { slides, parts } = await chooseAgain(
    { ...article, slides: undefined },
    {
      tokens: await windowOf(settings),
      signature: `${settings.model}, ${new Date().toISOString().slice(0, 10)}`,
      ask: (request) => server.ask(request, () => undefined),
    },
    scope,
  )
  const faults = parts.flatMap(({ fault }) => fault ?? [])
  if (slides.length === 0) return { proposals: [], faults }
  const proposals =
    asked === 'slide' ? [forSlide(slide, slides, article)] : forSections(scope.sections, slides, places, article)
  return { proposals, faults }
}

/** Where a slide of the data stands in the article. */
interface Place {
  /** Index in the data. */
  slide: number
  /** Index of its section. */
  section: number
}

function placesOf({ slides }: Deck, { sections }: Article): Place[] {
  const seen = new Set<number>()
  return slides.flatMap(({ path, kind, section }): Place[] => {
    const slide = Number(path?.[1] ?? -1)
    const at = sections.findIndex(({ id }) => id === section)
    if (slide < 0 || at < 0 || FRAME.includes(kind) || seen.has(slide)) return []
    seen.add(slide)
    return [{ slide, section: at }]
  })
}

function scopeOf(
  asked: Choosing['scope'],
  slide: number,
  places: readonly Place[],
  { sections }: Article,
  { slides }: Deck,
): Scope {
  const all = sections.map((_, index) => index)
  const own = places.find((place) => place.slide === slide)?.section ?? 0
  const chosen = asked === 'talk' ? all : asked === 'slide' ? [own] : chapterOf(own, sections)
  const goes = (index: number): boolean =>
    asked === 'slide'
      ? index === slide
      : places.some((place) => place.slide === index && chosen.includes(place.section))
  return {
    sections: chosen,
    ...(asked === 'slide' && { room: ROOM_OF_SLIDE }),
    titles: slides.flatMap(({ title, path }) => (goes(Number(path?.[1] ?? -1)) ? [] : [title])),
  }
}

/** A section with the heading above it and all under that. */
function chapterOf(own: number, sections: Article['sections']): number[] {
  const levelOf = (index: number): number => sections[index]?.level ?? 1
  let top = own
  while (top > 0 && levelOf(top) > 1) top--
  const next = sections.findIndex((_, index) => index > top && levelOf(index) <= levelOf(top))
  const end = next < 0 ? sections.length : next
  return sections.flatMap((_, index) => (index >= top && index < end ? [index] : []))
}

function forSlide(slide: number, chosen: readonly SectionSlides[], article: Article): Proposal {
  const heading = article.sections[chosen[0]?.section ?? 0]?.heading ?? ''
  const [first] = chosen.flatMap(({ slides }) => slides)
  return { heading, removes: [slide], at: slide, slides: first === undefined ? [] : [shown(first, article.lang)] }
}

/** A section whose sentences the model does not show loses its slides, where the person takes that. */
function forSections(
  sections: readonly number[],
  chosen: readonly SectionSlides[],
  places: readonly Place[],
  article: Article,
): Proposal[] {
  return sections.flatMap((section): Proposal[] => {
    const removes = places.flatMap((place) => (place.section === section ? [place.slide] : [])).sort((a, b) => a - b)
    const slides = chosen
      .flatMap((one) => (one.section === section ? one.slides : []))
      .map((one) => shown(one, article.lang))
    if (removes.length === 0 && slides.length === 0) return []
    const before = places.flatMap((place) => (place.section < section ? [place.slide + 1] : []))
    return [
      {
        heading: article.sections[section]?.heading ?? '',
        removes,
        at: removes[0] ?? Math.max(FIRST, ...before),
        slides,
      },
    ]
  })
}

/** Behind the cover. */
const FIRST = 1

function shown(slide: AuthoredSlide, lang: string): Proposal['slides'][number] {
  const { title = '', ...content } = slide.content as { title?: string }
  return { data: slideData(slide), comment: reasonOf(slide.why, lang) ?? '', title, lines: textsIn(content) }
}

/** All words of a slide's content, in its order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
