/** Drawings as pictures of pixels, for programs that draw no SVG, and to see that a file is a drawing at all. */
import { PictureFault } from './picture-path.js'
import { DrawingFault, drawInThread } from './svg-thread.js'

export interface Drawn {
  /** The drawing's own size in its pixels. */
  width: number
  height: number
  png: Uint8Array
}

/** Pixels of the longer side: twice the drawing's own, but no fewer than a projector shows and no more than it can. */
const LEAST_SIDE = 1280
const MOST_SIDE = 1920

/** A build asks for its talk several times, and a drawing takes half a second. */
const drawn = new Map<string, Promise<Drawn>>()

/** Drawings kept: those of a talk or two. */
const KEPT = 40

/**
 * Draws an SVG, without fonts of this machine: the same file gives the same bytes everywhere.
 *
 * @throws PictureFault where it cannot be read.
 */
export function drawSvg(svg: string): Promise<Drawn> {
  const before = drawn.get(svg)
  if (before !== undefined) return before
  if (drawn.size >= KEPT) drawn.clear()
  const now = draw(svg)
  drawn.set(svg, now)
  return now
}

/** The same at a width in pixels, once: for thumbnails. */
export async function paintSvg(svg: string, width: number): Promise<Uint8Array> {
  return (await drawInThread({ svg, width, pixels: false })).bytes
}

/** Its pixels at a width, row by row, four bytes each: red, green, blue and how opaque it is. */
export function pixelsOf(svg: string, width: number): Promise<{ width: number; height: number; bytes: Uint8Array }> {
  return drawInThread({ svg, width, pixels: true })
}

async function draw(svg: string): Promise<Drawn> {
  try {
    const { width, height, bytes } = await drawInThread({ svg, side: { least: LEAST_SIDE, most: MOST_SIDE } })
    return { width, height, png: bytes }
  } catch (error) {
    if (!(error instanceof DrawingFault)) throw error
    if (error.late)
      throw new PictureFault({ zh: '画起来太费时；请存成 PNG', en: 'takes too long to draw; save it as PNG' })
    const why = error.message.replace(/\.$/, '')
    throw new PictureFault({
      zh: `不是画得出来的 SVG（${why}）；请再存一次，或存成 PNG`,
      en: `is no SVG that can be drawn (${why}); save it again, or as PNG`,
    })
  }
}
