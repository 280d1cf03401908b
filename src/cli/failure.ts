/** What the person at the terminal reads when something went wrong. */
import { type Bilingual, InputError, problemLines } from '../article/errors.js'
import { inReadersLanguage, readsChinese } from './locale.js'
import { UsageError } from './options.js'
import { remark } from './terminal.js'

/** Prints a line for each fault on standard error. @returns the exit code. */
export function reportFailure(error: unknown): number {
  const { lines, code } = linesOfFailure(error)
  for (const line of lines) remark(line)
  return code
}

/** A line for each fault, and the exit code. */
export function linesOfFailure(error: unknown): { lines: string[]; code: number } {
  if (error instanceof UsageError) return { lines: [`lectern: ${inReadersLanguage(error.told)}`], code: 2 }
  if (error instanceof InputError) return { lines: problemLines(error.problems, readsChinese()), code: 1 }
  if (isSystemError(error)) return { lines: [`lectern: ${systemMessage(error)}`], code: 1 }
  const message = error instanceof Error ? error.message : String(error)
  const lines = [
    `lectern: ${inReadersLanguage({ zh: `出了不该出的错：${oneLine(message)}（设 LECTERN_DEBUG=1 可以看到出在哪里）`, en: `something went wrong that should not: ${oneLine(message)} (LECTERN_DEBUG=1 shows where)` })}`,
  ]
  if (process.env['LECTERN_DEBUG'] === '1' && error instanceof Error && error.stack) lines.push(error.stack)
  return { lines, code: 1 }
}

interface SystemError extends Error {
  code: string
  path?: string
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

const NOT_WRITABLE = {
  zh: '不许写入；请检查权限，或用 -o 换个地方',
  en: 'may not be written; check its permissions or name another place with -o',
}

const SYSTEM_MESSAGES: Record<string, Bilingual> = {
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: { zh: '不许写入；请用 -o 换个地方', en: 'may not be written; name another place with -o' },
  ENOSPC: { zh: '写不进去；磁盘满了', en: 'cannot be written; the disk is full' },
  EISDIR: { zh: '是一个文件夹；请用 -o 指一个文件', en: 'is a folder; name a file with -o' },
  ENOTDIR: {
    zh: '写不进去；路径中间有一段是文件，不是文件夹',
    en: 'cannot be written; a part of its path is a file, not a folder',
  },
  EEXIST: { zh: '建不成；已有同名的文件', en: 'cannot be made; a file of that name is in the way' },
  EBUSY: { zh: '正被别的程序占用；请先在那里关掉它', en: 'is in use by another program; close it there first' },
}

function systemMessage(error: SystemError): string {
  const known = Object.hasOwn(SYSTEM_MESSAGES, error.code) ? SYSTEM_MESSAGES[error.code] : undefined
  return known === undefined || error.path === undefined
    ? oneLine(error.message)
    : `${error.path} ${inReadersLanguage(known)}`
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
