/** A font that holds the letters of one talk and no others. */

export interface CutFont {
  /** As PostScript names it: `Arimo-Bold`. */
  name: string
  /** Outlines as TrueType's, in a font file; or as CFF data, bare. */
  format: 'truetype' | 'cff'
  bytes: Uint8Array
  unitsPerEm: number
  /** By code point. */
  glyphs: ReadonlyMap<number, CutGlyph>
  bold: boolean
  italic: boolean
}

export interface CutGlyph {
  /** Its number in `bytes`. */
  id: number
  /** In units of the font. */
  advance: number
  /** Its outline as an SVG path in units of the font, upward from the baseline. */
  outline: () => string
}

/** What shows a letter. */
export interface Lettered {
  font: CutFont
  glyph: CutGlyph
}
