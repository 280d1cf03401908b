/** What an archive must not do to the machine that opens it. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/article/errors.js'
import { assertPlainXml, openArchive } from '../../src/import/archive.js'

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const XML = '<?xml version="1.0"?><a>图书馆</a>'

const good = (): Uint8Array =>
  zipSync({
    'word/': new Uint8Array(),
    'word/document.xml': strToU8(XML.repeat(50)),
    '图/1.png': [strToU8('picture'.repeat(9)), { level: 0 }],
  })

/** The archive with a number of every record with this signature set to another. */
function changed(zip: Uint8Array, signature: number, write: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === signature) write(view, at)
  return zip
}

/** Three million bytes that say they are a thousand. */
function liar(): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new Uint8Array(3_000_000).fill(97) })
  return changed(
    changed(zip, ENTRY, (view, at) => view.setUint32(at + 24, 1000, true)),
    LOCAL,
    (view, at) => view.setUint32(at + 22, 1000, true),
  )
}

describe('an archive as it should be', () => {
  it('is handed over by name, without its folders', () => {
    const parts = openArchive(good(), 'a.docx')
    expect([...parts.keys()]).toEqual(['word/document.xml', '图/1.png'])
    expect(Buffer.from(parts.get('图/1.png') ?? []).toString()).toBe('picture'.repeat(9))
  })

  it('is unpacked only as far as it is wanted', () => {
    const spoilt = changed(good(), ENTRY, (view, at) => view.setUint32(at + 16, 1, true))
    expect(openArchive(spoilt, 'a.odt', { wanted: (name) => name === 'content.xml' }).size).toBe(0)
    expect([...openArchive(good(), 'a.docx', { wanted: (name) => name.endsWith('.png') }).keys()]).toEqual(['图/1.png'])
  })

  it('may have a comment behind it, and pack a small part tightly', () => {
    const zip = changed(good(), 0x06054b50, (view, at) => view.setUint16(at + 20, 5, true))
    expect(openArchive(Buffer.concat([zip, Buffer.from('hello')]), 'a.docx').size).toBe(2)
    expect(openArchive(zipSync({ 'a.bin': new Uint8Array(900_000) }), 'a.docx').size).toBe(1)
  })
})

const BROKEN = /^a\.docx: it is broken, cut off or locked; open it .* and save it again$/
const BOMB = /^a\.docx: it would unpack to far more than an article; save/
const bad: [string, () => Uint8Array, RegExp][] = [
  ['a bomb', () => zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }), BOMB],
  ['a bomb that lies about its size', liar, BROKEN],
  [
    'thousands of entries',
    () => zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, new Uint8Array()]))),
    BOMB,
  ],
  ['one that was cut off in the middle', () => good().subarray(0, 120), BROKEN],
  ['one that lacks its last bytes', () => good().subarray(0, -5), BROKEN],
  ['one that lacks its first bytes', () => good().subarray(30), BROKEN],
  ['nothing but a signature', () => strToU8('PK\u0003\u0004'), BROKEN],
  [
    'one damaged byte',
    () => changed(good(), LOCAL, (view, at) => view.setUint8(at + 60, view.getUint8(at + 60) ^ 1)),
    BROKEN,
  ],
  [
    'a locked one',
    () => changed(good(), ENTRY, (view, at) => view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)),
    /locked with a password; .* save it without one$/,
  ],
  ...['../a.xml', 'word/../../a', '/etc/a', '\\\\server\\a', 'C:\\a', 'word\\..\\a'].map(
    (name): [string, () => Uint8Array, RegExp] => [
      `the name ${name}`,
      () => zipSync({ [name]: strToU8('x') }),
      /leads out of its folder/,
    ],
  ),
  [
    'the same name twice',
    () =>
      changed(
        changed(zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<a/>') }), ENTRY, (view, at) =>
          view.setUint8(at + 46, 97),
        ),
        LOCAL,
        (view, at) => view.setUint8(at + 30, 97),
      ),
    /"a\.xml" twice/,
  ],
  [
    'a document type',
    () =>
      zipSync({ 'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>') }),
    /declares a document type/,
  ],
  [
    'one far behind a comment',
    () => zipSync({ 'a.xml': strToU8(`<!--${' '.repeat(9000)}--><!DOCTYPE a><a/>`) }),
    /declares a document type/,
  ],
  [
    'one in UTF-16',
    () => zipSync({ '_rels/.rels': Buffer.from('\uFEFF<!DOCTYPE a><a/>', 'utf16le') }),
    /declares a document type/,
  ],
]

it.each(bad)('refuses %s in one clear line', (_, zip, line) => {
  expect(() => openArchive(zip(), 'a.docx')).toThrow(InputError)
  expect(() => openArchive(zip(), 'a.docx')).toThrow(line)
})

it('holds to the limits it is given', () => {
  expect(() => openArchive(good(), 'a.docx', { mostBytes: 1000 })).toThrow(BOMB)
  expect(() => openArchive(good(), 'a.docx', { mostEntries: 2 })).toThrow(BOMB)
  expect(() =>
    openArchive(zipSync({ 'a.bin': new Uint8Array(2_000_000).map((_, at) => (at % 251) * (at % 7)) }), 'a.docx', {
      mostRatio: 5,
    }),
  ).toThrow(BOMB)
})

it('lets plain XML pass, with signs that only look like a declaration', () => {
  expect(() => assertPlainXml('<a>&lt;!DOCTYPE html&gt; <!-- <! --></a>', 'a.xml')).not.toThrow()
  expect(() =>
    assertPlainXml('<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lolz/>', 'a.xml'),
  ).toThrow(/^a\.xml: its XML declares/)
})
