/** What compiled files are known by: the same for the same sources, another for others. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** @param sources files and folders from the root. */
export async function versionOf(root, sources) {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(sources.map((source) => filesIn(join(root, source))))).flat())
    hash.update(`${relative(root, file)}\0`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
