/**
 * What takes long to make, kept from one run to the next: in the user's own cache folder (XDG Base Directory
 * Specification 0.8), which nobody else may read or write. Never in a folder for temporary files, which all users share.
 */
import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { RuleCache } from '../assets/fonts/embedded.js'
import { writeFileAtomic } from './files.js'

/** Bytes that a cache may hold: what a hundred talks need. The oldest go first. */
const LIMIT = 16_000_000

/** What is left of a full cache after it was cleared, as a share. */
const LEFT = 0.75

/** Where a cache of this name lies; undefined where the user has no folder. */
export function cacheFolder(name: string): string | undefined {
  const { XDG_CACHE_HOME: named = '', LOCALAPPDATA: local = '' } = process.env
  const base = isAbsolute(named) ? named : process.platform === 'win32' ? local : homedir() && join(homedir(), '.cache')
  return isAbsolute(base) ? join(base, 'lectern', name) : undefined
}

/** A cache in this folder. What goes wrong with it is no fault: then all is made anew. */
export function openCache(folder: string | undefined, limit = LIMIT): RuleCache {
  let usable: Promise<string | undefined> | undefined
  const place = async (key: string): Promise<string | undefined> => {
    usable ??= folder === undefined ? Promise.resolve(undefined) : ownFolder(folder).catch(() => undefined)
    const own = await usable
    return own && join(own, sha256(key))
  }
  return {
    async get(key) {
      const file = await place(key)
      return file === undefined ? undefined : read(file).catch(() => undefined)
    },
    async put(key, text) {
      const file = await place(key)
      if (file === undefined || folder === undefined) return
      await writeFileAtomic(file, `${sha256(text)}\n${text}`).catch(() => undefined)
      await clear(folder, limit).catch(() => undefined)
    },
  }
}

/**
 * The folder, made where it is missing.
 *
 * @returns undefined where it is not this user's alone: somebody else could have put something into it.
 */
async function ownFolder(folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  if (!found.isDirectory()) return undefined
  const others = process.platform !== 'win32' && ((found.mode & 0o077) !== 0 || found.uid !== process.getuid?.())
  return others ? undefined : folder
}

/** An entry begins with the hash of what follows: one that was damaged counts as none. */
async function read(file: string): Promise<string | undefined> {
  const entry = await readFile(file, 'utf8')
  const end = entry.indexOf('\n')
  const text = entry.slice(end + 1)
  if (entry.slice(0, end) !== sha256(text)) return undefined
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
  return text
}

/** Removes what was not used for longest, where the folder has grown too large. */
async function clear(folder: string, limit: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = join(folder, name)
      const { size, mtimeMs } = await stat(file)
      return { file, size, mtimeMs }
    }),
  )
  let size = files.reduce((sum, file) => sum + file.size, 0)
  if (size <= limit) return
  for (const { file, size: freed } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (size <= limit * LEFT) return
    await rm(file, { force: true })
    size -= freed
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
