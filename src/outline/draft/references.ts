/** Lists of references: nobody speaks on them. One slide stands for them all, with the whole list in its notes. */
import type { ArticleSection, AuthoredSlide } from '../../article/article.js'
import { slide } from './slide.js'
import type { Titles } from './titles.js'

const REFERENCES =
  /^(?:[\divxlc]+[.)]?\s+|[一二三四五六七八九十]+、\s*)?(?:参\s*考\s*(?:文\s*献|资\s*料|书\s*目)|參考(?:文獻|資料|書目)|引用文献|参考文献|主要参考文献|references(?: and notes)?|bibliography|works cited|literature cited|further reading|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références|참고\s*문헌|المراجع)\s*[:：]?$/iu

/** Entries that show that it is a list of references; the others are in the notes. */
const SHOWN = 4
/** Characters of an entry that still fits a line or two. */
const LONGEST = 160

export function isReferences(section: Pick<ArticleSection, 'heading'> | undefined): boolean {
  const heading = section?.heading
  return heading !== undefined && REFERENCES.test(heading.trim())
}

/** None where the section holds no words. */
export function referencesSlide({ heading = '', paragraphs }: ArticleSection, titles: Titles): AuthoredSlide[] {
  const entries = paragraphs.flatMap(({ sentences }) => {
    const whole = sentences
      .map(({ text }) => text)
      .join('')
      .trim()
    const entry = whole.length <= LONGEST ? whole : (sentences[0]?.text ?? '').trim()
    return /[\p{L}\p{N}]/u.test(entry) && entry.length <= LONGEST ? [entry] : []
  })
  const items = [...new Set(entries)].slice(0, SHOWN)
  return items.length === 0 ? [] : [slide('points', { title: titles.take(heading), items }, 'references')]
}
