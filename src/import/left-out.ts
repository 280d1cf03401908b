/** What of a file does not come along into its article, told in Chinese and English. */
import type { LeftOut } from '../article/article.js'

const AS_PNG = { zh: '需要的话另存为 PNG 或 JPEG，放在文章旁边，再写进文章', en: 'save it as PNG or JPEG beside the article and name it there, if the talk needs it' }

/** Addresses shown of many. */
const SHOWN = 3

/** A name or address that fits into a line. */
export function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 60)}…` : name
}

/** Pictures of the network, all in one line: pages have dozens. */
export function onNetwork(addresses: readonly string[]): LeftOut[] {
  const all = [...new Set(addresses)]
  if (all.length === 0) return []
  const [zhNames, enNames] = ['、', ', '].map((comma) => `${all.slice(0, SHOWN).map(short).join(comma)}${all.length > SHOWN ? '…' : ''}`)
  return [
    {
      what: { zh: `有 ${all.length} 张图片在网络上，没有收进来：${zhNames}`, en: `${all.length === 1 ? 'a picture' : `${all.length} pictures`} on the network left out: ${enNames}` },
      mend: { zh: '加上 --allow-remote 就会下载', en: '--allow-remote fetches what lies there' },
    },
  ]
}

/** @param sort as the file calls it: `webp`, `image/x-emf`. */
export function ofSort(name: string, sort: string): LeftOut {
  return { what: { zh: `图片 ${short(name)} 没有收进来：PowerPoint 不是到处都能显示 ${sort} 这种格式`, en: `the picture ${short(name)} is left out: it is of the sort ${sort}, which PowerPoint does not show everywhere` }, mend: AS_PNG }
}

export function tooMuch(name: string): LeftOut {
  return { what: { zh: `图片 ${short(name)} 没有收进来：它是空的、太大，或者图片太多`, en: `the picture ${short(name)} is left out: it is empty or too large, or there are too many` }, mend: AS_PNG }
}

export function tooSmall(name: string): LeftOut {
  return { what: { zh: `图片 ${short(name)} 没有收进来：它小得像个图标`, en: `the picture ${short(name)} is left out: it is as small as an icon` }, mend: { zh: '需要的话换一张大的，放在文章旁边，再写进文章', en: 'put a larger one beside the article and name it there, if the talk needs it' } }
}

/** A path of the computer on which the page was saved, or what is no picture by its name. */
export function nowhere(name: string): LeftOut {
  return { what: { zh: `图片 ${short(name)} 没有收进来：这不是文章旁边的图片文件`, en: `the picture ${short(name)} is left out: it is no picture file beside the article` }, mend: AS_PNG }
}

/** Pictures stand in a PDF as objects of their own, outside of packed ones (ISO 32000-1, 7.5.7), and say what they are. */
export function ofPdf(bytes: Uint8Array): LeftOut[] {
  if (!/\/Subtype\s*\/Image\b/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) return []
  return [{ what: { zh: 'PDF 里的图片没有收进来', en: 'the pictures of the PDF are left out' }, mend: AS_PNG }]
}

/** @param formula the words of a formula. */
export function unshown(name: string, formula?: string): LeftOut {
  if (formula !== undefined) return { what: { zh: `公式没有收进来：${short(formula)}`, en: `a formula is left out: ${short(formula)}` }, mend: { zh: '在数据里用 formula: 写成 LaTeX', en: 'write it in LaTeX as formula: in the data' } }
  return { what: { zh: `嵌入的对象 ${short(name)} 没有收进来：只有做它的程序能画出来`, en: `the embedded object ${short(name)} is left out: only the program that made it can draw it` }, mend: AS_PNG }
}

/** @param why what is wrong and what would be right, as a fault tells it. */
export function unreadable(why: string): LeftOut {
  return { what: { zh: `没有收进来：${why}`, en: why }, mend: { zh: '其余都在', en: 'it is left out' } }
}

/** As a line for the terminal, in Chinese for an article that is. */
export function remarkOf({ what, mend }: LeftOut, lang: string): string {
  return /^(?:zh|yue)\b/iu.test(lang) ? `${what.zh}；${mend.zh}` : `${what.en}; ${mend.en}`
}
