/** Where a picture or a template lies, and that it may be read: only files within the folder of the data file. */
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Bilingual } from '../article/errors.js'

/** What is wrong with a file that the data names, and after a semicolon what would be right: said from the verb on. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault'

  constructor(readonly told: Bilingual) {
    super(told.en)
  }
}

export const SAVE_BESIDE: Bilingual = {
  zh: '请把图片存到文章旁边，再写上文件名',
  en: 'save the picture beside the article and name the file',
}

/** Larger pictures make decks that no mail takes. */
const MOST_BYTES = 20_000_000

const ADDRESS = /^[a-z][a-z\d+.-]+:/i

/**
 * The path of a picture's file, links followed.
 *
 * @param folder of the data file.
 * @throws PictureFault for whatever is no file within the folder, and for files of more than 20 MB.
 */
export async function pictureFile(source: string, folder: string): Promise<string> {
  if (ADDRESS.test(source) || source.startsWith('//')) throw anAddress(/^(?:https?:)?\/\//i.test(source))
  const file = await fileWithin(source, folder)
  const { size } = await stat(file)
  if (size > MOST_BYTES)
    throw new PictureFault({
      zh: `有 ${megabytes(size)} MB，最多 ${megabytes(MOST_BYTES)} MB；请存得小一些`,
      en: `has ${megabytes(size)} MB, and ${megabytes(MOST_BYTES)} is the most; save it smaller`,
    })
  return file
}

/**
 * The path of a file that the data names, links followed.
 *
 * @param folder of the data file.
 * @throws PictureFault for whatever is no file within the folder.
 */
export async function fileWithin(source: string, folder: string): Promise<string> {
  if (isAbsolute(source) || /^(?:[a-z]:|[\\/~])/i.test(source))
    throw new PictureFault({
      zh: '是这台电脑上的路径；请从文章所在的文件夹写起',
      en: 'is a path of this computer; write it from the folder of the article',
    })
  const named = resolve(folder, source.replaceAll('\\', '/'))
  if (!isWithin(named, resolve(folder)))
    throw new PictureFault({
      zh: '在文章的文件夹之外；请把文件复制进去',
      en: 'leads out of the folder of the article; copy the file into it',
    })
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

function anAddress(remote: boolean): PictureFault {
  return new PictureFault({
    zh: `是个网址；${SAVE_BESIDE.zh}${remote ? '，或加上 --allow-remote 下载' : ''}`,
    en: `is an address; ${SAVE_BESIDE.en}${remote ? ', or let it be fetched with --allow-remote' : ''}`,
  })
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function faultOf(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR')
    throw new PictureFault({ zh: '找不到这个文件；请核对文件名和文件夹', en: 'is no file; check its name and folder' })
  if (code === 'EACCES' || code === 'EPERM')
    throw new PictureFault({ zh: '不许读取；请检查权限', en: 'may not be read; check its permissions' })
  if (code === 'ELOOP')
    throw new PictureFault({ zh: '是个指向自己的链接；请写文件的名字', en: 'is a link to itself; name the file' })
  throw error
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000))
}
