/** Drawings as pictures of pixels, for programs that draw no SVG, and to see that a file is a drawing at all. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Resvg } from '@resvg/resvg-wasm'
import { PictureFault } from './picture-path.js'

export interface Drawn {
  /** The drawing's own size in its pixels. */
  width: number
  height: number
  png: Uint8Array
}

/** Pixels of the longer side: twice the drawing's own, but no fewer than a projector shows and no more than it can. */
const LEAST_SIDE = 1280
const MOST_SIDE = 1920

type Draw = new (...args: ConstructorParameters<typeof Resvg>) => InstanceType<typeof Resvg>

let ready: Promise<Draw> | undefined

/** Compiles resvg's WebAssembly, once. */
async function loadResvg(): Promise<Draw> {
  const packages = createRequire(import.meta.url)
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(await readFile(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return Resvg
}

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
  ready ??= loadResvg()
  const Drawing = await ready
  return new Drawing(svg, { font: { fontBuffers: [] }, fitTo: { mode: 'width', value: width } }).render().asPng()
}

/** Its pixels at a width, row by row, four bytes each: red, green, blue and how opaque it is. */
export async function pixelsOf(svg: string, width: number): Promise<{ width: number; height: number; bytes: Uint8Array }> {
  ready ??= loadResvg()
  const Drawing = await ready
  const image = new Drawing(svg, { font: { fontBuffers: [] }, fitTo: { mode: 'width', value: width } }).render()
  return { width: image.width, height: image.height, bytes: image.pixels }
}

async function draw(svg: string): Promise<Drawn> {
  ready ??= loadResvg()
  const Drawing = await ready
  const options = { font: { fontBuffers: [] } }
  try {
    const { width, height } = new Drawing(svg, options)
    const longer = Math.max(width, height)
    const zoom = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, 2 * longer)) / longer
    return { width, height, png: new Drawing(svg, { ...options, fitTo: { mode: 'zoom', value: zoom } }).render().asPng() }
  } catch (error) {
    const why = String(error instanceof Error ? error.message : error).replace(/\.$/, '')
    throw new PictureFault({ zh: `不是画得出来的 SVG（${why}）；请再存一次，或存成 PNG`, en: `is no SVG that can be drawn (${why}); save it again, or as PNG` })
  }
}
