/** A data file that was changed, as text again. */
import type { Document } from 'yaml'
import { WRITTEN } from './yaml.js'

/**
 * The document as text. Lists and fields on one line (`[ a ]`, `{ a: 1 }`) and the space before comments are all made
 * alike by the library; lines that nobody has changed are given back as their author wrote them.
 */
export function written(document: Document, text: string): string {
  const bare = (line: string): string => line.replace(/(?<=\S)\s+/gu, '')
  const known = new Map(
    text
      .split('\n')
      .filter((line) => FLOW.test(line))
      .map((line) => [bare(line), line]),
  )
  const lines = document.toString(WRITTEN).split('\n')
  return lines.map((line) => (FLOW.test(line) ? (known.get(bare(line)) ?? line) : line)).join('\n')
}

/** Lists and fields on one line, and lines with a comment behind. */
const FLOW = /[[{].*[\]}]|\S\s+#/u
