/** Headings told by their form, in files whose author only made them bold or numbered them. */
import type { ImportedBlock } from './block.js'

/** Ways to number headings, the highest first. */
const SCHEMES: readonly RegExp[] = [
  /^(?:第\s?[一二三四五六七八九十百零\d]+\s?[章编篇部]|(?:Chapter|Part|Kapitel|Teil|Chapitre|Capítulo)\s+[\dIVX]+)/u,
  /^(?:第\s?[一二三四五六七八九十百零\d]+\s?[节節]|(?:Section|§)\s*\d)/u,
  // 一、开放时间
  /^[一二三四五六七八九十]{1,3}、/u,
  // （一）周六
  /^(?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))/u,
  // IV. Rules
  /^[IVX]{1,5}\.\s+\p{Lu}/u,
  // 1. Rules, 1、规定
  /^\d{1,2}(?:[、．]\s*|\.\s+|\.(?=\p{Script=Han}))\p{L}/u,
  // 1.1 Doors
  /^\d{1,2}\.\d{1,2}\.?\s*\p{L}/u,
  // 1.1.1 Keys
  /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s*\p{L}/u,
]

/** Longest heading, in characters; numbered ones in texts without spaces are short. */
const MOST = { wide: 32, narrow: 90 }

/**
 * The blocks with what is plainly a heading made one, where the file itself marks less than two. Levels follow the
 * schemes that are there: 一、 stands below 第一章 where there is one, and highest where there is none.
 */
export function withHeadings(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const marked = blocks.filter((block) => block.type === 'heading').length
  if (marked > 1) return [...blocks]
  const schemes = blocks.map((block) => (block.type === 'text' ? schemeOf(block.text) : undefined))
  const used = SCHEMES.map((_, scheme) => scheme).filter((scheme) => isScheme(scheme, schemes))
  // One numbered line may be an item; two make a scheme.
  if (schemes.filter((scheme) => scheme !== undefined && used.includes(scheme)).length < 2) return [...blocks]
  return blocks.map((block, at) => {
    const rank = used.indexOf(schemes[at] ?? -1)
    return block.type === 'text' && rank >= 0
      ? { type: 'heading', level: Math.min(6, rank + 1 + marked), text: block.text }
      : block
  })
}

/** Lines that mostly have nothing of their own below them are the items of a list. */
function isScheme(scheme: number, schemes: readonly (number | undefined)[]): boolean {
  const lines = schemes.flatMap((other, at) => (other === scheme ? [at] : []))
  const heading = lines.filter((at) => at + 1 < schemes.length && (schemes[at + 1] ?? Infinity) > scheme)
  return 2 * heading.length > lines.length
}

function schemeOf(text: string): number | undefined {
  const most = /\p{Script=Han}/u.test(text) ? MOST.wide : MOST.narrow
  if ([...text].length > most || /[。！？!?；;，,：:…]$/u.test(text.trim())) return undefined
  const scheme = SCHEMES.findLastIndex((form) => form.test(text.trim()))
  return scheme < 0 ? undefined : scheme
}
