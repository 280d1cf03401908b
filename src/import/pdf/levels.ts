/** How deep headings stand, told by their type: those set alike stand alike, larger ones above smaller ones. */
import type { ImportedBlock } from '../block.js'
import { depthOf, KNOWN } from './headings.js'
import type { Line } from './lines.js'

/** A heading with the first line of which it was made. */
export interface Styled {
  block: ImportedBlock
  line: Line
}

interface Style {
  size: number
  bold: boolean
  headings: Styled[]
}

/** The blocks with the levels of headings that have no number made those of their style. */
export function withLevelsOfStyles(blocks: readonly ImportedBlock[], styled: readonly Styled[]): ImportedBlock[] {
  const levels = new Map<ImportedBlock, number>()
  let above = 0
  for (const { headings } of stylesOf(styled)) {
    const numbered = headings.flatMap(({ line: { text } }) => depthOf(text) ?? (KNOWN.test(text) ? 1 : []))
    const level = numbered.length > 0 ? Math.min(...numbered) : above + 1
    for (const { block, line } of headings) if (depthOf(line.text) === undefined) levels.set(block, Math.min(6, level))
    above = Math.max(above, level)
  }
  return blocks.map((block) => {
    const level = levels.get(block)
    return block.type === 'heading' && level !== undefined ? { ...block, level } : block
  })
}

/** Points by which the size of one style may differ. */
const ALIKE = 0.6

/** From the largest to the smallest, of one size the bold before the plain. */
function stylesOf(styled: readonly Styled[]): Style[] {
  const styles: Style[] = []
  for (const one of styled) {
    const { size, bold } = one.line
    const home = styles.find((style) => Math.abs(style.size - size) < ALIKE && style.bold === bold)
    if (home === undefined) styles.push({ size, bold, headings: [one] })
    else home.headings.push(one)
  }
  return styles.sort((a, b) => b.size - a.size || Number(b.bold) - Number(a.bold))
}
