/** Small PDF files, written out by hand: text at places, in fonts that are not in the file. */

export interface Words {
  text: string
  x: number
  /** Baseline, from the top of the page. */
  y: number
  size?: number
  bold?: boolean
  /** Degrees, clockwise: 90 runs down the page. */
  turn?: number
  /** From top to bottom; x is the middle of the column, y its top. */
  stacked?: boolean
  /** In a font whose letters are all half as wide as high. */
  even?: boolean
}

export const PAGE = { width: 500, height: 700 }

/**
 * A PDF whose pages show words at their places: Helvetica, a Chinese font where a word holds Han characters or kana, and
 * one that numbers its glyphs as Unicode does where it holds others.
 */
export function pdfOf(
  pages: readonly (readonly Words[])[],
  { info = '', trailer = '' }: { info?: string; trailer?: string } = {},
): Uint8Array {
  const fonts = '/F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 10 0 R /F5 9 0 R'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /ItalicAngle 0 >> >>',
    `<< ${info} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /ItalicAngle 0 >> >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /ToUnicode 11 0 R /DescendantFonts [8 0 R] >>',
    `<< /Length ${CHARACTERS.length} >>\nstream\n${CHARACTERS}\nendstream`,
    ...pages.flatMap((words, index) => {
      const content = words.map(shown).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << ${fonts} >> >> /Contents ${FIRST_PAGE + 1 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  )
}

/** Dashes in the fonts' encoding, in octal. */
const WIN_ANSI: Record<string, string> = { '–': '\\226', '—': '\\227' }

/** Objects before it: catalogue, pages, fonts, what the file says of itself. */
const FIRST_PAGE = 12

/** Glyphs that are numbered as Unicode does, but for the ligature of lam and alef, which is said to be those two letters. */
const CHARACTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FEFA> <0000> endbfrange
1 beginbfchar <FEFB> <06440627> endbfchar
endcmap end end`

const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

function shown({ text, x, y, size = 10, bold = false, turn = 0, stacked = false, even = false }: Words): string {
  const chinese = CHINESE.test(text) || stacked
  const plain = even || (!chinese && /[^\x20-\x7E–—]/u.test(text))
  const words =
    chinese || plain
      ? `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
      : `(${text.replace(/[\\()]/gu, '\\$&').replace(/[–—]/gu, (dash) => WIN_ANSI[dash] ?? dash)})`
  const font = stacked ? 'F5' : chinese ? 'F3' : plain ? 'F4' : bold ? 'F2' : 'F1'
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), -Math.sin((turn * Math.PI) / 180)].map((one) => one.toFixed(6))
  const place =
    turn === 0 ? `${x} ${PAGE.height - y} Td` : `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${PAGE.height - y} Tm`
  return `BT /${font} ${size} Tf ${place} ${words} Tj ET`
}

/** Lines one below the other. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  { size = 10, pitch = 12 }: { size?: number; pitch?: number } = {},
): Words[] {
  return lines.map((text, index) => ({ text, x, y: y + index * pitch, size }))
}
