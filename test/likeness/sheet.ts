/** A contact sheet: every slide twice, the deck's picture to the left of the PowerPoint's. */
import { PNG } from 'pngjs'

/** Slides are shown at this share of the pictures' size. */
const SHRINK = 3
const GAP = 8
const PAIRS_A_ROW = 2

export function sheetOf(pairs: readonly (readonly [PNG, PNG])[]): PNG {
  const small = pairs.map((pair) => pair.map((picture) => shrink(picture, SHRINK)))
  const width = Math.max(...small.flat().map((picture) => picture.width))
  const height = Math.max(...small.flat().map((picture) => picture.height))
  const rows = Math.ceil(small.length / PAIRS_A_ROW)
  const sheet = new PNG({ width: PAIRS_A_ROW * (2 * width + 3 * GAP), height: rows * (height + 2 * GAP) })
  sheet.data.fill(0x88)
  for (let alpha = 3; alpha < sheet.data.length; alpha += 4) sheet.data[alpha] = 0xff
  small.forEach((pair, index) =>
    pair.forEach((picture, side) => {
      const x = (index % PAIRS_A_ROW) * (2 * width + 3 * GAP) + GAP + side * (width + GAP / 2)
      const y = Math.floor(index / PAIRS_A_ROW) * (height + 2 * GAP) + GAP
      PNG.bitblt(picture, sheet, 0, 0, Math.min(picture.width, width), Math.min(picture.height, height), x, y)
    }),
  )
  return sheet
}

/** The mean of each square of `factor` pixels. */
function shrink(picture: PNG, factor: number): PNG {
  const small = new PNG({ width: Math.floor(picture.width / factor), height: Math.floor(picture.height / factor) })
  small.data.forEach((_, at) => {
    const [pixel, channel] = [Math.floor(at / 4), at % 4]
    const [left, top] = [(pixel % small.width) * factor, Math.floor(pixel / small.width) * factor]
    let sum = 0
    for (let y = top; y < top + factor; y++)
      for (let x = left; x < left + factor; x++) sum += picture.data[(y * picture.width + x) * 4 + channel] ?? 0
    small.data[at] = sum / factor ** 2
  })
  return small
}
