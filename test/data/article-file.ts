/** A data file as plain values, read without Lectern's own code, so that a fault of that code cannot hide one of the data. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface ArticleFile {
  title: string
  source: string
  sections: { heading?: string; text: string }[]
  slides: SlideFile[]
}

export interface SlideFile {
  kind: string
  title?: string
  reported?: boolean
  [field: string]: unknown
}

export function readArticleFile(name: string): ArticleFile {
  return parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')) as ArticleFile
}

/** Title, headings and text in order, without white space: what must not change by a character. */
export function wholeText({ title, sections }: ArticleFile): string {
  return withoutSpace([title, ...sections.flatMap(({ heading, text }) => [heading ?? '', text])].join(''))
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Text without punctuation, white space and case. */
export function folded(text: string): string {
  return text.replace(/[\p{P}\p{Z}\s]/gu, '').toLowerCase()
}

/** Fields of a slide that put no words on it. */
const SILENT = ['kind', 'notes', 'clicks', 'reported', 'icon', 'arrangement']

/** Every text that a slide shows, its title first. */
export function shownText(slide: SlideFile): string[] {
  return Object.entries(slide)
    .filter(([field]) => !SILENT.includes(field))
    .flatMap(([, value]) => strings(value))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => (SILENT.includes(field) ? [] : strings(inner)))
}

/** Whether a text stands, word for word and without a gap, in one section or heading, the title or the source. */
export function isQuoted(text: string, article: ArticleFile): boolean {
  const places = [
    article.title,
    article.source,
    ...article.sections.flatMap(({ heading, text: body }) => [heading ?? '', body]),
  ]
  return places.some((place) => folded(place).includes(folded(text)))
}
