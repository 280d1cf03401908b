/** Reads a file that somebody named. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { type Bilingual, inputError } from '../../article/errors.js'
import { nearest } from '../../text/nearest.js'

/** @throws InputError where there is none, or it is no file: a pipe or a device may never end. */
export async function readInput(file: string): Promise<Uint8Array> {
  refuseName(file)
  try {
    const found = await stat(file)
    if (!found.isFile() && !found.isDirectory())
      throw inputError(file, {
        zh: '这不是文件；请指明一篇存好的文章',
        en: 'this is no file; name an article that is saved as one',
      })
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw inputError(file, notThere(await nameMeant(file)))
    if (code === 'EISDIR')
      throw inputError(file, { zh: '这是一个文件夹；请指明里面的文章', en: 'this is a folder; name the article in it' })
    if (code === 'EACCES' || code === 'EPERM')
      throw inputError(file, {
        zh: '这个文件不许读取；请检查它的权限',
        en: 'this file may not be read; check its permissions',
      })
    throw error
  }
}

function notThere(meant: string | undefined): Bilingual {
  return meant === undefined
    ? { zh: '没有这个文件；请核对文件名和文件夹', en: 'there is no such file; check the name and the folder' }
    : { zh: `没有这个文件；是不是 ${meant}？`, en: `there is no such file; did you mean ${meant}?` }
}

/** Of the articles in the folder the one that has the name with another ending, else the one with the nearest name. */
async function nameMeant(file: string): Promise<string | undefined> {
  const folder = dirname(file)
  const names = (await readdir(folder).catch(() => [])).filter((name) => ARTICLE.test(name))
  const stems = [basename(file), parse(file).name]
  const meant = names.find((name) => stems.includes(parse(name).name)) ?? nearest(basename(file), names)
  return meant === undefined ? undefined : join(folder, meant)
}

/** Names of files that are articles, mostly. */
const ARTICLE = /\.(?:docx|odt|md|markdown|txt|html?|pdf|epub|pptx|ya?ml)$/iu

/** @throws InputError where a name as somebody wrote it cannot be that of an article: an address, a lock file. */
export function refuseName(file: string): void {
  if (/^https?:\/\//iu.test(file))
    throw inputError(file, {
      zh: '这是网址，不是文件；请在浏览器里把网页存成 .html（Ctrl+S），再写上那个文件',
      en: 'this is an address, not a file; save the page as .html in a browser (Ctrl+S) and name that file',
    })
  // Word writes `~$talk.docx` beside a document that is open.
  if (basename(file).startsWith('~$'))
    throw inputError(file, {
      zh: '这是 Word 打开文稿时的临时文件，不是文章；请写上名称里没有 ~$ 的那个文件',
      en: 'this is a lock file of Word, not an article; name the file without ~$',
    })
}
