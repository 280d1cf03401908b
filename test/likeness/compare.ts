/** How like two pictures of one slide are. */
import type { PNG } from 'pngjs'
import { ssim } from 'ssim.js'

/** Brightness, 0 to 255, row by row. */
interface Grey {
  width: number
  height: number
  values: Float32Array
}

/** Pixels of a picture that become one. */
const FACTOR = 3

/** Structural similarity, 1 for equal pictures, at 480 pixels' width after a blur of a pixel. */
export function likeness(one: PNG, other: PNG): number {
  const [a, b] = [blurred(greyOf(one)), blurred(greyOf(other))]
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  return ssim(pixelsOf(a, width, height), pixelsOf(b, width, height)).mssim
}

/** The mean brightness of each square of FACTOR pixels. Colours count as the eye weighs them (ITU-R BT.601). */
function greyOf({ data, width, height }: PNG): Grey {
  const small = { width: Math.floor(width / FACTOR), height: Math.floor(height / FACTOR) }
  const values = new Float32Array(small.width * small.height)
  for (let y = 0; y < small.height * FACTOR; y++) {
    const row = Math.floor(y / FACTOR) * small.width
    for (let x = 0; x < small.width * FACTOR; x++) {
      const from = (y * width + x) * 4
      const brightness = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
      const to = row + Math.floor(x / FACTOR)
      values[to] = (values[to] ?? 0) + brightness / FACTOR ** 2
    }
  }
  return { ...small, values }
}

/** Binomial weights of three, across and then down: about a pixel's blur. The edge goes on beyond itself. */
function blurred({ width, height, values }: Grey): Grey {
  const along = (from: Float32Array, step: number, end: (at: number) => [first: boolean, last: boolean]) =>
    from.map((value, at) => {
      const [first, last] = end(at)
      return ((first ? value : (from[at - step] ?? 0)) + 2 * value + (last ? value : (from[at + step] ?? 0))) / 4
    })
  const across = along(values, 1, (at) => [at % width === 0, at % width === width - 1])
  return { width, height, values: along(across, width, (at) => [at < width, at >= width * (height - 1)]) }
}

/** The upper left part of a picture, as ssim.js reads it. */
function pixelsOf(
  { width, values }: Grey,
  partWidth: number,
  partHeight: number,
): { data: Uint8ClampedArray; width: number; height: number } {
  const data = new Uint8ClampedArray(partWidth * partHeight * 4)
  for (let y = 0; y < partHeight; y++)
    for (let x = 0; x < partWidth; x++)
      data.fill(values[y * width + x] ?? 0, (y * partWidth + x) * 4, (y * partWidth + x) * 4 + 4)
  return { data, width: partWidth, height: partHeight }
}
