/** Which cells of a table are figures, and where their decimal points stand. */

/** Signs and currencies before a figure. */
const BEFORE = String.raw`[+\-−–±~≈<>≤≥约$€£¥￥₩₹]?\s*[+\-−]?`
/** Digits, grouped or not, with a decimal part or an exponent. */
const DIGITS = String.raw`\d+(?:[,'\u2009\u202f ]\d{3})*(?:[.,]\d+)?(?:e[+-]?\d+)?`
/** A unit or a sign behind it: up to four letters or Han characters. */
const AFTER = String.raw`\s*(?:[%‰°]?[A-Za-zµ€£$°²³/]{0,4}|[%‰]|\p{Script=Han}{1,4})[+*†‡]?`

const FIGURE = new RegExp(`^${BEFORE}${DIGITS}(?:\\s*[–~～/:：-]\\s*${DIGITS})?${AFTER}$`, 'u')

/** What stands where a figure is missing. */
const MISSING = /^(?:[-–—―/…·×?？]+|n\/?a|无|暂缺)$/iu

export function isFigure(text: string): boolean {
  return FIGURE.test(text)
}

/** Whether the cells of a column are figures: at least one is, and the others say that they have none. */
export function isFigureColumn(texts: readonly string[]): boolean {
  return texts.some(isFigure) && texts.every((text) => text === '' || MISSING.test(text) || isFigure(text))
}

/** What follows the whole part of a figure: its decimal point, decimals and unit. Undefined for all but one plain number. */
export function tailOf(text: string): string | undefined {
  const match = new RegExp(String.raw`^${BEFORE}\d+(?:[,'\u2009\u202f ]\d{3})*`, 'u').exec(text)
  return match === null || !isFigure(text) ? undefined : text.slice(match[0].length)
}
