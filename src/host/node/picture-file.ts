/** Where a picture or a template lies, and that it may be read: only files within the folder of the data file. */
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { assertNoAddress, assertPath, assertSize, LEADS_OUT, NO_FILE, PictureFault } from '../picture-source.js'

/**
 * The path of a picture's file, links followed.
 *
 * @param folder of the data file.
 * @throws PictureFault for whatever is no file within the folder, and for files of more than 20 MB.
 */
export async function pictureFile(source: string, folder: string): Promise<string> {
  assertNoAddress(source)
  const file = await fileWithin(source, folder)
  assertSize((await stat(file)).size)
  return file
}

/**
 * The path of a file that the data names, links followed.
 *
 * @param folder of the data file.
 * @throws PictureFault for whatever is no file within the folder.
 */
export async function fileWithin(source: string, folder: string): Promise<string> {
  assertPath(source)
  const named = resolve(folder, source.replaceAll('\\', '/'))
  if (!isWithin(named, resolve(folder))) throw new PictureFault(LEADS_OUT)
  const file = await realpath(named).catch(faultOf)
  if (!isWithin(file, await realpath(folder)))
    throw new PictureFault({
      zh: '是个链接，指到文章的文件夹之外；请把文件复制进去',
      en: 'is a link that leads out of the folder of the article; copy the file into it',
    })
  if (!(await stat(file)).isFile())
    throw new PictureFault({ zh: '是个文件夹；请写里面文件的名字', en: 'is a folder; name a file in it' })
  return file
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function faultOf(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new PictureFault(NO_FILE)
  if (code === 'EACCES' || code === 'EPERM')
    throw new PictureFault({ zh: '不许读取；请检查权限', en: 'may not be read; check its permissions' })
  if (code === 'ELOOP')
    throw new PictureFault({ zh: '是个指向自己的链接；请写文件的名字', en: 'is a link to itself; name the file' })
  throw error
}
