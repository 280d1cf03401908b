/** A data file's text as an Article. */
import { LineCounter, parseDocument, type Document } from 'yaml'
import { KINDS, type Kind } from '../slides/index.js'
import { cleanText } from '../text/clean.js'
import { joinLines } from '../text/join.js'
import type { Article, AuthoredSlide } from './article.js'
import { keepFiguresAsWritten } from './as-written.js'
import { buildArticle } from './build.js'
import { inputError, InputError, type InputProblem } from './errors.js'
import { explain, type KnownFields } from './explain.js'
import { fieldsAt } from './fields.js'
import { without } from './without.js'
import { type DataPath, lineOf } from './locate.js'
import { type ArticleFile, articleSchema, sharedSlideFields } from './schema.js'

/** A YAML file may name a thing once and use it again; more often than this is an attack (billion laughs). */
const MOST_ALIASES = 100

/**
 * Reads a data file.
 *
 * @param file its path, for messages.
 * @throws InputError with every problem found, each with its line.
 */
export function parseArticle(text: string, file: string): Article {
  const lines = new LineCounter()
  const document = parseDocument(cleanText(text), { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const problem = (path: DataPath, message: string): InputProblem => ({ file, line: lineOf(document, lines, path), message })
  if (document.errors.length > 0) {
    throw new InputError(document.errors.map((error) => ({ file, line: lines.linePos(error.pos[0]).line, message: `not valid YAML: ${error.message}` })))
  }
  keepFiguresAsWritten(document)
  const value = valuesOf(document, file)
  const problems = problemsOf(value).map(({ path, message }) => problem(path, message))
  if (problems.length > 0) throw new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  const data = value as ArticleFile
  return buildArticle(data, data.slides?.map((slide, index) => authoredSlide(slide, lineOf(document, lines, ['slides', index]))))
}

function valuesOf(document: Document, file: string): unknown {
  try {
    return oneLine(document.toJS({ maxAliasCount: MOST_ALIASES }))
  } catch (error) {
    // What the YAML library throws on aliases that lead nowhere or to too much.
    if (error instanceof ReferenceError) throw inputError(file, `${error.message}; write the text out instead of using * and &`, 1)
    throw error
  }
}

/** Fields that may hold several lines, by the list in whose entries they stand. */
const LONG_TEXT = new Map([
  ['sections', ['text']],
  ['slides', ['notes', 'code']],
  ['parts', ['text', 'code', 'quote']],
])

/** Every other text is one line: what was written over several is joined. */
function oneLine(value: unknown, kept: readonly string[] = []): unknown {
  if (typeof value === 'string') return joinLines(value.split('\n'))
  if (Array.isArray(value)) return value.map((item) => oneLine(item, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept.includes(name) ? inner : oneLine(inner, LONG_TEXT.get(name))]))
}

interface Found {
  path: DataPath
  message: string
}

function problemsOf(value: unknown): Found[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path: [], message: 'this is not an article; write title, lang and sections as fields (key: value)' }]
  }
  const issues = articleSchema.safeParse(value).error?.issues ?? []
  const found = issues.flatMap((issue) => explain(issue, value, (path) => fieldsAt(articleSchema, path)))
  return [...found, ...slideProblems(value)]
}

function slideProblems(article: object): Found[] {
  const slides: unknown = 'slides' in article ? article.slides : undefined
  if (!Array.isArray(slides)) return []
  return slides.flatMap((slide: unknown, index) => problemsOfSlide(slide).map(({ path, message }) => ({ path: ['slides', index, ...path], message })))
}

/** Problems with the content of a slide; those of the fields that all slides share were found before. */
function problemsOfSlide(slide: unknown): Found[] {
  if (typeof slide !== 'object' || slide === null || !('kind' in slide) || !isKind(slide.kind)) return []
  const { kind } = slide
  const content = without(slide, Object.keys(sharedSlideFields))
  const definition = KINDS[kind]
  const issues = definition.schema.safeParse(content).error?.issues ?? []
  const known: KnownFields = (path) => [...fieldsAt(definition.schema, path), ...(path.length === 0 ? Object.keys(sharedSlideFields) : [])]
  const found: Found[] = issues.flatMap((issue) => explain(issue, content, known))
  return found.map(({ path, message }) => ({ path, message: `${kind}: ${message}` }))
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

function authoredSlide(slide: NonNullable<ArticleFile['slides']>[number], place: number): AuthoredSlide {
  const { kind, clicks, notes, hidden, ...given } = slide
  const content: { title?: string } = KINDS[kind].schema.parse(given)
  return { kind, content, clicks: clicks ?? true, ...(notes === undefined ? {} : { notes: notes.trim() }), ...(hidden === true && { hidden }), place }
}
