/** Blocks as they come of a file, without what is no text in them. */
import { emWidth } from '../layout/metrics.js'
import { cleanText } from '../text/clean.js'
import type { ImportedBlock } from './block.js'

/** Em: a heading wider than this is a paragraph set large; the title of a slide could not hold it. */
const LONGEST_HEADING = 80

/** Without line breaks and blanks at its ends. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()

/** The block without what nobody sees: control characters, blanks in a row, empty items, rows and columns. */
export function cleanBlock(block: ImportedBlock): ImportedBlock {
  switch (block.type) {
    case 'heading': {
      const text = oneLine(block.text)
      return emWidth(text) > LONGEST_HEADING ? { type: 'text', text } : { ...block, text }
    }
    case 'text':
      return { ...block, text: oneLine(block.text), ...(block.bold !== undefined && { bold: oneLine(block.bold) }) }
    case 'note':
    case 'caption':
      return { ...block, text: oneLine(block.text) }
    case 'list':
      return cleanList(block)
    case 'quote':
      return {
        ...block,
        text: cleanText(block.text).trim(),
        ...(block.by !== undefined && { by: oneLine(block.by) }),
      }
    case 'table':
      return cleanTable(block)
    case 'figure':
      return {
        ...block,
        alt: oneLine(block.alt),
        ...(block.caption !== undefined && { caption: oneLine(block.caption) }),
      }
    case 'code':
      return { ...block, code: `${cleanText(block.code.replace(/\t/gu, '    ')).replace(/^\n+|\s+$/gu, '')}\n` }
    case 'formula':
      return { ...block, formula: oneLine(block.formula) }
  }
}

function cleanList({ items, levels }: Extract<ImportedBlock, { type: 'list' }>): ImportedBlock {
  const kept = items
    .map((item, at) => ({ item: oneLine(item), level: levels?.[at] ?? 1 }))
    .filter(({ item }) => item !== '')
  const isDeep = kept.some(({ level }) => level > 1)
  return {
    type: 'list',
    items: kept.map(({ item }) => item),
    ...(isDeep && { levels: kept.map(({ level }) => level) }),
  }
}

function cleanTable(block: Extract<ImportedBlock, { type: 'table' }>): ImportedBlock {
  const rows = block.rows.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== ''))
  const columns = block.columns?.map(oneLine)
  return {
    type: 'table',
    ...(columns?.some((cell) => cell !== '') && { columns }),
    rows,
    ...(block.caption && { caption: oneLine(block.caption) }),
    ...(block.chart === true && { chart: true }),
  }
}

export function isEmpty(block: ImportedBlock): boolean {
  switch (block.type) {
    case 'list':
      return block.items.length === 0
    case 'table':
      return block.rows.length === 0
    case 'figure':
      return block.src === ''
    case 'code':
      return block.code.trim() === ''
    case 'formula':
      return block.formula === ''
    default:
      return block.text === ''
  }
}
