/** No two slides of a draft have one title: a screen reader, and whoever looks for a slide, tells them by it. */
import type { Article, AuthoredSlide } from '../article/article.js'
import { foldForComparison } from '../text/fold.js'

/** A title that was there already gets a number: `标题（二）`, `Title (2)`. */
export function withUniqueTitles(slides: readonly AuthoredSlide[], { lang, title: ofArticle }: Pick<Article, 'lang' | 'title'>): AuthoredSlide[] {
  const taken = new Set<string>([keyOf(ofArticle)])
  const openers = new Set(slides.filter(({ kind, content }) => kind === 'section' && content.title !== undefined && !taken.has(keyOf(content.title))))
  for (const { content } of openers) taken.add(keyOf(content.title ?? ''))
  return slides.map((slide) => {
    const { title } = slide.content
    // A section's opener keeps its heading, by which it is known; the cover, without a title of its own, has the article's.
    if (title === undefined || openers.has(slide)) return slide
    let unique = title
    for (let number = 2; taken.has(keyOf(unique)); number++) unique = `${title}${numbered(number, lang)}`
    taken.add(keyOf(unique))
    return unique === title ? slide : { ...slide, content: { ...slide.content, title: unique } }
  })
}

const keyOf = (title: string): string => foldForComparison(title).text

const HAN_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function numbered(number: number, lang: string): string {
  return /^(zh|ja)\b/i.test(lang) ? `（${number < 100 ? hanNumber(number) : number}）` : ` (${number})`
}

/** 2 to 99 in words: 二, 十一, 四十. */
function hanNumber(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens]}十`}${HAN_DIGITS[number % 10]}`
}
