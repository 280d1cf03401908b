import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64Of, dataUri } from '../../src/text/base64.js'

it('writes base64 as Node does, of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }),
  )
  const long = new Uint8Array(100_000).map((_, index) => index)
  expect(base64Of(long)).toBe(Buffer.from(long).toString('base64'))
})

it('makes addresses that carry their bytes', () => {
  expect(dataUri('image/png', new Uint8Array([1, 2]))).toBe('data:image/png;base64,AQI=')
})
