/** How a line is edited: what typing, Enter, Backspace and Tab change in the data of its slide. */
import { type Path, valueAt } from '../../src/slides/leaves.js'
import type { Change } from './change.js'

/** Stands where a line has no words yet: no field of the data is empty. A line that is left so goes. */
export const BLANK = '…'

/** What is done, and which line is edited next, from which character. */
export interface LineEdit {
  change: Change
  next: { path: Path; caret: number | 'all' }
}

/** Of a path the entry of the innermost list: `['slides', 3, 'items', 2, 'text']` → `['slides', 3, 'items', 2]`. */
export function entryOf(path: Path): Path | undefined {
  const last = path.findLastIndex((key) => typeof key === 'number')
  return last < 2 ? undefined : path.slice(0, last + 1)
}

export const behind = (path: Path): Path => [...path.slice(0, -1), Number(path.at(-1)) + 1]

const ahead = (path: Path): Path => [...path.slice(0, -1), Number(path.at(-1)) - 1]

/** Enter: what stands behind the caret becomes a line of its own. Undefined where the line stands in no list. */
export function broken(path: Path, text: string, caret: number): LineEdit | undefined {
  const entry = entryOf(path)
  if (entry === undefined) return undefined
  const [first, rest] = [text.slice(0, caret).trimEnd(), text.slice(caret).trimStart()]
  const next = behind(entry)
  return {
    change: {
      type: 'all',
      changes: [
        { type: 'set', path, value: first === '' ? BLANK : first },
        { type: 'insert', path: next, value: rest === '' ? BLANK : rest },
      ],
    },
    next: { path: next, caret: rest === '' ? 'all' : 0 },
  }
}

/** Backspace at the beginning of a line: it goes on in the one before. Undefined where there is none that can take it. */
export function joined(data: unknown, path: Path, text: string): LineEdit | undefined {
  const entry = entryOf(path)
  if (entry === undefined) return undefined
  const own = valueAt(data, entry)
  const said = text === BLANK ? '' : text
  if (typeof own !== 'string') {
    // An explanation joins what it explains.
    const label: unknown = valueAt(data, [...entry, 'label'])
    if (path.at(-1) !== 'text' || typeof label !== 'string') return undefined
    return {
      change: { type: 'set', path: entry, value: joinedText(label, said) },
      next: { path: entry, caret: label.length },
    }
  }
  if (Number(entry.at(-1)) === 0) return undefined
  const before = ahead(entry)
  const target = typeof valueAt(data, before) === 'string' ? before : [...before, 'text']
  const there: unknown = valueAt(data, target)
  if (typeof there !== 'string') return undefined
  return {
    change: {
      type: 'all',
      changes: [
        { type: 'set', path: target, value: joinedText(there, said) },
        { type: 'remove', path: entry },
      ],
    },
    next: { path: target, caret: there.length },
  }
}

/** Between Latin words there is a space. */
function joinedText(first: string, rest: string): string {
  if (rest === '') return first
  if (first === BLANK) return rest
  return /[\p{Script=Latin}\d,.;:]$/u.test(first) && /^[\p{Script=Latin}\d]/u.test(rest)
    ? `${first} ${rest}`
    : first + rest
}

/** Tab: a line gets an explanation. Undefined where it has one, or stands in no list. */
export function explained(data: unknown, path: Path): LineEdit | undefined {
  const entry = entryOf(path)
  const own = entry && valueAt(data, entry)
  if (entry === undefined || typeof own !== 'string') return undefined
  return {
    change: { type: 'set', path: entry, value: { label: own, text: BLANK } },
    next: { path: [...entry, 'text'], caret: 'all' },
  }
}

/** A line that was left without words goes, with its entry where nothing else stands in it. */
export function cleared(data: unknown, path: Path): Change | undefined {
  const text: unknown = valueAt(data, path)
  if (typeof text !== 'string' || (text.trim() !== '' && text !== BLANK)) return undefined
  const entry = entryOf(path)
  if (entry !== undefined && typeof valueAt(data, entry) === 'string') {
    const list: unknown = valueAt(data, entry.slice(0, -1))
    return Array.isArray(list) && list.length > 1 ? { type: 'remove', path: entry } : undefined
  }
  const label: unknown = entry && valueAt(data, [...entry, 'label'])
  return entry !== undefined && path.at(-1) === 'text' && typeof label === 'string'
    ? { type: 'set', path: entry, value: label }
    : { type: 'remove', path }
}
