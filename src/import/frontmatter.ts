/** What programs that make sites of Markdown read at its head (https://gohugo.io/content-management/front-matter/): YAML, TOML or JSON. */
import { parseDocument } from 'yaml'
import type { Credits } from './block.js'

type Fields = (name: string) => unknown

const HEADS: { pattern: RegExp; read: (inner: string) => Fields | undefined }[] = [
  { pattern: /^\uFEFF?---[ \t]*\n(?<inner>[\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u, read: yamlFields },
  { pattern: /^\uFEFF?\+\+\+[ \t]*\n(?<inner>[\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/u, read: tomlFields },
  { pattern: /^\uFEFF?(?<inner>\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/u, read: jsonFields },
]

/** Title, author, date, language and source, if they are text, and what stands below the head. */
export function withoutFrontmatter(text: string): { credits: Credits; body: string } {
  for (const { pattern, read } of HEADS) {
    const match = pattern.exec(text)
    const fields = match === null ? undefined : read(match.groups?.['inner'] ?? '')
    if (match !== null && fields !== undefined) return { credits: creditsOf(fields), body: text.slice(match[0].length) }
  }
  return { credits: {}, body: text }
}

function creditsOf(fields: Fields): Credits {
  const field = (...names: string[]): string | undefined =>
    names.map((name) => plain(fields(name))).find((value) => value !== undefined)
  const [title, author, date, lang, source] = [
    field('title'),
    field('author', 'authors'),
    field('date'),
    field('lang', 'language'),
    field('source'),
  ]
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(date && { date: withoutTime(date).slice(0, 40) }),
    ...(lang && { lang }),
    ...(source && { source }),
  }
}

/** Values that are one line; a list, a map or a reference to one is none. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return /[{}[\]\n]/u.test(String(value)) ? undefined : String(value)
}

/** Undefined where this is no head but text between two rules. */
function yamlFields(inner: string): Fields | undefined {
  const document = parseDocument(inner, { logLevel: 'silent', prettyErrors: false })
  if (document.errors.length === 0) return (name) => document.get(name)
  // A head that its author left broken is a head still; of text, lines do not all begin with a name.
  return inner.split('\n').every((line) => /^(?:[\w-]+:(?:\s|$)|[ \t]|#|-|[\]}]|$)/u.test(line))
    ? () => undefined
    : undefined
}

/** Only lines of a name and a value in quotation marks, a number or a date (https://toml.io/en/v1.0.0). */
function tomlFields(inner: string): Fields {
  const [root = ''] = inner.split(/^\s*\[/mu)
  return (name) => {
    const value = new RegExp(
      `^\\s*${name}\\s*=\\s*(?:"(?<double>(?:[^"\\\\]|\\\\.)*)"|'(?<single>[^']*)'|(?<bare>[\\w:+.-]+))\\s*(?:#.*)?$`,
      'mu',
    ).exec(root)?.groups
    return value?.['double']?.replace(/\\(.)/gu, '$1') ?? value?.['single'] ?? value?.['bare']
  }
}

function jsonFields(inner: string): Fields | undefined {
  try {
    const read = new Map(Object.entries(JSON.parse(inner) as Record<string, unknown>))
    return (name) => read.get(name)
  } catch {
    return undefined
  }
}

/** `2016-09-07 11:00:00` is when a page was made; the day is enough for a title page. */
function withoutTime(date: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=[T ]\d{2}:)/u.exec(date)?.[0] ?? date
}
