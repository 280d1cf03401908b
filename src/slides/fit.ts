/** From a slide's content to scenes that fit: first the type scale steps down, then the slide is divided. */
import { type Assets, NO_ASSETS } from '../layout/assets.js'
import { type Composed, composeScene, isFault } from '../layout/compose.js'
import { familiesOf } from '../layout/metrics.js'
import { PAGE_SIZE, type Paragraph, type Ratio, type Scene } from '../layout/scene.js'
import { plainText } from '../text/formula.js'
import { escapeMarks } from '../text/marks.js'
import { remember } from '../text/remember.js'
import { type ColorToken, type Look, type PageSort, type Theme, THEMES } from '../themes/index.js'
import { fitKey } from './fit-key.js'
import { KINDS, type Kind } from './index.js'
import type { ComposeContext, SlideKind, SlideList } from './kind.js'
import { LEVELS } from './parts.js'
import { continuedMark, wordsFor } from './words.js'

export interface FitContext {
  ratio: Ratio
  /** BCP 47. */
  lang: string
  clicks: boolean
  /** Words of the article that titles and labels do not tear. */
  terms?: readonly string[]
  /** See `ComposeContext`. */
  alike?: number
  /** The theme's; that of paper when absent. */
  look?: Look
  /** The theme's; sans when absent. */
  fonts?: Theme['fonts']
  /** None when absent. */
  assets?: Assets
}

type Completed = { title: string }

/** One slide of the talk: what it shows, and how. A part after the first carries the mark of continuation in its title. */
export interface FittedSlide {
  /** As what it is shown: `points` where its own kind has no room for its words. */
  kind: Kind
  content: Completed
  scene: Scene
}

/** A slide as its kind makes it. */
interface Fitted extends Omit<FittedSlide, 'kind'> {
  /** Something leaves its place, even at the floor of the type scale. */
  faulty: boolean
}

/**
 * The kind's definition for content whose kind is only known at run time. `Kind` and content were matched by the
 * schema that read them.
 */
export function kindOf(kind: Kind): SlideKind<{ title?: string }> {
  return KINDS[kind] as unknown as SlideKind<{ title?: string }>
}

/** Slides that are remembered: several talks of usual length, some megabytes. */
const MOST_REMEMBERED = 1000

/** A talk is made anew at every save, when one of its slides has changed. */
const known = remember<readonly FittedSlide[]>(MOST_REMEMBERED)

/**
 * A slide as one scene, or as several where it does not fit into one at the floor of the type scale. Words for which its
 * kind has no room, however it is divided, are shown as points, which go on and on.
 */
export function fitSlide(kind: Kind, content: Completed, context: FitContext): FittedSlide[] {
  return [...known.of(fitKey(kind, content, context), () => fitAnew(kind, content, context))]
}

function fitAnew(kind: Kind, content: Completed, context: FitContext): FittedSlide[] {
  const own = fitPieces(kind, content, context)
  const items = own.some(({ faulty }) => faulty) ? wordsAlone(kind, content, context) : undefined
  const [shown, fitted]: [Kind, Fitted[]] =
    items === undefined
      ? [kind, own]
      : ['points', fitPieces('points', { title: content.title, items } as Completed, context)]
  return fitted.map((slide) => ({ kind: shown, content: slide.content, scene: slide.scene }))
}

/** All words of a slide besides its title, where it shows nothing but words. */
function wordsAlone(kind: Kind, content: Completed, context: FitContext): string[] | undefined {
  const { scene } = compose(kindOf(kind), content, context, LEVELS - 1)
  if (
    kind === 'points' ||
    !scene.items.every(
      ({ type, ...item }) => type === 'frame' || type === 'connector' || ('fixed' in item && item.fixed === true),
    )
  )
    return undefined
  const words = sceneLines(scene)
    .map(({ text }) => escapeMarks(text))
    .filter((text) => text.trim() !== '')
  return words.length === 0 ? undefined : words
}

function fitPieces(kind: Kind, content: Completed, context: FitContext): Fitted[] {
  const definition = kindOf(kind)
  const pieces = definition.split?.(content, contextAt(context, LEVELS - 1)) ?? [content]
  const fitted: Fitted[] = []
  for (const piece of pieces) fitted.push(...fitPiece(definition, piece, context, fitted.length))
  return fitted
}

/** The title of the part of this index: from the third on the mark is numbered, since no two slides may have one title. */
function continued(title: string, part: number, { lang }: FitContext): string {
  return part === 0 ? title : `${title}${continuedMark(wordsFor(lang), part)}`
}

/** @param before how many parts of its slide stand before the piece. */
function fitPiece(
  definition: SlideKind<{ title?: string }>,
  piece: Completed,
  context: FitContext,
  before: number,
): Fitted[] {
  const content = { ...piece, title: continued(piece.title, before, context) }
  const list = definition.list
  const whole =
    list !== undefined && list.items(content).length > list.most ? undefined : fitWhole(definition, content, context)
  if (whole !== undefined) return [{ content, scene: whole, faulty: false }]
  const parts = (list && divide(definition, list, piece, context, before)) ?? [content]
  return parts.map((part) => {
    const scene = parts.length > 1 ? fitWhole(definition, part, context) : undefined
    return {
      content: part,
      scene: scene ?? compose(definition, part, context, LEVELS - 1).scene,
      faulty: scene === undefined,
    }
  })
}

/** The text of a scene's lines, in reading order, with the click at which each appears. */
export function sceneLines(scene: Scene): { text: string; step?: number }[] {
  return scene.items.flatMap((item): { text: string; step?: number }[] => {
    switch (item.type) {
      case 'frame':
        return linesOf(item.text?.paragraphs ?? [], item.step)
      case 'table':
        return item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => linesOf(text.paragraphs, item.step)))
      case 'chart':
        return item.words.map(({ text }) => ({ text, step: item.step }))
      case 'formula':
        return [{ text: item.tex, step: item.step }]
      case 'connector':
      case 'picture':
        return []
    }
  })
}

function linesOf(paragraphs: readonly Paragraph[], inherited: number | undefined): { text: string; step?: number }[] {
  return paragraphs
    .filter((paragraph) => paragraph.line !== undefined)
    .map((paragraph) => ({ text: plainText(paragraph.runs), step: paragraph.step ?? inherited }))
}

function contextAt(context: FitContext, level: number): ComposeContext {
  const { ratio, lang, look = THEMES.paper.look, fonts = THEMES.paper.fonts, assets = NO_ASSETS } = context
  return {
    ...context,
    page: PAGE_SIZE[ratio],
    words: wordsFor(lang),
    level,
    look,
    fonts: familiesOf(fonts),
    assets,
  }
}

function compose(
  definition: SlideKind<{ title?: string }>,
  content: Completed,
  context: FitContext,
  level: number,
): Composed {
  const composeContext = contextAt(context, level)
  const { page, look, lang, fonts } = composeContext
  return composeScene(definition.compose(content, composeContext), {
    ...page,
    background: backgroundOf(definition.page, look),
    lang,
    fonts,
    terms: context.terms,
  })
}

function backgroundOf(page: PageSort | undefined, look: Look): ColorToken {
  return page === undefined || page === 'content' ? 'paper' : look[page].background
}

/** The largest type at which everything fits and pleases; failing that, at which everything fits and no word is torn. */
function fitWhole(
  definition: SlideKind<{ title?: string }>,
  content: Completed,
  context: FitContext,
): Scene | undefined {
  const first = compose(definition, content, context, 0)
  if (first.overflows.length === 0) return first.scene
  const last = compose(definition, content, context, LEVELS - 1)
  if (last.overflows.some(isFault)) return undefined
  let fallback: Scene | undefined
  for (let level = 0; level < LEVELS - 1; level++) {
    const { scene, overflows } = level === 0 ? first : compose(definition, content, context, level)
    if (overflows.length === 0) return scene
    if (overflows.every(({ what }) => what === 'wrap')) fallback ??= scene
  }
  return last.overflows.length === 0 ? last.scene : (fallback ?? last.scene)
}

type List = SlideList<{ title?: string }>

/** Parts of even length, as few as will do; undefined where nothing can be divided. */
function divide(
  definition: SlideKind<{ title?: string }>,
  list: List,
  content: Completed,
  context: FitContext,
  before: number,
): Completed[] | undefined {
  const part = (items: readonly unknown[], index: number, last: boolean): Completed => {
    const title = continued(content.title, before + index, context)
    return { ...list.withItems(content, items, { first: index === 0, last }), title }
  }
  const fits: Fits = (items, index) =>
    items.length <= list.most && fitsAtFloor(definition, part(items, index, true), context)
  const items = list.items(content)
  if (items.some((item) => isLong(item) && !fits([leastOf(item, list)], 0))) return undefined
  const chunks = pack(items, list, fits, definition === kindOf('points') ? Infinity : MOST_HALVES)
  if (chunks === undefined || chunks.length < 2) return undefined
  const parts = evenly(chunks.flat(), chunks.length, fits, chunks)
  return parts.map((chunk, index) => part(chunk, index, index === parts.length - 1))
}

/** Characters of an item that may have to be divided. */
const LONG = 120

const isLong = (item: unknown): boolean => JSON.stringify(item).length > LONG

/** What is left of an item that is divided again and again: where not even that has room, what stands around it has none. */
function leastOf(item: unknown, list: List): unknown {
  let least = item
  for (
    let halves = list.divide?.(least);
    halves !== undefined && JSON.stringify(halves[0]).length < JSON.stringify(least).length;
    halves = list.divide?.(least)
  )
    least = halves[0]
  return least
}

function fitsAtFloor(definition: SlideKind<{ title?: string }>, content: Completed, context: FitContext): boolean {
  return !compose(definition, content, context, LEVELS - 1).overflows.some(isFault)
}

type Fits = (items: readonly unknown[], index: number) => boolean

/** Items are halved no more often than this: what takes more is no slide of its kind, but points, which go on as long as they must. */
const MOST_HALVES = 40

/**
 * As many items a slide as fit, slide by slide; an item too large for a slide of its own is divided. Each try composes
 * the slide, so the count of the slide before is tried first: like items fill like slides. Undefined where items would
 * have to be halved more often than `most`.
 */
function pack(items: readonly unknown[], list: List, fits: Fits, most: number): unknown[][] | undefined {
  const chunks: unknown[][] = []
  let rest = [...items]
  let guess = 1
  let halved = 0
  while (rest.length > 0) {
    const index = chunks.length
    const count = fitting(rest, Math.min(guess, rest.length), (some) => fits(some, index))
    const halves = count === 0 ? list.divide?.(rest[0]) : undefined
    if (halves !== undefined) {
      if (++halved > most) return undefined
      rest = [...halves, ...rest.slice(1)]
      continue
    }
    guess = Math.max(1, count)
    chunks.push(rest.slice(0, guess))
    rest = rest.slice(guess)
  }
  return chunks
}

/** How many of the first items fit together, looked for from a guess; 0 where not even the first does. */
function fitting(items: readonly unknown[], guess: number, fits: (items: readonly unknown[]) => boolean): number {
  let count = guess
  if (!fits(items.slice(0, count))) {
    do count--
    while (count > 0 && !fits(items.slice(0, count)))
    return count
  }
  while (count < items.length && fits(items.slice(0, count + 1))) count++
  return count
}

/** The same number of slides with as equal numbers of items as fit; what `packed` has where they do not. */
function evenly(items: unknown[], count: number, fits: Fits, packed: unknown[][]): unknown[][] {
  const chunks = Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  )
  return chunks.every((chunk, index) => fits(chunk, index)) ? chunks : packed
}
