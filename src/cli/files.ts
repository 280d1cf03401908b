/** Writing files: whole or not at all. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type InputError, inputError } from '../article/errors.js'

/** Files half written, to be removed when the process is stopped. */
const unfinished = new Set<string>()

/**
 * Writes beside the file's place and renames into it, so that an interrupted run leaves the old file whole. Makes the
 * folder where it is missing. Others may write into the folder too: the name beside the place cannot be guessed, and
 * nothing that is there already is written through, a symbolic link least of all.
 *
 * @param like a file whose permissions the new one gets, where it is there; the file's own when absent.
 */
export async function writeFileAtomic(file: string, content: Uint8Array | string, like = file): Promise<void> {
  const path = resolve(file)
  makeFolder(dirname(path))
  const mode = await modeOf(like)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`)
  unfinished.add(temporary)
  try {
    // What only its owner may read is not open to others for a moment, either.
    await writeFile(temporary, content, { flag: 'wx', ...(mode !== undefined && { mode: 0o600 }) })
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    if (lacksPlace(error)) throw noPlace(dirname(path))
    // What is said of the file that is half written is meant for the one that was asked for.
    throw error instanceof Error && 'path' in error ? Object.assign(error, { path }) : error
  } finally {
    unfinished.delete(temporary)
  }
}

/** Who may read, write and run a file; undefined where there is none. */
async function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  )
}

/** One folder after another: Node's own `recursive` never ends where a folder cannot be made in `/proc`. */
function makeFolder(folder: string): void {
  if (isThere(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (isThere(folder)) return
    throw lacksPlace(error) ? noPlace(dirname(folder)) : error
  }
}

function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Some folders are there and hold nothing that anyone makes, `/proc` among them; of some no disk is there. */
function lacksPlace(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENXIO', 'ENODEV', 'EINVAL'].includes(String(error.code))
  )
}

function noPlace(folder: string): InputError {
  return inputError(folder, {
    zh: '这个文件夹里写不了文件；请用 -o 换个地方',
    en: 'no file can be written into this folder; name another place with -o',
  })
}

/** Removes what was being written; for the moment before the process ends on a signal. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true })
}

/** The name of an article's outputs: its file's name without folder and ending. */
export function slugOf(file: string): string {
  return basename(file, extname(file))
}

/**
 * Where an output goes: `out/<slug><ending>` unless `-o` says otherwise. What `-o` names is a folder if it exists as
 * one, ends in a slash, or does not end like the output.
 */
export async function outputFile(article: string, ending: string, out: string | undefined): Promise<string> {
  const name = `${slugOf(article)}${ending}`
  if (out === undefined) return join('out', name)
  return out.toLowerCase().endsWith(ending) && !(await isFolder(out)) ? out : join(out, name)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
