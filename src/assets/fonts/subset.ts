/** Cuts a face's file to some characters, in one weight. */
import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import decompress from 'wawoff2/decompress.js'
import type { Face } from './faces.js'

/** Files as TrueType. Both weights of a face come from one file. */
const unpacked = new Map<string, Promise<Buffer>>()

/**
 * A TrueType font of the characters that the file has of those that are asked for, without features: neither output
 * kerns or ligates.
 */
export async function subsetOf(face: Face, bold: boolean, characters: Iterable<number>): Promise<Buffer> {
  const axes = face.weight === '400 700' ? { variationAxes: { wght: bold ? 700 : 400 } } : {}
  return subsetFont(await unpack(face.file), String.fromCodePoint(...characters), {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noHinting: true,
    ...axes,
  })
}

function unpack(file: string): Promise<Buffer> {
  const known =
    unpacked.get(file) ??
    readFile(file)
      .then(decompress)
      .then((font) => Buffer.from(font))
  unpacked.set(file, known)
  return known
}
