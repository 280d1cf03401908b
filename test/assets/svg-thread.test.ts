/** Drawings that would take minutes end after seconds, and those behind them are drawn all the same. */
import { expect, test } from 'vitest'
import { drawSvg, paintSvg } from '../../src/assets/svg-drawing.js'
import { safeSvg } from '../../src/assets/svg-safety.js'
import { host } from '../host.js'

const svg = (body: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">${body}</svg>`

const masks = Array.from(
  { length: 40 },
  (_, at) =>
    `<mask id="m${at}"><g mask="url(#m${at + 1})"><rect width="600" height="600" mask="url(#m${at + 1})"/></g></mask>`,
).join('')

test.each([
  ['a filter', '<filter id="f"><feMorphology radius="100"/></filter><rect width="600" height="600" filter="url(#f)"/>'],
  ['masks in masks', `${masks}<rect width="600" height="600" mask="url(#m0)"/>`],
])(
  '%s whose cost is out of proportion is given up, the process stays alive, and the next drawing is drawn',
  async (_, body) => {
    let beats = 0
    const heart = setInterval(() => beats++, 100)
    const [late, next, last] = await Promise.allSettled([
      drawSvg(svg(body), host),
      drawSvg(svg('<circle r="9"/>'), host),
      drawSvg(svg('<circle r="8"/>'), host),
    ])
    clearInterval(heart)
    expect(late).toMatchObject({ status: 'rejected', reason: { message: 'takes too long to draw; save it as PNG' } })
    expect(next).toMatchObject({ status: 'fulfilled', value: { width: 600, height: 600 } })
    expect(last).toMatchObject({ status: 'fulfilled' })
    expect(beats).toBeGreaterThan(3)
  },
  30_000,
)

test('what breaks a drawing breaks no other', async () => {
  await expect(drawSvg('<svg', host)).rejects.toThrow('is no SVG that can be drawn')
  await expect(drawSvg(svg('<g>'.repeat(5000) + '</g>'.repeat(5000)), host)).rejects.toThrow(
    'is no SVG that can be drawn',
  )
  const png = Buffer.from(await paintSvg(svg('<rect width="9" height="9"/>'), 320, host))
  expect(png.readUInt32BE(16)).toBe(320)
})

// Read anew from each mark, they would outlast the test's time.
test('comments and document types that begin and never end are read in one go', () => {
  expect(safeSvg(Buffer.from(svg('<!--'.repeat(900_000))))).toContain('<!--')
  expect(() => safeSvg(Buffer.from(svg('<!DOCTYPE a '.repeat(300_000))))).toThrow('entities')
})

test('layers within layers without end are not drawn: they would fill the memory', () => {
  const nested = (count: number): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><filter id="f"/>${'<g filter="url(#f)">'.repeat(count)}<rect opacity=".5"/>${'</g>'.repeat(count)}</svg>`,
    )
  expect(safeSvg(nested(20))).toContain('<rect')
  expect(() => safeSvg(nested(300))).toThrow('layers')
  // Side by side they cost one.
  expect(
    safeSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g opacity=".5"><rect/></g>'.repeat(3000)}</svg>`)),
  ).toContain('<rect')
})
