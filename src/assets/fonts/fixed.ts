/**
 * A font of one width for code, as wide as Courier New: those of Foxit, which pdfjs-dist carries for PDFs that name
 * Courier and bring none. They are bare CFF data, which names glyphs as PostScript does.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { writeTables } from './sfnt.js'

export interface FixedFont {
  /** CFF data. */
  bytes: Buffer
  /** The same with the tables that programs want of a font file. */
  file: Buffer
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

const packages = createRequire(import.meta.url)

export async function fixedFont(bold: boolean, italic: boolean): Promise<FixedFont> {
  const folder = join(dirname(packages.resolve('pdfjs-dist/package.json')), 'standard_fonts')
  const bytes = await readFile(join(folder, `FoxitFixed${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}.pfb`))
  return { bytes, file: fileOf(bytes) }
}

/** More than these fonts have. */
export const FIXED_GLYPHS = 256

/** Advance in thousandths of an em: that of Courier. */
export const FIXED_ADVANCE = 600

function fileOf(cff: Buffer): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  const maxp = Buffer.alloc(6)
  maxp.writeUInt32BE(0x00005000, 0)
  maxp.writeUInt16BE(FIXED_GLYPHS, 4)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  hhea.writeUInt16BE(1, 34)
  const hmtx = Buffer.alloc(4 + 2 * (FIXED_GLYPHS - 1))
  hmtx.writeUInt16BE(FIXED_ADVANCE, 0)
  return writeTables({ 'CFF ': cff, head, maxp, hhea, hmtx }, 0x4f54544f)
}
