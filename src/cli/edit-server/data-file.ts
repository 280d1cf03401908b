/** The data file that the editor has open: read, saved over the version that was read, and followed. */
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../article/errors.js'
import { parseArticle } from '../../article/parse.js'
import { pictureEnding, pictureTypeOf } from '../../text/picture-names.js'
import { writeFileAtomic } from '../files.js'
import { foldersOf, watchFolders } from '../local-server/watch.js'

/** As editor/shelf/shelf.ts says it. */
export interface Work {
  name: string
  text: string
  version: string
}

export type Saved =
  { type: 'saved'; version: string } | { type: 'conflict'; theirs: Work } | { type: 'unfit'; why: string }

export interface EarlierWork {
  at: number
  text: string
}

/** Earlier versions stand at least this far apart, and are kept while the editor is served. */
const APART = 5 * 60_000

/** Pictures larger than this are not read. */
const MOST_PICTURE_BYTES = 50 * 1024 * 1024

export interface DataFile {
  open(): Promise<Work>
  /**
   * Writes the text where it is fit, and where nobody has saved since `version` was read.
   *
   * @param pictures that it names and that are not there yet. Each is kept under a name that its own bytes give: whoever
   * sends one does not choose where it is written.
   */
  save(text: string, version: string, pictures?: readonly Uint8Array[]): Promise<Saved>
  /** A picture that the data names and that lies in its folder; undefined for anything else. */
  picture(path: string): Promise<Uint8Array | undefined>
  /** The latest first. */
  earlier(): EarlierWork[]
  close(): void
}

/**
 * @param file the one file that is ever written.
 * @param changed called when somebody else has changed it.
 * @param now milliseconds since 1970.
 */
export async function openDataFile(file: string, changed: () => void, now: () => number = Date.now): Promise<DataFile> {
  const path = await realpath(resolve(file))
  const name = basename(file)
  const versions: EarlierWork[] = []
  const read = async (): Promise<Work> => workOf(name, await readFile(path, 'utf8'))
  let known = (await remember(read())).version
  let saving: Promise<unknown> = Promise.resolve()
  let isBackedUp = false

  async function remember(reading: Promise<Work>): Promise<Work> {
    const work = await reading
    const [last] = versions
    if (last === undefined || now() - last.at >= APART) versions.unshift({ at: now(), text: work.text })
    return work
  }

  async function saved(text: string, version: string, pictures: readonly Uint8Array[]): Promise<Saved> {
    const there = await read()
    if (there.version !== version) return { type: 'conflict', theirs: there }
    const why = faultOf(text, file)
    if (why !== undefined) return { type: 'unfit', why }
    if (there.text === text) return { type: 'saved', version }
    // As it was before the first change of this run; later ones are kept by the page and by `earlier`.
    if (!isBackedUp) await writeFileAtomic(`${path}.bak`, there.text, path)
    isBackedUp = true
    // Somebody may have saved while the text was looked over.
    const meanwhile = await read()
    if (meanwhile.version !== version) return { type: 'conflict', theirs: meanwhile }
    for (const picture of pictures) await keepPicture(picture, path)
    const before = known
    // The watcher may hear of the file before the writing is told to have ended.
    known = versionOf(text)
    await writeFileAtomic(path, text).catch((error: unknown) => {
      known = before
      throw error
    })
    await remember(Promise.resolve(workOf(name, text)))
    return { type: 'saved', version: known }
  }

  const watching = watchFolders(
    (changedName) => changedName === name || changedName === basename(path),
    () =>
      void read()
        .then(({ version, text }) => {
          if (version === known) return
          known = version
          // Whichever of the two is taken, the other can be gone back to.
          versions.unshift({ at: now(), text })
          changed()
        })
        // A file that is being replaced is there again in a moment.
        .catch(() => undefined),
  )
  watching.folders(foldersOf(resolve(file)))

  return {
    open: () => remember(read()),
    save(text, version, pictures = []) {
      const result = saving.then(() => saved(text, version, pictures))
      saving = result.catch(() => undefined)
      return result
    },
    picture: async (asked) => pictureOf(asked, dirname(path), (await read()).text),
    earlier: () => [...versions],
    close: () => watching.close(),
  }
}

/**
 * As editor/work/pictures.ts names it, for the same readers as the data. What is no picture is not written; what is there
 * already stays.
 */
async function keepPicture(bytes: Uint8Array, data: string): Promise<void> {
  const ending = pictureEnding(bytes)
  if (ending === undefined || bytes.length > MOST_PICTURE_BYTES) return
  const pictures = join(dirname(data), 'pictures')
  await mkdir(pictures, { recursive: true })
  // A folder that leads elsewhere is not ours.
  if ((await realpath(pictures)) !== pictures) return
  const path = join(pictures, `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${ending}`)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) await writeFileAtomic(path, bytes, data)
}

async function pictureOf(asked: string, folder: string, text: string): Promise<Uint8Array | undefined> {
  if (pictureTypeOf(asked) === undefined || !text.includes(asked)) return undefined
  const real = await realpath(resolve(folder, asked)).catch(() => undefined)
  if (real === undefined || !isWithin(real, folder) || pictureTypeOf(real) === undefined) return undefined
  const { size } = await stat(real)
  return size > MOST_PICTURE_BYTES ? undefined : readFile(real)
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path
}

function workOf(name: string, text: string): Work {
  return { name, text, version: versionOf(text) }
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Why a text cannot be an article's data; undefined where it can. */
function faultOf(text: string, file: string): string | undefined {
  try {
    parseArticle(text, file)
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}
