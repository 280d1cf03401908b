/** Small PDF files, written out by hand: text at places, in fonts that are not in the file. */

export interface Words {
  text: string
  x: number
  /** Baseline, from the top of the page. */
  y: number
  size?: number
  bold?: boolean
}

const PAGE = { width: 500, height: 700 }

/** A PDF whose pages show words at their places: Helvetica, or a Chinese font where a word holds Han characters. */
export function pdfOf(
  pages: readonly (readonly Words[])[],
  { info = '', trailer = '' }: { info?: string; trailer?: string } = {},
): Uint8Array {
  const fonts = '/F1 3 0 R /F2 4 0 R /F3 5 0 R'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /ItalicAngle 0 >> >>',
    `<< ${info} >>`,
    ...pages.flatMap((words, index) => {
      const content = words.map(shown).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << ${fonts} >> >> /Contents ${9 + 2 * index} 0 R >>`,
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

function shown({ text, x, y, size = 10, bold = false }: Words): string {
  const han = /\p{Script=Han}/u.test(text)
  const words = han
    ? `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
    : `(${text.replace(/[\\()]/gu, '\\$&').replace(/[–—]/gu, (dash) => WIN_ANSI[dash] ?? dash)})`
  return `BT /${han ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${x} ${PAGE.height - y} Td ${words} Tj ET`
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
