/**
 * What mammoth passes over in a Word file, equations and charts: marked in the text before it reads the file, and put
 * into its page after. Only the places where they stand are changed, the rest of the file stays as it was.
 */
import { strFromU8, strToU8, zipSync } from 'fflate'
import { readRelations } from '../../ooxml/read.js'
import { escapeXml, parseXml, descendantsOf } from '../../ooxml/xml.js'
import { wideText } from '../unicode.js'
import { displayOfOmml } from './broken-lines.js'
import { tablesOfChart, type ChartTable } from './chart.js'
import { withoutHidden } from './hidden.js'
import { texOfOmml } from './omml.js'

const DOCUMENT = 'word/document.xml'

/** Signs for private use stand in no text; between them, the number of what stands there. */
const MARK = /\uE000(\d{1,6})\uE001/gu
const ALONE = /<p>\uE000(\d{1,6})\uE001<\/p>/gu

type PassedOver = { type: 'formula'; tex: string; display: boolean } | { type: 'chart'; tables: ChartTable[] }

export interface Marked {
  /** The file, with marks. */
  bytes: Uint8Array
  /** Whether words that Word hides were left out. */
  hidden: boolean
  /** Puts into the page made of the file what the marks stand for. */
  restore: (html: string) => string
}

/** @param parts the file's entries by name. */
export function markPassedOver(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Marked {
  const part = parts.get(DOCUMENT)
  const xml = part === undefined ? '' : (wideText(part) ?? strFromU8(part))
  const found: PassedOver[] = []
  const shown = withoutHidden(xml)
  const hidden = shown !== xml
  const marked = withCharts(withFormulas(shown.replace(MARK, ''), found), parts, found)
  if (found.length === 0 && !hidden) return { bytes, hidden, restore: (html) => html }
  const entries = Object.fromEntries([
    ...parts,
    [DOCUMENT, strToU8(marked.replace(/encoding\s*=\s*["']utf-16["']/iu, 'encoding="UTF-8"'))],
  ])
  return { bytes: zipSync(entries, { level: 0 }), hidden, restore: (html) => restored(html, found) }
}

function mark(found: PassedOver[], thing: PassedOver): string {
  return `\uE000${found.push(thing) - 1}\uE001`
}

/** Equations in lines of their own (`m:oMathPara`) and within lines (`m:oMath`) as runs of text. */
function withFormulas(xml: string, found: PassedOver[]): string {
  return replaceElements(xml, /<m:oMath(?:Para)?[\s>]/gu, (source, name) => {
    const root = parseXml(source)
    const display = name === 'm:oMathPara'
    const formulas = (display ? descendantsOf(root, 'm:oMath') : [root]).flatMap(
      (math) => (display ? displayOfOmml(math) : texOfOmml(math)) ?? [],
    )
    return formulas.map((tex) => `<w:r><w:t>${mark(found, { type: 'formula', tex, display })}</w:t></w:r>`).join('')
  })
}

function withCharts(xml: string, parts: ReadonlyMap<string, Uint8Array>, found: PassedOver[]): string {
  if (!xml.includes('drawingml/2006/chart')) return xml
  const relations = readRelations(new Map(parts), DOCUMENT)
  return replaceElements(xml, /<w:drawing[\s>]/gu, (source) => {
    const id = /<c:chart\s[^>]*r:id="([^"]+)"/u.exec(source)?.[1]
    const target = parts.get(relations.get(id ?? '')?.target ?? '')
    const tables = target === undefined ? [] : tablesOfChart(parseXml(strFromU8(target)))
    return tables.length === 0 ? source : `<w:t>${mark(found, { type: 'chart', tables })}</w:t>`
  })
}

/** Replaces elements that do not hold their like. What cannot be read stays as it is. */
function replaceElements(xml: string, opening: RegExp, replacement: (source: string, name: string) => string): string {
  let result = ''
  let at = 0
  for (const { index, 0: start } of xml.matchAll(opening)) {
    if (index < at) continue
    const name = start.slice(1, -1)
    const closing = `</${name}>`
    const close = xml.indexOf(closing, index)
    if (close < 0) break
    const end = close + closing.length
    result += xml.slice(at, index) + readable(xml.slice(index, end), (source) => replacement(source, name))
    at = end
  }
  return result + xml.slice(at)
}

function readable(source: string, replacement: (source: string) => string): string {
  try {
    return replacement(source)
  } catch {
    return source
  }
}

/** A formula alone in its paragraph stands by itself, whatever Word calls it. */
function restored(html: string, found: readonly PassedOver[]): string {
  return html
    .replace(ALONE, (_, number: string) => htmlOf(found[Number(number)], true))
    .replace(MARK, (_, number: string) => htmlOf(found[Number(number)], false))
}

function htmlOf(thing: PassedOver | undefined, alone: boolean): string {
  if (thing === undefined) return ''
  if (thing.type === 'chart') return thing.tables.map(tableHtml).join('')
  return alone || thing.display ? `<math alttext="${escapeXml(thing.tex)}"></math>` : escapeXml(`$${thing.tex}$`)
}

function tableHtml({ title, columns, rows }: ChartTable): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`
  const caption = title === undefined ? '' : `<caption>${escapeXml(title)}</caption>`
  return `<table data-chart>${caption}${row(columns, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
}
