import { expect, test } from 'vitest'
import { loadPinyin } from '../../src/assets/pinyin.js'

const read = (text: string): string => (loadPinyin([text]).get(text) ?? []).map((reading) => reading || '-').join(' ')

test.each([
  ['床前明月光，', 'chuáng qián míng yuè guāng -'],
  ['重庆的银行', 'chóng qìng de yín háng'],
  ['还来就菊花。', 'hái lái jiù jú huā -'],
  ['a书b', '- shū -'],
  ['', ''],
])('%s is read %s', (text, readings) => {
  expect(read(text)).toBe(readings)
})

test('there is one reading for each character, beyond the first plane too', () => {
  expect(loadPinyin(['𠮷日']).get('𠮷日')).toHaveLength(2)
})
