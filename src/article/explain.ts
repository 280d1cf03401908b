/** A finding of the schema in words: what is wrong; what would be right. */
import type { z } from 'zod'
import { nearest } from '../text/nearest.js'

type Issue = z.core.$ZodIssue

/** The fields of the object at a path into the data. */
export type KnownFields = (path: readonly PropertyKey[]) => readonly string[]

export interface Explained {
  path: PropertyKey[]
  message: string
}

/**
 * @param value the data that the issue's path leads into.
 * @param known the keys that the object at a path may have, for the hint at the one that was meant.
 */
export function explain(issue: Issue, value: unknown, known: KnownFields): Explained[] {
  const path = [...issue.path]
  const at = describePath(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known(path)) }))
    case 'invalid_type':
      return [{ path, message: wrongType(at, issue.expected, valueAt(value, path)) }]
    case 'too_small':
      return [{ path, message: tooFew(at, issue.origin, Number(issue.minimum)) }]
    case 'too_big':
      return [{ path, message: `${at} has too many; ${issue.origin === 'number' ? 'at most' : 'no more than'} ${issue.maximum} would be right` }]
    case 'invalid_value':
      return [{ path, message: wrongValue(at, issue.values.map(String), valueAt(value, path)) }]
    case 'invalid_format':
      return [{ path, message: `${at} is not well formed; a language is written like zh-CN, en or ja` }]
    case 'invalid_union':
      return explainUnion(issue, value, known)
    default:
      return [{ path, message: `${at} is not right: ${issue.message}` }]
  }
}

/** Of the shapes that a value may have, speaks of the one that its author meant: text for text, fields for fields. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown, known: KnownFields): Explained[] {
  const given = valueAt(value, issue.path)
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  const meant = isObject ? issue.errors.at(-1) : issue.errors[0]
  if (!meant || meant.length === 0) return [{ path: [...issue.path], message: `${describePath(issue.path)} has none of the shapes that it may have` }]
  return meant.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, value, known))
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  const hint = meant !== undefined ? `did you mean ${meant}?` : known.length > 0 ? `known are ${known.join(', ')}` : 'leave it out'
  return `unknown field ${key}; ${hint}`
}

function wrongType(at: string, expected: string, given: unknown): string {
  if (given === undefined || given === null) return `${at} is missing; write ${article(expected)}`
  const quotable = expected === 'string' && typeof given !== 'object'
  const remedy = quotable ? `put it in quotes: '${String(given)}'` : `write ${article(expected)}`
  return `${at} is ${article(typeName(given))}; ${remedy}`
}

function tooFew(at: string, origin: string, minimum: number): string {
  if (origin === 'string') return `${at} is empty; write some text or leave the field out`
  if (origin === 'number') return `${at} is too small; write more than ${minimum === 0 ? '0' : minimum}`
  return `${at} has too few; at least ${minimum} would be right`
}

function wrongValue(at: string, values: readonly string[], given: unknown): string {
  const choice = values.join(', ')
  if (given === undefined) return `${at} is missing; one of ${choice} would be right`
  const meant = nearest(String(given), values)
  return `${at} cannot be ${JSON.stringify(given)}; ${meant === undefined ? '' : `did you mean ${meant}? `}one of ${choice} would be right`
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'fields (key: value)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function article(type: string): string {
  return TYPE_WORDS[type] ?? type
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value)
}

/** `items, entry 2` rather than `items.1`. */
export function describePath(path: readonly PropertyKey[]): string {
  const words = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)))
  return words.length === 0 ? 'the file' : words.join(', ')
}
