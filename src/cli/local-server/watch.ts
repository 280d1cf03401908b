/** Watches files of a talk, also such as do not exist yet. */
import { type FSWatcher, realpathSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Milliseconds after a change in which a program may still be writing. */
const SETTLED = 25

export interface Watch {
  /** From now on these folders are watched, and no others. */
  folders(paths: readonly string[]): void
  close(): void
}

/**
 * Folders are watched and not their files, since many programs save by putting a new file in the place of the old one.
 *
 * @param matters whether a file of a watched folder belongs to the talk, by its name.
 */
export function watchFolders(matters: (name: string) => boolean, changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function onChange(name: string | null): void {
    if (name !== null && !matters(basename(name))) return
    clearTimeout(timer)
    timer = setTimeout(changed, SETTLED)
  }

  return {
    folders(paths) {
      const wanted = new Set(paths.flatMap(withTarget))
      for (const [path, watcher] of watchers) {
        if (wanted.has(path)) continue
        watcher.close()
        watchers.delete(path)
      }
      for (const path of wanted) {
        const watcher = watchers.has(path) ? undefined : watcherOf(path, onChange)
        if (watcher) watchers.set(path, watcher)
      }
    },
    close() {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}

/** Undefined for a folder that is not there. */
function watcherOf(path: string, onChange: (name: string | null) => void): FSWatcher | undefined {
  try {
    // A folder that is deleted meanwhile tells so by an error.
    return watch(path, (_, name) => onChange(name)).on('error', () => undefined)
  } catch {
    return undefined
  }
}

/** The folder of a file, and that of the file that it links to. */
export function foldersOf(file: string): string[] {
  try {
    return [dirname(file), dirname(realpathSync(file))]
  } catch {
    return [dirname(file)]
  }
}

function withTarget(path: string): string[] {
  try {
    return [realpathSync(path)]
  } catch {
    return []
  }
}
