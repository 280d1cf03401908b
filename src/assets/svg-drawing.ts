/** Drawings as pictures of pixels, for programs that draw no SVG, and to see that a file is a drawing at all. */
import type { SvgPainter } from '../host/host.js'
import { PictureFault } from '../host/picture-source.js'
import { DrawingFault, type SvgDrawing } from '../host/svg.js'

export interface Drawn {
  /** The drawing's own size in its pixels. */
  width: number
  height: number
  png: Uint8Array
}

/** Pixels of the longer side: twice the drawing's own, but no fewer than a projector shows and no more than it can. */
const SIDE = { least: 1280, most: 1920 }

/**
 * Draws an SVG that an article shows.
 *
 * @throws PictureFault where it cannot be read.
 */
export async function drawSvg(svg: string, host: SvgPainter): Promise<Drawn> {
  try {
    const { width, height, bytes } = await host.drawSvg({ svg, side: SIDE })
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

/** A drawing of Lectern's own at a width in pixels, as PNG: for thumbnails. */
export async function paintSvg(svg: string, width: number, host: SvgPainter): Promise<Uint8Array> {
  return (await host.drawSvg({ svg, width, pixels: false })).bytes
}

/** Its pixels at a width, row by row, four bytes each: red, green, blue and how opaque it is. */
export function pixelsOf(svg: string, width: number, host: SvgPainter): Promise<SvgDrawing> {
  return host.drawSvg({ svg, width, pixels: true })
}
