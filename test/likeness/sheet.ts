/** A contact sheet: every slide twice, the deck's picture to the left of the PowerPoint's. */
import { PNG } from 'pngjs'
import { shrink } from './compare.js'

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
