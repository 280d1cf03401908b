/** A data file's text as an Article. */
import { type Alias, type Document, isMap, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml'
import { arrangementsOf, KINDS, type Kind } from '../slides/index.js'
import { cleanText } from '../text/clean.js'
import { joinLines } from '../text/join.js'
import { guessLanguage } from '../text/language.js'
import { speaksChinese } from '../text/languages.js'
import type { Article, AuthoredSlide } from './article.js'
import { keepFiguresAsWritten } from './as-written.js'
import { buildArticle } from './build.js'
import { inputError, InputError, type InputProblem } from './errors.js'
import { explain, type KnownFields, type Say } from './explain.js'
import { fieldsAt } from './fields.js'
import { yamlFault } from './yaml-fault.js'
import { without } from './without.js'
import { type DataPath, lineOf } from './locate.js'
import { reasonIn } from './reasons.js'
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
  const problem = (path: DataPath, message: string): InputProblem => ({
    file,
    line: lineOf(document, lines, path),
    message,
  })
  if (document.errors.length > 0) {
    throw new InputError(document.errors.map((error) => notYaml(error, lines, text, file, sayerFor(document, text))))
  }
  keepFiguresAsWritten(document)
  const say = sayerFor(document, text)
  refuseWideColons(document, text, file, say)
  const value = withLanguage(valuesOf(document, lines, file, say))
  const problems = problemsOf(value, say).map(({ path, message }) => problem(path, message))
  if (problems.length > 0) throw new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  return articleOf(value as ArticleFile, (index) => ({
    place: lineOf(document, lines, ['slides', index]),
    ...reasonAbove(document.getIn(['slides', index], true)),
  }))
}

/**
 * The article of data that was read from YAML before: an editor has it at hand, and writes the text less often than the
 * data changes.
 *
 * @param value as `Document.toJS` gives it after `keepFiguresAsWritten`.
 * @param file its path, for messages.
 * @throws InputError with every problem found, without lines.
 */
export function articleOfData(value: unknown, file: string): Article {
  const lang: unknown = typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined
  const data = withLanguage(oneLine(value))
  const problems = problemsOf(data, sayerIn(typeof lang === 'string' && speaksChinese(lang)))
  if (problems.length > 0) throw new InputError(problems.map(({ message }) => ({ file, message })))
  return articleOf(data as ArticleFile)
}

/** What the data file says of a slide besides its fields. */
type Beside = Pick<AuthoredSlide, 'place' | 'why' | 'chosenBy'>

/** @param besideOf of the slide of this index. */
function articleOf(data: ArticleFile, besideOf: (index: number) => Beside = () => ({})): Article {
  return buildArticle(
    data,
    data.slides?.map((slide, index) => authoredSlide(slide, besideOf(index))),
  )
}

/** A file in which every field ends in a full-width colon is one long text to YAML. */
function refuseWideColons(document: Document, text: string, file: string, say: Say): void {
  if (isMap(document.contents)) return
  const lines = cleanText(text).split('\n')
  // `title：Reading`
  const at = lines.findIndex((line) => /^\w+：/u.test(line))
  if (at >= 0) throw inputError(file, yamlFault('IMPOSSIBLE', lines, at, say), at + 1)
}

/** The data with the language that its own words speak, where it names none. */
function withLanguage(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('sections' in value)) return value
  const { lang, title, sections } = value as { lang?: unknown; title?: unknown; sections: unknown }
  return lang === undefined ? { ...value, lang: guessLanguage(wordsIn([title, sections]).join('\n')) } : value
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

function sayerIn(chinese: boolean): Say {
  return (zh, en) => (chinese ? zh : en)
}

/** Chinese for an article that says that it is, or is plainly written so; English for all others. */
function sayerFor(document: Document, text: string): Say {
  const lang: unknown = isMap(document.contents) ? document.contents.get('lang') : undefined
  // Where the YAML is broken, the document may end before its `lang: zh-CN`.
  const named = typeof lang === 'string' ? lang : /^lang: *['"]?([a-z][\w-]*)/imu.exec(text)?.[1]
  return sayerIn(speaksChinese(named ?? guessLanguage(text)))
}

function valuesOf(document: Document, lines: LineCounter, file: string, say: Say): unknown {
  try {
    return oneLine(document.toJS({ maxAliasCount: MOST_ALIASES }))
  } catch (error) {
    // What the YAML library throws on aliases that lead nowhere or to too much.
    if (!(error instanceof ReferenceError)) throw error
    const lost = lostAlias(document)
    if (lost === undefined)
      throw inputError(
        file,
        `${error.message}; ${say('请把文字写出来，不用 * 和 &', 'write the text out instead of using * and &')}`,
        1,
      )
    const line = lines.linePos(lost.range?.[0] ?? 0).line
    throw inputError(file, inQuotes(`*${lost.source}`, say), line)
  }
}

/** Text that begins with a mark is what people stumble over; the library's own words tell nobody what to do. */
function notYaml(error: YAMLParseError, lines: LineCounter, text: string, file: string, say: Say): InputProblem {
  const { line } = lines.linePos(error.pos[0])
  const all = cleanText(text).split('\n')
  const written = all[line - 1] ?? ''
  const starred = /^\s*(?:- +)?(?:\w+: +)?(\*.*)$/u.exec(written)?.[1]
  if (starred !== undefined) return { file, line, message: inQuotes(starred, say) }
  return {
    file,
    line,
    message: yamlFault(error.code, all, line - 1, say),
    zh: yamlFault(error.code, all, line - 1, sayerIn(true)),
  }
}

function inQuotes(starred: string, say: Say): string {
  const quoted = `'${starred.trim().replaceAll("'", "''")}'`
  return say(`以 * 开头的文字要加引号；请写成 ${quoted}`, `text that begins with * stands in quotes; write ${quoted}`)
}

/** Who writes `- **strong** words` means no alias, but YAML takes it for one. */
function lostAlias(document: Document): Alias | undefined {
  let lost: Alias | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      lost = alias
      return visit.BREAK
    },
  })
  return lost
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
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      kept.includes(name) ? inner : oneLine(inner, LONG_TEXT.get(name)),
    ]),
  )
}

interface Found {
  path: DataPath
  message: string
}

function problemsOf(value: unknown, say: Say): Found[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      {
        path: [],
        message: say(
          '这不是文章数据；请写 title、sections 等字段（名称: 值）',
          'this is not an article; write title and sections as fields (key: value)',
        ),
      },
    ]
  }
  const issues = articleSchema.safeParse(value).error?.issues ?? []
  const found = issues.flatMap((issue) => explain(issue, value, (path) => fieldsAt(articleSchema, path), say))
  return [...found, ...slideProblems(value, say)]
}

function slideProblems(article: object, say: Say): Found[] {
  const slides: unknown = 'slides' in article ? article.slides : undefined
  if (!Array.isArray(slides)) return []
  return slides.flatMap((slide: unknown, index) =>
    problemsOfSlide(slide, say).map(({ path, message }) => ({ path: ['slides', index, ...path], message })),
  )
}

/** Problems with the content of a slide; those of the fields that all slides share were found before. */
function problemsOfSlide(slide: unknown, say: Say): Found[] {
  if (typeof slide !== 'object' || slide === null || !('kind' in slide) || !isKind(slide.kind)) return []
  const { kind } = slide
  const content = without(slide, Object.keys(sharedSlideFields))
  const definition = KINDS[kind]
  const issues = definition.schema.safeParse(content).error?.issues ?? []
  const known: KnownFields = (path) => [
    ...fieldsAt(definition.schema, path),
    ...(path.length === 0 ? Object.keys(sharedSlideFields) : []),
  ]
  const found: Found[] = issues.flatMap((issue) => explain(issue, content, known, say))
  return [...found, ...unknownArrangement(kind, slide, say)].map(({ path, message }) => ({
    path,
    message: `${kind}: ${message}`,
  }))
}

function unknownArrangement(kind: Kind, slide: object, say: Say): Found[] {
  const name: unknown = 'arrangement' in slide ? slide.arrangement : undefined
  const known = arrangementsOf(kind)
  if (typeof name !== 'string' || known.includes(name)) return []
  return [
    {
      path: ['arrangement'],
      message: say(
        `arrangement 没有“${name}”；可选 ${known.join('、')}`,
        `there is no arrangement “${name}”; ${known.join(', ')} would be right`,
      ),
    },
  ]
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

/** The comment above a slide, where a draft wrote it. */
function reasonAbove(node: unknown): Beside {
  const comment = isMap(node) ? node.commentBefore?.split('\n').at(-1) : undefined
  return comment === undefined ? {} : (reasonIn(comment.trim()) ?? {})
}

function authoredSlide(
  slide: NonNullable<ArticleFile['slides']>[number],
  { place, why, chosenBy }: Beside,
): AuthoredSlide {
  const { kind, clicks, arrangement, notes, hidden, ...given } = slide
  const content: { title?: string } = KINDS[kind].schema.parse(given)
  return {
    kind,
    content,
    clicks: clicks ?? true,
    ...(arrangement !== undefined && { arrangement }),
    ...(notes === undefined ? {} : { notes: notes.trim() }),
    ...(hidden === true && { hidden }),
    ...(place !== undefined && { place }),
    ...(why !== undefined && { why }),
    ...(chosenBy !== undefined && { chosenBy }),
  }
}
