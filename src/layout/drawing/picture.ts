/** Where a picture's own square comes to lie. */
import type { Insets, Rect } from '../scene.js'
import type { PictureMark } from './mark.js'

/** Six numbers that move, turn and stretch, as SVG's `matrix()` and PDF's `cm` take them. */
export type Matrix = readonly [number, number, number, number, number, number]

/** How a camera held the picture (Exif 2.32, tag 274): where a point of the stored picture is seen, as shares of its sides. */
const HELD: Record<number, Matrix> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
}

/** The rectangle of the whole picture, of which `crop` leaves what its own rectangle shows. */
export function wholePicture({ x, y, width, height, crop }: Rect & { crop: Insets }): Rect {
  const whole = { width: width / (1 - crop.left - crop.right), height: height / (1 - crop.top - crop.bottom) }
  return { x: x - crop.left * whole.width, y: y - crop.top * whole.height, ...whole }
}

/** From shares of the stored picture's sides, from its upper left corner, to page units: turned as it is to be seen, and cropped. */
export function pictureMatrix(mark: PictureMark): Matrix {
  const { x, y, crop, asset } = mark
  const whole = wholePicture(mark)
  const [a, b, c, d, e, f] = HELD[asset.orientation ?? 1] ?? [1, 0, 0, 1, 0, 0]
  return [
    whole.width * a,
    whole.height * b,
    whole.width * c,
    whole.height * d,
    x + whole.width * (e - crop.left),
    y + whole.height * (f - crop.top),
  ]
}
