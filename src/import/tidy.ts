/** What authors express by form alone, made explicit: bold lines as headings of a level. */
import type { ImportedBlock } from './block.js'

/** Level of a heading that is only bold, until it is known what it stands under; one more for those below such a one. */
export const BOLD_HEADING = 7

export function tidied(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return withLevels(blocks)
}

/**
 * A bold line stands one level below the heading before it, or beside the first headings where it comes before them. One
 * with nothing under it is text.
 */
function withLevels(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const real = blocks.flatMap((block) => (block.type === 'heading' && block.level < BOLD_HEADING ? [block.level] : []))
  const top = Math.min(...real, 6)
  let level: number | undefined
  return blocks.flatMap((block, at): ImportedBlock[] => {
    if (block.type !== 'heading') return [block]
    if (block.level < BOLD_HEADING) {
      level = block.level
      return [block]
    }
    const next = blocks[at + 1]
    // The very first is the title.
    if (at === 0) return [{ ...block, level: Math.min(top, 1) }]
    if (next === undefined || (next.type === 'heading' && next.level <= block.level))
      return [{ type: 'text', text: block.text }]
    const deeper = block.level - BOLD_HEADING
    return [{ ...block, level: Math.min(6, (level === undefined ? top : level + 1) + deeper) }]
  })
}
