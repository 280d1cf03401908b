/** Archives that other programs wrote (.docx, .odt, .epub): looked through before anything in them is unpacked. */
import { strFromU8, unzipSync } from 'fflate'
import { inputError } from '../article/errors.js'
import { crc32 } from '../ooxml/crc32.js'
import { directoryOf } from './archive-directory.js'
import { wideText } from './unicode.js'

export interface ArchiveLimits {
  /** Bytes of all wanted entries together, unpacked. */
  mostBytes?: number
  /** Times that an entry may grow when it is unpacked. */
  mostRatio?: number
  mostEntries?: number
  /** Which entries are unpacked, by name; all where it is absent. The others are only looked at in the directory. */
  wanted?: (name: string) => boolean
  /** Names of the entries that are XML and declare no document type; by their endings, unless said. */
  plain?: RegExp
}

/** Entries smaller than this may be packed as tightly as they like. */
const SMALL = 1_000_000

const PLAIN = /\.(?:xml|rels|opf)$/iu

const BROKEN = {
  zh: '文件损坏、不完整或有密码；请用原来的程序打开，再存一次',
  en: 'it is broken, cut off or locked; open it in the program that made it and save it again',
}
const BOMB = {
  zh: '它解开以后远比一篇文章大；请用原来的程序再存一次',
  en: 'it would unpack to far more than an article; save it again in the program that made it',
}
const LOCKED = {
  zh: '它有密码；请用原来的程序打开，去掉密码再存一次',
  en: 'it is locked with a password; open it in the program that made it and save it without one',
}

/**
 * The entries of an archive by name, without its folders. The defaults are more than any article needs, and little enough
 * for a classroom's computer. What is handed on whole to another reader must be opened without `wanted`: only unpacking
 * an entry shows whether its size is the one that the archive declares.
 *
 * @throws InputError where it is no archive, cut off, locked, would unpack to more than it should, holds a name that leads
 * out of its folder, or XML that declares a document type.
 */
export function openArchive(bytes: Uint8Array, file: string, limits: ArchiveLimits = {}): Map<string, Uint8Array> {
  const directory = directoryOf(bytes)
  if (directory === undefined) throw inputError(file, BROKEN)
  if (directory.some(({ locked }) => locked)) throw inputError(file, LOCKED)
  const parts = new Map(Object.entries(unpacked(bytes, file, guard(file, limits))))
  const sums = new Map(directory.map(({ name, crc }) => [name, crc]))
  for (const [name, part] of parts) {
    // An entry larger than it declares was cut at that size, and its sum is another.
    if (crc32(part) !== sums.get(name)) throw inputError(file, BROKEN)
    if ((limits.plain ?? PLAIN).test(name)) assertPlainXml(wideText(part) ?? strFromU8(part), file)
  }
  return parts
}

interface Entry {
  name: string
  size: number
  originalSize: number
}

type Filter = (entry: Entry) => boolean

/** Passes the entries that are files, and throws at the first that none should hold. */
function guard(
  file: string,
  { mostBytes = 200_000_000, mostRatio = 200, mostEntries = 5000, wanted = () => true }: ArchiveLimits,
): Filter {
  const names = new Set<string>()
  let total = 0
  return ({ name, size, originalSize }) => {
    const takes = !name.endsWith('/') && wanted(name)
    if (takes) total += originalSize
    const swells = takes && originalSize > SMALL && originalSize > mostRatio * Math.max(1, size)
    if (swells || total > mostBytes || names.size >= mostEntries) throw inputError(file, BOMB)
    const shown = JSON.stringify(name.slice(0, 60))
    if (leadsOut(name))
      throw inputError(file, {
        zh: `里面有个文件叫 ${shown}，会跑到文件夹外面去；请用原来的程序再存一次`,
        en: `it holds a file with the name ${shown}, which leads out of its folder; save it again in the program that made it`,
      })
    // Two readers would take different ones of them.
    if (names.has(name))
      throw inputError(file, {
        zh: `里面有两个 ${shown}；请用原来的程序再存一次`,
        en: `it holds ${shown} twice; save it again in the program that made it`,
      })
    names.add(name)
    return takes
  }
}

function leadsOut(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/u.test(name)
}

function unpacked(bytes: Uint8Array, file: string, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') throw error
    throw inputError(file, BROKEN)
  }
}

/**
 * A document type can name files of the machine, or grow without end (XXE, billion laughs). The parts of Office and
 * the texts of OpenDocument declare none. Chapters of an EPUB (`<!DOCTYPE html>`) and its old contents (.ncx) do: those
 * are read as pages, which know no entities of their own.
 *
 * @throws InputError where the text declares one, wherever it stands.
 */
export function assertPlainXml(text: string, file: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    throw inputError(file, {
      zh: '它的 XML 声明了文档类型，这类文件从来不需要；请用原来的程序再存一次',
      en: 'its XML declares a document type, which such a file never needs; save it again in the program that made it',
    })
}
