/** From an article to its talk. The steps in order are the plan of this folder. */
import type { Article, AuthoredSlide, Chooser } from '../article/article.js'
import { type Assets, type Need, NO_ASSETS } from '../layout/assets.js'
import { familiesOf } from '../layout/metrics.js'
import type { Ratio, Scene } from '../layout/scene.js'
import { type Chrome, finishScene } from '../slides/chrome.js'
import { sceneLines } from '../layout/scene-lines.js'
import { type FitContext, type FittedSlide, fitSlide } from '../slides/fit.js'
import { kindOf, type Kind } from '../slides/index.js'
import type { About } from '../slides/kind.js'
import type { Path } from '../slides/leaves.js'
import { NEIGHBOURS, type Shown } from '../slides/score.js'
import { wordsFor } from '../slides/words.js'
import { type Backdrop, logoOf, resolveTheme, type Theme, type ThemeChoice, type ThemeName } from '../themes/index.js'
import { recurringTerms } from '../text/terms.js'
import { FRAME } from '../slides/parts.js'
import { aboutArticle } from './about.js'
import { type ArticleIndex, indexArticle } from './article-index.js'
import type { Deck, DeckLine, DeckSlide, Talk } from './deck.js'
import { forClass } from './class/index.js'
import { draftSlides } from './draft.js'
import { asidesOf } from './read/aside.js'
import { slideIds } from './ids.js'
import { keywordsOf } from './keywords.js'
import { pathsOfLines } from './line-paths.js'
import { deckSections, sectionsOfSlides } from './sections.js'
import { sentenceTexts } from './sentence-list.js'
import { notesOfSlides } from './spoken/index.js'
import { traceSlides } from './trace.js'
import { withUniqueTitles } from './unique-titles.js'

export interface TalkOptions {
  /** Wins over what the article asks for. */
  theme?: ThemeName
  ratio?: Ratio
  /** What `needsOf` asked for, made ready; none when absent. */
  assets?: Assets
}

/**
 * The article with its slides: those that somebody wrote, else a draft; for a class with what a lesson has besides.
 *
 * @param drafted the draft, where others than the rules made it.
 */
export function withSlides(
  article: Article,
  drafted?: readonly AuthoredSlide[],
): Article & { slides: AuthoredSlide[] } {
  const slides = article.slides ?? withUniqueTitles(drafted ?? draftSlides(article), article)
  return {
    ...article,
    slides: [...(article.audience === 'class' ? forClass(slides, article, silentSentences(article)) : slides)],
  }
}

/** What the talk needs besides its words. */
export function needsOf({ slides, theme }: { slides: readonly AuthoredSlide[]; theme?: ThemeChoice }): Need[] {
  const logo = typeof theme === 'object' ? logoOf(theme) : undefined
  const backdrop =
    typeof theme === 'object' && 'template' in theme ? Object.values(theme.template?.backdrop.sources ?? {}) : []
  return [
    ...(logo === undefined ? [] : [{ type: 'picture', source: logo.source } as const]),
    ...backdrop.map((source) => ({ type: 'picture', source }) as const),
    ...slides.flatMap(({ kind, content, place }) =>
      (kindOf(kind).needs?.(content) ?? []).map((need) => (need.type === 'picture' ? { ...need, place } : need)),
    ),
  ]
}

/** The talk that an article gives: its own slides, or a draft where it has none. */
export function makeTalk(article: Article, options: TalkOptions = {}): Talk {
  const ratio = options.ratio ?? article.ratio ?? '16:9'
  const theme = resolveTheme(options.theme ?? article.theme ?? 'paper')
  const assets = options.assets ?? NO_ASSETS
  const index = indexArticle(article)
  const terms = recurringTerms([article.title, ...article.sections.flatMap(({ heading }) => heading ?? [])])
  const pages = fitSlides(withSlides(article).slides, aboutArticle(article), {
    ratio,
    lang: article.lang,
    look: theme.look,
    fonts: theme.fonts,
    terms,
    assets,
  })
  const slides = deckSlides(pages, article, index)
  const { title, subtitle, author, date, source, lang, duration } = article
  const seconds = duration === undefined ? undefined : duration * 60
  const deck: Deck = {
    title,
    subtitle,
    author,
    date,
    source,
    lang,
    ratio,
    theme: theme.name,
    duration: seconds,
    sections: deckSections(article),
    slides,
  }
  return {
    deck,
    keywords: keywordsOf(article, terms),
    scenes: withChrome(pages, deck, theme),
    theme,
    assets,
    sentences: sentenceTexts(article),
  }
}

/** One page of the talk: a slide, or a part of one that was divided. */
interface Page {
  id: string
  path: Path
  /** See `DeckLine`. */
  linePaths: (Path | undefined)[]
  kind: Kind
  /** See `DeckSlide`. */
  insteadOf?: Kind
  arrangement: string
  title: string
  scene: Scene
  notes?: string
  hidden?: boolean
  place?: number
  why?: string
  chosenBy: Chooser
}

function fitSlides(slides: readonly AuthoredSlide[], about: About, context: Omit<FitContext, 'clicks'>): Page[] {
  const completed = completedSlides(slides, about)
  const shown: FittedSlide[] = []
  const fitted = slides.map(({ kind, clicks, arrangement }, index) => {
    const content = completed[index] ?? { title: '' }
    const pages = fitSlide(kind, content, { ...context, clicks, arrangement, before: lastShown(shown) })
    shown.push(...pages)
    return pages
  })
  const paths = fitted.map((parts, index) => linePathsOf(parts, completed[index] ?? {}, index))
  const ids = slideIds(slides.map(({ kind }, index) => ({ kind, parts: fitted[index]?.length ?? 0 })))
  const pages = slides.flatMap(
    ({ kind: asked, notes, place, why, chosenBy = why === undefined ? 'person' : 'rules' }, index) =>
      (fitted[index] ?? []).map(({ kind, content, arrangement, scene }, part) => ({
        kind,
        ...(kind !== asked && { insteadOf: asked }),
        arrangement,
        path: ['slides', index],
        linePaths: paths[index]?.[part] ?? [],
        title: content.title,
        scene,
        place,
        why,
        chosenBy,
        notes: part === 0 ? notes : undefined,
      })),
  )
  const hidden = slides.flatMap((slide, index) => (fitted[index] ?? []).map(() => slide.hidden === true))
  return pages.map((page, index) => ({ id: ids[index] ?? '', ...page, hidden: hidden[index] }))
}

/** Of the pages so far what the next one is chosen by. */
function lastShown(pages: readonly FittedSlide[]): Shown[] {
  return pages.slice(-NEIGHBOURS).map(({ kind, arrangement, loud }) => ({ kind, arrangement, loud }))
}

/** What each slide shows, with what it leaves to the article filled in. */
export function completedSlides(slides: readonly AuthoredSlide[], about: About): { title: string }[] {
  return slides.map(({ kind, content }, index) =>
    kindOf(kind).complete(content, { ...about, next: nextSection(slides, index) }),
  )
}

/** For each part of a slide the paths of its lines in the data. */
function linePathsOf(parts: readonly { scene: Scene }[], content: object, index: number): (Path | undefined)[][] {
  const lines = parts.map(({ scene }) => sceneLines(scene).map(({ text }) => text))
  const paths = pathsOfLines(content, lines.flat()).map((path) => path && ['slides', index, ...path])
  let before = 0
  return lines.map(({ length }) => paths.slice(before, (before += length)))
}

/** Between two sections, the heading of the one to come. */
function nextSection(slides: readonly AuthoredSlide[], index: number): string | undefined {
  if (!slides.slice(0, index).some(({ kind }) => kind === 'section')) return undefined
  return slides.slice(index + 1).find(({ kind }) => kind === 'section')?.content.title
}

function deckSlides(pages: readonly Page[], article: Article, index: ArticleIndex): DeckSlide[] {
  const traced = traceSlides(
    pages.map(({ kind, title, scene }) => ({ kind, title, lines: sceneLines(scene) })),
    index,
  )
  const sections = sectionsOfSlides(
    pages.map(({ kind }, at) => ({ kind, cited: traced[at]?.cited ?? [], opens: traced[at]?.opens })),
    index.sentences,
  )
  const spoken = notesOfSlides(
    pages.map(({ kind, title, notes = '', hidden = false }, at) => ({
      title,
      lines: (traced[at]?.lines ?? []).map(({ text }) => text),
      standsForSentences: kindOf(kind).standsForSentences,
      cited: traced[at]?.cited ?? [],
      section: sections[at],
      hints: notes,
      hidden,
    })),
    {
      sentences: index.sentences,
      silent: silentSentences(article),
      title: article.title,
      headings: article.sections.map(({ heading }) => heading),
      lang: article.lang,
      duration: article.duration,
      ifAsked: wordsFor(article.lang).ifAsked,
    },
  )
  return pages.map(({ id, path, linePaths, kind, insteadOf, arrangement, title, place, why, chosenBy, hidden }, at) => {
    const { notes = '', sentences = [], spareFrom, seconds = 0 } = spoken[at] ?? {}
    return {
      id,
      kind,
      path,
      ...(insteadOf !== undefined && { insteadOf }),
      arrangement,
      title,
      section: article.sections[sections[at] ?? -1]?.id,
      lines: (traced[at]?.lines ?? []).map((line, index) => withPath(line, linePaths[index])),
      notes,
      sentences,
      ...(spareFrom !== undefined && { spareFrom }),
      place,
      chosenBy,
      why,
      seconds,
      ...(hidden === true && { hidden }),
    }
  })
}

function withPath({ text, origin, from, step }: DeckLine, path: Path | undefined): DeckLine {
  return { text, origin, from, ...(path !== undefined && { path }), ...(step !== undefined && { step }) }
}

/** Nobody reads out what is never content, or the caption of a picture that is not there. */
function silentSentences(article: Article): ReadonlySet<string> {
  const asides = asidesOf(article)
  const captions = article.sections.flatMap(({ parts = [] }) =>
    parts.flatMap((part) => (part.type === 'text' && part.caption === true ? part.paragraphs : [])),
  )
  const paragraphs = [
    ...captions,
    ...article.sections.flatMap((section) => section.paragraphs.filter(({ id }) => asides.has(id))),
  ]
  return new Set(paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
}

/** The footer names the section, where it has a heading, else the article; the cover has none. */
function withChrome(pages: readonly Page[], deck: Deck, { look: { backdrop }, fonts }: Theme): Scene[] {
  const typesetting = { lang: deck.lang, fonts: familiesOf(fonts) }
  const titles = new Map(deck.sections.map(({ id, title }) => [id, title]))
  return pages.map(({ kind, scene }, at) => {
    if (kind === 'cover') return scene
    const section = deck.slides[at]?.section
    const footer = kind === 'section' ? deck.title : (titles.get(section ?? '') ?? deck.title)
    return finishScene(
      scene,
      { page: at + 1, total: pages.length, footer, ...(backdrop !== undefined && { foot: footOf(backdrop, kind) }) },
      typesetting,
    )
  })
}

/** On a school's own pages. */
function footOf({ foot, frame, sides }: Backdrop, kind: Kind): NonNullable<Chrome['foot']> {
  const sort = kind === 'section' ? 'section' : 'content'
  const { left, right } = sort === 'section' ? sides.section : (frame ?? FRAME)
  return { color: foot[sort], left, right }
}
