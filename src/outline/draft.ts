/**
 * A first draft of the talk for an article without slides. Cues of discourse say which slide shows a passage; where none
 * speaks, the sentences that matter give a clause each. Nothing stands on a slide that does not stand in the article.
 */
import { emWidth } from '../layout/metrics.js'
import type {
  Article,
  ArticleParagraph,
  ArticlePart,
  ArticleSection,
  AuthoredSlide,
  Sentence,
} from '../article/article.js'
import type { ContentOf, Kind } from '../slides/index.js'
import { slidesFor, withinTime } from './draft/budget.js'
import { withoutCaptions } from './draft/captions.js'
import type { Cues, Find, Passage, Proposal } from './draft/cue.js'
import { en, others } from './draft/en.js'
import { foldWeak } from './draft/fold.js'
import { formedSlides } from './draft/forms.js'
import { type DraftedSection, withoutIdleOpeners } from './draft/openers.js'
import { dividedEvenly, LEGIBLE, pointsSlide, type Untold, wholeSentences } from './draft/points.js'
import { rankSentences } from './draft/rank.js'
import { isReferences, referencesSlide } from './draft/references.js'
import { slide } from './draft/slide.js'
import { Titles } from './draft/titles.js'
import { zh } from './draft/zh.js'
import { budgetFor, choose, sizeOf } from './choose/choose.js'
import { offersOf } from './choose/offers.js'
import { readArticle } from './read/read.js'
import { slidesOf } from './shape/slides.js'

const MOST_OPENERS = 12
/** Of a text with more headings of one level than this, each has little below it: they are titles enough. */
const MOST_SECTIONS = 40
const HEADINGS_IN_AGENDA = { least: 2, most: 12 }

interface Drafting {
  lang: string
  cues: Cues
  topics: readonly string[]
  titles: Titles
  /** How many sentences without a cue share a slide. */
  perSlide: number
  /** Headings down to this level open with a slide of their own. */
  opening: number
}

export function draftSlides(article: Article): AuthoredSlide[] {
  const reading = readArticle(article)
  const size = sizeOf(article.sections.flatMap(({ paragraphs, parts = [] }) => [...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)), ...parts.flatMap((part) => part.type === 'table' ? part.rows.flat() : [])]).join(' '))
  const minutes = article.duration ?? Math.min(90, size / 220)
  const chosen = choose(reading, offersOf(reading), budgetFor(minutes, size))
  const treated = article.sections.filter((section) => !isReferences(section))
  const headings = treated.flatMap(({ heading }) => heading ?? [])
  const agenda = headings.length >= HEADINGS_IN_AGENDA.least && headings.length <= HEADINGS_IN_AGENDA.most
  return [
    slide('cover', {}, 'title'),
    ...(agenda ? [slide('agenda', treated.length < article.sections.length ? { items: headings } : {}, 'headings')] : []),
    ...slidesOf(reading, chosen).flatMap(({ slides }) => slides),
    ...(article.source === undefined ? [] : [slide('source', {}, 'source')]),
  ]
}

export function oldDraftSlides(article: Article): AuthoredSlide[] {
  const treated = article.sections.filter((section) => !isReferences(section))
  const headings = treated.flatMap(({ heading }) => heading ?? [])
  const drafting: Drafting = {
    lang: article.lang,
    cues: cuesFor(article.lang),
    topics: [article.title, ...headings],
    titles: new Titles(article.lang),
    perSlide: perSlide(article),
    opening: openingLevel(article),
  }
  drafting.titles.take(article.title)
  const agenda = headings.length >= HEADINGS_IN_AGENDA.least && headings.length <= HEADINGS_IN_AGENDA.most
  return [
    slide('cover', {}, 'title'),
    ...(agenda
      ? [slide('agenda', treated.length < article.sections.length ? { items: headings } : {}, 'headings')]
      : []),
    ...withinTime(withoutIdleOpeners(draftSections(article, drafting)), article.duration).flatMap(
      ({ opener, slides }) => (opener === undefined ? slides : [opener, ...slides]),
    ),
    ...(article.source === undefined ? [] : [slide('source', {}, 'source')]),
  ]
}

/** Openers for the highest headings, and for those below them while there are few: a talk is not made of openers. */
function openingLevel({ sections }: Article): number {
  const count = (level: number): number =>
    sections.filter((section) => section.heading !== undefined && (section.level ?? 1) <= level).length
  if (count(1) > MOST_SECTIONS) return 0
  return count(2) <= MOST_OPENERS && count(1) < 2 ? 2 : 1
}

function cuesFor(lang: string): Cues {
  if (/^zh/.test(lang)) return zh
  return /^en/.test(lang) ? en : others
}

/** Sentences that share a slide where no cue speaks, so that the talk has about as many slides as its time allows. */
function perSlide(article: Article): number {
  const sentences = article.sections.reduce((sum, section) => sum + sentencesOf(section).length, 0)
  return Math.max(3, Math.ceil(sentences / slidesFor(article)))
}

/**
 * Where no sentence of a short text makes a line, the sentences stand there as they are, and where there are only
 * headings, these: a cover alone is no talk.
 */
function draftSections(article: Article, drafting: Drafting): DraftedSection[] {
  const drafted = article.sections.map((section) => draftSection(section, article, drafting))
  if (drafted.some(({ slides }) => slides.length > 0)) return drafted
  if (article.sections.every((section) => sentencesOf(section).length === 0)) return headingsAlone(article)
  return drafted.map((one, index) => {
    const section = article.sections[index]
    return section === undefined
      ? one
      : {
          ...one,
          slides: wholeSentences(sentencesOf(section), section.heading ?? shortTitle(article.title), article.lang),
        }
  })
}

/** In an agenda where that shows them all. */
function headingsAlone({ sections, title }: Article): DraftedSection[] {
  const items = sections.flatMap(({ heading }) => heading ?? [])
  return items.length <= HEADINGS_IN_AGENDA.most
    ? []
    : [{ level: 1, hasWords: false, slides: [slide('points', { title, items }, 'headings')] }]
}

function draftSection(section: ArticleSection, article: Article, drafting: Drafting): DraftedSection {
  const level = section.level ?? 1
  if (isReferences(section)) return { level, hasWords: true, slides: referencesSlide(section, drafting.titles) }
  const heading = section.heading ?? shortTitle(article.title)
  const opener =
    section.heading === undefined || level > drafting.opening
      ? undefined
      : slide('section', { title: drafting.titles.take(section.heading) }, 'heading')
  const isTaken = drafting.titles.has(heading)
  const formed =
    (section.parts && withoutCaptions(section.parts))?.flatMap((part) => draftPart(part, heading, drafting)) ??
    draftProse(section.paragraphs, heading, drafting)
  return {
    level,
    hasWords: section.paragraphs.length > 0,
    ...(opener !== undefined && { opener }),
    slides: foldWeak(formed, { heading, isTaken, titles: drafting.titles, lang: drafting.lang }),
  }
}

/** Em: over many slides a longer title leaves no room for what they say. */
const LONGEST_HEADING = 32

/** Of a long title with two parts, “who speaks: what is said”, the part that says more in few words. */
function shortTitle(title: string): string {
  if (emWidth(title) <= LONGEST_HEADING) return title
  const parts = title
    .split(/[：｜|]\s*|:\s+|\s[–—-]\s|——/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && emWidth(part) <= LONGEST_HEADING)
  return parts.sort((a, b) => b.length - a.length)[0] ?? title
}

/** A form that the article itself has: a list is a list on the slide too. */
function draftPart(part: ArticlePart, heading: string, drafting: Drafting): AuthoredSlide[] {
  return part.type === 'text'
    ? draftProse(part.paragraphs, heading, drafting)
    : formedSlides(part, heading, drafting.titles, drafting.lang)
}

function draftProse(paragraphs: readonly ArticleParagraph[], heading: string, drafting: Drafting): AuthoredSlide[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences)
  const ranks = rankSentences(
    sentences.map(({ text }) => text),
    drafting.lang,
  )
  const passages = passagesOf(sentences, heading, drafting)
  return passages.flatMap((passage) =>
    passage.find === undefined
      ? pointsSlide(passage, heading, ranks, drafting)
      : cueSlides(passage, passage.find, heading, drafting),
  )
}

/** Neighbouring sentences that the same slides treat. */
interface Treated extends Untold {
  /** The sentence before them in the section. */
  before?: Sentence
  find?: Find
}

/** The section divided into what cues have found, and what lies between. */
function passagesOf(
  sentences: readonly Sentence[],
  heading: string,
  { cues, topics, lang, perSlide: most }: Drafting,
): Treated[] {
  const treated: Treated[] = []
  let at = 0
  while (at < sentences.length) {
    const find = firstFind({ sentences, at, heading, topics, lang }, cues)
    const last = treated.at(-1)
    const count = find === undefined ? 1 : Math.max(1, find.count)
    const piece = sentences.slice(at, at + count)
    if (find === undefined && last !== undefined && last.find === undefined) last.sentences.push(...piece)
    else treated.push({ at, sentences: piece, before: sentences[at - 1], ...(find !== undefined && { find }) })
    at += count
  }
  return treated.flatMap((passage) => (passage.find === undefined ? dividedEvenly(passage, most) : [passage]))
}

function firstFind(passage: Passage, cues: Cues): Find | undefined {
  for (const cue in cues) {
    const find = cues[cue]?.(passage)
    if (find !== undefined && find.slides.length > 0 && find.slides.every(isLegible)) return { cue, ...find }
  }
  return undefined
}

/** A slide of mere marks says nothing; what a cue took for a word may be a comma. */
function isLegible(proposal: Proposal): boolean {
  return wordsOf(proposal).every((words) => words === '' || LEGIBLE.test(words))
}

function cueSlides(
  { sentences, before }: Treated,
  { cue, slides, oneTitle, underHeading }: Find,
  heading: string,
  { titles }: Drafting,
): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const shared =
    oneTitle === true
      ? titles.find(before === undefined ? texts : [before.text], heading, slides.flatMap(wordsOf))
      : undefined
  return slides.map((proposal) => {
    const given = (proposal.content as { title?: string }).title ?? ''
    const title =
      shared ??
      (given === '' ? undefined : titles.offer(given)) ??
      (underHeading === true ? titles.take(heading) : undefined) ??
      titles.find(texts, heading, wordsOf(proposal))
    return slide(proposal.kind, { ...proposal.content, title } as ContentOf<Kind>, `${cue}: ${proposal.heard}`)
  })
}

/** All strings of a proposal besides its title. */
function wordsOf({ content }: Proposal): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
  }
  return strings({ ...content, title: undefined })
}

function sentencesOf(section: ArticleSection): Sentence[] {
  return section.paragraphs.flatMap((paragraph) => paragraph.sentences)
}
