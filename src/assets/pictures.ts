/** Pictures read from files beside the article: safe, of a sort that both outputs show, and measured. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { imageSize } from 'image-size'
import { InputError, type InputProblem } from '../article/errors.js'
import type { Host, SvgPainter } from '../host/host.js'
import { isRemote, PictureFault } from '../host/picture-source.js'
import type { Need, PictureAsset } from '../layout/assets.js'
import { withoutJpegMetadata, withoutPngMetadata } from './picture-private.js'
import { isWhole } from './picture-whole.js'
import { drawSvg } from './svg-drawing.js'
import { safeSvg } from './svg-safety.js'

/** Where pictures may come from besides the files in the article's folder. */
export interface PictureSources {
  /** Pictures that came within the article's own file, by source; they win over files beside it. */
  files?: ReadonlyMap<string, Uint8Array>
  /** Fetches pictures of the network; where it is absent they are refused. */
  remote?: { get: (source: string) => Promise<Uint8Array>; prepare: (sources: readonly string[]) => Promise<void> }
}

/** What of the outside pictures take. */
type PictureHost = Pick<Host, 'pictureBeside' | 'drawSvg'>

type PictureNeed = Pick<Extract<Need, { type: 'picture' }>, 'source' | 'place'>

/** More than any projector shows, and enough to fill the memory of a classroom's computer. */
const MOST_PIXELS = 50_000_000

/**
 * The pictures by their source, in the order in which they are asked for.
 *
 * @param file the data file: sources are paths from its folder.
 * @throws InputError with every picture that cannot be had, where it was asked for first.
 */
export async function loadPictures(
  needs: readonly PictureNeed[],
  file: string,
  sources: PictureSources,
  host: PictureHost,
): Promise<Map<string, PictureAsset>> {
  const first = new Map<string, PictureNeed>()
  for (const need of needs) if (!first.has(need.source)) first.set(need.source, need)
  await sources.remote?.prepare([...first.keys()])
  const problems: InputProblem[] = []
  const pictures = new Map<string, PictureAsset>()
  for (const { source, place } of first.values()) {
    try {
      pictures.set(source, await loadPicture(source, file, sources, host))
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push({
        file,
        line: place,
        message: `the picture ${shortened(source)} ${error.told.en}`,
        zh: `图片 ${shortened(source)} ${error.told.zh}`,
      })
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return pictures
}

/** @param file see `loadPictures`. @throws PictureFault where it cannot be had. */
export async function loadPicture(
  source: string,
  file: string,
  { files, remote }: PictureSources,
  host: PictureHost,
): Promise<PictureAsset> {
  const read = await readPicture(
    files?.get(source) ??
      (isRemote(source) ? await remote?.get(source) : undefined) ??
      (await host.pictureBeside(file, source)),
    host,
  )
  return { ...read, id: bytesToHex(sha256(read.bytes)).slice(0, 16) }
}

/**
 * What the bytes themselves say they are; the file's ending may lie.
 *
 * @throws PictureFault where no output could show them.
 */
export async function readPicture(bytes: Uint8Array, host: SvgPainter): Promise<Omit<PictureAsset, 'id'>> {
  const { type, width, height, orientation = 1 } = measured(bytes)
  if (width * height > MOST_PIXELS)
    throw new PictureFault({
      zh: `有 ${width} × ${height} 像素，超过 ${MOST_PIXELS / 10_000} 万；请存得小一些`,
      en: `has ${width} × ${height} pixels, more than ${MOST_PIXELS / 1_000_000} million; save it smaller`,
    })
  if (!isWhole(bytes, type)) throw new PictureFault(PART)
  switch (type) {
    case 'png':
      return { bytes: withoutPngMetadata(bytes), mime: 'image/png', width, height }
    case 'gif':
      return { bytes, mime: 'image/gif', width, height }
    case 'jpg':
      return jpeg(bytes, { width, height }, orientation)
    case 'svg': {
      const svg = safeSvg(bytes)
      const { png, ...size } = await drawSvg(svg, host)
      return { bytes: new TextEncoder().encode(svg), mime: 'image/svg+xml', ...size, fallback: png }
    }
    default:
      throw new PictureFault({
        zh: `是 ${type} 格式，PowerPoint 不是到处都能显示；请存成 PNG`,
        en: `is a picture of the sort ${type}, which PowerPoint does not show everywhere; save it as PNG`,
      })
  }
}

/** From 5 on the camera lay on its side: what it calls width is the height. */
function jpeg(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
  orientation: number,
): Omit<PictureAsset, 'id'> {
  const size = orientation >= 5 ? { width: height, height: width } : { width, height }
  return {
    bytes: withoutJpegMetadata(bytes, orientation),
    mime: 'image/jpeg',
    ...size,
    ...(orientation > 1 && { orientation }),
  }
}

function measured(bytes: Uint8Array): { type: string; width: number; height: number; orientation?: number } {
  try {
    const { type = '', width, height, orientation } = imageSize(bytes)
    if (width > 0 && height > 0) return { type, width, height, orientation }
  } catch {
    // Said below, in our own words.
  }
  // A drawing may leave its size to its page.
  if (/<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)))) return { type: 'svg', width: 1, height: 1 }
  throw new PictureFault(PART)
}

const PART = {
  zh: '不是能读的图片，或者只有半张；请存成 PNG 或 JPEG',
  en: 'is no picture that can be read, or only a part of one; save it as PNG or JPEG',
}

function shortened(source: string): string {
  return source.length > 100 ? `${source.slice(0, 60)}…` : source
}
