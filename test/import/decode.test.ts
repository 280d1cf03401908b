/** Encodings told from the bytes, whatever a file says of itself. */
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/import/decode.js'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const again = (text: string): string => text.repeat(6)

const cases: [string, Uint8Array, string][] = [
  [
    'UTF-16 of Han without a mark, little end first',
    Buffer.from(again('它一直开在老街的尽头，门前有两棵樟树。'), 'utf16le'),
    '它一直开在老街的尽头',
  ],
  [
    'UTF-16 of Han without a mark, big end first',
    Buffer.from(again('它一直开在老街的尽头，门前有两棵樟树。'), 'utf16le').swap16(),
    '它一直开在老街的尽头',
  ],
  // 図書館は朝八時に開きます。
  [
    'Japanese EUC',
    bytes('bfdebdf1b4dba4cfc4abc8acbbfea4cbb3aba4ada4dea4b9a1a3'.repeat(6)),
    '図書館は朝八時に開きます。',
  ],
  // Библиотека открывается рано.
  [
    'Cyrillic of Windows',
    bytes('c1e8e1ebe8eef2e5eae020eef2eaf0fbe2e0e5f2f1ff20f0e0edee2e20'.repeat(4)),
    'Библиотека открывается рано.',
  ],
  [
    'UTF-8 with a few bytes of something else',
    Buffer.concat([Buffer.from(again('小城图书馆今年满一百岁了。')), bytes('eda080'), Buffer.from('它很老。')]),
    '小城图书馆今年满一百岁了。',
  ],
]

it.each(cases)('reads %s', (_, given, text) => {
  expect(decodeText(given, 'a.txt').startsWith(text)).toBe(true)
})

it('believes the bytes rather than what a page declares', () => {
  // 小城图书馆 in GB18030, under a declaration of UTF-8.
  expect(decodeText(bytes('d0a1b3c7cdbccae9b9dd'.repeat(5)), 'a.html', 'utf-8')).toContain('小城图书馆')
})

/** Written out, since Node only decodes these. */
const older: [string, string, string][] = [
  ['Chinese of the mainland', 'd0a1b3c7cdbccae9b9ddbdf1c4eac2fad2bbb0d9cbeac1cba1a3', '小城图书馆今年满一百岁了。'],
  ['Chinese of Taiwan', 'a470abb0b9cfaed1c05da4b5a67ebaa1a440a6cab7b3a446a143', '小城圖書館今年滿一百歲了。'],
  ['Japanese', '907d8f918ad982cd92a994aa8e9e82c98a4a82ab82dc82b78142', '図書館は朝八時に開きます。'],
  [
    'Japanese in katakana',
    '8352839383738385815b835e82cc8354815b8372835882f081418389834383758389838a815b82c58142',
    'コンピュータのサービスを、ライブラリーで。',
  ],
  ['Korean', 'b5b5bcadb0fcc0ba20bfc3c7d8b7ce20b9e920bbecc0cc20b5c7befab4d92e', '도서관은 올해로 백 살이 되었다.'],
  [
    'German of Windows with its quotation marks',
    '446965208442fc63686572656993207769726420686575657220313030209620736368f66e2c2066fc72203520802e',
    'Die „Bücherei“ wird heuer 100 – schön, für 5 €.',
  ],
  [
    'French of Windows',
    '4c92e974e92c206c61206269626c696f7468e871756520657374206665726de9658520646f6d6d6167652e',
    'L’été, la bibliothèque est fermée… dommage.',
  ],
]

it.each(older)('reads %s, whatever a page declares', (_, hex, text) => {
  for (const declared of [
    undefined,
    'utf-8',
    'iso-8859-1',
    'gb2312',
    'big5',
    'windows-1251',
    'koi8-r',
    'iso-8859-7',
    'no-such-thing',
  ])
    expect(decodeText(bytes(hex), 'a.html', declared)).toBe(text)
})

/** UTF-32 of a text, as Python and iconv write it. */
function utf32(text: string, littleEndian: boolean): Uint8Array {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(codes.length * 4))
  codes.forEach((code, at) => view.setUint32(at * 4, code, littleEndian))
  return new Uint8Array(view.buffer)
}

describe('UTF-16 and UTF-32', () => {
  const texts = [
    '图书馆里有𠮷字，也有灯。',
    'Die Bücherei ist alt.',
    'Библиотека открыта.',
    'Η βιβλιοθήκη είναι ανοιχτή.',
    'コンピュータ',
  ]
  it.each(texts)('%s without a mark, and with one', (text) => {
    for (const mark of ['', '\uFEFF']) {
      expect(decodeText(utf32(mark + text, true), 'a.txt')).toBe(text)
      expect(decodeText(utf32(mark + text, false), 'a.txt')).toBe(text)
      expect(decodeText(Buffer.from(mark + text, 'utf16le'), 'a.txt')).toBe(text)
      expect(decodeText(Buffer.from(mark + text, 'utf16le').swap16(), 'a.txt')).toBe(text)
    }
  })

  it('marks what is no character, and goes on', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0, 0, 0x11, 0, 0x62, 0, 0, 0]), 'a.txt')).toBe(
      'a\uFFFDb',
    )
  })
})

it('refuses bytes that are no text in one line', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 31)
  expect(() => decodeText(noise, 'a.txt')).toThrow(/^a\.txt: this is not text but binary data; save/)
})

it.each([
  ['bytes above 127', [128, 256]],
  ['bytes without controls', [32, 256]],
  ['bytes behind a mark of UTF-16', [0, 256]],
])('%s by chance are no text in any encoding', (name, [from = 0, to = 0]) => {
  let seed = 1
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31)
  const bytes = Uint8Array.from({ length: 20_000 }, () => from + (Math.floor(next() / 65_536) % (to - from)))
  if (name.includes('mark')) bytes.set([0xff, 0xfe])
  expect(() => decodeText(bytes, 'a.txt')).toThrow('binary data')
})
