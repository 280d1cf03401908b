/** How an article names a picture or a template, and what is wrong with one. */
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

/** Whether a picture of the network is meant. `//host/a.png` leaves the protocol to a page. */
export function isRemote(source: string): boolean {
  return /^(?:https?:)?\/\//iu.test(source)
}

/** `data:`, `file:`, `https:`; a single letter is a drive of Windows. */
const ADDRESS = /^[a-z][a-z\d+.-]+:/i

/** @throws PictureFault where the picture's source is an address. */
export function assertNoAddress(source: string): void {
  if (ADDRESS.test(source) || source.startsWith('//')) throw anAddress(isRemote(source))
}

/** @throws PictureFault where the source is no path from the article's folder, but one of this computer. */
export function assertPath(source: string): void {
  // `C:\a.png`, `\\server\a.png`, `/home/a.png`, `~/a.png`
  if (/^(?:[a-z]:|[\\/~])/i.test(source))
    throw new PictureFault({
      zh: '是这台电脑上的路径；请从文章所在的文件夹写起',
      en: 'is a path of this computer; write it from the folder of the article',
    })
}

function anAddress(remote: boolean): PictureFault {
  return new PictureFault({
    zh: `是个网址；${SAVE_BESIDE.zh}${remote ? '，或加上 --allow-remote 下载' : ''}`,
    en: `is an address; ${SAVE_BESIDE.en}${remote ? ', or let it be fetched with --allow-remote' : ''}`,
  })
}

/** @throws PictureFault where a file has more bytes than a picture may have. */
export function assertSize(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new PictureFault({
      zh: `有 ${megabytes(bytes)} MB，最多 ${megabytes(MOST_BYTES)} MB；请存得小一些`,
      en: `has ${megabytes(bytes)} MB, and ${megabytes(MOST_BYTES)} is the most; save it smaller`,
    })
}

export const LEADS_OUT: Bilingual = {
  zh: '在文章的文件夹之外；请把文件复制进去',
  en: 'leads out of the folder of the article; copy the file into it',
}

export const NO_FILE: Bilingual = {
  zh: '找不到这个文件；请核对文件名和文件夹',
  en: 'is no file; check its name and folder',
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000))
}
