/** Fonts of a PDF: each letter has a number of its own for every width that it takes, so that text that is copied has no spaces which only the setting made. */
import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'
import type { CutFont, CutGlyph } from '../assets/fonts/cut-font.js'
import type { Lettering } from '../assets/fonts/lettering.js'
import type { TypeLook } from '../layout/drawing/index.js'
import { embedFont } from './font-object.js'

/** A letter as a page shows it. */
export interface Shown {
  /** Name of the font among the page's resources. */
  font: string
  /** Two bytes, as hexadecimal digits. */
  code: string
  /** What the font says that it takes, in em. */
  width: number
}

/** What a font is asked to show. */
export interface FontUse {
  name: string
  font: CutFont
  /** By the number in the text, from 1. */
  codes: { text: string; glyph: number; width: number }[]
  known: Map<string, number>
}

/** Fonts fill while pages are written, and are embedded when all of them are. */
export class FontBook {
  readonly #uses = new Map<CutFont, FontUse>()

  constructor(readonly lettering: Lettering) {}

  /** @param advance in em. @param shape the letter that it looks like. Undefined where nothing at all is shown. */
  show(text: string, look: TypeLook, advance: number, shape = text): Shown | undefined {
    const found = this.lettering.find(shape, look)
    const font = found?.font ?? this.lettering.stand
    if (font === undefined) return undefined
    return shown(this.#useOf(font), text, found?.glyph, advance)
  }

  #useOf(font: CutFont): FontUse {
    const known = this.#uses.get(font)
    if (known !== undefined) return known
    const use: FontUse = { name: `F${this.#uses.size + 1}`, font, codes: [], known: new Map() }
    this.#uses.set(font, use)
    return use
  }

  /** The resources' dictionary of fonts. */
  embed(context: PDFContext): PDFDict {
    const entries = [...this.#uses.values()].map((use, index): [string, PDFRef] => [
      use.name,
      embedFont(use, index, context),
    ])
    return context.obj(Object.fromEntries(entries))
  }
}

/** Fonts of CFF have no table by which two numbers may show one glyph: there a number is the glyph's own. */
function shown(use: FontUse, text: string, glyph: CutGlyph | undefined, advance: number): Shown {
  const own = use.font.format === 'cff'
  const width = own && glyph !== undefined ? glyph.advance / use.font.unitsPerEm : advance
  const key = `${text} ${glyph?.id ?? 0} ${Math.round(width * 100_000)}`
  let code = use.known.get(key)
  if (code === undefined) {
    code = own ? (glyph?.id ?? 0) : use.codes.length + 1
    use.known.set(key, code)
    if (own) use.codes[code - 1] = { text, glyph: code, width }
    else use.codes.push({ text, glyph: glyph?.id ?? 0, width })
  }
  return { font: use.name, code: code.toString(16).padStart(4, '0'), width }
}
