/** Headings told by their form, in files whose author only made them bold or numbered them. */
import type { ImportedBlock } from './block.js'

const NUMBERED: [RegExp, number][] = [
  [/^第[一二三四五六七八九十百零\d]+[章编篇部]/u, 1],
  [/^第[一二三四五六七八九十百零\d]+节/u, 2],
  [/^[一二三四五六七八九十]{1,3}、/u, 1],
  [/^（[一二三四五六七八九十]{1,3}）|^\([一二三四五六七八九十]{1,3}\)/u, 2],
  [/^(?:Chapter|Part)\s+[\dIVX]+/u, 1],
  [/^(?:Section|§)\s*\d/u, 2],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s*\p{L}/u, 3],
  [/^\d{1,2}\.\d{1,2}\.?\s*\p{L}/u, 2],
]

/** Longest heading, in characters; numbered ones in texts without spaces are short. */
const MOST = { wide: 32, narrow: 90 }

/** The blocks with what is plainly a heading made one, where the file itself marks less than two. */
export function withHeadings(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const marked = blocks.filter((block) => block.type === 'heading').length
  if (marked > 1) return [...blocks]
  const levels = blocks.map((block) => (block.type === 'text' ? levelOf(block.text) : undefined))
  // One numbered line may be an item; two make a scheme.
  if (levels.filter((level) => level !== undefined).length < 2) return [...blocks]
  return blocks.map((block, at) => {
    const level = levels[at]
    return block.type === 'text' && level !== undefined
      ? { type: 'heading', level: level + marked, text: block.text }
      : block
  })
}

function levelOf(text: string): number | undefined {
  const most = /\p{Script=Han}/u.test(text) ? MOST.wide : MOST.narrow
  if ([...text].length > most || /[。！？!?；;，,：:…]$/u.test(text.trim())) return undefined
  return NUMBERED.find(([pattern]) => pattern.test(text.trim()))?.[1]
}
