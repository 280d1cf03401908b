/** A finding of the schema in words: what is wrong; what would be right. */
import type * as z from 'zod'
import { nearest } from '../text/nearest.js'

type Issue = z.core.$ZodIssue

/** Chooses between Chinese and English, after the article's language. */
export type Say = (chinese: string, english: string) => string

const inEnglish: Say = (_, english) => english

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
export function explain(issue: Issue, value: unknown, known: KnownFields, say: Say = inEnglish): Explained[] {
  const path = [...issue.path]
  const at = describePath(path, say)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known(path), say) }))
    case 'invalid_type':
      return [{ path, message: wrongType(at, issue.expected, valueAt(value, path), say) }]
    case 'too_small':
      return [{ path, message: tooFew(at, issue.origin, Number(issue.minimum), say) }]
    case 'too_big':
      return [
        {
          path,
          message: say(
            `${at} 太多；最多 ${issue.maximum}`,
            `${at} has too many; ${issue.origin === 'number' ? 'at most' : 'no more than'} ${issue.maximum} would be right`,
          ),
        },
      ]
    case 'invalid_value':
      return [{ path, message: wrongValue(at, issue.values.map(String), valueAt(value, path), say) }]
    case 'invalid_format':
      return [
        {
          path,
          message: say(
            `${at} 的写法不对；语言写作 zh-CN、en、ja 等`,
            `${at} is not well formed; a language is written like zh-CN, en or ja`,
          ),
        },
      ]
    case 'invalid_union':
      return explainUnion(issue, value, known, say)
    case 'custom':
      return [
        {
          path,
          message: say(
            `${at} 不对：${String(issue.params?.zh ?? issue.message)}`,
            `${at} is not right: ${issue.message}`,
          ),
        },
      ]
    default:
      return [{ path, message: say(`${at} 不对：${issue.message}`, `${at} is not right: ${issue.message}`) }]
  }
}

/** Of the shapes that a value may have, speaks of the one that its author meant: text for text, fields for fields. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  known: KnownFields,
  say: Say,
): Explained[] {
  const given = valueAt(value, issue.path)
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  const meant = isObject ? issue.errors.at(-1) : issue.errors[0]
  if (!meant || meant.length === 0)
    return [
      {
        path: [...issue.path],
        message: say(
          `${describePath(issue.path, say)} 的写法不对`,
          `${describePath(issue.path, say)} has none of the shapes that it may have`,
        ),
      },
    ]
  return meant.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, value, known, say))
}

function unknownKey(key: string, known: readonly string[], say: Say): string {
  const meant = nearest(key, known)
  const listed =
    known.length > 0
      ? say(`可用的有 ${known.join('、')}`, `known are ${known.join(', ')}`)
      : say('请删去', 'leave it out')
  const hint = meant !== undefined ? say(`是不是 ${meant}？`, `did you mean ${meant}?`) : listed
  return say(`没有 ${key} 这个字段；${hint}`, `unknown field ${key}; ${hint}`)
}

function wrongType(at: string, expected: string, given: unknown, say: Say): string {
  if (given === undefined || given === null)
    return say(`缺少 ${at}；请写${typeWord(expected, say)}`, `${at} is missing; write ${typeWord(expected, say)}`)
  const quotable = expected === 'string' && typeof given !== 'object'
  const remedy = quotable
    ? say(`请加引号：'${String(given)}'`, `put it in quotes: '${String(given)}'`)
    : say(`请写${typeWord(expected, say)}`, `write ${typeWord(expected, say)}`)
  return say(
    `${at} 写成了${typeWord(typeName(given), say)}；${remedy}`,
    `${at} is ${typeWord(typeName(given), say)}; ${remedy}`,
  )
}

function tooFew(at: string, origin: string, minimum: number, say: Say): string {
  if (origin === 'string')
    return say(`${at} 是空的；请写内容，或删去这个字段`, `${at} is empty; write some text or leave the field out`)
  if (origin === 'number') return say(`${at} 太小；应大于 ${minimum}`, `${at} is too small; write more than ${minimum}`)
  return say(`${at} 太少；至少 ${minimum} 项`, `${at} has too few; at least ${minimum} would be right`)
}

function wrongValue(at: string, values: readonly string[], given: unknown, say: Say): string {
  const choice = values.join(say('、', ', '))
  if (given === undefined) return say(`缺少 ${at}；可写 ${choice}`, `${at} is missing; one of ${choice} would be right`)
  const meant = nearest(String(given), values)
  const hint = meant === undefined ? '' : say(`是不是 ${meant}？`, `did you mean ${meant}? `)
  return say(
    `${at} 不能是 ${JSON.stringify(given)}；${hint}可写 ${choice}`,
    `${at} cannot be ${JSON.stringify(given)}; ${hint}one of ${choice} would be right`,
  )
}

const TYPE_WORDS: Record<string, [chinese: string, english: string]> = {
  string: ['文字', 'text'],
  array: ['列表', 'a list'],
  object: ['字段（名称: 值）', 'fields (key: value)'],
  number: ['数', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: [' true 或 false', 'true or false'],
}

function typeWord(type: string, say: Say): string {
  const words = TYPE_WORDS[type]
  return words === undefined ? type : say(...words)
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

/** `items, entry 2` rather than `items.1`. */
export function describePath(path: readonly PropertyKey[], say: Say = inEnglish): string {
  const words = path.map((key) => (typeof key === 'number' ? say(`第 ${key + 1} 项`, `entry ${key + 1}`) : String(key)))
  return words.length === 0 ? say('文件', 'the file') : words.join(say(' ', ', '))
}
