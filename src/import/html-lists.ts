/** Lists of a page: items in order with their numbers and levels; what is more than words within an item follows it. */
import { isWide } from '../text/script.js'
import type { ImportedBlock } from './block.js'
import { inlineText, joined, nameOf, SKIPPED, withWords } from './html-inline.js'
import { labelsOf } from './html-labels.js'

export type ListBlock = Extract<ImportedBlock, { type: 'list' }>

/** What parts a list: it is read as a block of its own. */
const LARGE = 'table, pre, blockquote, figure, dl, h1, h2, h3, h4, h5, h6'

const isList = (element: Element): boolean => ['ul', 'ol', 'menu', 'dir'].includes(nameOf(element))

interface Reading {
  blocks: ImportedBlock[]
  /** Reads what is no item. */
  readBlock: (element: Element) => void
  /** Lists within each other that are read as such. */
  deepest: number
}

/** Adds a list, with those within it, to the blocks. */
export function readList(list: Element, reading: Reading): void {
  new ListReader(reading).read(list, 1)
}

class ListReader {
  /** The list that items are added to; undefined once something else stands behind it. */
  private open: ListBlock | undefined

  constructor(private readonly reading: Reading) {}

  read(list: Element, level: number): void {
    const labels = nameOf(list) === 'ol' ? labelsOf(list) : undefined
    for (const node of list.childNodes) {
      if (node.nodeType === 3) this.add(joined(node.textContent ?? ''), level)
      if (node.nodeType !== 1) continue
      const child = node as Element
      if (SKIPPED.has(nameOf(child))) continue
      if (level >= this.reading.deepest) this.add(inlineText(child), level)
      else if (isList(child)) this.read(child, level + 1)
      else this.readItem(child, labels?.get(child) ?? '', level)
    }
  }

  /** The first words are the item; what follows a table or code within it is text. */
  private readItem(item: Element, label: string, level: number): void {
    let words = ''
    let isFirst = true
    const close = (): void => {
      const text = words.replace(/\s+/gu, ' ').trim()
      words = ''
      if (text === '') return
      if (isFirst) this.add(label + text, level)
      else this.part(() => this.reading.blocks.push({ type: 'text', text }))
      isFirst = false
    }
    for (const node of item.childNodes) {
      if (node.nodeType === 3) words += joined(node.textContent ?? '')
      if (node.nodeType !== 1) continue
      const child = node as Element
      if (SKIPPED.has(nameOf(child))) continue
      if (isList(child)) {
        close()
        isFirst = false
        this.read(child, level + 1)
      } else if (child.matches(LARGE) || child.querySelector(`${LARGE}, ul, ol`) !== null) {
        close()
        if (isLone(child)) this.read(child, level)
        else this.part(() => this.reading.readBlock(child))
      } else words = withWords(words, child)
    }
    close()
  }

  private part(read: () => void): void {
    this.open = undefined
    read()
  }

  private add(text: string, level: number): void {
    const item = text.replace(/\s+/gu, ' ').trim()
    if (item === '') return
    if (this.open === undefined) {
      this.open = { type: 'list', items: [], levels: [] }
      this.reading.blocks.push(this.open)
    }
    this.open.items.push(item)
    this.open.levels?.push(level)
  }
}

/** A wrapper of items, which some editors put around them. */
function isLone(element: Element): boolean {
  return !element.matches(LARGE) && [...element.children].some(isList) && element.querySelector(LARGE) === null
}

/** Terms with what they mean, in one item each; groups of them may stand in a `div`. */
export function definitionsOf(list: Element): string[] {
  const items: string[] = []
  let open = false
  const parts = [...list.children].flatMap((child) => (nameOf(child) === 'div' ? [...child.children] : [child]))
  for (const child of parts) {
    const text = inlineText(child).replace(/\s+/gu, ' ').trim()
    if (text === '') continue
    if (nameOf(child) === 'dd' && items.length > 0) {
      const before = items.pop() ?? ''
      const colon = isWide([...text][0] ?? '') ? '：' : ': '
      items.push(open ? `${before}${/[:：]$/u.test(before) ? ' ' : colon}${text}` : `${before} ${text}`)
      open = false
    } else {
      items.push(text)
      open = true
    }
  }
  return items
}
