/**
 * The pictures of an imported article, written beside its data; what lies nowhere is left out, and said. Nothing that is
 * there is replaced.
 */
import { lstat, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LeftOut } from '../article/article.js'
import { inputError } from '../article/errors.js'
import type { ArticleFile, PartFile } from '../article/schema.js'
import type { PictureSources } from '../assets/pictures.js'
import { isWithin } from '../host/node/picture-file.js'
import { isRemote, PictureFault } from '../host/picture-source.js'
import type { PictureAsset } from '../layout/assets.js'
import { leftOutOf, type Lost, unreadable } from '../import/left-out.js'
import { slugOf, writeFileAtomic } from './files.js'
import { host } from './host.js'

export interface WithFigures {
  article: ArticleFile
  /** What was left out and why. */
  leftOut: LeftOut[]
}

export interface Places {
  source: string
  data: string
  remote?: PictureSources['remote']
}

/**
 * @param source the imported file, from whose folder its figures are named.
 * @param files the pictures within it, by the source that figures name.
 * @param data where the data is going to be written.
 * @param remote fetches pictures of the network; where it is absent they are left out.
 * @throws InputError where the folder for the pictures is a link that leads elsewhere.
 */
export async function writeFigures(
  article: ArticleFile,
  files: ReadonlyMap<string, Uint8Array>,
  { source, data, remote }: Places,
): Promise<WithFigures> {
  const folder = `${slugOf(data)}-figures`
  await refuseLink(join(dirname(data), folder))
  const places = new Map<string, string>()
  const lost: Lost[] = []
  const sources = [...new Set(figuresOf(article))]
  await remote?.prepare(sources)
  for (const src of sources) {
    try {
      const { name, bytes } =
        remote !== undefined && isRemote(src)
          ? await fetched(src, remote)
          : { name: src, bytes: files.get(src) ?? (await host.pictureBeside(source, src)) }
      const written = await writeFigure(bytes, basename(name.replaceAll('\\', '/')), join(dirname(data), folder))
      places.set(src, `${folder}/${written}`)
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      lost.push(unreadable(src, error.told))
    }
  }
  return { article: withPlaces(article, places), leftOut: leftOutOf(lost) }
}

const ENDINGS: Record<PictureAsset['mime'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}

/** A picture of the network is read before it is written: its bytes say what it is, and its name is made of its address. */
async function fetched(
  src: string,
  remote: NonNullable<PictureSources['remote']>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { readPicture } = await import('../assets/pictures.js')
  const { bytes, mime } = await readPicture(await remote.get(src), host)
  const [stem = ''] = (new URL(src).pathname.split('/').at(-1) ?? '').split('.')
  return { name: `${stem.replace(/[^\w-]/gu, '').slice(0, 60) || 'figure'}.${ENDINGS[mime]}`, bytes }
}

function figuresOf({ sections }: ArticleFile): string[] {
  return sections.flatMap(({ parts = [] }) => parts.flatMap((part) => ('figure' in part ? [part.figure.src] : [])))
}

/** A link would put the pictures where nobody asked for them, and where the deck would not read them. */
async function refuseLink(folder: string): Promise<void> {
  if (!(await lstat(folder).catch(() => undefined))?.isSymbolicLink()) return
  const target = await realpath(folder).catch(() => undefined)
  if (target !== undefined && isWithin(target, await realpath(dirname(folder)))) return
  throw inputError(folder, {
    zh: '这是个链接，指到数据的文件夹之外；请删掉它，或用 -o 换个文件名',
    en: 'this is a link that leads out of the folder of the data; remove it, or name another file with -o',
  })
}

/**
 * Writes a picture under its name, or under another where that name is taken by anything but the same picture.
 *
 * @returns the name.
 */
async function writeFigure(bytes: Uint8Array, name: string, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    // `chart.png`, `chart-2.png`
    const one = number === 1 ? name : name.replace(/(\.[^.]*)?$/u, `-${number}$1`)
    const file = join(folder, one)
    const there = await lstat(file).catch(() => undefined)
    if (there === undefined) {
      await writeFileAtomic(file, bytes)
      return one
    }
    if (there.isFile() && there.size === bytes.length && (await readFile(file)).equals(bytes)) return one
  }
}

/** Figures by their new names; of one that is nowhere its caption is left. */
function withPlaces(article: ArticleFile, places: ReadonlyMap<string, string>): ArticleFile {
  const sections = article.sections.map(({ parts, ...section }) => {
    const kept = (parts ?? []).flatMap((part): PartFile[] => {
      if (!('figure' in part)) return [part]
      const src = places.get(part.figure.src)
      if (src !== undefined) return [{ figure: { ...part.figure, src } }]
      return part.figure.caption === undefined ? [] : [{ caption: part.figure.caption }]
    })
    return { ...section, ...(kept.length > 0 && { parts: kept }) }
  })
  return { ...article, sections }
}
