/** Half a picture is none. */
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { isWhole } from '../../src/assets/picture-whole.js'
import { photo } from './photo.js'

const noise = new PNG({ width: 64, height: 64 })
noise.data.forEach((_, at) => (noise.data[at] = (at * at * 31) % 251))
const png = PNG.sync.write(noise)
const jpeg = photo({ width: 64, height: 64, orientation: 6, place: 'somewhere' })
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

test('what is whole is whole, with bytes behind its end too', () => {
  for (const [type, bytes] of [
    ['png', png],
    ['jpg', jpeg],
    ['gif', gif],
  ] as const) {
    expect(isWhole(bytes, type), type).toBe(true)
    expect(isWhole(Buffer.concat([bytes, Buffer.from('more')]), type), type).toBe(true)
  }
})

test('what is cut anywhere is not', () => {
  for (const [type, bytes, least] of [
    ['png', png, 12],
    ['jpg', jpeg, 2],
    ['gif', gif, 2],
  ] as const) {
    for (let length = 26; length <= bytes.length - least; length += 7)
      expect(isWhole(bytes.subarray(0, length), type), `${type} ${length}`).toBe(false)
  }
})

test('a PNG whose data was written over is not, nor one that has no data', () => {
  const over = Buffer.from(png)
  over.fill(7, 200, 400)
  expect(isWhole(over, 'png')).toBe(false)
  expect(isWhole(Buffer.concat([png.subarray(0, 33), png.subarray(-12)]), 'png')).toBe(false)
})
