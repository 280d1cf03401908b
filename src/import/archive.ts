/** Archives that other programs wrote (.docx, .pptx): looked through before anything in them is unpacked. */
import { strFromU8, unzipSync } from 'fflate'
import { inputError } from '../article/errors.js'

/** More than any article needs, and little enough for a classroom's computer. */
const MOST = { entries: 5000, bytes: 200_000_000, ratio: 300 }

/** Entries smaller than this may be packed as tightly as they like. */
const SMALL = 1_000_000

/**
 * The parts of an archive by name.
 *
 * @throws InputError where it is no archive, cut off, locked, or would unpack to more than it should.
 */
export function openArchive(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const refuse = (what: string): Error => inputError(file, what)
  let entries = 0
  let total = 0
  const bomb = 'it would unpack to far more than an article; a file saved by Word or WPS is right'
  try {
    const parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries++
        total += originalSize
        if (entries > MOST.entries || total > MOST.bytes || (originalSize > SMALL && originalSize > MOST.ratio * Math.max(1, size))) throw refuse(bomb)
        if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/u.test(name)) throw refuse(`it holds a file with the name ${JSON.stringify(name.slice(0, 60))}, which leads out of its folder; save it again in Word or WPS`)
        return !name.endsWith('/')
      },
    })
    const map = new Map(Object.entries(parts))
    for (const [name, part] of map) if (/\.(?:xml|rels)$/u.test(name)) assertPlainXml(part, file)
    return map
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') throw error
    throw refuse('it is broken, cut off or locked with a password; open it in the program that made it and save it again')
  }
}

/** A document type can name files of the machine, or grow without end (XXE, billion laughs); Office writes none. */
function assertPlainXml(part: Uint8Array, file: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(strFromU8(part.subarray(0, 4096)))) throw inputError(file, 'its XML declares a document type, which Office never writes; save it again in Word or WPS')
}
