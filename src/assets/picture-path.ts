/** Where a picture lies, and that it may be read: only files within the folder of the data file. */
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Bilingual } from '../article/errors.js'

/** What is wrong with a picture, and after a semicolon what would be right: what is said of it, from the verb on. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault'

  constructor(readonly told: string | Bilingual) {
    super(typeof told === 'string' ? told : told.en)
  }
}

/** Larger files make decks that no mail takes. */
const MOST_BYTES = 20_000_000

const ADDRESS = /^[a-z][a-z\d+.-]+:/i

/**
 * The path of a picture's file, links followed.
 *
 * @param folder of the data file.
 * @throws PictureFault for whatever is no file within the folder, and for files of more than 20 MB.
 */
export async function pictureFile(source: string, folder: string): Promise<string> {
  if (ADDRESS.test(source) || source.startsWith('//')) throw new PictureFault(`is an address; save the picture beside the article and name the file${/^(?:https?:)?\/\//i.test(source) ? ', or let it be fetched with --allow-remote' : ''}`)
  if (isAbsolute(source) || /^(?:[a-z]:|[\\/~])/i.test(source)) throw new PictureFault('is a path of this computer; write it from the folder of the article')
  const named = resolve(folder, source.replaceAll('\\', '/'))
  if (!isWithin(named, resolve(folder))) throw new PictureFault('leads out of the folder of the article; copy the picture into it')
  const file = await realpath(named).catch(faultOf)
  if (!isWithin(file, await realpath(folder))) throw new PictureFault('is a link that leads out of the folder of the article; copy the picture into it')
  const found = await stat(file)
  if (!found.isFile()) throw new PictureFault('is a folder; name a picture in it')
  if (found.size > MOST_BYTES) throw new PictureFault(`has ${megabytes(found.size)} MB, and ${megabytes(MOST_BYTES)} is the most; save it smaller`)
  return file
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function faultOf(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new PictureFault('is no file; check its name and folder')
  if (code === 'EACCES' || code === 'EPERM') throw new PictureFault('may not be read; check its permissions')
  if (code === 'ELOOP') throw new PictureFault('is a link to itself; name the picture')
  throw error
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000))
}
