/** What kind of text an article is, told by its form and its words, and which cues may speak in each kind. */
import type { Article, ArticleSection } from '../../article/article.js'
import { asks, isTurn } from '../../text/turns.js'
import { bareHeading } from './aside-headings.js'
import { HEADING_SIGNS, OPENING_SIGNS, SENTENCE_SIGNS } from './kind-signs.js'

export type TextKind =
  'policy' | 'questions' | 'lesson' | 'paper' | 'technical' | 'essay' | 'narrative' | 'news' | 'speech'

/** What a draft may listen for. */
export type CueName =
  | 'measures'
  | 'duties'
  | 'saying'
  | 'definition'
  | 'chronology'
  | 'figures'
  | 'contrast'
  | 'cause'
  | 'ordinals'
  | 'enumeration'
  | 'question'
  | 'pair'
  | 'means'

const ALL: readonly CueName[] = [
  'measures',
  'duties',
  'saying',
  'definition',
  'chronology',
  'figures',
  'contrast',
  'cause',
  'ordinals',
  'enumeration',
  'question',
  'pair',
  'means',
]

const without = (...names: readonly CueName[]): ReadonlySet<CueName> =>
  new Set(ALL.filter((name) => !names.includes(name)))

/**
 * A story has no measures and no duties (要数树上的蝉声 asks nobody for anything); the years in a paper are those of its
 * sources, its “must” is a condition; a lesson plan says what teachers do, not what somebody said.
 */
const CUES: Readonly<Record<TextKind, ReadonlySet<CueName>>> = {
  policy: without('question'),
  questions: without(),
  lesson: without('measures', 'duties', 'saying', 'chronology', 'cause'),
  paper: without('measures', 'duties', 'saying', 'chronology'),
  technical: without('measures', 'duties', 'saying', 'chronology'),
  essay: without(),
  narrative: new Set<CueName>(['saying', 'chronology', 'contrast']),
  news: without('duties', 'question'),
  speech: without(),
}

export function cuesFor(kind: TextKind): ReadonlySet<CueName> {
  return CUES[kind]
}

/** What an article must show of a kind, so that it is no essay. */
const LEAST_SCORE = 1

/** Of kinds that are equal, the first is taken: those that are known by their form stand before those known by words. */
const BY_FORM_FIRST: readonly TextKind[] = [
  'questions',
  'lesson',
  'paper',
  'technical',
  'speech',
  'news',
  'policy',
  'narrative',
  'essay',
]

/** The kind that most signs speak for; an essay where none speaks loud enough. */
export function kindOfText(article: Article): TextKind {
  const scores = kindScores(article)
  const best = BY_FORM_FIRST.reduce((one, other) => (scores[other] > scores[one] ? other : one))
  return scores[best] >= LEAST_SCORE ? best : 'essay'
}

/** How much speaks for each kind: 1 is enough, 2 is plain. For those who tell why. */
export function kindScores(article: Article): Record<TextKind, number> {
  const scores: Record<TextKind, number> = {
    policy: 0,
    questions: questionScore(article),
    lesson: 0,
    paper: 0,
    technical: technicalScore(article),
    essay: 0,
    narrative: 0,
    news: 0,
    speech: 0,
  }
  const headings = [article.title, ...article.sections.flatMap(({ heading }) => heading ?? [])].map(bareHeading)
  for (const { kind, form, enough, weight } of HEADING_SIGNS)
    scores[kind] += weight * Math.min(1, headings.filter((heading) => form.test(heading)).length / enough)
  const opening = openingOf(article)
  for (const { kind, form, weight } of OPENING_SIGNS) if (form.test(opening)) scores[kind] += weight
  const sentences = sampleOf(article)
  for (const { kind, form, enough, weight } of SENTENCE_SIGNS) {
    const share = sentences.filter((text) => form.test(text)).length / Math.max(LEAST_SAMPLE, sentences.length)
    scores[kind] += weight * Math.min(1, share / enough)
  }
  return scores
}

/** Sentences that show how a text speaks; more of them show no more. */
const SAMPLE = 600
/** A share of fewer sentences than this is chance. */
const LEAST_SAMPLE = 8

/** Sentences at even distances. */
function sampleOf({ sections }: Article): string[] {
  const all = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
  const step = Math.max(1, all.length / SAMPLE)
  return Array.from({ length: Math.min(SAMPLE, all.length) }, (_, at) => all[Math.floor(at * step)]?.text.trim() ?? '')
}

/** Characters of an opening: greetings, datelines. */
const OPENING = 400

function openingOf({ sections }: Article): string {
  let text = ''
  for (const { paragraphs } of sections)
    for (const { sentences } of paragraphs) {
      text += `${sentences.map((sentence) => sentence.text).join('')}\n`
      if (text.length > OPENING) return text.slice(0, OPENING)
    }
  return text
}

/** Paragraphs of questions or turns of which an interview has more than this share, and at least so many. */
const INTERVIEW = { share: 0.25, least: 3 }

/** By form alone, in every language: labelled turns, or many paragraphs and headings that ask. */
function questionScore({ sections }: Article): number {
  const paragraphs = sections.flatMap((section) => section.paragraphs.map(textOf))
  const headings = sections.flatMap(({ heading }) => heading ?? [])
  const turns = paragraphs.filter(isTurn).length
  const asking = [...paragraphs, ...headings].filter(asks).length
  const count = Math.max(turns, 1.6 * asking)
  const share = count / Math.max(1, paragraphs.length)
  if (Math.max(turns, asking) < INTERVIEW.least || share < INTERVIEW.share) return 0
  return Math.min(2.5, (1.5 * share) / INTERVIEW.share)
}

function textOf({ sentences }: ArticleSection['paragraphs'][number]): string {
  return sentences
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** By form alone: code among the text; formulas are as many papers' as manuals'. */
function technicalScore({ sections }: Article): number {
  const parts = sections.flatMap((section) => section.parts ?? [])
  const paragraphs = sections.reduce((sum, section) => sum + section.paragraphs.length, 0)
  const code = parts.filter(({ type }) => type === 'code').length
  const formulas = parts.filter(({ type }) => type === 'formula').length
  const share = (count: number): number => count / Math.max(LEAST_SAMPLE, paragraphs)
  return 1.6 * Math.min(1, share(code) / 0.12) + 0.4 * Math.min(1, share(formulas) / 0.2)
}
