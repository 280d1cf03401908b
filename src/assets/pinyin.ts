/** Readings of Chinese characters, by the phrases in which they stand. */
import { pinyin } from 'pinyin-pro'

/** Readings with tone marks by text: one a character, empty for punctuation and what is not Chinese. */
export function loadPinyin(texts: readonly string[]): Map<string, string[]> {
  return new Map(texts.map((text) => [text, readingsOf(text)]))
}

function readingsOf(text: string): string[] {
  const readings = pinyin(text, { type: 'all' })
  const characters = [...text]
  // Where the library counts characters otherwise than the text has them, no reading is better than one in a wrong place.
  if (readings.length !== characters.length)
    return characters.map((one) => pinyin(one, { type: 'all' })[0]?.pinyin ?? '')
  return readings.map(({ pinyin: reading }) => reading)
}
