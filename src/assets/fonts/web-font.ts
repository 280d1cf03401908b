/** One font of the letters of a talk, whatever files they came in, as browsers load it. */
import { type Characters, readCharacters, writeCharacters } from './characters.js'
import type { PackageFiles } from '../../host/host.js'
import type { Face } from './faces.js'
import { joinFonts } from './joined.js'
import { inRanges } from './ranges.js'
import { readTables, tableOf } from './sfnt.js'
import { subsetOf } from './subset.js'
import { writeWoff } from './woff.js'

export interface WebFont {
  /** WOFF. */
  bytes: Uint8Array
  /** Code points that it has. */
  characters: number[]
}

/** Tables that browsers ask for beside those that a PDF needs; those of the first file stand for all. */
const OF_BROWSERS = ['OS/2', 'name', 'post'] as const

/**
 * @param files of one family; a character is taken from the first that has it.
 * @returns undefined where none has any of the characters that are wanted.
 */
export async function webFont(
  files: readonly Face[],
  bold: boolean,
  wanted: readonly number[],
  host: PackageFiles,
): Promise<WebFont | undefined> {
  const missing = new Set(wanted)
  const pieces: { font: Uint8Array; characters: [point: number, glyph: number][] }[] = []
  for (const file of files) {
    const asked = [...missing].filter((point) => inRanges(file.ranges, point))
    const font = asked.length === 0 ? undefined : await subsetOf(file, bold, asked, host)
    if (font === undefined) continue
    const characters = [...readCharacters(readTables(font)['cmap'])].filter(([point]) => missing.delete(point))
    if (characters.length > 0) pieces.push({ font, characters })
  }
  const [first] = pieces
  if (first === undefined) return undefined
  const joined = joinFonts(
    pieces.map(({ font, characters }) => ({ font, glyphs: characters.map(([, glyph]) => glyph) })),
  )
  const characters: Characters = new Map(
    pieces.flatMap((piece, index) =>
      piece.characters.map(([point], at): [number, number] => [point, joined.numbers[index]?.[at] ?? 0]),
    ),
  )
  const others = readTables(first.font)
  return {
    bytes: writeWoff({
      ...readTables(joined.font),
      ...Object.fromEntries(OF_BROWSERS.map((name) => [name, tableOf(others, name)])),
      cmap: writeCharacters(characters),
    }),
    characters: [...characters.keys()],
  }
}
