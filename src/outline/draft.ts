/**
 * A first draft of the talk for an article without slides. Cues of discourse say which slide shows a passage; where none
 * speaks, the sentences that matter give a clause each. Nothing stands on a slide that does not stand in the article.
 */
import type { Article, ArticleParagraph, ArticlePart, ArticleSection, AuthoredSlide, Sentence } from '../article/article.js'
import type { ContentOf, Kind } from '../slides/index.js'
import { clauseLength } from './clauses.js'
import { slidesFor } from './draft/budget.js'
import type { Cues, Find, Passage, Proposal } from './draft/cue.js'
import { en, others } from './draft/en.js'
import { formedSlides } from './draft/forms.js'
import { CIRCUMSTANCE, linesOf } from './draft/phrases.js'
import { rankSentences } from './draft/rank.js'
import { lineOfSentence } from './draft/sentence-line.js'
import { slide } from './draft/slide.js'
import { Titles } from './draft/titles.js'
import { zh } from './draft/zh.js'

/** More points than this make a slide too full. */
const MOST_POINTS = 5
const MOST_OPENERS = 12
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
  const headings = article.sections.flatMap(({ heading }) => heading ?? [])
  const drafting: Drafting = {
    lang: article.lang,
    cues: cuesFor(article.lang),
    topics: [article.title, ...headings],
    titles: new Titles(article.lang),
    perSlide: perSlide(article),
    opening: openingLevel(article),
  }
  const agenda = headings.length >= HEADINGS_IN_AGENDA.least && headings.length <= HEADINGS_IN_AGENDA.most
  return [
    slide('cover', {}, 'title'),
    ...(agenda ? [slide('agenda', {}, 'headings')] : []),
    ...article.sections.flatMap((section) => draftSection(section, article, drafting)),
    ...(article.source === undefined ? [] : [slide('source', {}, 'source')]),
  ]
}

/** Openers for the highest headings, and for those below them while there are few: a talk is not made of openers. */
function openingLevel({ sections }: Article): number {
  const count = (level: number): number => sections.filter((section) => section.heading !== undefined && (section.level ?? 1) <= level).length
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

function draftSection(section: ArticleSection, article: Article, drafting: Drafting): AuthoredSlide[] {
  const heading = section.heading ?? article.title
  const opener = section.heading === undefined || (section.level ?? 1) > drafting.opening ? [] : [slide('section', { title: drafting.titles.take(section.heading) }, 'heading')]
  const formed = section.parts?.flatMap((part) => draftPart(part, heading, drafting)) ?? draftProse(section.paragraphs, heading, drafting)
  return [...opener, ...formed]
}

/** A form that the article itself has: a list is a list on the slide too. */
function draftPart(part: ArticlePart, heading: string, drafting: Drafting): AuthoredSlide[] {
  return part.type === 'text' ? draftProse(part.paragraphs, heading, drafting) : formedSlides(part, heading, drafting.titles, drafting.lang)
}

function draftProse(paragraphs: readonly ArticleParagraph[], heading: string, drafting: Drafting): AuthoredSlide[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences)
  const ranks = rankSentences(sentences.map(({ text }) => text), drafting.lang)
  const passages = passagesOf(sentences, heading, drafting)
  return passages.flatMap((passage) => (passage.find === undefined ? pointsSlide(passage, heading, ranks, drafting) : cueSlides(passage, passage.find, heading, drafting)))
}

/** Neighbouring sentences that the same slides treat. */
interface Treated {
  /** Index of the first in the section. */
  at: number
  sentences: Sentence[]
  /** The sentence before them in the section. */
  before?: Sentence
  find?: Find
}

/** The section divided into what cues have found, and what lies between. */
function passagesOf(sentences: readonly Sentence[], heading: string, { cues, topics, lang, perSlide: most }: Drafting): Treated[] {
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
  return treated.flatMap((passage) => (passage.find === undefined ? evenly(passage, most) : [passage]))
}

/** Sentences without a cue on as few slides as hold them, each with about as many. */
function evenly({ at, sentences }: Treated, most: number): Treated[] {
  const count = Math.max(1, Math.round(sentences.length / most))
  const cuts = Array.from({ length: count + 1 }, (_, index) => Math.round((index * sentences.length) / count))
  return cuts.slice(1).map((end, index) => ({ at: at + (cuts[index] ?? 0), sentences: sentences.slice(cuts[index], end) }))
}

function firstFind(passage: Passage, cues: Cues): Find | undefined {
  for (const cue in cues) {
    const find = cues[cue]?.(passage)
    if (find !== undefined && find.slides.length > 0) return { cue, ...find }
  }
  return undefined
}

function cueSlides({ sentences, before }: Treated, { cue, slides, oneTitle }: Find, heading: string, { titles }: Drafting): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const shared = oneTitle === true ? titles.find(before === undefined ? texts : [before.text], heading, slides.flatMap(wordsOf)) : undefined
  return slides.map((proposal) => {
    const given = (proposal.content as { title?: string }).title ?? ''
    const title = shared ?? (given === '' ? undefined : titles.offer(given)) ?? titles.find(texts, heading, wordsOf(proposal))
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

/** A line of each sentence, those that matter most first to be kept, shown in their order. */
function pointsSlide(treated: Treated, heading: string, ranks: readonly number[], drafting: Drafting): AuthoredSlide[] {
  return /^zh/.test(drafting.lang) ? sentencesSlide(treated, heading, ranks, drafting) : clausesSlide(treated, heading, ranks, drafting)
}

/** What a slide of whole sentences may say, in characters: read in the time that the speaker takes for the first of them. */
const MOST_SAID = 120

function sentencesSlide({ sentences, at }: Treated, heading: string, ranks: readonly number[], { titles }: Drafting): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const said = texts.flatMap((text, index) => {
    const line = lineOfSentence(text)
    return line === undefined ? [] : [{ index, text: line.text, worth: (ranks[at + index] ?? 0) * line.weight }]
  })
  const best = [...said].sort((a, b) => b.worth - a.worth)
  // Two sentences are both shown, rather than one above the other.
  const claimed = titles.claim(best.map(({ index }) => texts[index] ?? ''), heading)
  const title = said.length === 2 && said.some(({ text }) => text === claimed) ? heading : claimed
  let room = MOST_SAID
  const kept = best.filter(({ text }) => text !== title).slice(0, MOST_POINTS - 1).filter(({ text }) => (room -= text.length) >= 0)
  const items = [...new Set(kept.sort((a, b) => a.index - b.index).map(({ text }) => text))]
  const why = 'no cue: the sentences that matter'
  if (items.length > 1) return [slide('points', { title, items }, why)]
  const [text = title] = items
  return text === heading || said.length === 0 ? [] : [slide('statement', { title: text === title ? heading : title, text }, why)]
}

/** One clause of each sentence. */
function clausesSlide({ sentences, at }: Treated, heading: string, ranks: readonly number[], { titles, lang }: Drafting): AuthoredSlide[] {
  const texts = sentences.map(({ text }) => text)
  const all = texts.map((text) => linesOf(text, lang))
  const claims = all.map((lines) => lines.filter((line) => !CIRCUMSTANCE.test(line)))
  // A condition or a date alone says little; it stands only where nothing else does.
  const lines = claims.some((found) => found.length > 0) ? claims : all
  const each = Math.max(1, Math.floor(MOST_POINTS / texts.length))
  const chosen = lines.map((found) => longest(found, each, lang))
  const kept = new Set(
    chosen
      .map((_, index) => index)
      .sort((a, b) => (ranks[at + b] ?? 0) - (ranks[at + a] ?? 0))
      .slice(0, MOST_POINTS),
  )
  const items = [...new Set(chosen.flatMap((found, index) => (kept.has(index) ? found : [])))].slice(0, MOST_POINTS)
  const why = 'no cue: a clause of each sentence that matters'
  if (items.length === 0) return []
  const title = titles.find(texts, heading, items)
  const rest = items.filter((item) => item !== title)
  if (rest.length > 1) return [slide('points', { title, items: rest }, why)]
  const [text = title] = rest
  return [slide('statement', { title: text === title ? heading : title, text }, why)]
}

/** The lines that say most, in the order in which they stand. */
function longest(lines: readonly string[], count: number, lang: string): string[] {
  const chosen = [...lines].sort((a, b) => clauseLength(b, lang) - clauseLength(a, lang)).slice(0, count)
  return lines.filter((line) => chosen.includes(line))
}

function sentencesOf(section: ArticleSection): Sentence[] {
  return section.paragraphs.flatMap((paragraph) => paragraph.sentences)
}
