/** How like two pictures of one slide are. */
import { PNG } from 'pngjs'
import { ssim } from 'ssim.js'

/** Structural similarity, 1 for equal pictures, at 480 pixels' width after a blur of a pixel. */
export function likeness(one: PNG, other: PNG): number {
  const pictures = [one, other].map((picture) => blur(shrink(picture, 3)))
  const [a, b] = pictures
  if (a === undefined || b === undefined) throw new Error('two pictures are compared')
  const width = Math.min(a.width, b.width)
  const height = Math.min(a.height, b.height)
  return ssim(crop(a, width, height), crop(b, width, height)).mssim
}

/** The mean of each square of `factor` pixels. */
export function shrink(picture: PNG, factor: number): PNG {
  const result = new PNG({ width: Math.floor(picture.width / factor), height: Math.floor(picture.height / factor) })
  each(result, (x, y, channel) => {
    let sum = 0
    for (let dy = 0; dy < factor; dy++)
      for (let dx = 0; dx < factor; dx++) sum += at(picture, x * factor + dx, y * factor + dy, channel)
    return sum / factor ** 2
  })
  return result
}

/** Binomial weights of three, in both directions: about a pixel's blur. */
function blur(picture: PNG): PNG {
  const weights = [1, 2, 1]
  const result = new PNG({ width: picture.width, height: picture.height })
  each(result, (x, y, channel) => {
    let sum = 0
    weights.forEach((down, dy) =>
      weights.forEach((across, dx) => (sum += down * across * at(picture, x + dx - 1, y + dy - 1, channel))),
    )
    return sum / 16
  })
  return result
}

function crop(picture: PNG, width: number, height: number): { data: Uint8ClampedArray; width: number; height: number } {
  const result = new PNG({ width, height })
  each(result, (x, y, channel) => at(picture, x, y, channel))
  return { data: new Uint8ClampedArray(result.data), width, height }
}

function each(picture: PNG, value: (x: number, y: number, channel: number) => number): void {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++)
      for (let channel = 0; channel < 4; channel++)
        picture.data[(y * picture.width + x) * 4 + channel] = value(x, y, channel)
  }
}

/** A channel of a pixel; the edge goes on beyond itself. */
function at({ data, width, height }: PNG, x: number, y: number, channel: number): number {
  const column = Math.min(Math.max(x, 0), width - 1)
  const row = Math.min(Math.max(y, 0), height - 1)
  return data[(row * width + column) * 4 + channel] ?? 0
}
