/**
 * A font of one width for code, as wide as Courier New: those of Foxit, which pdfjs-dist carries for PDFs that name
 * Courier and bring none. They are bare CFF data, which names glyphs as PostScript does.
 */
import type { PackageFiles } from '../../host/host.js'
import { writeTables } from './sfnt.js'

export interface FixedFont {
  /** CFF data. */
  bytes: Uint8Array
  /** The same with the tables that programs want of a font file. */
  file: Uint8Array
}

/** Letters bear their own names. */
const LETTERS = Object.fromEntries(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (letter) => [letter, letter]),
)

/** Glyphs of these fonts by the characters that they show: ASCII by PostScript's names, and what else code may hold. */
export const FIXED_NAMES: Record<string, string> = {
  ...LETTERS,
  ' ': 'space',
  '!': 'exclam',
  '"': 'quotedbl',
  '#': 'numbersign',
  $: 'dollar',
  '%': 'percent',
  '&': 'ampersand',
  "'": 'quotesingle',
  '(': 'parenleft',
  ')': 'parenright',
  '*': 'asterisk',
  '+': 'plus',
  ',': 'comma',
  '-': 'hyphen',
  '.': 'period',
  '/': 'slash',
  '0': 'zero',
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less',
  '=': 'equal',
  '>': 'greater',
  '?': 'question',
  '@': 'at',
  '[': 'bracketleft',
  '\\': 'backslash',
  ']': 'bracketright',
  '^': 'asciicircum',
  _: 'underscore',
  '`': 'grave',
  '{': 'braceleft',
  '|': 'bar',
  '}': 'braceright',
  '~': 'asciitilde',
  '\u00a0': 'space',
  '°': 'degree',
  '±': 'plusminus',
  µ: 'mu',
  '×': 'multiply',
  '÷': 'divide',
  '·': 'periodcentered',
  '•': 'bullet',
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  '€': 'Euro',
  '£': 'sterling',
  '§': 'section',
  '©': 'copyright',
  ä: 'adieresis',
  ö: 'odieresis',
  ü: 'udieresis',
  Ä: 'Adieresis',
  Ö: 'Odieresis',
  Ü: 'Udieresis',
  ß: 'germandbls',
  é: 'eacute',
  è: 'egrave',
  ê: 'ecircumflex',
  à: 'agrave',
  â: 'acircumflex',
  ç: 'ccedilla',
  ñ: 'ntilde',
  ó: 'oacute',
  á: 'aacute',
  í: 'iacute',
  ú: 'uacute',
}

export async function fixedFont(bold: boolean, italic: boolean, host: PackageFiles): Promise<FixedFont> {
  const name = `FoxitFixed${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}.pfb`
  const bytes = await host.packageFile(`pdfjs-dist/standard_fonts/${name}`)
  return { bytes, file: fileOf(bytes) }
}

/** More than these fonts have. */
export const FIXED_GLYPHS = 256

/** Advance in thousandths of an em: that of Courier. */
export const FIXED_ADVANCE = 600

function fileOf(cff: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(54))
  head.setUint32(0, 0x00010000)
  head.setUint32(12, 0x5f0f3cf5)
  head.setUint16(18, 1000)
  const maxp = new DataView(new ArrayBuffer(6))
  maxp.setUint32(0, 0x00005000)
  maxp.setUint16(4, FIXED_GLYPHS)
  const hhea = new DataView(new ArrayBuffer(36))
  hhea.setUint32(0, 0x00010000)
  hhea.setUint16(34, 1)
  const hmtx = new DataView(new ArrayBuffer(4 + 2 * (FIXED_GLYPHS - 1)))
  hmtx.setUint16(0, FIXED_ADVANCE)
  const made = Object.entries({ head, maxp, hhea, hmtx }).map(([name, { buffer }]) => [name, new Uint8Array(buffer)])
  return writeTables({ 'CFF ': cff, ...Object.fromEntries(made) }, 0x4f54544f)
}
