/** Notes written in Markdown as PowerPoint has them: paragraphs of plain words. */
import type { ImportedBlock } from '../../import/block.js'

/** Where a click falls within Slidev's notes; PowerPoint has no such thing. */
const CLICK = / ?\[click(?::\d+)?\]/gu

/** Paragraphs separated by line feeds; empty for no notes. */
export async function plainNotes(markdown: string): Promise<string> {
  if (markdown.trim() === '') return ''
  const { blocksOfMarkdown } = await import('../../import/md.js')
  const blocks = await blocksOfMarkdown(markdown.replace(CLICK, ''))
  return blocks
    .flatMap(linesOf)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function linesOf(block: ImportedBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'note':
    case 'caption':
    case 'quote':
      return block.text.split('\n')
    case 'list':
      return block.items.map((item) => `· ${item}`)
    case 'table':
      return [...(block.columns === undefined ? [] : [block.columns]), ...block.rows].map((row) => row.join(' | '))
    case 'figure':
      return [block.alt]
    case 'code':
      return block.code.split('\n')
    case 'formula':
      return [block.formula]
  }
}
