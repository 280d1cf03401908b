/** What the person at the terminal reads when something went wrong. */
import { InputError, problemLine } from '../article/errors.js'
import { UsageError } from './options.js'

/** Prints a line for each fault on standard error. @returns the exit code. */
export function reportFailure(error: unknown): number {
  const { lines, code } = linesOfFailure(error)
  for (const line of lines) process.stderr.write(`${line}\n`)
  return code
}

/** A line for each fault, and the exit code. */
export function linesOfFailure(error: unknown): { lines: string[]; code: number } {
  if (error instanceof UsageError) return { lines: [`lectern: ${error.message}`], code: 2 }
  if (error instanceof InputError) return { lines: error.problems.map(problemLine), code: 1 }
  if (isSystemError(error)) return { lines: [`lectern: ${systemMessage(error)}`], code: 1 }
  const message = error instanceof Error ? error.message : String(error)
  const lines = [`lectern: something went wrong that should not: ${oneLine(message)} (LECTERN_DEBUG=1 shows where)`]
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

const SYSTEM_MESSAGES: Record<string, string> = {
  EACCES: 'may not be written; check its permissions or name another place with -o',
  EPERM: 'may not be written; check its permissions or name another place with -o',
  EROFS: 'may not be written; name another place with -o',
  ENOSPC: 'cannot be written; the disk is full',
  EISDIR: 'is a folder; name a file with -o',
  ENOTDIR: 'cannot be written; a part of its path is a file, not a folder',
  EEXIST: 'cannot be made; a file of that name is in the way',
  EBUSY: 'is in use by another program; close it there first',
}

function systemMessage(error: SystemError): string {
  const known = Object.hasOwn(SYSTEM_MESSAGES, error.code) ? SYSTEM_MESSAGES[error.code] : undefined
  return known === undefined || error.path === undefined ? oneLine(error.message) : `${error.path} ${known}`
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
