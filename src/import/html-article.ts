/** Which part of a web page is its article. */
import { Readability } from '@mozilla/readability'
import { emWidth } from '../layout/metrics.js'
import type { ImportedBlock } from './block.js'
import { blocksOfHtml } from './html-blocks.js'
import { removeFurniture } from './html-furniture.js'
import { inlineText } from './html-inline.js'
import { pageOf } from './html-page.js'
import { leavesOf } from '../slides/leaves.js'
import type { Passed } from './ledger/index.js'
import { PictureBox, type PictureRules } from './pictures.js'

/** Characters of running text below which what was found is not taken for the article. */
const LEAST = 200

interface Reading {
  blocks: ImportedBlock[]
  pictures: PictureBox
}

/** With the texts of what stands before and behind the article. */
export interface BestReading extends Reading {
  around: string[]
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
 *
 * @param again makes the same document once more, since Readability changes what it reads.
 * @param passed takes what is left out, with its reason.
 */
export function bestOf(document: Document, again: () => Document, rules: PictureRules, passed: Passed[]): BestReading {
  removeFurniture(document, passed)
  const marked = MARKED.map((selector) => [...document.querySelectorAll(selector)]).find(
    ([one, another]) => one !== undefined && another === undefined && holdsMost(one, document.body),
  )
  const [article] = marked ?? []
  if (article !== undefined) {
    // Reading takes captions out of their figures, so it reads a copy.
    const reading = readingOf(article.cloneNode(true) as Element, rules, passed)
    if (proseOf(reading.blocks) >= LEAST) return { ...reading, around: besides(article, document.body, rules, passed) }
  }
  const whole = readingOf(document.body, rules, passed)
  const copy = again()
  // In a browser linkedom gives a page without a base the address of the page that reads it.
  if (copy.querySelector('base') === null) Object.defineProperty(copy, 'baseURI', { value: null })
  removeFurniture(copy, [])
  const content = new Readability(copy, { keepClasses: true }).parse()?.content
  if (!content) return { ...whole, around: [] }
  const read = readingOf(pageOf(content).body, rules, passed)
  const enough = proseOf(read.blocks) >= LEAST && proseOf(read.blocks) >= 0.7 * proseOf(whole.blocks)
  if (!enough) return { ...whole, around: [] }
  const blocks = withHeading(asMarked(read.blocks, whole.blocks), whole.blocks)
  return { ...read, blocks, around: outside(read.blocks, whole.blocks) }
}

function readingOf(root: Element, rules: PictureRules, passed: Passed[]): Reading {
  const pictures = new PictureBox(rules)
  return { blocks: blocksOfHtml(root, pictures, passed), pictures }
}

/** The blocks of a page beside the element that it marks as its article, as text. */
function besides(article: Element, body: Element, rules: PictureRules, passed: Passed[]): string[] {
  const texts: string[] = []
  for (let one = article; one !== body && one.parentElement !== null; one = one.parentElement)
    for (const other of one.parentElement.childNodes) {
      if (other === one) continue
      if (other.nodeType !== 1) passed.push({ why: 'around', text: other.textContent ?? '' })
      else {
        passed.push({ why: 'around', text: inlineText(other as Element) })
        texts.push(...readingOf(other.cloneNode(true) as Element, rules, []).blocks.map(wordsOf))
      }
    }
  return texts
}

/** What stands before the first and behind the last block that was taken for the article's; what lacks between is lost. */
function outside(read: readonly ImportedBlock[], whole: readonly ImportedBlock[]): string[] {
  const known = new Set(read.map((block) => folded(wordsOf(block))))
  const isRead = (block: ImportedBlock): boolean => known.has(folded(wordsOf(block)))
  const [first, last] = [whole.findIndex(isRead), whole.findLastIndex(isRead)]
  return whole.filter((_, at) => first >= 0 && (at < first || at > last)).map(wordsOf)
}

export function wordsOf(block: ImportedBlock): string {
  return leavesOf({ ...block, type: undefined })
    .map(({ text }) => text)
    .join(' ')
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

/** Characters of running text and lists. */
export function proseOf(blocks: readonly ImportedBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + ('text' in block ? block.text.length : block.type === 'list' ? block.items.join('').length : 0),
    0,
  )
}

/** A paragraph that ends a sentence, and is longer than a line of a menu. */
export function isRunningText(text: string): boolean {
  return emWidth(text) > 30 && /[。．.！!？?…”"』」）)]\s*$/u.test(text)
}

export const folded = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase()
