/** Formulas between `\( \)`, `\[ \]` and `$$ $$` within running text: MathJax, language models and many editors write them so. */
import type { ImportedBlock } from './block.js'

const DISPLAY = /\\\[(?<one>[^\n]+?)\\\]|\$\$(?<other>[^\n$]+?)\$\$/gu

/** What stands between the marks is TeX only where it holds a sign of it, or a letter alone: `\(x\)`, `\(s = gt\)`. */
const TEX = /[\\^_=<>+*/|]|^\s*\p{L}\s*$|^\s*-?\d+(?:[.,]\d+)?\s*$|^\s*\p{L}\([^)]*\)\s*$/u

/** `\(x\)` as `$x$`, in words of any block. */
export function withInlineTex(text: string): string {
  if (!text.includes('\\(')) return text
  return text.replace(/\\\((.+?)\\\)/gsu, (whole, tex: string) => (TEX.test(tex) ? `$${tex.trim()}$` : whole))
}

/** A paragraph with formulas on lines of their own, cut at these. */
export function withDisplayTex(block: ImportedBlock): ImportedBlock[] {
  if (block.type !== 'text' || !/\\\[|\$\$/u.test(block.text)) return [block]
  const blocks: ImportedBlock[] = []
  let from = 0
  const text = (to?: number): void => {
    const words = block.text.slice(from, to)
    if (words.trim() !== '') blocks.push({ type: 'text', text: words })
  }
  for (const { index, 0: whole, groups } of block.text.matchAll(DISPLAY)) {
    const tex = groups?.['one'] ?? groups?.['other'] ?? ''
    if (!TEX.test(tex)) continue
    text(index)
    blocks.push({ type: 'formula', formula: tex.trim() })
    from = index + whole.length
  }
  if (from === 0) return [block]
  text()
  return blocks
}
