/**
 * Radicals made characters again. Fonts draw 一 and the radical of the same form with one glyph, and programs that print
 * to PDF, browsers among them, may write down the radical: it looks right, and no search and no numbering knows it.
 */

/**
 * Radicals of the supplement that have the form of a whole character, as Unicode's EquivalentUnifiedIdeograph.txt pairs
 * them; compatibility decomposition knows only two of that block. Those that are but parts of characters stay.
 */
const SUPPLEMENT = new Map(
  [
    '⺒巳',
    '⺛旡',
    '⺝月',
    '⺠民',
    '⺬示',
    '⺽臼',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻑長',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻣骨',
  ]
    .concat([
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻪黾',
      '⻫斉',
      '⻬齐',
      '⻭歯',
      '⻮齿',
      '⻯竜',
      '⻰龙',
      '⻱龜',
      '⻲亀',
    ])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Quotation marks that Hancom's fonts keep where Unicode has no characters. */
const PRIVATE: Record<string, string> = { '\u{F0854}': '『', '\u{F0855}': '』' }

/** The text with each radical that has the form of a character as that character; all else word for word. */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u{F0854}\u{F0855}]/gu, (mark) => PRIVATE[mark] ?? mark)
    .replace(/[\u2E80-\u2FD5]/gu, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
}
