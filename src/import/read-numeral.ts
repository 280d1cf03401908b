/** Reads the numbers by which a text counts its parts: 三, 十二, 7. */

const DIGITS = '一二三四五六七八九'

export const NUMERALS = {
  /** 1 to 99: 三, 十, 十二, 二十, 二十三; undefined for what is none. */
  han(written: string): number | undefined {
    const match = new RegExp(`^(?<tens>[${DIGITS}]?十)?(?<ones>[${DIGITS}])?$`, 'u').exec(written)
    if (match === null || written === '') return undefined
    const { tens, ones } = match.groups ?? {}
    const ten = tens === undefined ? 0 : tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0)) + 1
    return 10 * ten + (ones === undefined ? 0 : DIGITS.indexOf(ones) + 1)
  },
  arabic(written: string): number | undefined {
    return /^\d+$/u.test(written) ? Number(written) : undefined
  },
} as const
