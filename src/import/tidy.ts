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

/**
 * “图 3 …” below a picture and “表 1 …” beside a table are theirs; one with no picture to name stays text. Below a table
 * without a caption it is that table's: where captions stand above, that table has one by now.
 */
function withCaptions(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const kept: ImportedBlock[] = []
  const pending = new Map<ImportedBlock, string>()
  blocks.forEach((block, at) => {
    const before = kept.at(-1)
    const after = blocks[at + 1]
    const pictured = isCaption(block, FIGURE_CAPTION) ? picturesBefore(kept, captionsFrom(blocks, at)) : -1
    const picture = kept[pictured]
    if ('text' in block && picture !== undefined) {
      kept[pictured] = captioned(picture, block.text.trim())
    } else if (isCaption(block, TABLE_CAPTION) && before !== undefined && isUnnamedTable(before)) {
      kept[kept.length - 1] = captioned(before, block.text.trim())
    } else if (isCaption(block, TABLE_CAPTION) && after !== undefined && isUnnamedTable(after)) {
      pending.set(after, block.text.trim())
    } else kept.push(block.type === 'table' && pending.has(block) ? { ...block, caption: pending.get(block) } : block)
  })
  return kept
}

function isCaption(block: ImportedBlock | undefined, form: RegExp): block is Extract<ImportedBlock, { type: 'text' }> {
  return block?.type === 'text' && block.text.length <= LONGEST_CAPTION && !/[。！？；]$/u.test(block.text.trim()) && form.test(block.text.trim())
}

/** How many captions stand one after the other: those of as many pictures above, in their order. */
function captionsFrom(blocks: readonly ImportedBlock[], at: number): number {
  let count = 1
  while (isCaption(blocks[at + count], FIGURE_CAPTION)) count++
  return count
}

/**
 * Index of the first of so many pictures without a caption at the end; -1 where there are not as many. A picture that
 * floats may be anchored in the paragraph before its caption.
 */
function picturesBefore(kept: readonly ImportedBlock[], count: number): number {
  const first = kept.length - count
  if (first >= 0 && kept.slice(first).every(isUnnamedPicture)) return first
  const floating = kept.at(-2)
  return count === 1 && kept.at(-1)?.type === 'text' && floating !== undefined && isUnnamedPicture(floating) ? kept.length - 2 : -1
}

function isUnnamedPicture(block: ImportedBlock): boolean {
  return (block.type === 'figure' || (block.type === 'table' && block.chart === true)) && block.caption === undefined
}

function isUnnamedTable(block: ImportedBlock): boolean {
  return block.type === 'table' && block.chart !== true && block.caption === undefined
}

function captioned(block: ImportedBlock, caption: string): ImportedBlock {
  if (block.type === 'figure') return { ...block, alt: block.alt || caption, caption }
  return block.type === 'table' ? { ...block, caption } : block
}
