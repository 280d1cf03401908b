/** Pictures as they lie beside an article: those that are taken, and those that are refused with a line that helps. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { loadPictures } from '../../src/assets/pictures.js'
import { photo } from './photo.js'
import { host } from '../host.js'

const outside = mkdtempSync(path.join(tmpdir(), 'lectern-pictures-'))
const folder = path.join(outside, 'talk')
const article = path.join(folder, 'talk.yaml')

const put = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, name), content)
const svg = (body: string, attributes = 'width="40" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`
const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))

beforeAll(() => {
  mkdirSync(folder)
  mkdirSync(path.join(folder, 'inner'))
  put('dot.png', png(3, 2))
  put('inner/dot.png', png(3, 2))
  put('图 一.png', png(5, 5))
})

afterAll(() => rmSync(outside, { recursive: true }))

async function load(source: string) {
  const picture = (await loadPictures([{ source }], article, {}, host)).get(source)
  if (picture === undefined) throw new Error('no picture')
  return picture
}

/** The line that says what is wrong. */
async function refusal(source: string): Promise<string> {
  const error = await loadPictures([{ source, place: 7 }], article, {}, host).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(InputError)
  const { message } = error as InputError
  expect(message.split('\n')).toHaveLength(1)
  expect(message.startsWith(`${article}:7: the picture `)).toBe(true)
  return message
}

describe('taken', () => {
  test('PNG, with its size, in folders and with names of any script', async () => {
    expect(await load('dot.png')).toMatchObject({ mime: 'image/png', width: 3, height: 2 })
    expect(await load('./inner/dot.png')).toMatchObject({ width: 3 })
    expect(await load('图 一.png')).toMatchObject({ width: 5 })
  })

  test('equal pictures are known as equal, others not', async () => {
    expect((await load('dot.png')).id).toBe((await load('inner/dot.png')).id)
    expect((await load('dot.png')).id).not.toBe((await load('图 一.png')).id)
  })

  test('by what they are, not by how their names end', async () => {
    put('really.jpg', png(4, 4))
    expect((await load('really.jpg')).mime).toBe('image/png')
  })

  test('GIF', async () => {
    put('dot.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))
    expect(await load('dot.gif')).toMatchObject({ mime: 'image/gif', width: 1, height: 1 })
  })

  test('a photograph from a camera on its side, without where it was taken', async () => {
    put('side.jpg', photo({ width: 8, height: 4, orientation: 6, place: 'Lat 30.27 Lon 120.15' }))
    const { bytes, ...side } = await load('side.jpg')
    expect(side).toMatchObject({ mime: 'image/jpeg', width: 4, height: 8, orientation: 6 })
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Lat 30.27')
    put('upright.jpg', photo({ width: 8, height: 4, orientation: 1, place: 'Lat 30.27' }))
    const upright = await load('upright.jpg')
    expect(upright).toMatchObject({ width: 8, height: 4 })
    expect(upright.orientation).toBeUndefined()
    expect(Buffer.from(upright.bytes).toString('latin1')).not.toContain('Exif')
  })

  test('PNG without what programs wrote into it', async () => {
    const text = Buffer.from('0000000774455874004a616e65204400000000', 'hex')
    const plain = png(2, 2)
    put('said.png', Buffer.concat([plain.subarray(0, 33), text.subarray(0, 4), text.subarray(4), plain.subarray(33)]))
    expect(Buffer.from((await load('said.png')).bytes).includes('tEXt')).toBe(false)
  })

  test('SVG, with the same as PNG, the same on every run', async () => {
    put(
      'drawing.svg',
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<path id="a" d="M0 0h40v20z" fill="#c00"/><use xlink:href="#a" y="2"/>')}`,
    )
    const drawing = await load('drawing.svg')
    expect(drawing).toMatchObject({ mime: 'image/svg+xml', width: 40, height: 20 })
    expect(Buffer.from(drawing.bytes).toString()).not.toContain('DOCTYPE')
    const pixels = PNG.sync.read(Buffer.from(drawing.fallback ?? []))
    expect(pixels.width).toBe(1280)
    expect(pixels.width / pixels.height).toBe(2)
    expect([...pixels.data.subarray(4 * (640 * 300 + 900), 4 * (640 * 300 + 900) + 4)][3]).toBeDefined()
    expect((await load('drawing.svg')).fallback).toEqual(drawing.fallback)
  })

  test('SVG that leaves its size to its viewBox', async () => {
    put('box.svg', svg('<rect width="9" height="3"/>', 'viewBox="0 0 90 30"'))
    const { width, height } = await load('box.svg')
    expect(width / height).toBe(3)
  })
})

describe('refused, in one line with the slide’s place', () => {
  test.each([
    ['/etc/passwd', 'is a path of this computer'],
    ['C:\\pictures\\a.png', 'is a path of this computer'],
    ['~/a.png', 'is a path of this computer'],
    ['../secret.png', 'leads out of the folder'],
    ['inner/../../secret.png', 'leads out of the folder'],
    ['..\\secret.png', 'leads out of the folder'],
    ['https://example.org/a.png', 'is an address; save the picture beside the article'],
    ['file:///etc/passwd', 'is an address'],
    ['data:image/png;base64,AAAA', 'is an address'],
    ['//example.org/a.png', 'is an address'],
    ['none.png', 'is no file; check its name and folder'],
    ['inner', 'is a folder'],
    ['dot.png/x', 'is no file'],
  ])('%s', async (source, said) => {
    writeFileSync(path.join(outside, 'secret.png'), png(1, 1))
    expect(await refusal(source)).toContain(said)
  })

  test('a link that leads out, and one to a folder outside', async () => {
    symlinkSync(path.join(outside, 'secret.png'), path.join(folder, 'link.png'))
    symlinkSync(outside, path.join(folder, 'away'))
    expect(await refusal('link.png')).toContain('leads out of the folder')
    expect(await refusal('away/secret.png')).toContain('leads out of the folder')
  })

  test('what is no picture, or half of one', async () => {
    put('text.png', 'not a picture')
    put('empty.png', '')
    put('half.png', png(3, 3).subarray(0, 12))
    for (const name of ['text.png', 'empty.png', 'half.png'])
      expect(await refusal(name)).toContain('is no picture that can be read')
  })

  test('WebP, which PowerPoint does not show everywhere', async () => {
    put('a.webp', Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'))
    expect(await refusal('a.webp')).toContain('save it as PNG')
  })

  test('more pixels and more bytes than a classroom’s computer takes', async () => {
    const huge = Buffer.from(png(1, 1))
    huge.writeUInt32BE(20_000, 16)
    huge.writeUInt32BE(20_000, 20)
    put('huge.png', huge)
    expect(await refusal('huge.png')).toContain('20000 × 20000 pixels')
    put('heavy.png', '')
    truncateSync(path.join(folder, 'heavy.png'), 21_000_000)
    expect(await refusal('heavy.png')).toContain('has 21 MB, and 20 is the most')
  })

  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'a script'],
    ['a script with a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'), 'a script'],
    ['a handler', svg('<rect width="1" height="1" onload="alert(1)"/>'), 'a script'],
    ['a handler after a slash', svg('<rect/onload="alert(1)"/>'), 'a script'],
    ['a script as an address, escaped', svg('<a xlink:href="&#106;avascript:alert(1)"><rect/></a>'), 'a script'],
    ['a page within', svg('<foreignObject><b/></foreignObject>'), 'a page within'],
    ['a picture of elsewhere', svg('<image href="https://example.org/a.png"/>'), 'a reference to elsewhere'],
    ['a file of the machine', svg("<image xlink:href='file:///etc/passwd'/>"), 'a reference to elsewhere'],
    ['a picture beside it', svg('<image href="other.png"/>'), 'a reference to elsewhere'],
    ['a drawing within', svg('<image href="data:image/svg+xml;base64,AAAA"/>'), 'a reference to elsewhere'],
    ['a style of elsewhere', svg('<style>@import "a.css";</style>'), 'a style sheet'],
    ['an address in a style', svg('<rect style="fill:url(https://example.org/a)"/>'), 'a reference to elsewhere'],
    [
      'the same with escapes of CSS',
      svg('<rect style="fill:\\75rl(https://example.org/a)"/>'),
      'a reference to elsewhere',
    ],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'a style sheet'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`, 'entities'],
    [
      'a file as an entity',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
      'entities',
    ],
  ])('SVG with %s', async (_name, content, said) => {
    put('bad.svg', content)
    expect(await refusal('bad.svg')).toContain(`holds ${said}`)
  })

  test('SVG that cannot be drawn', async () => {
    put('broken.svg', svg('<g>'))
    expect(await refusal('broken.svg')).toContain('is no SVG that can be drawn')
  })

  test('all at once, each where it was asked for first', async () => {
    const error = await loadPictures(
      [
        { source: 'b.png', place: 3 },
        { source: 'dot.png', place: 4 },
        { source: 'b.png', place: 5 },
        { source: 'c.png', place: 6 },
      ],
      article,
      {},
      host,
    ).catch((error: unknown) => error)
    expect((error as InputError).problems.map(({ line }) => line)).toEqual([3, 6])
  })
})
