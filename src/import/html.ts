/** A saved web page: the article in it, without what stands around it. Nothing in it runs, nothing is fetched. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { articleOf, type Credits, type ImportedBlock, type Imported } from './block.js'
import { blocksOfHtml } from './html-blocks.js'
import { PictureBox } from './pictures.js'

/** What stands around an article and is none of it. */
const FURNITURE = 'script, style, noscript, template, nav, aside, footer, form, button, iframe, object, embed, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], .mw-editsection, .reference, .reflist, .navbox, .toc, #toc, .noprint, .sidebar, .share, .comments, #comments'

/** Characters of running text below which what was found is not taken for the article. */
const LEAST = 200

/** @throws InputError where the page has no text. */
export function importHtml(html: string, file: string): Imported {
  const { document } = parseHTML(withRoot(html))
  const credits = creditsOf(document)
  const pictures = new PictureBox()
  const blocks = bestOf(html, document, pictures)
  return { article: articleOf(blocks, credits, file), files: pictures.files }
}

/** A fragment becomes a document, so that it has a body. */
export function withRoot(html: string): string {
  return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
}

/** What Readability takes for the article, unless it lost most of the page's running text. */
function bestOf(html: string, document: Document, pictures: PictureBox): ImportedBlock[] {
  for (const furniture of document.querySelectorAll(FURNITURE)) furniture.remove()
  const main = document.querySelector('article, main, [role="main"], #mw-content-text, #content, .article-content') ?? document.body
  const whole = blocksOfHtml(longer(main, document.body), pictures)
  const { document: copy } = parseHTML(withRoot(html))
  for (const furniture of copy.querySelectorAll(FURNITURE)) furniture.remove()
  const content = new Readability(copy, { keepClasses: true }).parse()?.content
  if (!content) return whole
  const read = blocksOfHtml(parseHTML(withRoot(content)).document.body, pictures)
  const enough = proseOf(read) >= LEAST && proseOf(read) >= 0.7 * proseOf(whole)
  return enough ? withHeading(read, whole) : whole
}

/** The marked part of a page, unless it holds little of the page's running text. */
function longer(main: Element, body: Element): Element {
  const text = (element: Element): number => [...element.querySelectorAll('p')].reduce((sum, one) => sum + (one.textContent?.trim().length ?? 0), 0)
  return text(main) >= 0.5 * text(body) ? main : body
}

/** Readability takes the article's own heading for the page's title and leaves it out. */
function withHeading(read: ImportedBlock[], whole: readonly ImportedBlock[]): ImportedBlock[] {
  const title = whole.find((block) => block.type === 'heading' && block.level === 1)
  const there = read.some((block) => block.type === 'heading' && title?.type === 'heading' && block.text.trim() === title.text.trim())
  return title === undefined || there ? read : [title, ...read]
}

function proseOf(blocks: readonly ImportedBlock[]): number {
  return blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : block.type === 'list' ? block.items.join('').length : 0), 0)
}

function creditsOf(document: Document): Credits {
  const meta = (...names: string[]): string | undefined => {
    const found = names.map((name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute('content')?.trim())
    return found.find((content) => content !== undefined && content !== '')
  }
  const heading = document.querySelectorAll('h1')
  const [first] = heading
  const own = heading.length === 1 ? first?.textContent?.replace(/\s+/gu, ' ').trim() : undefined
  const named = meta('og:title', 'twitter:title', 'citation_title') ?? document.querySelector('title')?.textContent?.trim()
  const title = own || (named === undefined ? undefined : withoutSite(named))
  const author = meta('author', 'article:author', 'citation_author', 'dc.creator')
  const date = meta('article:published_time', 'datePublished', 'date', 'citation_publication_date', 'dc.date') ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined
  const source = meta('og:site_name', 'application-name')
  const lang = document.documentElement.getAttribute('lang')?.trim() || undefined
  return {
    ...(title && { title }),
    ...(author !== undefined && !/^https?:/u.test(author) && { author }),
    ...(date !== undefined && /^\d{4}/u.test(date) && { date: date.slice(0, 10) }),
    ...(source !== undefined && { source }),
    ...(lang !== undefined && { lang: lang.replace('_', '-') }),
  }
}

/** Page titles end in the site's name: `Library — Example News`. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—_·-]\s+|_/u)
  const [first = title] = parts
  return parts.length > 1 && first.trim().length >= 4 ? first.trim() : title
}
