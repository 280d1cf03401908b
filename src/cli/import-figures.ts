/** The pictures of an imported article, written beside its data; what lies nowhere is left out, and said. */
import { basename, dirname, join } from 'node:path'
import type { LeftOut } from '../article/article.js'
import type { ArticleFile, PartFile } from '../article/schema.js'
import type { PictureSources } from '../assets/pictures.js'
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
 */
export async function writeFigures(
  article: ArticleFile,
  files: ReadonlyMap<string, Uint8Array>,
  { source, data, remote }: Places,
): Promise<WithFigures> {
  const folder = `${slugOf(data)}-figures`
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
      const place = `${folder}/${free(basename(name.replaceAll('\\', '/')), places)}`
      await writeFileAtomic(join(dirname(data), place), bytes)
      places.set(src, place)
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

/** Two folders may hold pictures of one name. */
function free(name: string, places: ReadonlyMap<string, string>): string {
  const taken = new Set([...places.values()].map((place) => basename(place)))
  for (let number = 2, other = name; ; number++) {
    if (!taken.has(other)) return other
    other = name.replace(/(\.[^.]*)?$/u, `-${number}$1`)
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
