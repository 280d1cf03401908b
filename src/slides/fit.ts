/**
 * From a slide's content to scenes that fit: the best arrangement at the largest type that it bears (`arrange.ts`); a
 * slide that has room in none is divided (`divide.ts`).
 */
import type { Scene } from '../layout/scene.js'
import { sceneLines } from '../layout/scene-lines.js'
import { escapeMarks } from '../text/marks.js'
import { remember } from '../text/remember.js'
import { type Completed, composeStandard, contextAt, type FitContext, prospectsFor } from './arrange.js'
import { continued, divide } from './divide.js'
import { fitKey } from './fit-key.js'
import { type Kind, kindOf } from './index.js'
import { STANDARD } from './kind.js'
import { LEVELS } from './parts.js'
import { choose, type Prospect, type Shown } from './score.js'

export type { FitContext } from './arrange.js'

/** One slide of the talk: what it shows, and how. A part after the first carries the mark of continuation in its title. */
export interface FittedSlide {
  /** As what it is shown: `points` where its own kind has no room for its words. */
  kind: Kind
  content: Completed
  /** One of the kind's. */
  arrangement: string
  scene: Scene
  /** As `Shown.loud`. */
  loud: boolean
}

/** By what the arrangement of a slide is chosen besides its own merit. */
export interface Choice {
  /** The arrangement that somebody chose by hand; the best one when absent. */
  arrangement?: string
  /** The pages before the slide, the nearest last. None when absent. */
  before?: readonly Shown[]
}

/** A slide, or a part of one, in all its arrangements. */
interface Part {
  kind: Kind
  content: Completed
  /** At least one, in whose arrangement it fits. */
  prospects: readonly Prospect[]
  /** Something leaves its place, even at the floor of the type scale. */
  faulty: boolean
}

/** Slides that are remembered: several talks of usual length, some megabytes. */
const MOST_REMEMBERED = 1000

/** A talk is made anew at every save, when one of its slides has changed; the choice among the arrangements costs nothing. */
const known = remember<readonly Part[]>(MOST_REMEMBERED)

/**
 * A slide as one scene, or as several where it does not fit into one at the floor of the type scale. Words for which its
 * kind has no room, however it is divided, are shown as points, which go on and on.
 */
export function fitSlide(
  kind: Kind,
  content: Completed,
  { arrangement: asked, before = [], ...context }: FitContext & Choice,
): FittedSlide[] {
  const shown: Shown[] = [...before]
  return known
    .of(fitKey(kind, content, context), () => partsOf(kind, content, context))
    .flatMap((part): FittedSlide[] => {
      const option = choose(part.kind, part.prospects, shown, { likes: context.look?.form.likes, asked })
      if (option === undefined) return []
      const { arrangement, scene, loud } = option
      shown.push({ kind: part.kind, arrangement, loud })
      return [{ kind: part.kind, content: part.content, arrangement, scene, loud }]
    })
}

function partsOf(kind: Kind, content: Completed, context: FitContext): Part[] {
  const own = fitPieces(kind, content, context)
  const items = own.some(({ faulty }) => faulty) ? wordsAlone(kind, content, context) : undefined
  return items === undefined ? own : fitPieces('points', { title: content.title, items } as Completed, context)
}

/** All words of a slide besides its title, where it shows nothing but words. */
function wordsAlone(kind: Kind, content: Completed, context: FitContext): string[] | undefined {
  const { scene } = composeStandard(kind, content, context, LEVELS - 1)
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

function fitPieces(kind: Kind, content: Completed, context: FitContext): Part[] {
  const pieces = kindOf(kind).split?.(content, contextAt(context, LEVELS - 1, kindOf(kind))) ?? [content]
  const fitted: Part[] = []
  for (const piece of pieces) fitted.push(...fitPiece(kind, piece, context, fitted.length))
  return fitted
}

/** @param before how many parts of its slide stand before the piece. */
function fitPiece(kind: Kind, piece: Completed, context: FitContext, before: number): Part[] {
  const content = { ...piece, title: continued(piece.title, before, context) }
  const { list } = kindOf(kind)
  const whole = list !== undefined && list.items(content).length > list.most ? [] : prospectsFor(kind, content, context)
  if (whole.some(fits)) return [{ kind, content, prospects: whole, faulty: false }]
  const parts = (list && divide(kind, list, piece, context, before)) ?? [content]
  return parts.map((part) => {
    const prospects = parts.length > 1 ? prospectsFor(kind, part, context) : []
    const faulty = !prospects.some(fits)
    return { kind, content: part, prospects: faulty ? [atFloor(kind, part, context)] : prospects, faulty }
  })
}

const fits = ({ option }: Prospect): boolean => option() !== undefined

function atFloor(kind: Kind, content: Completed, context: FitContext): Prospect {
  const { scene } = composeStandard(kind, content, context, LEVELS - 1)
  const loud = kindOf(kind).page === 'section'
  return { arrangement: STANDARD, option: () => ({ arrangement: STANDARD, scene, loud, merit: 0 }) }
}
