/** One slide of the talk as one of a plain Slidev deck. */
import type { Assets } from '../layout/assets.js'
import type { Frame, Item, Picture, Scene } from '../layout/scene.js'
import type { DeckSlide } from '../outline/deck.js'
import { notesParts } from '../outline/spoken/notes.js'
import type { Kind } from '../slides/index.js'
import { cardEntries, type Entry, listEntries, listLines, numberOf, spoken } from './entries.js'
import { atStart, escapeNote, escapeWords } from './escape.js'
import { chartLines, formulaLines, listingLines, pictureLines, tableLines } from './figures.js'
import { block, words } from './words.js'

/** How a slide's words are shaped. `lists` fits any: title, paragraphs that stand alone, cards and points as lists. */
type Shape = 'lists' | 'cover' | 'section' | 'quote' | 'verse' | 'code' | 'sides' | 'illustrated' | 'crossed'

const SHAPES = {
  cover: 'cover',
  agenda: 'lists',
  section: 'section',
  points: 'lists',
  statement: 'lists',
  quote: 'quote',
  definition: 'lists',
  pillars: 'lists',
  features: 'lists',
  relation: 'lists',
  process: 'lists',
  compare: 'sides',
  measures: 'lists',
  cycle: 'lists',
  timeline: 'lists',
  hierarchy: 'lists',
  matrix: 'crossed',
  stats: 'lists',
  chart: 'lists',
  dialogue: 'lists',
  glossary: 'lists',
  columns: 'lists',
  image: 'lists',
  illustrated: 'illustrated',
  table: 'lists',
  aside: 'lists',
  poem: 'verse',
  code: 'code',
  formula: 'lists',
  card: 'lists',
  questions: 'lists',
  summary: 'lists',
  source: 'lists',
} satisfies Record<Kind, Shape>

/** A paragraph, a list, a figure: Markdown that is parted from its neighbours by empty lines. */
interface Block {
  lines: string[]
  step: number
}

/** The lines of a slide without what parts it from the one before. */
export function slideLines(slide: DeckSlide, scene: Scene, assets: Assets): string[] {
  const shape: Shape = SHAPES[slide.kind]
  const items = scene.items.filter((item) => item.type !== 'frame' || (item.role === 'body' && spoken(item).length > 0))
  const body = bodyOf(shape, items, assets)
  const layout = LAYOUTS[shape]
  const frontmatter = [
    ...(layout === undefined ? [] : [`layout: ${layout}`]),
    ...zoomOf(body),
    ...(slide.hidden === true ? ['hide: true'] : []),
  ]
  const notes = noteLines(slide)
  return [
    ...(frontmatter.length > 0 ? ['---', ...frontmatter, '---'] : ['---']),
    '',
    `# ${escapeWords(slide.title).trim()}`,
    '',
    ...body,
    ...(notes.length > 0
      ? ['<!--', ...notes.flatMap((line, index) => (index === 0 ? [line] : ['', line])), '-->', '']
      : []),
  ]
}

/** What is said, then, under its heading, what is there if somebody asks. */
function noteLines(slide: DeckSlide): string[] {
  const { said, spare } = notesParts(slide)
  const lines = (paragraphs: readonly string[]): string[] =>
    paragraphs
      .map(escapeNote)
      .map(atStart)
      .filter((line) => line !== '')
  return [
    ...lines(said),
    ...(spare === undefined ? [] : [`**${escapeNote(spare.heading)}**`]),
    ...lines(spare?.paragraphs ?? []),
  ]
}

const LAYOUTS: Partial<Record<Shape, string>> = {
  cover: 'cover',
  section: 'section',
  sides: 'two-cols-header',
  illustrated: 'two-cols-header',
}

/** Rows of text that a page of the default theme has below the title. */
const ROOM = 11

/** Han characters in a row. */
const ROW = 42

/** More than there is room for is shown smaller. */
function zoomOf(body: readonly string[]): string[] {
  const rows = body
    .filter((line) => line !== '' && !/^(?:<\/?v-|::)/.test(line))
    .reduce(
      (sum, line) =>
        sum +
        (line.startsWith('<img')
          ? 6
          : line.startsWith('|')
            ? 1.5
            : Math.ceil(line.replace(/<[^>]*>|&#?\w+;/g, ' ').length / ROW)),
      0,
    )
  return rows <= ROOM ? [] : [`zoom: ${Math.max(0.5, Number((ROOM / rows + 0.08).toFixed(2)))}`]
}

function bodyOf(shape: Shape, items: readonly Item[], assets: Assets): string[] {
  switch (shape) {
    case 'sides':
      return columns(
        items,
        ({ name }) => (/^Left\b/.test(name) ? 'left' : /^Right\b/.test(name) ? 'right' : undefined),
        assets,
      )
    case 'illustrated':
      return beside(items, assets)
    case 'crossed':
      return crossed(items.filter(isFrame))
    case 'quote':
      return joined(items.filter(isFrame).map(quotation))
    case 'verse':
      return joined(verses(items.filter(isFrame)))
    case 'code':
      return joined(
        items
          .filter(isFrame)
          .flatMap((frame) =>
            frame.name === 'Code' ? [{ lines: listingLines(frame, assets), step: 0 }] : paragraphs(frame),
          ),
      )
    case 'lists':
    case 'cover':
    case 'section':
      return joined(lists(items, assets))
  }
}

function isFrame(item: Item): item is Frame {
  return item.type === 'frame'
}

function joined(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ lines, step }) => (step > 0 ? ['<v-click>', '', ...lines, '', '</v-click>', ''] : [...lines, '']))
}

/** Any slide: what is alike and stands together becomes one list, all else blocks in their order. */
function lists(items: readonly Item[], assets: Assets): Block[] {
  const blocks: Block[] = []
  let cards: Frame[] = []
  let pictures: Picture[] = []
  const flush = (): void => {
    if (pictures.length > 0) blocks.push({ lines: pictureLines(pictures, assets), step: 0 })
    if (cards.length > 0) blocks.push(listBlock(cardEntries(cards)))
    ;[cards, pictures] = [[], []]
  }
  for (const item of items) {
    if (item.type === 'picture') pictures.push(item)
    else if (item.type === 'frame' && numberOf(item) !== undefined) cards.push(item)
    else {
      flush()
      blocks.push(...single(item))
    }
  }
  flush()
  return blocks
}

function single(item: Item): Block[] {
  const step = item.step ?? 0
  switch (item.type) {
    case 'frame':
      return spoken(item).some(({ bullet }) => bullet !== undefined) ? mixed(item) : paragraphs(item)
    case 'table':
      return [{ lines: tableLines(item), step }]
    case 'chart':
      return [{ lines: chartLines(item), step }]
    case 'formula':
      return [{ lines: formulaLines(item), step }]
    case 'picture':
    case 'connector':
      return []
  }
}

/** Points, under the paragraphs that lead to them. */
function mixed(frame: Frame): Block[] {
  const all = spoken(frame)
  const first = all.findIndex(({ bullet }) => bullet !== undefined)
  const list = { ...frame, text: frame.text && { ...frame.text, paragraphs: all.slice(first) } }
  return [
    ...all.slice(0, first).map((one) => ({ lines: [block(one)], step: one.step ?? frame.step ?? 0 })),
    listBlock(listEntries(list)),
  ]
}

function paragraphs(frame: Frame): Block[] {
  return spoken(frame).map((one) => ({ lines: [block(one)], step: one.step ?? frame.step ?? 0 }))
}

/** A list that comes click by click where one of its entries does. */
function listBlock(entries: readonly Entry[]): Block {
  const lines = listLines(entries)
  return {
    lines: entries.some(({ step }) => step > 0) ? ['<v-clicks>', '', ...lines, '', '</v-clicks>'] : lines,
    step: 0,
  }
}

function quotation(frame: Frame, index: number, frames: readonly Frame[]): Block {
  const speaker = frame.name.startsWith('Speaker')
  const lines = spoken(frame).flatMap((one, at) => [...(at === 0 ? [] : ['>']), `> ${block(one)}`])
  // The speaker stands within the quotation, under what was said.
  return {
    lines: speaker && index > 0 ? spoken(frame).map(block) : lines,
    step: frames.length > 2 ? (frame.step ?? 0) : 0,
  }
}

/** Stanzas; lines that stand in frames of their own, under their readings, are one. */
function verses(frames: readonly Frame[]): Block[] {
  const blocks: Block[] = []
  let open = false
  for (const frame of frames) {
    const lines = spoken(frame)
      .map(block)
      .map((line, index, all) => (index < all.length - 1 ? `${line}<br>` : line))
    const single = frame.name.startsWith('Line ')
    const before = blocks.at(-1)
    if (single && open && before !== undefined)
      before.lines = [...before.lines.slice(0, -1), `${before.lines.at(-1) ?? ''}<br>`, ...lines]
    else blocks.push({ lines, step: frame.step ?? 0 })
    open = single
  }
  return blocks
}

/** Two columns under the title; what belongs to neither stands above or, once they have begun, below. */
function columns(
  items: readonly Item[],
  sideOf: (item: Item) => 'left' | 'right' | undefined,
  assets: Assets,
): string[] {
  const begin = items.findIndex((item) => sideOf(item) !== undefined)
  const of = (side: 'left' | 'right'): string[] =>
    joined(
      lists(
        items.filter((item) => sideOf(item) === side),
        assets,
      ),
    )
  const rest = (keep: (index: number) => boolean): string[] =>
    joined(
      lists(
        items.filter((item, index) => sideOf(item) === undefined && keep(index)),
        assets,
      ),
    )
  const below = rest((index) => index > begin)
  return [
    ...rest((index) => index < begin),
    '::left::',
    '',
    ...of('left'),
    '::right::',
    '',
    ...of('right'),
    ...(below.length > 0 ? ['::bottom::', '', ...below] : []),
  ]
}

/** Picture and words side by side, the picture where it stands in the talk. */
function beside(items: readonly Item[], assets: Assets): string[] {
  const picture = items.find((item) => item.type === 'picture')
  const text = items.find((item) => item.name === 'Text')
  const pictureLeft = picture?.type === 'picture' && text?.type === 'frame' && picture.x < text.x
  const side = (item: Item): 'left' | 'right' | undefined => {
    if (item.name === 'Lead') return undefined
    return (item === text) === pictureLeft ? 'right' : 'left'
  }
  return columns(items, side, assets)
}

/** Two questions crossed, as a table. */
function crossed(frames: readonly Frame[]): string[] {
  const cell = (name: string): string => {
    const frame = frames.find((one) => one.name === name)
    return frame === undefined ? '' : spoken(frame).map(words).join('<br>')
  }
  const lead = frames.filter(({ name }) => name === 'Lead').flatMap(paragraphs)
  const rows = [0, 1].map(
    (row) => `| ${cell(`Row ${row + 1}`)} | ${cell(`Cell ${2 * row + 1}`)} | ${cell(`Cell ${2 * row + 2}`)} |`,
  )
  return [...joined(lead), `|  | ${cell('Column 1')} | ${cell('Column 2')} |`, '| --- | --- | --- |', ...rows, '']
}
