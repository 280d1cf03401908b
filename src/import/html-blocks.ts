/** Elements as blocks: headings, paragraphs, lists, quotations, tables, figures, code and formulas, in their order. */
import { emWidth } from '../layout/metrics.js'
import type { ImportedBlock } from './block.js'
import { isNumberedCaption } from './captions.js'
import { codeOf } from './html-code.js'
import { isForm, readForm } from './html-form.js'
import { BLOCKS, inlineText, isNoteMark, joined, nameOf, settled, SKIPPED, texOf, withWords } from './html-inline.js'
import { definitionsOf, readList } from './html-lists.js'
import { isLayout, tableOf } from './html-table.js'
import type { Passed } from './ledger/index.js'
import type { PictureBox } from './pictures.js'
import { BOLD_HEADING } from './tidy.js'

/** Deeper elements than any page needs are read as the text that they hold. */
const DEEPEST = 120

/** @param passed takes lists of links to other pages; where it is absent, as for documents, all lists are the author's. */
export function blocksOfHtml(root: Element, pictures: PictureBox, passed?: Passed[]): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  walk(root, { blocks, pictures, passed }, 0)
  return blocks
}

interface Walk {
  blocks: ImportedBlock[]
  pictures: PictureBox
  passed: Passed[] | undefined
}

/** The children of an element: blocks one by one, the words between them as paragraphs. */
function walk(parent: Element, state: Walk, depth: number): void {
  let words = ''
  let bold = ''
  const close = (): void => {
    settled(words)
      .split(/\n\s*\n/u)
      .forEach((paragraph, at) => {
        const opening = at === 0 && bold.trim() !== '' ? { bold: bold.trim() } : {}
        if (paragraph.trim() !== '')
          state.blocks.push({ type: 'text', text: paragraph.replace(/\n/gu, ' '), ...opening })
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
      const said = withWords('', element)
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
      if (state.passed !== undefined && leadsElsewhere(element))
        return void state.passed.push({ why: 'links', text: element.textContent ?? '' })
      return readListOf(element, state, depth)
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
  return !/[。．.！!？?：:；;，,、]$/u.test(text) && !isNumberedCaption(text)
}

/** Lists of short links lead to other pages: menus, further reading. */
function leadsElsewhere(list: Element): boolean {
  const text = (list.textContent ?? '').replace(/\s+/gu, '')
  const links = [...list.querySelectorAll('a')].map((link) => (link.textContent ?? '').replace(/\s+/gu, ''))
  return links.length > 1 && links.join('').length > 0.75 * text.length && text.length < 60 * links.length
}

/** Pictures among the words of items follow the list. */
function readListOf(list: Element, state: Walk, depth: number): void {
  const pictures = [...list.querySelectorAll('img')].filter(
    (one) => one.closest('table, figure, blockquote, dl') === null,
  )
  readList(list, {
    blocks: state.blocks,
    readBlock: (element) => readBlock(element, nameOf(element), state, depth + 1),
    deepest: DEEPEST - depth,
  })
  for (const picture of pictures) readPicture(picture, undefined, state)
}

function quoteOf(element: Element): ImportedBlock {
  const cite = element.querySelector('cite, footer')
  const by = cite?.textContent?.replace(/^[\s—–-]+/u, '').trim()
  cite?.remove()
  const lines = inlineText(element).split('\n')
  const text = lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
  return { type: 'quote', text, ...(by && by.length <= 60 && { by }) }
}

/** What is read as words alone: its pictures follow it. */
function withPictures(element: Element, state: Walk, read: () => void): void {
  // Reading takes lists within lists out of them.
  const pictures = [...element.querySelectorAll('img')]
  read()
  for (const picture of pictures) readPicture(picture, undefined, state)
}

/** A table that only places things on the page is walked through; one that frames running text is unrolled. */
function readTable(element: Element, state: Walk, depth: number): void {
  if (isLayout(element)) return walk(element, state, depth)
  if (isForm(element))
    return readForm(element, {
      push: (block) => void state.blocks.push(block),
      read: (cell) => walk(cell, state, depth),
    })
  const table = tableOf(element, inlineText)
  if (table === undefined) walk(element, state, depth)
  else withPictures(element, state, () => state.blocks.push(table))
}

/** Classes by which pages and word processors mark captions and credits. */
const CAPTION_CLASS =
  /(?:^|\s)(?:(?:the|img|image|photo|pic|fig|figure)?[-_]?cap)(?:$|\s)|(?<!no-?|without-?)caption(?!less)|gallerytext|(?:photo|image|img)-?credit/iu

/** Characters: what is longer, or holds more than words, is no caption, whatever its class. */
const LONGEST_CAPTION = 600

function isCaption(element: Element): boolean {
  if (nameOf(element) !== 'figcaption' && !CAPTION_CLASS.test(element.className ?? '')) return false
  if (isWithinWord(element)) return false
  return (
    (element.textContent ?? '').length <= LONGEST_CAPTION &&
    element.querySelector('img, table, pre, ul, ol, h1, h2, h3') === null
  )
}

/** What has letters right beside it is a part of their word. */
function isWithinWord(element: Element): boolean {
  const touches = (node: Node | null, form: RegExp): boolean =>
    node?.nodeType === 3 && form.test(node.textContent ?? '')
  return touches(element.nextSibling, /^[\p{L}\p{N}]/u) || touches(element.previousSibling, /[\p{L}\p{N}]$/u)
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

function readFormula(element: Element, { blocks }: Walk): void {
  const formula = texOf(element)
  if (formula !== undefined) blocks.push({ type: 'formula', formula })
  else if (element.textContent?.trim()) blocks.push({ type: 'text', text: element.textContent.replace(/\s+/gu, ' ') })
}
