/** The texts within a slide's content, each with its path, and how one of them is changed. */
import { formatMarks, type MarkedText, parseMarks } from '../text/marks.js'

export type Path = readonly (string | number)[]

export interface Leaf {
  path: Path
  /** As the data writes it, marks included. */
  text: string
}

/** All texts of a value, in its order. */
export function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leavesOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

/** A text as a slide shows it. */
export function shownText(text: string): string {
  return parseMarks(text)
    .map((stretch) => stretch.text)
    .join('')
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  )
}

/** The value with another text at a path. */
export function withValue(value: unknown, path: Path, text: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? withValue(item, rest, text) : item))
  const fields = (value ?? {}) as Record<string, unknown>
  return { ...fields, [key]: withValue(fields[key], rest, text) }
}

/** The value without what a path leads to: a list closes up, a field is gone. */
export function withoutValue(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (rest.length > 0) return withValue(value, [key], withoutValue(valueAt(value, [key]), rest))
  if (Array.isArray(value)) return value.filter((_, index) => index !== key)
  return Object.fromEntries(Object.entries(value as Record<string, unknown>).filter(([name]) => name !== key))
}

/** The value with one more item in the list that a path leads into, at the path's last index. */
export function withInserted(value: unknown, path: Path, item: unknown): unknown {
  const list = path.slice(0, -1)
  const items = valueAt(value, list)
  return Array.isArray(items) ? withValue(value, list, items.toSpliced(Number(path.at(-1)), 0, item)) : value
}

/**
 * A text of the data after its shown words were changed: the marks around what was not touched stay.
 *
 * @param was what the slide showed of it.
 */
export function changedText(text: string, was: string, is: string): string {
  const stretches = parseMarks(text)
  const start = commonStart(was, is)
  const end = commonEnd(was.slice(start), is.slice(start))
  const added = is.slice(start, is.length - end)
  let offset = 0
  let placed = false
  const changed = stretches.map((stretch): MarkedText => {
    const from = Math.max(0, start - offset)
    const to = Math.max(0, was.length - end - offset)
    const here =
      !placed &&
      from <= stretch.text.length &&
      (to > 0 || from < stretch.text.length || offset + stretch.text.length === was.length)
    offset += stretch.text.length
    if (from >= stretch.text.length && !here) return stretch
    const kept = stretch.text.slice(0, from) + (here ? added : '') + stretch.text.slice(to)
    placed ||= here
    return { ...stretch, text: kept }
  })
  return formatMarks(changed.filter((stretch) => stretch.text !== ''))
}

function commonStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function commonEnd(one: string, other: string): number {
  let count = 0
  while (count < Math.min(one.length, other.length) && one[one.length - 1 - count] === other[other.length - 1 - count])
    count++
  return count
}
