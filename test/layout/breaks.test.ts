/** Marks at which no line ends, and with which none begins (CLREQ 6.1.1; the forbidden characters of Office). */
import { expect, test } from 'vitest'
import { breakOpportunities } from '../../src/layout/breaks.js'

/** Offsets within the text at which a line may end. */
const within = (text: string, lang: string): number[] => breakOpportunities(text, lang).filter((at) => at < text.length)

const OPENING = [...'$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥']
const CLOSING = [...'!%),.:;>?]}¢¨°·’”…‰›℃、。〃〉》」』】〕〗〞！％），．：；？］｝～々ー']

test.each(OPENING)('no line ends with %s, whatever follows it', (mark) => {
  for (const after of ['中', 'あ', 'a', '—', '￥', '♥', '①', '😀'])
    expect(within(`书店${mark}${after}里`, 'zh-CN'), after).not.toContain(3)
})

test.each(CLOSING)('no line begins with %s, whatever precedes it', (mark) => {
  for (const before of ['中', 'あ', '—', '♥', '①', '😀'])
    expect(within(`书店${before}${mark}里`, 'zh-CN'), before).not.toContain(`书店${before}`.length)
})

test('Korean lines end at spaces alone', () => {
  expect(within('도서관은 조용하다', 'ko')).toEqual([5])
})
