/** What authors express by form alone, made explicit: bold lines as headings of a level, captions at what they name. */
import type { ImportedBlock } from './block.js'

/** Level of a heading that is only bold, until it is known what it stands under. */
export const BOLD_HEADING = 7

const FIGURE_CAPTION = /^[（(【[]?\s*(?:图|圖|fig(?:ure|\.)?|abb(?:ildung|\.)?|그림)\s*[\d一二三四五六七八九十]+/iu
const TABLE_CAPTION = /^[（(【[]?\s*(?:表|table|tab\.|tabelle|표)\s*[\d一二三四五六七八九十]+/iu
const LONGEST_CAPTION = 120

export function tidied(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return withCaptions(withLevels(blocks))
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
    if (next === undefined || next.type === 'heading') return [{ type: 'text', text: block.text }]
    return [{ ...block, level: level === undefined ? top : Math.min(6, level + 1) }]
  })
}

/** “图 3 …” below a picture and “表 1 …” beside a table are theirs; one with no picture to name stays text. */
function withCaptions(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const kept: ImportedBlock[] = []
  const pending = new Map<ImportedBlock, string>()
  blocks.forEach((block, at) => {
    const text = block.type === 'text' && block.text.length <= LONGEST_CAPTION && !/[。！？；]$/u.test(block.text.trim()) ? block.text.trim() : undefined
    const before = kept.at(-1)
    const after = blocks[at + 1]
    if (text !== undefined && FIGURE_CAPTION.test(text) && before?.type === 'figure' && before.caption === undefined) {
      kept[kept.length - 1] = { ...before, alt: before.alt || text, caption: text }
    } else if (text !== undefined && TABLE_CAPTION.test(text) && after?.type === 'table' && after.caption === undefined) {
      pending.set(after, text)
    } else if (text !== undefined && TABLE_CAPTION.test(text) && before?.type === 'table' && before.caption === undefined) {
      kept[kept.length - 1] = { ...before, caption: text }
    } else kept.push(block.type === 'table' && pending.has(block) ? { ...block, caption: pending.get(block) } : block)
  })
  return kept
}
