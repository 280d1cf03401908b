/** The words of a web page, of a chapter of an EPUB and of an OpenDocument text, by their tags alone. */
import type { Seen, Stretch } from './index.js'
import { wordsBetweenTags } from './markup.js'

/**
 * Nobody reads these on a page: programs, what older browsers show instead, fields to fill in, readings over words. Words
 * that are struck out are named by a line of their own; formulas come along as TeX.
 */
const UNSEEN = new Set(
  'head script style noscript template iframe object embed canvas video audio select textarea rt rp del s strike math'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const HTML = { unseen: UNSEEN, blocks: BLOCKS }

export function seenOfPage(html: string): Seen {
  return { unit: 'paragraph', stretches: wordsBetweenTags(html, HTML) }
}

/** @param chapters XHTML of each, in the order in which they are read. */
export function seenOfBook(chapters: readonly string[]): Seen {
  return {
    unit: 'chapter',
    stretches: chapters.flatMap((chapter, at): Stretch[] =>
      wordsBetweenTags(chapter, HTML).map(({ text }) => ({ number: at + 1, text })),
    ),
  }
}

/** What was deleted or remarked, what LibreOffice makes anew, readings over words, and what describes a picture. */
const UNSEEN_ODT = new Set(
  (
    'text:tracked-changes office:annotation office:annotation-end text:table-of-content text:illustration-index ' +
    'text:table-index text:object-index text:user-index text:alphabetical-index office:forms text:sequence-decls ' +
    'text:variable-decls text:user-field-decls text:ruby-text text:hidden-text text:hidden-paragraph text:note-citation ' +
    'svg:title svg:desc office:event-listeners office:font-face-decls office:automatic-styles office:scripts math:math math'
  ).split(' '),
)

const ODT = { unseen: UNSEEN_ODT, blocks: new Set(['text:p', 'text:h', 'table:table-cell', 'text:list-item']) }

/** @param content the part `content.xml`. */
export function seenOfOdt(content: string): Seen {
  return { unit: 'paragraph', stretches: wordsBetweenTags(content, ODT) }
}
