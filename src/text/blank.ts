/** The mark of a word left out, for a class to fill in. */

/** A full-width low line: the same width in every font, and no mark of emphasis as `__` would be. */
export const BLANK_SIGN = '＿'

export const BLANK = BLANK_SIGN.repeat(4)
