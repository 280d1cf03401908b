/** A saved web page: the article in it, without what stands around it. Nothing in it runs, nothing is fetched. */
import { articleOf, type Credits, type ImportedBlock, type Imported } from './block.js'
import { articleOfPage } from './ending.js'
import { bestOf, folded, isRunningText, proseOf, wordsOf } from './html-article.js'
import { blocksOfHtml } from './html-blocks.js'
import { inlineText } from './html-inline.js'
import { pageOf } from './html-page.js'
import { takeNotes } from './html-notes.js'
import { nameFormulas } from './html-formulas.js'
import { asOtherPages, titleParagraph } from './html-programs.js'
import { aroundThePage, leftOutOf, type Lost, STRUCK_OUT } from './left-out.js'
import { missingWords, type Passed } from './ledger/index.js'
import { seenOfPage } from './ledger/pages.js'
import type { PictureBox, PictureRules } from './pictures.js'

/** @throws InputError where the page has no text. */
export function importHtml(html: string, file: string, rules: PictureRules = {}): Imported {
  if (depthOf(html) > DEEPEST) return { article: articleOf(withoutMarkup(html), {}, file), files: new Map() }
  const lost: Lost[] = []
  const passed: Passed[] = []
  const document = madeReady(html, (one) => void lost.push(one), passed)
  const struck = struckIn(document)
  const { credits, notes } = headOf(document)
  const again = (): Document => {
    const copy = madeReady(html, () => undefined, [])
    headOf(copy)
    return copy
  }
  const { blocks, pictures, around } = bestOf(document, again, rules, passed)
  passed.push(...around.map((text) => ({ why: 'around' as const, text })))
  const article = articleOfPage({ blocks: trimmed(blocks, credits.title, passed), credits, notes }, file, passed)
  return {
    article,
    files: pictures.files,
    leftOut: [
      ...pictures.leftOut,
      ...leftOutOf(lost),
      ...(struck.length > 0 ? [STRUCK_OUT] : []),
      ...aroundThePage(around.filter(isRunningText)),
      ...missingWords(seenOfPage(html), article, [...passed, ...struck]),
    ],
  }
}

function struckIn(document: Document): Passed[] {
  return [...document.querySelectorAll('del, s, strike')]
    .map((one) => ({ why: 'told' as const, text: one.textContent ?? '' }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** The page as other pages are written, its formulas named. */
function madeReady(html: string, note: (lost: Lost) => void, passed: Passed[]): Document {
  const document = pageOf(html)
  asOtherPages(document, passed)
  nameFormulas(document, note, passed)
  return document
}

/** What the page says of itself, and its notes; both are taken out of it. */
function headOf(document: Document): { credits: Credits; notes: string[] } {
  const marked = titleParagraph(document)
  const title = marked === null ? '' : inlineText(marked).replace(/\s+/gu, ' ').trim()
  const credits = { ...creditsOf(document), ...(title !== '' && { title }) }
  if (title !== '') marked?.remove()
  return { credits, notes: takeNotes(document) }
}

/**
 * The blocks of a page that is an article's text and nothing else.
 *
 * @param prepare changes the page before it is read; false where nothing of it is to be read.
 * @param passed takes lists of links to other pages, where there are other pages.
 */
export function blocksOfPage(
  html: string,
  pictures: PictureBox,
  prepare: (document: Document) => boolean,
  passed?: Passed[],
): ImportedBlock[] {
  if (depthOf(html) > DEEPEST) return withoutMarkup(html)
  const document = pageOf(html)
  return prepare(document) ? blocksOfHtml(document.body, pictures, passed) : []
}

/** Deeper pages than any that a person wrote are read as the text that they hold: their depth would be the work. */
const DEEPEST = 400

/** How many elements stand within each other at most, by the tags alone. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closing] of html.matchAll(
    /<(\/?)(?:div|span|section|article|ul|ol|li|table|tr|td|b|i|em|strong|font|blockquote|p|a)\b/giu,
  )) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Paragraphs close by themselves, so many tags seem deeper than they are: then only the markup is taken away. */
function withoutMarkup(html: string): ImportedBlock[] {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<!--[\s\S]*?-->/gu, ' ')
    .replace(/<[^<>]{0,2000}>/gu, '\n')
  return text
    .split(/\n\s*/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'text', text: line }))
}

function creditsOf(document: Document): Credits {
  const meta = (...names: string[]): string | undefined => {
    const found = names.map((name) =>
      document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
        ?.trim(),
    )
    return found.find((content) => content !== undefined && content !== '')
  }
  const title = titleOf(document, meta('og:title', 'twitter:title', 'citation_title'))
  const author = meta('author', 'article:author', 'citation_author', 'dc.creator')
  const date =
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'publishdate',
      'pubdate',
      'og:release_date',
      'citation_publication_date',
      'dc.date',
    ) ?? stamped(document)
  const source = meta('og:site_name', 'application-name') ?? said(document, '#js_name')
  const lang = document.documentElement.getAttribute('lang')?.trim() || undefined
  return {
    ...(title && { title }),
    ...(author !== undefined && !/^https?:/u.test(author) && { author }),
    ...(date !== undefined && /^\d{4}/u.test(date) && { date: date.replace(/[T\s].*$/su, '').slice(0, 10) }),
    ...(source !== undefined && { source }),
    ...(lang !== undefined && { lang }),
  }
}

/** Where the page itself says when it appeared, outside of its head: HTML's `time`, or RDFa's and microdata's properties. */
function stamped(document: Document): string | undefined {
  const element = document.querySelector('time[datetime], [property~="dc:date"][content], [itemprop="datePublished"]')
  return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? said(document, '#publish_time')
}

/** WeChat's pages name their account and day in elements of their own. */
function said(document: Document, selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim() || undefined
}

/** Characters: a heading that goes on far behind the title is another. */
const LONGEST_TITLE = 80

/** The heading that the page's own title repeats or begins; else what it says of itself. */
function titleOf(document: Document, stated: string | undefined): string | undefined {
  const named = stated ?? document.querySelector('title')?.textContent?.trim()
  const headings = [...document.querySelectorAll('h1, h2')]
    .map((one) => inlineText(one).replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length >= 4)
  if (named === undefined) return headings[0]
  const repeated = headings.filter(
    (text) =>
      (folded(named).includes(folded(text)) && folded(text).length > folded(named).length / 3) ||
      (text.length <= LONGEST_TITLE && folded(text).startsWith(folded(named))),
  )
  return repeated.sort((a, b) => b.length - a.length)[0] ?? (stated === undefined ? withoutSite(named) : named)
}

/** Characters before the title's own heading that are a page's furniture. */
const MOST_BEFORE = 400

/** Without what stands before the article's title, and without headings under which nothing was left. */
function trimmed(blocks: readonly ImportedBlock[], title: string | undefined, passed: Passed[]): ImportedBlock[] {
  const at =
    title === undefined
      ? -1
      : blocks.findIndex((block) => block.type === 'heading' && folded(block.text) === folded(title))
  const before = blocks.slice(0, Math.max(0, at))
  const isBefore =
    at > 0 &&
    proseOf(before) <= MOST_BEFORE &&
    !before.some((block) => block.type === 'text' && isRunningText(block.text))
  const from = isBefore ? at : 0
  passed.push(...blocks.slice(0, from).map((block) => ({ why: 'around' as const, text: wordsOf(block) })))
  return blocks.slice(from).filter((block, index, all) => {
    const next = all[index + 1]
    if (block.type !== 'heading' || index === 0) return true
    const isKept = next !== undefined && (next.type !== 'heading' || next.level > block.level)
    if (!isKept) passed.push({ why: 'contents', text: block.text })
    return isKept
  })
}

/** Page titles end in the site's name: `Library — Example News`. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—_·-]\s+|_/u)
  const [first = title] = parts
  return parts.length > 1 && first.trim().length >= 4 ? first.trim() : title
}
