/** One font as PDF's objects (ISO 32000-2, 9.7): a composite font whose text is numbers of two bytes. */
import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import { viewOf } from '../text/bytes.js'
import type { FontUse } from './fonts.js'

/** In thousandths of an em, of Arial; all that readers want to know when they look for another font. */
const ASCENT = 905
const DESCENT = -212
const CAPITALS = 716

/** Symbolic: letters are numbered as they come. Bit 3 (ISO 32000-2, table 121). */
const SYMBOLIC = 4
const ITALIC = 64
const SLANT = -12

/** A name that begins with six capitals says that the font is a part of one. */
function subsetName(name: string, index: number): string {
  const letters = index.toString(26).padStart(6, '0')
  const tag = Array.from(letters, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('')
  return `${tag}+${name}`
}

export function embedFont(use: FontUse, index: number, context: PDFContext): PDFRef {
  const { font, codes } = use
  const name = subsetName(font.name, index)
  const cff = font.format === 'cff'
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor(use, name, context),
      DW: 1000,
      W: widths(codes),
      ...(!cff && { CIDToGIDMap: context.register(context.flateStream(glyphNumbers(codes))) }),
    }),
  )
  const toUnicode = context.register(context.flateStream(unicodeMap(codes)))
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  )
}

function descriptor({ font }: FontUse, name: string, context: PDFContext): PDFRef {
  const { bytes, format, bold, italic } = font
  const file = context.register(
    context.flateStream(bytes, format === 'cff' ? { Subtype: 'CIDFontType0C' } : { Length1: bytes.length }),
  )
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC + (italic ? ITALIC : 0),
      FontBBox: [-500, DESCENT - 200, 1500, ASCENT + 300],
      ItalicAngle: italic ? SLANT : 0,
      Ascent: ASCENT,
      Descent: DESCENT,
      CapHeight: CAPITALS,
      StemV: bold ? 140 : 80,
      ...(format === 'cff' ? { FontFile3: file } : { FontFile2: file }),
    }),
  )
}

/** Widths in thousandths of an em, each stretch of numbers with that of its first. */
function widths(codes: FontUse['codes']): (number | number[])[] {
  const written: (number | number[])[] = []
  let open: number[] | undefined
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index]
    if (code === undefined) {
      open = undefined
      continue
    }
    if (open === undefined) written.push(index + 1, (open = []))
    open.push(Math.round(code.width * 100_000) / 100)
  }
  return written
}

/** Two bytes for each number, from 0 on. */
function glyphNumbers(codes: FontUse['codes']): Uint8Array {
  const bytes = new Uint8Array(2 * (codes.length + 1))
  const view = viewOf(bytes)
  codes.forEach(({ glyph }, index) => view.setUint16(2 * (index + 1), glyph))
  return bytes
}

/** Entries that one block of a CMap may hold (Adobe technical note 5014). */
const BLOCK = 100

/** What is copied and searched for: the letters that the numbers stand for. */
function unicodeMap(codes: FontUse['codes']): string {
  const entries = Object.entries(codes).map(
    ([index, { text }]) =>
      `<${hex(Number(index) + 1)}> <${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')}>`,
  )
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end\nend',
  ].join('\n')
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0')
}
