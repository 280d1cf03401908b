/** Markdown (CommonMark with GitHub's tables, and formulas between dollar signs) as blocks. */
import type { Node, Parent } from 'unist'
import type {
  AlignType,
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Image,
  List,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { joinLines } from '../text/join.js'
import { articleOf, type Imported, type ImportedBlock } from './block.js'
import { withoutFrontmatter } from './frontmatter.js'
import { blocksOfHtml } from './html-blocks.js'
import { pageOf } from './html-page.js'
import { STRUCK_OUT, unshown } from './left-out.js'
import { missingWords, type Passed } from './ledger/index.js'
import { seenOfMarkdown } from './ledger/text.js'
import { flattenDepths, withoutExcess } from './md-depth.js'
import { plainMarkdown } from './md-dialects.js'
import { BREAK, brokenText, imagesIn, isStruck, lineOf, textOf } from './md-words.js'
import { PictureBox, type PictureRules } from './pictures.js'

export async function importMarkdown(text: string, file: string, rules: PictureRules = {}): Promise<Imported> {
  const { credits, body } = withoutFrontmatter(text)
  const before = text.slice(0, text.length - body.length).split('\n').length - 1
  const pictures = new PictureBox(rules)
  const { text: plain, embedded } = plainMarkdown(body)
  for (const name of embedded) pictures.note(unshown(name))
  const tree = await parseMarkdown(plain)
  const blocks = blocksOf(withAddresses(tree), pictures)
  const passed: Passed[] = []
  const article = articleOf(blocks, credits, file, passed)
  return {
    article,
    files: pictures.files,
    leftOut: [
      ...pictures.leftOut,
      ...(isStruck(tree) ? [STRUCK_OUT] : []),
      ...missingWords(seenOfMarkdown(body, before), article, passed),
    ],
  }
}

/** What a text says, block by block, as a file's blocks before they are an article. */
export async function blocksOfMarkdown(text: string): Promise<ImportedBlock[]> {
  return blocksOf(withAddresses(await parseMarkdown(plainMarkdown(text).text)), new PictureBox())
}

/** The libraries are modules only, which the bundle of the command cannot hold. */
async function parseMarkdown(text: string): Promise<Root> {
  const [{ unified }, parse, gfm, math] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-math'),
  ])
  // One tilde lowers in pandoc's dialect, and in nobody's strikes out but GitHub's.
  const reader = unified().use(parse.default).use(gfm.default, { singleTilde: false }).use(math.default)
  return flattenDepths(reader.parse(withoutExcess(text)))
}

type Content = RootContent | BlockContent | DefinitionContent | Definition | FootnoteDefinition

function blocksOf(tree: Root, pictures: PictureBox): ImportedBlock[] {
  return tree.children.flatMap((node, at) => {
    const before = tree.children[at - 1]
    const isBelow =
      node.type === 'paragraph' &&
      before?.type === 'paragraph' &&
      before.children.at(-1)?.type === 'image' &&
      isEmphasised(node.children)
    return isBelow ? [{ type: 'caption', text: lineOf(node) }] : blocksOfNode(node, pictures)
  })
}

/** Below a picture, emphasis and nothing else is its caption. */
function isEmphasised(children: readonly PhrasingContent[]): boolean {
  const words = children.filter((child) => textOf(child).trim() !== '')
  return words.length > 0 && words.every(({ type }) => type === 'emphasis')
}

function blocksOfNode(node: Content, pictures: PictureBox): ImportedBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: node.depth, text: textOf(node) }, ...figuresOf(imagesIn(node), pictures)]
    case 'paragraph':
      return paragraphBlocks(node.children, pictures)
    case 'list':
      return listBlocks(node, pictures)
    case 'blockquote':
      return [quoteOf(node.children.flatMap(linesOf)), ...figuresOf(imagesIn(node), pictures)]
    case 'code': {
      // ```python {1,3}
      const [language = ''] = (node.lang ?? '').split(/[\s,{]/u)
      return [{ type: 'code', code: node.value, ...(language !== '' && { language }) }]
    }
    case 'table':
      return [tableOf(node), ...figuresOf(imagesIn(node), pictures)]
    case 'html':
      return blocksOfHtml(pageOf(node.value).body, pictures)
    case 'footnoteDefinition':
      return [
        {
          type: 'note',
          text: `${markOf(node)}${node.children.flatMap(linesOf).join(' ')}`,
        },
      ]
    default:
      return isMath(node) ? [{ type: 'formula', formula: node.value }] : []
  }
}

/** A formula by itself: remark-math's own node. */
function isMath(node: Node): node is Node & { value: string } {
  return node.type === 'math' && 'value' in node && typeof node.value === 'string'
}

/** Words that end no sentence. */
const OPEN = /[^\s.!?。！？…:：”"』」)）]$/u

/** Pictures end a paragraph: what stands before and behind them is text. */
function paragraphBlocks(children: readonly PhrasingContent[], pictures: PictureBox): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  let words: PhrasingContent[] = []
  let pictured = false
  let waiting: ImportedBlock[] = []
  const close = (): void => {
    const text = brokenText(words)
    const isBelow = pictured && isEmphasised(words)
    const [first] = words
    const bold = first?.type === 'strong' ? { bold: lineOf(first) } : {}
    for (const paragraph of brokenAt(text))
      if (paragraph.trim() !== '')
        blocks.push(
          isBelow
            ? { type: 'caption', text: joinLines(paragraph.split('\n')) }
            : { type: 'text', text: joinLines(paragraph.split('\n')), ...bold },
        )
    blocks.push(...waiting)
    words = []
    waiting = []
  }
  for (const child of children) {
    // A picture within a link or emphasis stands behind its words.
    const images = imagesIn(child)
    if (child.type !== 'image') words.push(child)
    if (images.length === 0) continue
    const isOpen = OPEN.test(brokenText(words).trim())
    if (!isOpen) close()
    // A picture in the middle of a sentence follows it.
    waiting.push(...figuresOf(images, pictures))
    if (!isOpen) blocks.push(...waiting.splice(0))
    pictured = true
  }
  close()
  return blocks
}

function figuresOf(images: readonly Image[], pictures: PictureBox): ImportedBlock[] {
  return images.flatMap(({ url, alt, title }): ImportedBlock[] => {
    const src = pictures.sourceOf(url)
    return src === undefined ? [] : [{ type: 'figure', src, alt: alt ?? '', ...(title && { caption: title }) }]
  })
}

/** Pictures that are named by a mark (`![alt][mark]`), with the address that the mark stands for. */
function withAddresses(tree: Root): Root {
  const addresses = new Map(definitionsIn(tree).map((one) => [one.identifier, one]))
  const resolve = (node: Node): void => {
    if (node.type === 'imageReference' && 'identifier' in node) {
      const { url = '', title } = addresses.get(String(node.identifier)) ?? {}
      Object.assign(node, { type: 'image', url, title })
    }
    if ('children' in node) (node as Parent).children.forEach(resolve)
  }
  resolve(tree)
  return tree
}

function definitionsIn(node: Node): Definition[] {
  if (node.type === 'definition') return [node as Definition]
  return 'children' in node ? (node as Parent).children.flatMap((child) => definitionsIn(child)) : []
}

/** Where authors break lines instead of leaving one blank, what begins with an indent, or is as long as a paragraph, is one. */
function brokenAt(text: string): string[] {
  const lines = text.split(BREAK)
  if (lines.some((line, at) => at > 0 && /^\s*\u3000/u.test(line))) return lines
  const long = lines.filter((line) => line.length > LONG_LINE).length
  return lines.length > 2 && long > 0.5 * lines.length ? lines : [lines.join('\n')]
}

/** Of a broken line that is a paragraph, in characters. */
const LONG_LINE = 60

/**
 * Items with their numbers, and those of lists within, a level deeper, behind them. What else stands within an item, a
 * second paragraph or code, parts the list.
 */
function listBlocks(list: List, pictures: PictureBox): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  const add = (text: string, level: number): void => {
    const last = blocks.at(-1)
    if (last?.type === 'list') {
      last.items.push(text)
      last.levels?.push(level)
    } else blocks.push({ type: 'list', items: [text], levels: [level] })
  }
  list.children.forEach((item, index) => {
    item.children.forEach((child, at) => {
      if (at === 0 && (child.type === 'paragraph' || child.type === 'heading')) {
        add(`${labelOf(list, index)}${lineOf(child)}`, 1)
        blocks.push(...figuresOf(imagesIn(child), pictures))
        return
      }
      for (const block of blocksOfNode(child, pictures)) {
        if (block.type === 'list') block.items.forEach((text, inner) => add(text, (block.levels?.[inner] ?? 1) + 1))
        else blocks.push(block)
      }
    })
  })
  return blocks
}

/** The number of an item, and whether its task is done. */
function labelOf({ ordered, start, children }: List, index: number): string {
  const checked = children[index]?.checked
  const box = typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : ''
  return ordered === true ? `${(start ?? 1) + index}. ${box}` : box
}

/** What stands in a quotation or a note, a line for each paragraph, item and row. */
function linesOf(node: Content): string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first = '', ...others] = item.children.flatMap(linesOf)
        return [`${labelOf(node, index)}${first}`, ...others]
      })
    case 'blockquote':
      return node.children.flatMap(linesOf)
    case 'table':
      return node.children.map((row) => row.children.map(lineOf).join(' '))
    case 'html':
      return textOf(node).split('\n')
    case 'code':
      return node.value.split('\n')
    default:
      return isMath(node) ? [`$${node.value}$`] : [lineOf(node)]
  }
}

/** Notes in the line have no mark of their own: theirs is their number. */
function markOf({ label, identifier }: FootnoteDefinition): string {
  return `[${(label ?? identifier).replace(/^in-line-/u, '')}] `
}

/** A last line that begins with a dash names the speaker. */
function quoteOf(paragraphs: readonly string[]): ImportedBlock {
  const lines = paragraphs.map((line) => line.trim()).filter((line) => line !== '')
  const by = /^(?:——?|–|--)\s*(?<by>.{1,60})$/u.exec(lines.at(-1) ?? '')?.groups?.['by']
  return by === undefined || lines.length < 2
    ? { type: 'quote', text: lines.join('\n\n') }
    : { type: 'quote', text: lines.slice(0, -1).join('\n\n'), by }
}

function tableOf({ children }: Table & { align?: AlignType[] | null }): ImportedBlock {
  const [columns, ...rows] = children.map((row) => row.children.map((cell) => textOf(cell)))
  return { type: 'table', ...(columns !== undefined && { columns }), rows }
}
