/** Cuts the bundled faces to letters: one font for each family, weight and slant, whatever files they came in. */
import fontkit from '@pdf-lib/fontkit'
import type { PackageFiles } from '../../host/host.js'
import type { CutFont, CutGlyph } from './cut-font.js'
import type { Face } from './faces.js'
import { FIXED_ADVANCE, FIXED_GLYPHS, FIXED_NAMES, fixedFont } from './fixed.js'
import { inRanges } from './ranges.js'
import { joinFonts } from './joined.js'
import { subsetOf } from './subset.js'

/** Faces of one family, and how they are to look. */
export interface Cut {
  faces: readonly Face[]
  bold: boolean
  italic: boolean
}

/** A space. A font of no letters at all is an error to some of the tools. */
const ALWAYS = [0x20]

/** The letters that the faces have of those that are asked for; undefined where they have none. */
export async function cutFaces(
  { faces, bold, italic }: Cut,
  codePoints: ReadonlySet<number>,
  host: PackageFiles,
): Promise<CutFont | undefined> {
  const taken = new Set<number>()
  const pieces: Piece[] = []
  for (const face of faces) {
    const wanted = [...codePoints].filter((point) => !taken.has(point) && inRanges(face.ranges, point))
    const piece = wanted.length === 0 ? undefined : await cutFace(face, bold, wanted, host)
    if (piece === undefined) continue
    for (const point of piece.points) taken.add(point)
    pieces.push(piece)
  }
  const [first] = pieces
  if (first === undefined) return undefined
  const { font, numbers } = joinFonts(
    pieces.map((piece) => ({
      font: piece.bytes,
      glyphs: piece.points.map((point) => piece.font.glyphForCodePoint(point).id),
    })),
  )
  const glyphs = pieces.flatMap((piece, index) =>
    piece.points.map((point, at): [number, CutGlyph] => [point, glyphOf(piece, point, numbers[index]?.[at] ?? 0)]),
  )
  return {
    name: nameOf(first.face, bold, italic),
    format: 'truetype',
    bytes: font,
    unitsPerEm: first.font.unitsPerEm,
    glyphs: new Map(glyphs),
    bold,
    italic,
  }
}

interface Piece {
  face: Face
  bytes: Uint8Array
  font: ReturnType<typeof fontkit.create>
  points: number[]
}

async function cutFace(
  face: Face,
  bold: boolean,
  wanted: readonly number[],
  host: PackageFiles,
): Promise<Piece | undefined> {
  const bytes = await subsetOf(face, bold, [...ALWAYS, ...wanted], host)
  const font = fontkit.create(bytes)
  const points = hasCharacters(font) ? wanted.filter((point) => font.hasGlyphForCodePoint(point)) : []
  return points.length === 0 ? undefined : { face, bytes, font, points }
}

/** A range may promise letters of which the file has none; its table of characters is left out then, which is an error to fontkit. */
function hasCharacters(font: Piece['font']): boolean {
  try {
    return font.characterSet.length > 0
  } catch {
    return false
  }
}

function glyphOf({ font }: Piece, point: number, id: number): CutGlyph {
  const glyph = font.glyphForCodePoint(point)
  return { id, advance: glyph.advanceWidth, outline: () => glyph.path.toSVG() }
}

const POSTSCRIPT: Record<string, string> = {
  'Lectern Latin Serif': 'Tinos',
  'Lectern Western Serif': 'Tinos',
  'Lectern Sans': 'NotoSansSC',
  'Lectern Serif': 'NotoSerifSC',
}

function nameOf({ family }: Face, bold: boolean, italic: boolean): string {
  return `${POSTSCRIPT[family] ?? 'Arimo'}-${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}${!bold && !italic ? 'Regular' : ''}`
}

/** The font of code, whole: it is small. */
export async function cutFixed(bold: boolean, italic: boolean, host: PackageFiles): Promise<CutFont> {
  const { bytes, file } = await fixedFont(bold, italic, host)
  const font = fontkit.create(file)
  const ids = new Map<string, number>()
  for (let id = 0; id < FIXED_GLYPHS; id++) {
    const glyph = font.getGlyph(id)
    const name = 'name' in glyph ? glyph.name : undefined
    if (typeof name === 'string' && !ids.has(name)) ids.set(name, id)
  }
  const glyphs = Object.entries(FIXED_NAMES).flatMap(([character, name]): [number, CutGlyph][] => {
    const id = ids.get(name)
    return id === undefined
      ? []
      : [[character.codePointAt(0) ?? 0, { id, advance: FIXED_ADVANCE, outline: () => font.getGlyph(id).path.toSVG() }]]
  })
  return {
    name: `FoxitFixed${bold ? '-Bold' : ''}${italic ? 'Italic' : ''}`,
    format: 'cff',
    bytes,
    unitsPerEm: 1000,
    glyphs: new Map(glyphs),
    bold,
    italic,
  }
}
