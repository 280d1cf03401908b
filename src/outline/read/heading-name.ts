/** What a heading says besides its number. */
import { orderMarkOf } from './marks-of-order.js'

/** 2.1. Setting, 3.2 数据: what `orderMarkOf` takes for no mark. */
const DECIMAL = /^\d{1,2}(?:\.\d{1,2})+\.?\s*(?=\p{L})/u

/** The heading without the marks that count it; itself where nothing else would be left. */
export function headingName(heading: string): string {
  const decimal = DECIMAL.exec(heading)?.[0].length ?? 0
  const name = heading.slice(decimal === 0 ? (orderMarkOf(heading)?.length ?? 0) : decimal).trim()
  return name === '' ? heading : name
}
