/** One slide as one scene, in every arrangement of its kind, each at the largest type that it bears. */
import { type Assets, NO_ASSETS } from '../layout/assets.js'
import { type Composed, composeScene } from '../layout/compose.js'
import { isFault } from '../layout/overflow.js'
import { familiesOf } from '../layout/metrics.js'
import { PAGE_SIZE, type Ratio, type Scene } from '../layout/scene.js'
import { type ColorToken, type Look, type PageSort, type Theme, THEMES } from '../themes/index.js'
import { kindOf, type Kind } from './index.js'
import { type Arrangement, type ComposeContext, type SlideKind, STANDARD } from './kind.js'
import { GROWTH, LEVELS } from './parts.js'
import { isLiked, meritOf, type Prospect } from './score.js'
import { toneOf } from './tone.js'
import { wordsFor } from './words.js'

export interface FitContext {
  ratio: Ratio
  /** BCP 47. */
  lang: string
  clicks: boolean
  /** Words of the article that titles and labels do not tear. */
  terms?: readonly string[]
  /** The theme's; that of paper when absent. */
  look?: Look
  /** The theme's; sans when absent. */
  fonts?: Theme['fonts']
  /** None when absent. */
  assets?: Assets
}

export type Completed = { title: string }

type AnyKind = SlideKind<{ title?: string }>
type AnyArrangement = Arrangement<{ title?: string }>

/** The context of composing at a level, in an arrangement's colours. */
export function contextAt(
  context: FitContext,
  level: number,
  { page, tone }: { page?: PageSort; tone?: 'loud' } = {},
): ComposeContext {
  const { ratio, lang, look = THEMES.paper.look, fonts = THEMES.paper.fonts, assets = NO_ASSETS } = context
  return {
    ratio,
    lang,
    clicks: context.clicks,
    page: PAGE_SIZE[ratio],
    words: wordsFor(lang),
    level,
    look,
    fonts: familiesOf(fonts),
    assets,
    tone: toneOf(look, page, tone),
  }
}

const standardOf = (definition: AnyKind): AnyArrangement => ({ compose: definition.compose })

/** The standard arrangement at a level, by which slides are divided. */
export function composeStandard(kind: Kind, content: Completed, context: FitContext, level: number): Composed {
  const definition = kindOf(kind)
  return composeScene(
    definition.compose(content, contextAt(context, level, definition)),
    pageOf(contextAt(context, level, definition), context),
  )
}

function compose(
  definition: AnyKind,
  arrangement: AnyArrangement,
  content: Completed,
  context: FitContext,
  level: number,
): Composed | undefined {
  const at = contextAt(context, level, { page: definition.page, tone: arrangement.tone })
  const box = arrangement.compose(content, at)
  return box && composeScene(box, pageOf(at, context))
}

function pageOf(
  { page, tone, lang, fonts, look }: ComposeContext,
  { terms }: FitContext,
): Parameters<typeof composeScene>[1] & { background: ColorToken } {
  return { ...page, background: tone.background, form: look.form, lang, fonts, terms }
}

/** All arrangements that a slide can be tried in: what the theme likes first, then the standard one and the kind's. */
export function prospectsFor(kind: Kind, content: Completed, context: FitContext): Prospect[] {
  const definition = kindOf(kind)
  const prospects = arrangementsFor(definition, context).map(([arrangement, how]): Prospect => ({
    arrangement,
    option: once(() => {
      const fitted = fitWhole(definition, how, content, context)
      const loud = how.tone === 'loud' || definition.page === 'section' || definition.page === 'cover'
      return fitted && { arrangement, loud, scene: fitted.scene, merit: meritOf(fitted) }
    }),
  }))
  const likes = context.look?.form.likes
  const liked = prospects.filter(({ arrangement }) => isLiked(kind, arrangement, likes))
  return [...liked, ...prospects.filter((prospect) => !liked.includes(prospect))]
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** A school's own pages are drawn for dark or for light words: none of them can wear other colours. */
function arrangementsFor(definition: AnyKind, { look }: FitContext): [string, AnyArrangement][] {
  return [
    [STANDARD, standardOf(definition)] as [string, AnyArrangement],
    ...Object.entries(definition.arrangements ?? {}),
  ].filter(([, { tone }]) => tone === undefined || look?.backdrop === undefined)
}

/** A scene of one arrangement, with whether something in it is unpleasant. */
interface Whole {
  scene: Scene
  flawed: boolean
}

/** The largest type at which everything fits and pleases; failing that, at which everything fits and no word is torn. */
function fitWhole(
  definition: AnyKind,
  arrangement: AnyArrangement,
  content: Completed,
  context: FitContext,
): Whole | undefined {
  const at = (level: number): Composed | undefined => compose(definition, arrangement, content, context, level)
  const usual = at(0)
  if (usual === undefined) return undefined
  if (isClean(usual)) return { scene: largest(usual, at).scene, flawed: false }
  const last = at(LEVELS - 1)
  if (last === undefined || last.overflows.some(isFault)) return undefined
  const pleases = isClean(last) ? isClean : onlyWraps
  if (pleases(usual)) return { scene: usual.scene, flawed: true }
  return { scene: firstSmaller(last, at, pleases).scene, flawed: !isClean(last) }
}

const isClean = ({ overflows }: Composed): boolean => overflows.length === 0

const onlyWraps = ({ overflows }: Composed): boolean => overflows.every(({ what }) => what === 'wrap')

/** The largest type below the usual one that pleases; the floor where none does. What fits large fits smaller, so the search halves. */
function firstSmaller(
  last: Composed,
  at: (level: number) => Composed | undefined,
  pleases: (composed: Composed) => boolean,
): Composed {
  let best = last
  let [fails, fits] = [0, LEVELS - 1]
  while (fits - fails > 1) {
    const level = Math.floor((fails + fits) / 2)
    const composed = at(level)
    if (composed !== undefined && pleases(composed)) {
      best = composed
      fits = level
    } else fails = level
  }
  return best
}

/**
 * The largest type above the usual one at which everything fits and nothing takes more lines than before: words that
 * grow until they wrap are no larger to the eye. What fits large fits smaller, so the search halves; it begins at the
 * ends, where most slides end up.
 */
function largest(usual: Composed, at: (level: number) => Composed | undefined): Composed {
  let best = usual
  let [fits, fails] = [0, GROWTH + 1]
  for (let step = GROWTH; fails - fits > 1; step = fits < 2 ? fits + 1 : Math.floor((fits + fails) / 2)) {
    const composed = at(-step)
    if (composed !== undefined && isClean(composed) && composed.lines <= usual.lines) {
      best = composed
      fits = step
    } else fails = step
  }
  return best
}
