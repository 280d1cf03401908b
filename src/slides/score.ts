/** How good an arrangement of a slide is, beside the others that its kind offers. */
import { measurePage } from '../layout/page-measures.js'
import type { Scene } from '../layout/scene.js'
import { kindOf, type Kind } from './index.js'

/** What the pages before a slide look like: a row of pages of one look tires. */
export interface Shown {
  kind: Kind
  arrangement: string
  /** Most of the page lies in full colour. */
  loud: boolean
}

/** A slide in one arrangement of its kind. */
export interface Option {
  arrangement: string
  scene: Scene
  /** The page wears the colours of sections. */
  loud: boolean
  /** How good the page is by itself; see `meritOf`. */
  merit: number
}

/** An arrangement of a slide, composed when somebody asks whether the slide fits into it. */
export interface Prospect {
  /** STANDARD, or a name of the kind's. */
  arrangement: string
  /** The slide whole, composed once; undefined where the arrangement has no room for its words, even at the floor. */
  option: () => Option | undefined
}

/** A page filled to this share is full enough; more adds nothing. */
const FULL = 0.6

/** What each rule weighs. The scale is free: only differences between the arrangements of one slide count. */
const WEIGHT = {
  occupied: 4,
  /** Few words want panels under them. */
  covered: 1.5,
  /** For the type of most words, from 28 to 48 units. */
  type: 1.5,
  offset: 3,
  contrast: 0.8,
  edges: 0.1,
  flawed: 3,
  /** The theme prefers the arrangement. */
  liked: 0.7,
  /** Of the page before; half of it for the one before that. */
  repeated: 1,
  /** Of both pages before. */
  thirdTime: 6,
  /** A page in full colour after four quiet ones. */
  loudInTurn: 0.9,
  /** A page in full colour right after another, or after one between. */
  loudAgain: 2.5,
} as const

/** Pages between two in full colour; no page further back has a say. */
export const NEIGHBOURS = 4

/**
 * How good a page is by itself: fill, size and balance first. The figures are a designer's judgement.
 *
 * @param page.flawed a label wraps or a word is torn, which smaller type did not mend.
 */
export function meritOf({ scene, flawed }: { scene: Scene; flawed: boolean }): number {
  const { occupied, covered, offset, contrast, type, edges } = measurePage(scene)
  return (
    WEIGHT.occupied * Math.min(1, occupied / FULL) +
    WEIGHT.covered * Math.min(1, covered / FULL) +
    WEIGHT.type * Math.max(0, Math.min(1, (type - 28) / 20)) -
    WEIGHT.offset * offset +
    WEIGHT.contrast * Math.min(1, (contrast - 1) / 2) -
    WEIGHT.edges * Math.max(0, edges - 3) -
    (flawed ? WEIGHT.flawed : 0)
  )
}

/**
 * The option asked for by name, else the best among its neighbours; the first where several are equally good, and
 * undefined where the slide fits into none. Composes no more arrangements than the answer needs.
 *
 * @param before the pages before it, the nearest last; `NEIGHBOURS` of them are enough.
 * @param theme.likes what the theme prefers; see `Form`.
 */
export function choose(
  kind: Kind,
  prospects: readonly Prospect[],
  before: readonly Shown[],
  { likes = [], asked }: { likes?: readonly string[]; asked?: string } = {},
): Option | undefined {
  const named = prospects.find(({ arrangement }) => arrangement === asked)?.option()
  if (named !== undefined) return named
  if (kindOf(kind).page === undefined)
    return best(optionsOf(prospects), (option) => beside(kind, option, before, likes))
  const { page } = kindOf(kind)
  if (page !== 'cover' && page !== 'section')
    return best(optionsOf(prospects), (option) => beside(kind, option, before, likes))
  // All openers of a talk look alike, as the theme has them: no merit outweighs what it likes.
  const liked = optionsOf(prospects.filter(({ arrangement }) => isLiked(kind, arrangement, likes)))
  return best(liked.length > 0 ? liked : optionsOf(prospects), () => 0)
}

/** The theme prefers the arrangement. */
export function isLiked(kind: Kind, arrangement: string, likes: readonly string[] = []): boolean {
  return likes.includes(`${kind}.${arrangement}`)
}

function optionsOf(prospects: readonly Prospect[]): Option[] {
  return prospects.flatMap(({ option }) => option() ?? [])
}

function best(options: readonly Option[], bonus: (option: Option) => number): Option | undefined {
  const scored = options.map((option) => ({ option, score: option.merit + bonus(option) }))
  const [first, ...rest] = scored
  if (first === undefined) return undefined
  return rest.reduce((so, one) => (one.score > so.score + TIE ? one : so), first).option
}

/** What the theme and the pages before a slide say to an arrangement. */
function beside(kind: Kind, option: Option, before: readonly Shown[], likes: readonly string[]): number {
  const liked = isLiked(kind, option.arrangement, likes) ? WEIGHT.liked : 0
  return liked - repetition(kind, option, before) + rhythm(option, before)
}

/** Scores closer than this are equal. */
const TIE = 1e-6

function repetition(kind: Kind, { arrangement }: Option, before: readonly Shown[]): number {
  const same = before
    .slice(-2)
    .reverse()
    .map((shown) => shown.kind === kind && shown.arrangement === arrangement)
  if (same[0] === true && same[1] === true) return WEIGHT.thirdTime
  return WEIGHT.repeated * ((same[0] === true ? 1 : 0) + (same[1] === true ? 0.5 : 0))
}

function rhythm({ loud }: Option, before: readonly Shown[]): number {
  if (!loud) return 0
  if (before.slice(-2).some((shown) => shown.loud)) return -WEIGHT.loudAgain
  return before.slice(-NEIGHBOURS).some((shown) => shown.loud) ? -WEIGHT.loudInTurn / 2 : WEIGHT.loudInTurn
}
