/** Follows an article that is being written: what its page is to show after each change of its files. */
import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Talk } from '../../outline/deck.js'
import { shownOf } from '../../outline/shown.js'
import { type PlayerData, playerData, withProblem } from '../../player/data.js'
import type { LoadTalk } from '../../slidev/index.js'
import { foldersOf, watchFolders } from '../local-server/watch.js'

/** A picture or a template in a folder within that of the article: `pictures/a.png`, `school/template.pptx`. */
const IN_FOLDER = /([^\s"'`:,()[\]{}]+\/)[^\s"'`/]+\.(?:pptx|png|jpe?g|gif|svg)/gi

export interface Followed {
  /** What is shown now. */
  data(): PlayerData
  /** The last talk that could be made. */
  talk(): Talk
  /** How often what is shown has changed. */
  version(): number
  close(): void
}

/**
 * @param first the talk as it is now.
 * @param load makes it anew; throws an error whose message is fit to be shown.
 * @param changed called when `data` is another.
 */
export async function followArticle(
  article: string,
  first: Talk,
  load: LoadTalk,
  changed: () => void,
): Promise<Followed> {
  let talk = first
  let good = playerData(shownOf(first), 'served')
  let data = good
  let version = 0
  let text = await textOf(article)
  let loading: Promise<void> | undefined
  let again = false

  async function make(): Promise<PlayerData> {
    try {
      talk = await load(article)
      good = playerData(shownOf(talk), 'served')
      return good
    } catch (error) {
      return withProblem(good, error instanceof Error ? error.message : String(error))
    }
  }

  async function reload(): Promise<void> {
    do {
      again = false
      ;[data, text] = await Promise.all([make(), textOf(article)])
      version += 1
      watching.folders(await foldersToWatch(article, talk, text))
      changed()
    } while (again)
    loading = undefined
  }

  /** The article itself, and files whose names it writes: pictures, a school's template. */
  const matters = (name: string): boolean =>
    name === basename(article) || text.includes(name) || picturesOf(talk).some((path) => basename(path) === name)
  const watching = watchFolders(matters, () => {
    again = true
    loading ??= reload()
  })
  watching.folders(await foldersToWatch(article, talk, text))
  return { data: () => data, talk: () => talk, version: () => version, close: () => watching.close() }
}

/** Empty where the file is not there: it may be just about to be put in its place. */
async function textOf(article: string): Promise<string> {
  return readFile(article, 'utf8').catch(() => '')
}

function picturesOf({ assets }: Talk): string[] {
  return [...assets.pictures.keys()]
}

async function foldersToWatch(article: string, talk: Talk, text: string): Promise<string[]> {
  const home = dirname(article)
  const named = Array.from(text.matchAll(IN_FOLDER), ([, folder = '']) => resolve(home, folder))
  const pictures = picturesOf(talk).flatMap((path) => foldersOf(resolve(home, path)))
  const within = [...named, ...pictures].filter((folder) => isWithin(folder, home))
  const real = await realpath(article).catch(() => article)
  return [...new Set([home, dirname(real), ...within])]
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && !way.startsWith('..')
}
