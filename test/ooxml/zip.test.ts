/** What the zip holds comes out again as it went in, whoever opens it. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflate } from '../../src/ooxml/deflate.js'
import { pack, writeZip } from '../../src/ooxml/zip.js'

test('any bytes come back, and text as UTF-8', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uint8Array(), fc.string({ unit: 'grapheme' })), { maxLength: 6 }), (contents) => {
      const files = unzipSync(
        writeZip(contents.map((content, index) => ({ name: `ppt/${index}.xml`, content: pack(content) }))),
      )
      expect(Object.values(files).map((bytes) => Buffer.from(bytes))).toEqual(
        contents.map((content) => Buffer.from(content as string)),
      )
    }),
  )
})

test('a part larger than the buffers of zlib is whole', () => {
  const [noise, prose] = [randomBytes(3_500_000), Buffer.from('第一段。'.repeat(300_000))]
  expect(inflateRawSync(deflate(noise)).equals(noise)).toBe(true)
  const packed = deflate(prose)
  expect(packed.length).toBeLessThan(prose.length / 100)
  expect(inflateRawSync(packed).equals(prose)).toBe(true)
})

test('what is packed already, or does not shrink, is stored', () => {
  const noise = randomBytes(1000)
  expect(pack(noise)).toMatchObject({ deflated: false, data: noise, size: 1000 })
  expect(pack(Buffer.alloc(1000), true).deflated).toBe(false)
  expect(pack(Buffer.alloc(1000)).deflated).toBe(true)
})

test('says when a zip cannot hold so many files', () => {
  const content = pack('')
  expect(() => writeZip(Array.from({ length: 65_536 }, (_, index) => ({ name: `${index}`, content })))).toThrow(
    '65536 files',
  )
})
