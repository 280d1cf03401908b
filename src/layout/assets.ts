/**
 * What a talk needs besides its words: pictures from files, code in colours, formulas drawn, readings of characters.
 * All of it is made ready before the talk is composed, so that composing stays a pure function of plain values.
 */
import type { ColorToken } from '../themes/tokens.js'
import type { DrawnPath } from './scene.js'

/** One thing that a slide asks for. */
export type Need =
  /** `place` is the line of the data file that asks for it, for messages. */
  | { type: 'picture'; source: string; place?: number }
  | { type: 'code'; language?: string; text: string }
  | { type: 'formula'; tex: string }
  | { type: 'pinyin'; text: string }
  /** `name` is English or Chinese, as an author writes it. */
  | { type: 'icon'; name: string }

/** A picture as it was read. */
export interface PictureAsset {
  /** Made of its bytes: equal pictures have equal ones. Letters and digits. */
  id: string
  /** As it goes into both outputs. */
  bytes: Uint8Array
  mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml'
  /** Its own size in pixels, as it is seen. */
  width: number
  height: number
  /** How a camera held it (Exif 2.32, tag 274): from 2 to 8 its bytes are turned or mirrored. Browsers turn them back. */
  orientation?: number
  /** For pictures of lines and shapes (SVG): the same as PNG, for programs that draw none. */
  fallback?: Uint8Array
}

/** A stretch of code of one colour. */
export interface CodeToken {
  text: string
  color: ColorToken
  bold?: boolean
  italic?: boolean
  /** See `Run.tracking`. */
  tracking?: number
}

/** A formula drawn: sizes in em of the type around it. */
export interface FormulaAsset {
  width: number
  /** Above and below the baseline. */
  height: number
  depth: number
  /**
   * The drawing as one SVG path per glyph or rule, within `viewBox`, a thousandth of an em its unit; painted in the
   * formula's colour. Only the absolute commands M, L, Q and Z.
   */
  viewBox: string
  paths: { d: string }[]
  /** Characters that the formula's font lacks (Han), each an em of `size` wide; `y` is their baseline. */
  texts?: { x: number; y: number; size: number; text: string }[]
  /** Presentation MathML, one `math` element; for readers and for PowerPoint's equation. */
  mathml: string
  /** The equation as Office MathML, one `m:oMath` element, where it can be said so that PowerPoint takes it. */
  omml?: string
}

export interface Assets {
  /** By the picture's source as the data file writes it. */
  pictures: ReadonlyMap<string, PictureAsset>
  /** Lines of tokens by `codeKey`. */
  code: ReadonlyMap<string, CodeToken[][]>
  /** By TeX. */
  formulas: ReadonlyMap<string, FormulaAsset>
  /** By text: one reading a character, empty where it has none. */
  pinyin: ReadonlyMap<string, string[]>
  /** Paths of a drawing in a square of `ICON_UNIT` units, by the name as an author writes it. */
  icons: ReadonlyMap<string, readonly DrawnPath[]>
}

/** Side of the square in which icons are drawn. */
export const ICON_UNIT = 40

/** For talks of words alone. */
export const NO_ASSETS: Assets = {
  pictures: new Map(),
  code: new Map(),
  formulas: new Map(),
  pinyin: new Map(),
  icons: new Map(),
}

export function codeKey({ language, text }: { language?: string; text: string }): string {
  return `${language ?? ''}\n${text}`
}
