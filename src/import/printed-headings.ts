/** Headings of a plain text that counts its own: how deep each stands, and which only name a drawing. */
import type { Block } from './blocks.js'
import { depthOf } from './pdf/headings.js'
import { DRAWING } from './printed.js'

export interface OutlinedBlock extends Block {
  /** From 2 on; 1 where it is absent. */
  level?: number
  /** Of a drawing: told, and made no slide of. */
  caption?: boolean
}

/** So many numbered headings make a scheme, by which the others can be told. */
const LEAST_NUMBERED = 4

const FIGURE = /^(?:figure|fig\.|table|图|圖|表)\s*\d+[a-z]?\.?$/iu

/** @param blocks of the text without its title. */
export function outlined(blocks: readonly Block[]): OutlinedBlock[] {
  const named = blocks.map((block): OutlinedBlock =>
    FIGURE.test(block.text) ? { ...block, heading: false, caption: true } : block,
  )
  const depths = named.flatMap((block) => (block.heading ? (depthOf(block.text) ?? []) : []))
  if (depths.length < LEAST_NUMBERED) return named
  const captions = namesOfDrawings(named)
  return withLevels(
    named.map((block) => (captions.has(block) ? { ...block, heading: false, caption: true } : block)),
    depths.includes(1) && depths.some((depth) => depth > 1),
  )
}

/** Headings without a number right before “Figure 3”: they name it; the same above the drawing as well. */
function namesOfDrawings(blocks: readonly OutlinedBlock[]): Set<OutlinedBlock> {
  const names = new Set<OutlinedBlock>()
  const isName = (block: OutlinedBlock | undefined): block is OutlinedBlock =>
    block?.heading === true && depthOf(block.text) === undefined
  blocks.forEach((block, at) => {
    if (block.caption !== true) return
    const before = [at - 1, at - 2].find((index) => isName(blocks[index]))
    const name = before === undefined ? undefined : blocks[before]
    if (before === undefined || name === undefined) return
    names.add(name)
    const above = blocks[before - 2]
    if (DRAWING.test(blocks[before - 1]?.text ?? '') && isName(above) && above.text === name.text) names.add(above)
  })
  return names
}

/** A heading without a number stands below the numbered one before it, unless it is set in capitals as those of chapters are. */
function withLevels(blocks: readonly OutlinedBlock[], deep: boolean): OutlinedBlock[] {
  if (!deep) return [...blocks]
  let current = 0
  return blocks.map((block) => {
    if (!block.heading) return block
    const depth = depthOf(block.text)
    const isChapter = /\p{Script=Han}/u.test(block.text) || block.text === block.text.toUpperCase()
    const level = depth ?? (current === 0 || isChapter ? 1 : current + 1)
    current = depth ?? (level === 1 ? 0 : current)
    return level > 1 ? { ...block, level: Math.min(6, level) } : block
  })
}
