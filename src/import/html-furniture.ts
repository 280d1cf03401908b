/** What stands around an article on its page and is none of it: menus, forms, remarks of readers, ways to other pages. */
import { inlineText } from './html-inline.js'
import type { Passed } from './ledger/index.js'

/** Nothing of these is read, however much they hold. */
const UNSEEN = 'style, noscript, template, iframe, object, embed, script:not([type^="math/tex"])'

const FURNITURE = [
  'nav, aside, footer, form, button, dialog, [hidden], [aria-hidden="true"]',
  '[role="navigation"], [role="complementary"]',
  '.mw-editsection, .reference, .reflist, .navbox, .toc, #toc, .noprint, .sidebar, .share, .infobox, .hatnote',
  '.metadata, .mbox-small, .catlinks, .printfooter',
  '.comments, #comments, .comment-list, .commentlist, .comments-area, #respond, .comment-respond, #disqus_thread',
  '[itemprop="comment"], [itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"]',
  '.related, .related-posts, .related-articles, .jp-relatedposts, .read-also, .readalso, .read-more-list, .recommend',
].join(', ')

/** Numbers of lines beside a listing, which Hexo, Jekyll and GitHub set in a column of their own. */
const GUTTERS =
  '.gutter, .lineno, .linenos, .line-numbers, .line-numbers-rows, .line-number, .hljs-ln-numbers, .blob-num, .code-snippet__line-index'

/** A line that leads to other pages: “Read also: …”, “相关阅读：…”. */
const ELSEWHERE =
  /^\s*(?:read (?:also|more|next)|see also|also read|more on this|related(?: articles?| stories| posts?)?|lesen sie auch|mehr zum thema|lire aussi|leggi anche|lea también|читайте также|あわせて読みたい|関連記事|相关阅读|延伸阅读|推荐阅读|相关链接|更多阅读)\s*[:：]/iu

const lengthOf = (element: Element): number => (element.textContent ?? '').replace(/\s+/gu, '').length

/**
 * Removes it from the document, and tells `passed`. What holds most of the page's words is no furniture: pages of ASP.NET stand in one form as
 * a whole, and some (WeChat's) hide all that they say until a script shows it. The foot of a quotation names its speaker.
 */
export function removeFurniture(document: Document, passed: Passed[]): void {
  const remove = (element: Element, why: Passed['why']): void => {
    passed.push({ why, text: inlineText(element) })
    element.remove()
  }
  for (const unseen of document.querySelectorAll(UNSEEN)) unseen.remove()
  const all = lengthOf(document.body)
  const isMost = (element: Element): boolean => 2 * lengthOf(element) > all
  for (const furniture of document.querySelectorAll(FURNITURE))
    if (furniture.closest('blockquote') === null && !isMost(furniture)) remove(furniture, 'furniture')
  for (const styled of document.querySelectorAll('[style]'))
    if (HIDDEN.test(styled.getAttribute('style') ?? '') && styled.querySelector('math') === null && !isMost(styled))
      remove(styled, 'furniture')
  for (const gutter of document.querySelectorAll(GUTTERS))
    if (/^[\d\s]*$/u.test(gutter.textContent ?? '')) remove(gutter, 'furniture')
  for (const line of document.querySelectorAll('p, li, div, strong, em'))
    if (ELSEWHERE.test(line.textContent ?? '') && isOfLinks(line)) remove(line, 'links')
}

/** Formulas are hidden beside the pictures that stand for them, and are meant. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu

/** Whether nearly all words behind the colon are links. */
function isOfLinks(line: Element): boolean {
  const words = (line.textContent ?? '').replace(/^[^:：]*[:：]/u, '').replace(/\s+/gu, '').length
  const linked = [...line.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0)
  return linked > 0 && linked >= 0.8 * words
}
