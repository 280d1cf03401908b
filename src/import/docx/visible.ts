/** The words of a Word file by its tags alone, for the ledger: paragraph by paragraph, without what nobody is to see. */
import { strFromU8 } from 'fflate'
import { unescapeXml } from '../../ooxml/xml.js'
import type { Seen, Stretch } from '../ledger/index.js'
import { wideText } from '../unicode.js'
import type { WordFile } from './package.js'

/** How a run looked before, what was deleted or moved away, readings over words, instructions, a table of contents, and what older programs read instead. */
const UNSEEN =
  /<(w:rPrChange|w:del|w:moveFrom|w:rt|w:instrText|w:delText|m:oMath)\b[^>]*(?<!\/)>[\s\S]*?<\/\1>|<mc:Fallback\b[\s\S]*?<\/mc:Fallback>|<w:sdt>(?:(?!<\/w:sdt>)[\s\S]){0,3000}?w:val="Table of Contents"[\s\S]*?<\/w:sdt>/gu

/** Runs that Word hides or strikes out; they are named as such. */
const NAMED =
  /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:(?:vanish|strike|dstrike)(?:\s+w:val="(?:1|true|on)")?\s*\/>[\s\S]*?<\/w:r>/gu

/** Lines of a table of contents lead to bookmarks of Word's own. */
const CONTENTS = /PAGEREF _Toc|w:anchor="_Toc|TOC \\/u

/** A drop cap, and a paragraph whose end was deleted, go on in the next paragraph. */
const OPEN_ENDED =
  /(<w:pPr>(?:(?!<\/w:pPr>)[\s\S]){0,2000}?(?:w:dropCap="(?:drop|margin)"|<w:rPr>(?:(?!<\/w:rPr>)[\s\S]){0,1000}?<w:del\s[^>]*\/>)(?:(?!<\/w:p>)[\s\S]){0,20000})<\/w:p>/gu

/** Characters: nobody writes a longer paragraph, and a file made to keep us busy is read once. */
const LONGEST = 200_000

/** Styles of tables of contents, by their built-in names. */
const CONTENTS_STYLE =
  /<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name\s+w:val="(?:toc \d|toc heading|table of figures|contents \d|contents heading)"/giu

const PARTS = /^word\/(?:document\d*|footnotes|endnotes|diagrams\/data\d+)\.xml$/u

export function seenOfWord({ parts }: WordFile): Seen {
  const named = [...(textOf(parts.get('word/styles.xml')) ?? '').matchAll(CONTENTS_STYLE)].map(([, id]) => id)
  const isContents = (paragraph: string): boolean =>
    CONTENTS.test(paragraph) || named.includes(/<w:pStyle\s+w:val="([^"]+)"/u.exec(paragraph)?.[1])
  let number = 0
  const stretches = [...parts].flatMap(([name, bytes]) => {
    if (!PARTS.test(name)) return []
    const xml = (textOf(bytes) ?? '').replace(OPEN_ENDED, '$1')
    return xml.split(/<\/(?:w|a):p>/u).flatMap((paragraph): Stretch[] => {
      number++
      if (paragraph.length > LONGEST || isContents(paragraph)) return []
      const shown = paragraph.replace(UNSEEN, '').replace(NAMED, '')
      const words = [...shown.matchAll(WORDS)].map(([, text = '\n']) => text)
      return words.length === 0 ? [] : [{ number, text: unescapeXml(words.join('')) }]
    })
  })
  return { unit: 'paragraph', stretches }
}

/** Words, and what stands between two lines or columns, or is reckoned by a field. */
const WORDS = /<(?:w|a):t(?:\s[^>]*)?>([^<]*)<\/(?:w|a):t>|<w:(?:br|cr|tab|ptab|fldChar)(?:\s[^>]*)?\/>/gu

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : (wideText(bytes) ?? strFromU8(bytes))
}
