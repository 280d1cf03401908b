/** Encodings told from the bytes, whatever a file says of itself. */
import { expect, it } from 'vitest'
import { decodeText } from '../../src/import/decode.js'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const again = (text: string): string => text.repeat(6)

const cases: [string, Uint8Array, string][] = [
  ['UTF-16 of Han without a mark, little end first', Buffer.from(again('它一直开在老街的尽头，门前有两棵樟树。'), 'utf16le'), '它一直开在老街的尽头'],
  ['UTF-16 of Han without a mark, big end first', Buffer.from(again('它一直开在老街的尽头，门前有两棵樟树。'), 'utf16le').swap16(), '它一直开在老街的尽头'],
  // 図書館は朝八時に開きます。
  ['Japanese EUC', bytes('bfdebdf1b4dba4cfc4abc8acbbfea4cbb3aba4ada4dea4b9a1a3'.repeat(6)), '図書館は朝八時に開きます。'],
  // Библиотека открывается рано.
  ['Cyrillic of Windows', bytes('c1e8e1ebe8eef2e5eae020eef2eaf0fbe2e0e5f2f1ff20f0e0edee2e20'.repeat(4)), 'Библиотека открывается рано.'],
  ['UTF-8 with a few bytes of something else', Buffer.concat([Buffer.from(again('小城图书馆今年满一百岁了。')), bytes('eda080'), Buffer.from('它很老。')]), '小城图书馆今年满一百岁了。'],
]

it.each(cases)('reads %s', (_, given, text) => {
  expect(decodeText(given, 'a.txt').startsWith(text)).toBe(true)
})

it('believes the bytes rather than what a page declares', () => {
  // 小城图书馆 in GB18030, under a declaration of UTF-8.
  expect(decodeText(bytes('d0a1b3c7cdbccae9b9dd'.repeat(5)), 'a.html', 'utf-8')).toContain('小城图书馆')
})
