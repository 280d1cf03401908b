/** Elements as blocks: headings, paragraphs, lists, quotations, tables, figures, code and formulas, in their order. */
import { emWidth } from '../layout/metrics.js'
import { isWide } from '../text/script.js'
import type { ImportedBlock } from './block.js'
import { tableOf } from './html-table.js'
import { type MathNode, texOfMathml } from './mathml.js'
import type { PictureBox } from './pictures.js'
import { BOLD_HEADING } from './tidy.js'

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'form',
  'button',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'video',
  'audio',
  'select',
  'input',
  'textarea',
  'rt',
  'rp',
  'head',
  'link',
  'meta',
  'map',
])
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'img',
  'math',
])

/** Deeper elements than any page needs are read as the text that they hold. */
const DEEPEST = 120

export function blocksOfHtml(root: Element, pictures: PictureBox): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  walk(root, { blocks, pictures }, 0)
  return blocks
}

interface Walk {
  blocks: ImportedBlock[]
  pictures: PictureBox
}

/** The children of an element: blocks one by one, the words between them as paragraphs. */
function walk(parent: Element, state: Walk, depth: number): void {
  let words = ''
  let bold = ''
  const close = (): void => {
    words.split(/\n\s*\n/u).forEach((paragraph, at) => {
      const opening = at === 0 && bold.trim() !== '' ? { bold: bold.trim() } : {}
      if (paragraph.trim() !== '') state.blocks.push({ type: 'text', text: paragraph.replace(/\n/gu, ' '), ...opening })
    })
    words = ''
    bold = ''
  }
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) words += joined(node.textContent ?? '')
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = nameOf(element)
    if (SKIPPED.has(name) || isNoteMark(element, name)) continue
    if (name === 'br') words += '\n'
    else if (name === 'math' && isAmongWords(element)) words += ` $${texOf(element) ?? ''}$ `
    else if (depth < DEEPEST && (BLOCKS.has(name) || isCaption(element) || holdsBlocks(element))) {
      close()
      readBlock(element, name, state, depth + 1)
    } else {
      const said = inlineText(element)
      if ((name === 'b' || name === 'strong') && words.trim() === bold.trim()) bold += said
      words += said
    }
  }
  close()
}

/** A formula that is a part of its sentence: it has words beside it, and does not ask for a line of its own. */
function isAmongWords(math: Element): boolean {
  const beside = [math.previousSibling, math.nextSibling].some(
    (node) =>
      node !== null &&
      node.nodeType !== 8 &&
      /[\p{L}\p{N}]/u.test(node.textContent ?? '') &&
      !BLOCKS.has(nameOf(node as Element)),
  )
  return beside && math.getAttribute('display') !== 'block' && texOf(math) !== undefined
}

/** Line ends in the source are spaces, and none at all between two characters of a script without spaces. */
function joined(text: string): string {
  return text.replace(/(\S?)[ \t]*\r?\n\s*(\S?)/gu, (_, left: string, right: string) =>
    left !== '' && right !== '' && isWide(left) && isWide(right) ? left + right : `${left} ${right}`,
  )
}

function nameOf(element: Element): string {
  return element.localName?.toLowerCase() ?? ''
}

function holdsBlocks(element: Element): boolean {
  return element.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote, figure, img') !== null
}

function readBlock(element: Element, name: string, state: Walk, depth: number): void {
  const { blocks } = state
  if (isCaption(element)) return void blocks.push({ type: 'caption', text: captionText(element) })
  const pictured = pictureWithCaption(element)
  if (pictured !== undefined) return readPicture(pictured.picture, pictured.caption, state)
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const text = inlineText(element).replace(/\s+/gu, ' ').trim()
      // A heading too long for one is a paragraph set large.
      return withPictures(element, state, () =>
        blocks.push(
          [...text].length > 160 ? { type: 'text', text } : { type: 'heading', level: Number(name[1]), text },
        ),
      )
    }
    case 'ul':
    case 'ol':
      if (leadsElsewhere(element)) return
      return withPictures(element, state, () => blocks.push({ type: 'list', items: itemsOf(element, depth) }))
    case 'dl':
      return withPictures(element, state, () => blocks.push({ type: 'list', items: definitionsOf(element) }))
    case 'blockquote':
      return element.querySelector('ul, ol, table, pre, h2, h3') === null
        ? withPictures(element, state, () => blocks.push(quoteOf(element)))
        : walk(element, state, depth)
    case 'p':
      return isBoldHeading(element)
        ? void blocks.push({ type: 'heading', level: BOLD_HEADING, text: inlineText(element) })
        : walk(element, state, depth)
    case 'pre':
      return void blocks.push(codeOf(element))
    case 'table':
      return readTable(element, state, depth)
    case 'figure':
      return readFigure(element, state, depth)
    case 'img':
      return readPicture(element, undefined, state)
    case 'math':
      return readFormula(element, state)
    default:
      if (/\bthumb\b/u.test(element.className)) return readThumb(element, state)
      walk(element, state, depth)
  }
}

/** A short paragraph that is bold and nothing else, and ends no sentence: what an editor without headings sets for one. */
function isBoldHeading(element: Element): boolean {
  const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
  const bold = [...element.querySelectorAll('b, strong')]
    .map((one) => one.textContent ?? '')
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
  if (text !== bold || text.length < 2 || emWidth(text) > 24 || element.querySelector('img, a') !== null) return false
  return !/[。．.！!？?：:；;，,、]$/u.test(text)
}

/** The words of an element without markup; ruby without its readings, notes without their marks. */
export function inlineText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += joined(node.textContent ?? '')
    if (node.nodeType !== 1) continue
    const child = node as Element
    const name = nameOf(child)
    if (SKIPPED.has(name) || isNoteMark(child, name)) continue
    if (name === 'br') text += '\n'
    else if (name === 'math') text += texOf(child) === undefined ? inlineText(child) : `$${texOf(child)}$`
    else text += inlineText(child)
  }
  return text
}

/** [12] or ¹ behind a word leads to a note. */
function isNoteMark(element: Element, name: string): boolean {
  return (
    name === 'sup' &&
    /^\s*\[?[\d*†‡a-z]{1,4}\]?\s*$/u.test(element.textContent ?? '') &&
    element.querySelector('a') !== null
  )
}

/** Lists of short links lead to other pages: menus, further reading. */
function leadsElsewhere(list: Element): boolean {
  const text = (list.textContent ?? '').replace(/\s+/gu, '')
  const links = [...list.querySelectorAll('a')].map((link) => (link.textContent ?? '').replace(/\s+/gu, ''))
  return links.length > 1 && links.join('').length > 0.75 * text.length && text.length < 60 * links.length
}

/** Items in order; those of a list within an item follow it. */
function itemsOf(list: Element, depth: number): string[] {
  return [...list.children].flatMap((item) => {
    const inner = [...item.querySelectorAll('ul, ol')].filter(
      (one) => one.parentElement?.closest('li, ul, ol') === item || item === list,
    )
    const nested = depth < DEEPEST ? inner.flatMap((one) => itemsOf(one, depth + 1)) : []
    for (const one of inner) one.remove()
    const own = ['ul', 'ol'].includes(nameOf(item)) && depth < DEEPEST ? itemsOf(item, depth + 1) : [inlineText(item)]
    return [...own, ...nested].map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  })
}

function definitionsOf(list: Element): string[] {
  const items: string[] = []
  for (const child of list.children) {
    const text = inlineText(child).replace(/\s+/gu, ' ').trim()
    if (text === '') continue
    if (nameOf(child) === 'dd' && items.length > 0)
      items.push(`${items.pop() ?? ''}${isWide([...text][0] ?? '') ? '：' : ': '}${text}`)
    else items.push(text)
  }
  return items
}

function quoteOf(element: Element): ImportedBlock {
  const cite = element.querySelector('cite, footer')
  const by = cite?.textContent?.replace(/^[\s—–-]+/u, '').trim()
  cite?.remove()
  const paragraphs = [...element.querySelectorAll('p')]
    .map((one) => inlineText(one).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  const text = paragraphs.length > 0 ? paragraphs.join('\n\n') : inlineText(element).replace(/\s+/gu, ' ').trim()
  return { type: 'quote', text, ...(by && by.length <= 60 && { by }) }
}

function codeOf(element: Element): ImportedBlock {
  const classes = [element.className, element.querySelector('code')?.className, element.parentElement?.className].join(
    ' ',
  )
  const language = /(?:language|lang|highlight-source|brush:)[-\s:]*([\w+#-]+)/iu.exec(classes)?.[1]
  return { type: 'code', code: element.textContent ?? '', ...(language !== undefined && { language }) }
}

/** What is read as words alone: its pictures follow it. */
function withPictures(element: Element, state: Walk, read: () => void): void {
  // Reading takes lists within lists out of them.
  const pictures = [...element.querySelectorAll('img')]
  read()
  for (const picture of pictures) readPicture(picture, undefined, state)
}

/** A table that only places things on the page is walked through. */
function readTable(element: Element, state: Walk, depth: number): void {
  const table = tableOf(element, inlineText)
  if (table === undefined) walk(element, state, depth)
  else withPictures(element, state, () => state.blocks.push(table))
}

/** Classes by which pages and word processors mark captions and credits. */
const CAPTION_CLASS = /(?:^|[\s_-])(?:the)?cap(?:$|[\s_-])|caption|gallerytext|(?:photo|image|img)-?credit/iu

/** Characters: what is longer, or holds more than words, is no caption, whatever its class. */
const LONGEST_CAPTION = 600

function isCaption(element: Element): boolean {
  if (nameOf(element) !== 'figcaption' && !CAPTION_CLASS.test(element.className ?? '')) return false
  return (
    (element.textContent ?? '').length <= LONGEST_CAPTION &&
    element.querySelector('img, table, pre, ul, ol, h1, h2, h3') === null
  )
}

function captionText(element: Element): string {
  return inlineText(element).replace(/\s+/gu, ' ').trim()
}

/** One picture with its caption and nothing else, however the page calls its element. */
function pictureWithCaption(element: Element): { picture: Element; caption: string } | undefined {
  if ((element.textContent ?? '').length > 2 * LONGEST_CAPTION) return undefined
  const [picture, another] = element.querySelectorAll('img')
  if (picture === undefined || another !== undefined) return undefined
  const captions = [...element.querySelectorAll('figcaption, [class]')].filter(isCaption)
  const outer = captions.filter((one) => !captions.some((other) => other !== one && other.contains(one)))
  const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '')
  const isAll = outer.length > 0 && bare(element.textContent) === outer.map((one) => bare(one.textContent)).join('')
  return isAll ? { picture, caption: outer.map(captionText).join(' ') } : undefined
}

function readFigure(element: Element, state: Walk, depth: number): void {
  const captionElement = element.querySelector('figcaption')
  captionElement?.remove()
  walk(element, state, depth)
  if (captionElement !== null) state.blocks.push({ type: 'caption', text: captionText(captionElement) })
}

/** A picture with its caption, as wikis set it. */
function readThumb(element: Element, state: Walk): void {
  const picture = element.querySelector('img')
  const caption = element.querySelector('.thumbcaption, .gallerytext')
  if (picture !== null) readPicture(picture, caption === null ? undefined : captionText(caption), state)
}

/** Icons and marks of counting are no pictures. */
const LEAST_PIXELS = 48

function readPicture(element: Element, caption: string | undefined, { blocks, pictures }: Walk): void {
  const small = ['width', 'height'].some((side) => Number(element.getAttribute(side) ?? Infinity) < LEAST_PIXELS)
  const named = small
    ? undefined
    : pictures.sourceOf(element.getAttribute('data-src') ?? element.getAttribute('src') ?? '')
  const src = named !== undefined && caption === undefined && pictures.isIcon(named) ? undefined : named
  const alt = element.getAttribute('alt')?.trim() || caption || ''
  if (src !== undefined) blocks.push({ type: 'figure', src, alt, ...(caption && { caption }) })
  else if (caption !== undefined) blocks.push({ type: 'caption', text: caption })
}

function texOf(element: Element): string | undefined {
  const tex =
    element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? element.getAttribute('alttext')
  return tex?.trim().replace(/^\{\\displaystyle\s*([\s\S]*)\}$/u, '$1') || texOfMathml(nodeOf(element))
}

function nodeOf(element: Element): MathNode {
  return { name: nameOf(element), text: element.textContent ?? '', children: [...element.children].map(nodeOf) }
}

function readFormula(element: Element, { blocks }: Walk): void {
  const formula = texOf(element)
  if (formula !== undefined) blocks.push({ type: 'formula', formula })
  else if (element.textContent?.trim()) blocks.push({ type: 'text', text: element.textContent.replace(/\s+/gu, ' ') })
}
