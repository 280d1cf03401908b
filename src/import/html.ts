/** A saved web page: the article in it, without what stands around it. Nothing in it runs, nothing is fetched. */
import { Readability } from '@mozilla/readability'
import { emWidth } from '../layout/metrics.js'
import { articleOf, type Credits, type ImportedBlock, type Imported } from './block.js'
import { articleOfPage } from './ending.js'
import { blocksOfHtml } from './html-blocks.js'
import { inlineText } from './html-inline.js'
import { pageOf } from './html-page.js'
import { takeNotes } from './html-notes.js'
import { nameFormulas } from './html-formulas.js'
import { removeFurniture } from './html-furniture.js'
import { asOtherPages, titleParagraph } from './html-programs.js'
import { leftOutOf, type Lost, STRUCK_OUT } from './left-out.js'
import { PictureBox, type PictureRules } from './pictures.js'

/** Characters of running text below which what was found is not taken for the article. */
const LEAST = 200

/** @throws InputError where the page has no text. */
export function importHtml(html: string, file: string, rules: PictureRules = {}): Imported {
  if (depthOf(html) > DEEPEST) return { article: articleOf(withoutMarkup(html), {}, file), files: new Map() }
  const lost: Lost[] = []
  const document = madeReady(html, (one) => void lost.push(one))
  const { credits, notes } = headOf(document)
  const { blocks, pictures } = bestOf(html, document, rules)
  return {
    article: articleOfPage({ blocks: trimmed(blocks, credits.title), credits, notes }, file),
    files: pictures.files,
    leftOut: [...pictures.leftOut, ...leftOutOf(lost), ...(isStruck(document) ? [STRUCK_OUT] : [])],
  }
}

function isStruck(document: Document): boolean {
  return [...document.querySelectorAll('del, s, strike')].some((one) => /[\p{L}\p{N}]/u.test(one.textContent ?? ''))
}

/** The page as other pages are written, its formulas named. */
function madeReady(html: string, note: (lost: Lost) => void): Document {
  const document = pageOf(html)
  asOtherPages(document)
  nameFormulas(document, note)
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
 */
export function blocksOfPage(
  html: string,
  pictures: PictureBox,
  prepare: (document: Document) => boolean,
): ImportedBlock[] {
  if (depthOf(html) > DEEPEST) return withoutMarkup(html)
  const document = pageOf(html)
  return prepare(document) ? blocksOfHtml(document.body, pictures) : []
}

interface Reading {
  blocks: ImportedBlock[]
  pictures: PictureBox
}

/** Where pages say themselves that their article stands, the surest first. */
const MARKED = [
  '[itemprop~="articleBody"]',
  '#mw-content-text',
  '#js_content',
  '.article-body, .article-content, .entry-content, .post-content',
  'article',
  'main, [role="main"]',
  '#content',
]

/**
 * What the page itself marks as its article's text; where it marks none, what Readability takes for the article, unless
 * that lost most of the page's running text.
 */
function bestOf(html: string, document: Document, rules: PictureRules): Reading {
  removeFurniture(document)
  const marked = MARKED.map((selector) => [...document.querySelectorAll(selector)]).find(
    ([one, another]) => one !== undefined && another === undefined && holdsMost(one, document.body),
  )
  const [article] = marked ?? []
  if (article !== undefined) {
    // Reading takes captions out of their figures, so it reads a copy.
    const reading = readingOf(article.cloneNode(true) as Element, rules)
    if (proseOf(reading.blocks) >= LEAST) return reading
  }
  const whole = readingOf(document.body, rules)
  const copy = madeReady(html, () => undefined)
  // In a browser linkedom gives a page without a base the address of the page that reads it.
  if (copy.querySelector('base') === null) Object.defineProperty(copy, 'baseURI', { value: null })
  headOf(copy)
  removeFurniture(copy)
  const content = new Readability(copy, { keepClasses: true }).parse()?.content
  if (!content) return whole
  const read = readingOf(pageOf(content).body, rules)
  const enough = proseOf(read.blocks) >= LEAST && proseOf(read.blocks) >= 0.7 * proseOf(whole.blocks)
  return enough ? { ...read, blocks: withHeading(asMarked(read.blocks, whole.blocks), whole.blocks) } : whole
}

function readingOf(root: Element, rules: PictureRules): Reading {
  const pictures = new PictureBox(rules)
  return { blocks: blocksOfHtml(root, pictures), pictures }
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

/** Whether a part of a page holds most of its running text. */
function holdsMost(part: Element, body: Element): boolean {
  return textWithoutLinks(part) >= 0.5 * textWithoutLinks(body)
}

function textWithoutLinks(element: Element): number {
  const length = (one: Element): number => (one.textContent ?? '').replace(/\s+/gu, '').length
  return length(element) - [...element.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0)
}

/** Readability makes plain paragraphs of captions, and headings of the second level of those of the first. */
function asMarked(read: ImportedBlock[], whole: readonly ImportedBlock[]): ImportedBlock[] {
  const captions = new Set(
    whole.flatMap((block) =>
      block.type === 'caption' ? [block.text] : block.type === 'figure' ? (block.caption ?? []) : [],
    ),
  )
  const levels = new Map(
    whole.flatMap((block) => (block.type === 'heading' ? [[block.text.trim(), block.level] as const] : [])),
  )
  return read.map((block) =>
    block.type === 'heading'
      ? { ...block, level: levels.get(block.text.trim()) ?? block.level }
      : block.type === 'text' && captions.has(block.text.replace(/\s+/gu, ' ').trim())
        ? { type: 'caption', text: block.text }
        : block,
  )
}

/** Readability takes the article's own heading for the page's title and leaves it out. */
function withHeading(read: ImportedBlock[], whole: readonly ImportedBlock[]): ImportedBlock[] {
  const title = whole.find((block) => block.type === 'heading' && block.level === 1)
  const there = read.some(
    (block) => block.type === 'heading' && title?.type === 'heading' && block.text.trim() === title.text.trim(),
  )
  return title === undefined || there ? read : [title, ...read]
}

function proseOf(blocks: readonly ImportedBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + ('text' in block ? block.text.length : block.type === 'list' ? block.items.join('').length : 0),
    0,
  )
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

const folded = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase()

/** Characters before the title's own heading that are a page's furniture. */
const MOST_BEFORE = 400

/** Without what stands before the article's title, and without headings under which nothing was left. */
function trimmed(blocks: readonly ImportedBlock[], title: string | undefined): ImportedBlock[] {
  const at =
    title === undefined
      ? -1
      : blocks.findIndex((block) => block.type === 'heading' && folded(block.text) === folded(title))
  const before = blocks.slice(0, Math.max(0, at))
  const from = at > 0 && proseOf(before) <= MOST_BEFORE && !before.some(isRunningText) ? at : 0
  return blocks.slice(from).filter((block, index, all) => {
    const next = all[index + 1]
    if (block.type !== 'heading' || index === 0) return true
    return next !== undefined && (next.type !== 'heading' || next.level > block.level)
  })
}

/** A paragraph that ends a sentence, and is longer than a line of a menu. */
function isRunningText(block: ImportedBlock): boolean {
  return block.type === 'text' && emWidth(block.text) > 30 && /[。．.！!？?…”"』」）)]\s*$/u.test(block.text)
}

/** Page titles end in the site's name: `Library — Example News`. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—_·-]\s+|_/u)
  const [first = title] = parts
  return parts.length > 1 && first.trim().length >= 4 ? first.trim() : title
}
