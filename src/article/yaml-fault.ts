/** What is wrong with a line that is not YAML, and what to write instead. */
import type { ErrorCode } from 'yaml'
import type { Say } from './explain.js'

/** A field whose text has a colon of its own: `title: Reading: a method`, `- text: one: two`. */
const TWO_COLONS = /^(?<field>\s*(?:- +)?\w+: +)(?<text>[^'"|>[{].*: .*)$/u

/** A field with a full-width colon: `title：Reading`. */
const WIDE_COLON = /^(?<field>\s*(?:- +)?\w+)：\s*(?<text>.*)$/u

/**
 * @param code of the library, whose own words are English and name no remedy.
 * @param lines of the file.
 * @param at index of the line at fault.
 */
export function yamlFault(code: ErrorCode, lines: readonly string[], at: number, say: Say): string {
  const written = lines[at] ?? ''
  const { field: wide, text: value = '' } = WIDE_COLON.exec(written)?.groups ?? {}
  if (wide !== undefined) {
    const right = `${wide.trim()}: ${value}`
    return say(
      `字段后面要用半角冒号加空格；请写成 ${right}`,
      `a field ends in a plain colon and a space; write ${right}`,
    )
  }
  const { field, text = '' } = TWO_COLONS.exec(written)?.groups ?? {}
  if (field !== undefined) {
    const right = `${field.trim()} '${text.trim().replaceAll("'", "''")}'`
    return say(`文字里有冒号，要加引号；请写成 ${right}`, `text with a colon in it stands in quotes; write ${right}`)
  }
  const aligned = alignedWithOthers(lines, at)
  if (aligned !== undefined && code !== 'DUPLICATE_KEY')
    return say(
      `和同级的字段没有对齐；请写成 “${aligned}”`,
      `it is not aligned with the fields beside it; write “${aligned}”`,
    )
  if (code === 'TAB_AS_INDENT') return say('缩进不能用制表符（Tab）；请用空格', 'tabs cannot indent; write spaces')
  switch (code) {
    case 'DUPLICATE_KEY':
      return say('这个字段写了两次；请删去一个', 'this field stands here twice; remove one')
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW':
    case 'UNEXPECTED_TOKEN':
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say(
        '缩进、引号或括号不对；同级的字段要对齐，引号和括号要成对，写成“名称: 值”',
        'its indentation, quotes or brackets are not right; align fields that belong together, close quotes and brackets, and write name: value',
      )
    default:
      return say(
        '这一行不是正确的 YAML；请写成“名称: 值”，文字里有符号时加引号',
        'this line is not valid YAML; write name: value, and put text with signs in quotes',
      )
  }
}

/** A field or an entry with a field: `  - text: one`, `    heading: two`. */
const FIELD = /^(?<indent> *)(?<dash>- +)?\w+:(?: |$)/u

/**
 * The line at fault as it would stand beside the field above it, where it is a space or two off.
 *
 * @returns undefined where it is aligned, or no field.
 */
function alignedWithOthers(lines: readonly string[], at: number): string | undefined {
  const own = FIELD.exec(lines[at] ?? '')?.groups
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '')
  const other = FIELD.exec(above ?? '')?.groups
  if (own === undefined || other === undefined || own['dash'] !== undefined) return undefined
  const right = (other['indent'] ?? '').length + (other['dash'] ?? '').length
  const off = Math.abs((own['indent'] ?? '').length - right)
  return off === 0 || off > 2 ? undefined : ' '.repeat(right) + (lines[at] ?? '').trimStart()
}
