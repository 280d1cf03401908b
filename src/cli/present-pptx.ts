/** Keeps the PowerPoint of a talk that is being written: again after each change that makes a talk. */
import { join } from 'node:path'
import type { Talk } from '../outline/deck.js'
import { slugOf, writeFileAtomic } from './files.js'

/** Milliseconds without another change after which the file is written. */
const QUIET = 800

export interface KeptPptx {
  file: string
  /** Writes the file for the first time; throws what writing throws. */
  first(talk: Talk): Promise<void>
  /** A talk that could be made; written soon, unless another follows. */
  changed(talk: Talk): void
  /** When nothing is left to be written. */
  settled(): Promise<void>
}

/**
 * A later fault leaves the last good file and is told to `failed`; the page shows what is wrong with the data, and a file
 * that PowerPoint has locked is tried again with the next change.
 */
export function keepPptx(
  article: string,
  outDir: string,
  { write, failed }: { write: (talk: Talk) => Promise<Uint8Array>; failed: (error: unknown) => void },
): KeptPptx {
  const file = join(outDir, `${slugOf(article)}.pptx`)
  const save = async (talk: Talk) => writeFileAtomic(file, await write(talk))
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: Talk | undefined
  let writing: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    clearTimeout(timer)
    const talk = latest
    latest = undefined
    if (talk) writing = writing.then(() => save(talk)).catch(failed)
    return writing
  }

  return {
    file,
    first(talk) {
      const first = save(talk)
      // A change that comes meanwhile is written after it.
      writing = first.catch(() => undefined)
      return first
    },
    changed(talk) {
      latest = talk
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), QUIET)
    },
    settled: flush,
  }
}
