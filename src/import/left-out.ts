/** What of a file does not come along into its article, told in Chinese and English: all of one fault in one line. */
import type { LeftOut } from '../article/article.js'
import type { Bilingual } from '../article/errors.js'
import { inMessageLanguage } from '../text/languages.js'

/** Something that is left out, and why. */
export interface Lost {
  sort: keyof typeof SORTS
  /** By which the file knows it, or its number among the others. */
  name: string | Bilingual
  /** What is wrong with it, from the verb on. */
  why: Bilingual
  mend: Bilingual
}

const SORTS = {
  picture: { zh: '图片', count: '张', en: 'picture' },
  formula: { zh: '公式', count: '个', en: 'formula' },
  object: { zh: '嵌入的对象', count: '个', en: 'embedded object' },
} as const

const AS_PNG = {
  zh: '需要的话另存为 PNG 或 JPEG，放在文章旁边，再写进文章',
  en: 'save it as PNG or JPEG beside the article and name it there, if the talk needs it',
}

/** Names shown of many. */
const SHOWN = 3

/** A name or address that fits into a line. */
function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 60)}…` : name
}

/** A line for each fault, however many have it. */
export function leftOutOf(lost: readonly Lost[]): LeftOut[] {
  const groups = new Map<string, Lost[]>()
  for (const one of lost)
    groups.set(`${one.sort}\n${one.why.en}`, [...(groups.get(`${one.sort}\n${one.why.en}`) ?? []), one])
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ what: others.length === 0 ? whatOf(first) : whatOfMany([first, ...others], first), mend: first.mend }],
  )
}

function whatOf({ sort, name, why }: Lost): Bilingual {
  const { zh, en } = SORTS[sort]
  const subject = typeof name === 'string' ? `${zh} ${short(name)} ` : `${name.zh}${zh}`
  return {
    zh: `${subject}没有收进来：${why.zh}`,
    en: `the ${en} ${typeof name === 'string' ? short(name) : name.en} is left out: it ${why.en}`,
  }
}

function whatOfMany(lost: readonly Lost[], { sort, why }: Lost): Bilingual {
  const { zh, count, en } = SORTS[sort]
  const names = (language: keyof Bilingual, comma: string): string =>
    `${lost
      .slice(0, SHOWN)
      .map(({ name }) => (typeof name === 'string' ? short(name) : name[language]))
      .join(comma)}${lost.length > SHOWN ? '…' : ''}`
  return {
    zh: `有 ${lost.length} ${count}${zh}没有收进来：${why.zh}（${names('zh', '、')}）`,
    en: `${lost.length} ${en}s are left out, each of which ${why.en}: ${names('en', ', ')}`,
  }
}

/** Pictures of the network, which anybody may have fetched. */
export function onNetwork(addresses: readonly string[]): LeftOut[] {
  const all = [...new Set(addresses)]
  if (all.length === 0) return []
  const [zhNames, enNames] = ['、', ', '].map(
    (comma) => `${all.slice(0, SHOWN).map(short).join(comma)}${all.length > SHOWN ? '…' : ''}`,
  )
  return [
    {
      what: {
        zh: `有 ${all.length} 张图片在网络上，没有收进来：${zhNames}`,
        en: `${all.length === 1 ? 'a picture' : `${all.length} pictures`} on the network left out: ${enNames}`,
      },
      mend: { zh: '加上 --allow-remote 就会下载', en: '--allow-remote fetches what lies there' },
    },
  ]
}

/** @param sort as the file calls it: `webp`, `image/x-emf`. */
export function ofSort(name: Lost['name'], sort: string): Lost {
  return {
    sort: 'picture',
    name,
    why: {
      zh: `PowerPoint 不是到处都能显示 ${sort} 这种格式`,
      en: `is of the sort ${sort}, which PowerPoint does not show everywhere`,
    },
    mend: AS_PNG,
  }
}

export function tooMuch(name: Lost['name']): Lost {
  return {
    sort: 'picture',
    name,
    why: { zh: '它是空的、太大，或者图片太多', en: 'is empty or too large, or one too many' },
    mend: AS_PNG,
  }
}

export function tooSmall(name: Lost['name']): Lost {
  return {
    sort: 'picture',
    name,
    why: { zh: '小得像个图标', en: 'is as small as an icon' },
    mend: {
      zh: '需要的话换一张大的，放在文章旁边，再写进文章',
      en: 'put a larger one beside the article and name it there, if the talk needs it',
    },
  }
}

/** A path of the computer on which the page was saved, or what is no picture by its name. */
export function nowhere(name: string): Lost {
  return {
    sort: 'picture',
    name,
    why: { zh: '不是文章旁边的图片文件', en: 'is no picture file beside the article' },
    mend: AS_PNG,
  }
}

/** Pictures stand in a PDF as objects of their own, outside of packed ones (ISO 32000-1, 7.5.7), and say what they are. */
export function ofPdf(bytes: Uint8Array): LeftOut[] {
  if (!/\/Subtype\s*\/Image\b/u.test(new TextDecoder('latin1').decode(bytes))) return []
  return [
    {
      what: { zh: 'PDF 里的图片没有收进来', en: 'the pictures of the PDF are left out' },
      mend: {
        zh: AS_PNG.zh,
        en: 'save them as PNG or JPEG beside the article and name them there, if the talk needs them',
      },
    },
  ]
}

/** @param formula the words of a formula. */
export function unshown(name: string, formula?: string): Lost {
  if (formula !== undefined)
    return {
      sort: 'formula',
      name: formula,
      why: { zh: '不是用 LaTeX 写的', en: 'is not written in LaTeX' },
      mend: { zh: '在数据里用 formula: 写成 LaTeX', en: 'write it in LaTeX as formula: in the data' },
    }
  return {
    sort: 'object',
    name,
    why: { zh: '只有做它的程序能画出来', en: 'is drawn by no program but the one that made it' },
    mend: AS_PNG,
  }
}

/** @param told what is wrong and, behind a semicolon, what would be right, as a fault tells it. */
export function unreadable(name: string, told: Bilingual): Lost {
  const [zh = '', zhMend = '其余都在'] = told.zh.split('；')
  const [en = '', enMend = 'all else is there'] = told.en.split('; ')
  return { sort: 'picture', name, why: { zh, en }, mend: { zh: zhMend, en: enMend } }
}

/** What its author took back, and a reader sees struck out. */
export const STRUCK_OUT: LeftOut = {
  what: { zh: '划掉的文字没有收进来', en: 'the words that are struck out are left out' },
  mend: { zh: '需要的话去掉删除线', en: 'remove the line through them, if the talk needs them' },
}

/** @param paragraphs that stand before or behind the article of a page, and may be its own. */
export function aroundThePage(paragraphs: readonly string[]): LeftOut[] {
  const [first = ''] = paragraphs
  const number = paragraphs.length
  if (number === 0) return []
  const words = short(first.replace(/\s+/gu, ' ').trim())
  return [
    {
      what: {
        zh: `网页正文前后有 ${number} 段文字没有收进来：“${words}”${number > 1 ? '…' : ''}`,
        en: `${number === 1 ? 'a paragraph' : `${number} paragraphs`} before or behind the page’s article left out: “${words}”${number > 1 ? '…' : ''}`,
      },
      mend: { zh: '如果属于正文，请写进文章', en: 'write into the article what belongs to it' },
    },
  ]
}

/** As a line for the terminal, in Chinese for an article that is. */
export function remarkOf({ what, mend }: LeftOut, lang: string): string {
  return inMessageLanguage(lang, { zh: `${what.zh}；${mend.zh}`, en: `${what.en}; ${mend.en}` })
}
