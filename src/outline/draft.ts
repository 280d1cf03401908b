/**
 * A first draft of the talk for an article without slides: its headings, what people say in it, its demands, and clauses
 * of its sentences. Nothing stands on a slide that does not stand in the article.
 */
import type { Article, ArticleSection, AuthoredSlide, Sentence } from '../article/article.js'
import type { ContentOf, Kind } from '../slides/index.js'
import { clauseLength, goodClauses } from './clauses.js'
import { measureIn, sayingIn } from './draft-cues.js'
import { escapeMarksWithin } from '../text/marks.js'

/** More points than this make a slide too full. */
const MOST_POINTS = 5
const MOST_HEADINGS_IN_AGENDA = 12
/** So many slides of points at most: a longer article puts fewer of its sentences on slides, and all in the notes. */
const MOST_SLIDES = 160
/** Characters or words that make a good title. */
const TITLE = { least: 4, most: 18, mostWords: 9 }

export function draftSlides(article: Article): AuthoredSlide[] {
  const headings = article.sections.filter((section) => section.heading !== undefined)
  const sentences = article.sections.reduce((sum, section) => sum + sentencesOf(section).length, 0)
  const perSlide = Math.max(3, Math.ceil(sentences / MOST_SLIDES))
  const titles = new Set<string>()
  return [
    slide('cover', {}),
    ...(headings.length > 1 && headings.length <= MOST_HEADINGS_IN_AGENDA ? [slide('agenda', {})] : []),
    ...article.sections.flatMap((section) => draftSection(section, article, perSlide, titles)),
    ...(article.source === undefined ? [] : [slide('source', {})]),
  ]
}

function draftSection(section: ArticleSection, article: Article, perSlide: number, titles: Set<string>): AuthoredSlide[] {
  const opener = section.heading === undefined ? [] : [slide('section', { title: section.heading })]
  const heading = section.heading ?? article.title
  const groups = groupSentences(sentencesOf(section), article.lang, perSlide)
  return [...opener, ...groups.flatMap((group) => draftGroup(group, heading, article.lang, titles))]
}

type Group = { type: 'saying' | 'measures' | 'points'; sentences: Sentence[] }

/** Neighbouring sentences that one slide treats. */
function groupSentences(sentences: readonly Sentence[], lang: string, perSlide: number): Group[] {
  const groups: Group[] = []
  for (const sentence of sentences) {
    const type = typeOf(sentence, lang)
    const last = groups.at(-1)
    const joins = last?.type === type && type !== 'saying' && (type === 'measures' || last.sentences.length < perSlide)
    if (joins) last.sentences.push(sentence)
    else groups.push({ type, sentences: [sentence] })
  }
  return groups
}

function typeOf(sentence: Sentence, lang: string): Group['type'] {
  if (sayingIn(sentence.text, lang)) return 'saying'
  return measureIn(sentence.text, lang) ? 'measures' : 'points'
}

function draftGroup(group: Group, heading: string, lang: string, titles: Set<string>): AuthoredSlide[] {
  const texts = group.sentences.map((sentence) => sentence.text)
  const title = titleOf(texts, heading, lang, titles)
  if (group.type === 'saying') {
    const saying = sayingIn(texts[0] ?? '', lang)
    return saying ? [slide('quote', { title, ...saying })] : []
  }
  const measures = texts.flatMap((text) => measureIn(text, lang) ?? [])
  if (group.type === 'measures' && measures.length > 1) return [slide('measures', { title: fresh(heading, titles), items: measures })]
  const items = pointsOf(texts, title, lang)
  if (items.length > 0) return [slide('points', { title, items })]
  // The only clause worth showing has become the title: then it is what the slide says.
  return title === heading || titles.has(heading) ? [] : [slide('statement', { title: fresh(heading, titles), text: title })]
}

/** One clause of each sentence, in their order; a second one where there is room. The title is not said again. */
function pointsOf(texts: readonly string[], title: string, lang: string): string[] {
  const clauses = texts.map((text) => goodClauses(text, lang).filter((clause) => clause !== title))
  const each = Math.max(1, Math.floor(MOST_POINTS / Math.max(1, texts.length)))
  const items = clauses.flatMap((found) => longest(found, each, lang))
  return [...new Set(items)].slice(0, MOST_POINTS)
}

/** The clauses that say most, in the order in which they stand. */
function longest(clauses: readonly string[], count: number, lang: string): string[] {
  const chosen = [...clauses].sort((a, b) => clauseLength(b, lang) - clauseLength(a, lang)).slice(0, count)
  return clauses.filter((clause) => chosen.includes(clause))
}

/** A short clause of the sentences that shares words with the heading, else any short one, else the heading itself. */
function titleOf(texts: readonly string[], heading: string, lang: string, titles: Set<string>): string {
  const spaceless = /^(zh|ja)/.test(lang)
  const most = spaceless ? TITLE.most : TITLE.mostWords
  const short = texts
    .flatMap((text) => goodClauses(text, lang))
    .filter((clause) => clauseLength(clause, lang) <= most && clauseLength(clause, lang) >= TITLE.least && !titles.has(clause) && clause !== heading)
  const best = short.sort((a, b) => kinship(b, heading) - kinship(a, heading))[0]
  return fresh(best ?? heading, titles)
}

function fresh(title: string, titles: Set<string>): string {
  titles.add(title)
  return title
}

/** How many pairs of characters two texts share. */
function kinship(one: string, other: string): number {
  let shared = 0
  for (let at = 0; at + 2 <= one.length; at++) if (other.includes(one.slice(at, at + 2))) shared++
  return shared
}

function sentencesOf(section: ArticleSection): Sentence[] {
  return section.paragraphs.flatMap((paragraph) => paragraph.sentences)
}

/** What the article says stands for itself: an asterisk in it is no mark. Titles are plain anyway. */
function slide<K extends Kind>(kind: K, content: ContentOf<K>): AuthoredSlide {
  return { kind, content: { ...escapeMarksWithin(content), title: content.title }, clicks: true }
}
