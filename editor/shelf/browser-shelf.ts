/** The work in the browser's own storage. All pages opened from disk may share it: what is read is checked before use. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as z from 'zod'
import { type EarlierWork, type Saved, type Shelf, ShelfFault, type Work } from './shelf.js'

interface Tables extends DBSchema {
  work: { key: string; value: unknown }
  files: { key: string; value: unknown }
  earlier: { key: number; value: unknown }
}

const DATABASE = 'lectern-editor'
const CHANNEL = 'lectern-editor'

/** The one work that is kept. */
const KEY = 'work'

/** Larger texts are no article's data. */
const MOST_CHARACTERS = 20_000_000

const text = z.string().max(MOST_CHARACTERS)
const workSchema = z.strictObject({ name: z.string().min(1).max(200), text, version: z.string().regex(/^\d{1,15}$/) })
const earlierSchema = z.strictObject({ at: z.number(), text })

/** Earlier versions stand at least this far apart, and are kept for a day. */
const APART = 5 * 60_000
const DAY = 24 * 60 * 60_000

/** @param now milliseconds since 1970. */
export async function browserShelf(now: () => number = Date.now): Promise<Shelf> {
  const database = await openDB<Tables>(DATABASE, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('work')
      fresh.createObjectStore('files')
      fresh.createObjectStore('earlier')
    },
  })
  const tabs = new BroadcastChannel(CHANNEL)
  return {
    open: () => opened(database),
    async begin(name, content, files) {
      const before = await opened(database)
      const work: Work = { name, text: content, version: next(before?.version) }
      const writing = database.transaction(['work', 'files'], 'readwrite')
      await kept(async () => {
        await writing.objectStore('files').clear()
        for (const [path, bytes] of files) await writing.objectStore('files').put(bytes, path)
        await writing.objectStore('work').put(work, KEY)
        await writing.done
      })
      await remember(database, content, now())
      // What is said is only that something changed: who hears it reads the storage itself.
      tabs.postMessage('changed')
      return work
    },
    save: (content, version) => saved(database, tabs, content, version, now),
    watch(changed) {
      const heard = async (): Promise<void> => {
        const work = await opened(database)
        if (work === undefined) return
        await putAside(database, work.text, now())
        changed(work)
      }
      tabs.addEventListener('message', heard)
      return () => tabs.removeEventListener('message', heard)
    },
    async file(path) {
      const bytes = await database.get('files', path)
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    keepFile: (path, bytes) => kept(async () => void (await database.put('files', bytes, path))),
    async earlier() {
      const all = (await database.getAll('earlier')).flatMap((entry): EarlierWork[] => {
        const { data } = earlierSchema.safeParse(entry)
        return data === undefined ? [] : [data]
      })
      return all.sort((one, other) => other.at - one.at)
    },
  }
}

async function opened(database: IDBPDatabase<Tables>): Promise<Work | undefined> {
  return workSchema.safeParse(await database.get('work', KEY)).data
}

/** Reads and writes in one transaction, so that of two tabs one finds the other's version. */
async function saved(
  database: IDBPDatabase<Tables>,
  tabs: BroadcastChannel,
  content: string,
  version: string,
  now: () => number,
): Promise<Saved> {
  const result = await kept(async (): Promise<Saved> => {
    const writing = database.transaction('work', 'readwrite')
    const there = workSchema.safeParse(await writing.store.get(KEY)).data
    if (there !== undefined && there.version !== version) {
      await writing.done
      await putAside(database, there.text, now())
      return { type: 'conflict', theirs: there }
    }
    const work: Work = { name: there?.name ?? 'talk.yaml', text: content, version: next(version) }
    await writing.store.put(work, KEY)
    await writing.done
    return { type: 'saved', version: work.version }
  })
  if (result.type === 'saved') {
    tabs.postMessage('changed')
    await remember(database, content, now())
  }
  return result
}

/** A copy to go back to, where the last one is old enough. A storage that is full has no room for these first. */
async function remember(database: IDBPDatabase<Tables>, content: string, at: number): Promise<void> {
  try {
    const times = await database.getAllKeys('earlier')
    const last = times.at(-1)
    if (last === undefined || at - last >= APART) await database.put('earlier', { at, text: content }, at)
    for (const time of times) if (at - time > DAY) await database.delete('earlier', time)
  } catch {
    await database.clear('earlier').catch(() => undefined)
  }
}

/** What somebody else has kept, so that it can be gone back to whichever of the two is taken. */
async function putAside(database: IDBPDatabase<Tables>, content: string, at: number): Promise<void> {
  const before = await database.getAll('earlier')
  if (before.some((entry) => earlierSchema.safeParse(entry).data?.text === content)) return
  await database.put('earlier', { at, text: content }, at).catch(() => undefined)
}

const next = (version: string | undefined): string => String(Number(version ?? 0) + 1)

/** @throws ShelfFault in the place of what IndexedDB throws. */
async function kept<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const reason = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'gone'
    throw new ShelfFault(reason, error instanceof Error ? error.message : String(error))
  }
}
