/** Cuts a face's file to some characters, in one weight. */
import type { PackageFiles } from '../../host/host.js'
import type { Face } from './faces.js'
import { subsetFont } from './harfbuzz.js'

/** Files as TrueType: constants, like the packages that they are from. Both weights of a face come from one file. */
const unpacked = new Map<string, Promise<Uint8Array>>()

/**
 * A TrueType font of the characters that the file has of those that are asked for, without features: neither output
 * kerns or ligates.
 */
export async function subsetOf(
  face: Face,
  bold: boolean,
  characters: Iterable<number>,
  host: PackageFiles,
): Promise<Uint8Array> {
  const weight = face.weight === '400 700' ? { weight: bold ? 700 : 400 } : {}
  return subsetFont(await unpack(face.file, host), { points: characters, ...weight }, host)
}

function unpack(file: string, host: PackageFiles): Promise<Uint8Array> {
  const known = unpacked.get(file) ?? decompressed(file, host)
  unpacked.set(file, known)
  return known
}

async function decompressed(file: string, host: PackageFiles): Promise<Uint8Array> {
  const [{ default: decompress }, packed] = await Promise.all([
    import('woff2-encoder/decompress'),
    host.packageFile(file),
  ])
  return decompress(packed)
}
