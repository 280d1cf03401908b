/**
 * What of an article is never content: its references, notes and thanks, who wrote and published it, where its page goes
 * on. It stays in the notes, since these are the article's words; no line, title or second of the talk comes from it.
 */
import type { Article, ArticleParagraph, ArticleSection } from '../../article/article.js'
import { type AsideReason, asideHeading } from './aside-headings.js'
import { NOTE_MARK, asideLine, isEntry } from './aside-lines.js'

export type { AsideReason } from './aside-headings.js'

/** Whether the heading alone says that the section holds no content. */
export function isAside({ heading }: Pick<ArticleSection, 'heading'>): boolean {
  return heading !== undefined && asideHeading(heading) !== undefined
}

interface Line {
  id: string
  text: string
  section: number
  caption: boolean
  /** An item of a list. */
  listed: boolean
}

/** Paragraphs that may be the head or the end of an article: a cover sheet, bylines, what a page says below the text. */
const EDGE = 14

/**
 * The paragraphs that are never content, by their id, each with the reason; and the sections of which all is none, by
 * theirs. A section that is none makes every section below its heading none.
 */
export function asidesOf(article: Article): Map<string, AsideReason> {
  const asides = new Map<string, AsideReason>()
  const lines = linesOf(article)
  for (const [at, reason] of asideSections(article)) {
    const section = article.sections[at]
    if (section === undefined) continue
    asides.set(section.id, reason)
    for (const { id } of section.paragraphs) asides.set(id, reason)
  }
  markLines(lines, article, asides)
  markBelow(lines, article, asides)
  markRuns(lines, asides)
  markCompany(lines, asides)
  markSubtitles(lines, article, asides)
  if (lines.every(({ id }) => asides.has(id))) return new Map()
  markWhole(article, asides)
  return asides
}

const TEXTUAL: ReadonlySet<string> = new Set(['text', 'list', 'quote'])

/** Sections of which every paragraph is none are none, where they hold nothing else and no other section stands below. */
function markWhole({ sections }: Article, asides: Map<string, AsideReason>): void {
  sections.forEach(({ id, level = 1, paragraphs, parts = [] }, at) => {
    const [first] = paragraphs
    const reason = first === undefined ? undefined : asides.get(first.id)
    const holdsMore = parts.some(({ type }) => !TEXTUAL.has(type))
    const headsOthers = (sections[at + 1]?.level ?? 1) > level
    if (reason === undefined || holdsMore || headsOthers || asides.has(id)) return
    if (paragraphs.every((paragraph) => asides.has(paragraph.id))) asides.set(id, reason)
  })
}

/** Indexes of the sections under such a heading, each with the reason. */
function asideSections({ sections }: Article): Map<number, AsideReason> {
  const found = new Map<number, AsideReason>()
  let open: { level: number; reason: AsideReason } | undefined
  sections.forEach(({ heading, level = 1 }, at) => {
    if (open !== undefined && level <= open.level) open = undefined
    const reason = heading === undefined ? undefined : asideHeading(heading, at >= sections.length / 2)
    if (open === undefined && reason !== undefined) open = { level, reason }
    if (open !== undefined) found.set(at, open.reason)
  })
  return found
}

function linesOf({ sections }: Article): Line[] {
  return sections.flatMap((section, at) => {
    const formed = new Map<string, { caption: boolean; listed: boolean }>()
    for (const part of section.parts ?? [])
      if (part.type === 'text' || part.type === 'list')
        for (const { id } of part.paragraphs)
          formed.set(id, { caption: part.type === 'text' && part.caption === true, listed: part.type === 'list' })
    return section.paragraphs.map((paragraph) => ({
      id: paragraph.id,
      text: textOf(paragraph),
      section: at,
      ...(formed.get(paragraph.id) ?? { caption: false, listed: false }),
    }))
  })
}

function textOf({ sentences }: ArticleParagraph): string {
  return sentences
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** What each paragraph says by itself, and what repeats the article's own data. */
function markLines(lines: readonly Line[], { title, author, date, source }: Article, asides: Map<string, AsideReason>) {
  const about = new Set([author, date, source].flatMap((text) => (text === undefined ? [] : [text.trim()])))
  lines.forEach((line, at) => {
    if (asides.has(line.id)) return
    const place = { head: at < EDGE, tail: at >= lines.length - EDGE }
    const reason = line.caption ? 'caption' : asideLine(line.text, place)
    if (reason !== undefined) asides.set(line.id, reason)
    else if (place.head && (about.has(line.text) || line.text === title)) asides.set(line.id, 'byline')
    else if (!/[\p{L}\p{N}]/u.test(line.text)) asides.set(line.id, 'markup')
  })
}

/** Headings that a file has as running text: what follows them is found by the words alone. */
const CLOSING: ReadonlySet<AsideReason> = new Set(['references', 'acknowledgments', 'endnotes', 'appendix'])

/**
 * What follows a line that is such a heading, though the file does not say so, to the end of its section; behind the
 * word for an appendix to the end of the article. And what follows “作者简介：”, which ends in a colon: one paragraph.
 */
function markBelow(lines: readonly Line[], { sections }: Article, asides: Map<string, AsideReason>): void {
  let open: { reason: AsideReason; section: number } | undefined
  lines.forEach(({ id, text, section, listed }, at) => {
    const late = at >= lines.length / 2
    const reason = late && !listed && text.length <= 24 ? asideHeading(text) : undefined
    if (reason !== undefined && CLOSING.has(reason)) open = { reason, section }
    if (open !== undefined && open.section !== section && open.reason !== 'appendix') open = undefined
    const before = lines[at - 1]
    const headed = before !== undefined && before.section === section && /[:：]$/u.test(before.text)
    const found = open?.reason ?? (headed ? asides.get(before.id) : undefined)
    if (found !== undefined && !asides.has(id)) asides.set(id, found)
  })
  if (open?.reason !== 'appendix') return
  for (const { id } of sections.slice(open.section + 1)) asides.set(id, asides.get(id) ?? 'appendix')
}

/** So many entries one after the other are a list of references; so many notes at the end are endnotes. */
const LEAST_RUN = { entries: 3, notes: 2, headings: 3 }

/** Lists that are known by their density: references, endnotes at the end, and the article's own headings in a row. */
function markRuns(lines: readonly Line[], asides: Map<string, AsideReason>): void {
  for (const run of runsOf(lines, ({ text }) => isEntry(text)))
    if (run.length >= LEAST_RUN.entries) mark(run, 'references', asides)
  const last = lines.findLastIndex(({ id, text }) => !asides.has(id) && !NOTE_MARK.test(text))
  const notes = lines.slice(last + 1).filter(({ text }) => NOTE_MARK.test(text))
  if (notes.length >= LEAST_RUN.notes) mark(notes, 'endnotes', asides)
}

/** Neighbouring lines that are alike. */
function runsOf(lines: readonly Line[], isAlike: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (!isAlike(line)) open = undefined
    else if (open === undefined) runs.push((open = [line]))
    else open.push(line)
  }
  return runs
}

function mark(lines: readonly Line[], reason: AsideReason, asides: Map<string, AsideReason>): void {
  for (const { id } of lines) if (!asides.has(id)) asides.set(id, reason)
}

/** Reasons that come in company: menus, cover sheets and the foot of a page are many short lines. */
const IN_COMPANY: ReadonlySet<AsideReason> = new Set([
  'navigation',
  'sharing',
  'elsewhere',
  'comments',
  'byline',
  'publication',
  'contact',
  'cover field',
  'licence',
])

/** Characters of a line that can be one among such lines. */
const SHORT = { han: 20, others: 60 }

/** A short line that ends no sentence, between two such lines at the head or at the end, is one of them. */
function markCompany(lines: readonly Line[], asides: Map<string, AsideReason>): void {
  lines.forEach(({ id, text, listed }, at) => {
    if (asides.has(id) || listed || (at >= EDGE && at < lines.length - EDGE)) return
    const before = asides.get(lines[at - 1]?.id ?? '')
    const after = asides.get(lines[at + 1]?.id ?? '')
    if (before === undefined || after === undefined) return
    if (IN_COMPANY.has(before) && IN_COMPANY.has(after) && isShort(text)) asides.set(id, before)
  })
}

/** So many lines of a cover sheet stand below the title: what sort of text it is, for whom. */
const MOST_SUBTITLES = 4
const LONGEST_SUBTITLE = 60

/** Short lines that end no sentence, between the title and the first heading: a subtitle, the sort of text. */
function markSubtitles(lines: readonly Line[], { sections }: Article, asides: Map<string, AsideReason>): void {
  if (sections.length < 3 || sections[0]?.heading !== undefined) return
  const first = lines.filter(({ section }) => section === 0)
  const end = first.findIndex(({ text, listed }) => listed || text.length > LONGEST_SUBTITLE || endsSentence(text))
  const front = first.slice(0, end < 0 ? first.length : end)
  if (front.length <= MOST_SUBTITLES) mark(front, 'cover field', asides)
}

function isShort(text: string): boolean {
  const most = /\p{Script=Han}/u.test(text) ? SHORT.han : SHORT.others
  return text.length <= most && !endsSentence(text)
}

const endsSentence = (text: string): boolean => /[。！？.!?:：；;]["”’」』）)]*$/u.test(text)
