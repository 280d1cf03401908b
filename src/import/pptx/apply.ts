/** Edits brought into the article's data file: its comments and its order of fields stay as they are. */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Article, AuthoredSlide } from '../../article/article.js'
import { parseArticle } from '../../article/parse.js'
import { aboutArticle } from '../../outline/about.js'
import { PART_OF_SLIDE, slideIds } from '../../outline/ids.js'
import { BY_HAND, type SlideRecord, type TalkRecord } from '../../ooxml/record.js'
import type { Edit, NewSlide } from './edits.js'
import { escapeMarks } from '../../text/marks.js'
import { editFigures } from './figures.js'
import { kindOf } from '../../slides/index.js'
import { editContent, type LineEdit } from './content.js'
import { bringNotes } from './notes.js'
import { editTheme } from './theme.js'
import { written } from '../../article/written.js'

export interface Applied {
  /** The data file. */
  text: string
  /** What was changed by hand and has no place in the data. */
  unplaced: Edit[]
}

/**
 * @param text the data file that was exported, or what has become of it since.
 * @param file its path, for messages.
 * @throws InputError where it is no article.
 */
export function applyEdits(text: string, file: string, record: TalkRecord, edits: readonly Edit[]): Applied {
  const article = parseArticle(text, file)
  const document = parseDocument(text, { keepSourceTokens: false })
  const slides = document.get('slides')
  if (!isSeq(slides)) return { text, unplaced: [...edits] }
  const work: Work = {
    document,
    slides: slides as YAMLSeq<YAMLMap>,
    article,
    indexOf: indexOfSlides(article),
    unplaced: [],
  }
  for (const edit of edits)
    if (edit.type === 'theme' && !editTheme(document, record.theme.name, edit)) work.unplaced.push(edit)
  for (const group of groupBySlide(record, edits)) editSlide(work, group)
  arrangeSlides(work, record, edits)
  return { text: written(document, text), unplaced: work.unplaced }
}

interface Work {
  document: Document
  slides: YAMLSeq<YAMLMap>
  article: Article
  /** Index of the authored slide that a slide of the deck is, or is a part of. */
  indexOf: (id: string) => number | undefined
  unplaced: Edit[]
}

/** Parts of a divided slide are all the one that was written. */
const wholeId = (id: string): string => id.replace(PART_OF_SLIDE, '')

function indexOfSlides({ slides = [] }: Article): Work['indexOf'] {
  const ids = new Map(slideIds(slides.map(({ kind }) => ({ kind, parts: 1 }))).map((id, index) => [id, index]))
  return (id) => ids.get(wholeId(id))
}

interface Group {
  id: string
  parts: SlideRecord[]
  edits: Exclude<Edit, { type: 'theme' | 'slide-added' }>[]
}

/** Edits by authored slide; all lines of a divided slide count through. */
function groupBySlide({ slides }: TalkRecord, edits: readonly Edit[]): Group[] {
  const groups = new Map<string, Group>()
  for (const slide of slides) {
    const id = wholeId(slide.id)
    const group = groups.get(id) ?? { id, parts: [], edits: [] }
    group.parts.push(slide)
    groups.set(id, group)
  }
  for (const edit of edits)
    if (edit.type !== 'theme' && edit.type !== 'slide-added') groups.get(wholeId(edit.slide.id))?.edits.push(edit)
  return [...groups.values()]
}

function editSlide(work: Work, { id, parts, edits }: Group): void {
  const { article } = work
  // Where such a slide stands, and whether, is for its Markdown to say.
  if (parts[0]?.kind === BY_HAND) return void work.unplaced.push(...edits)
  const index = work.indexOf(id)
  const slide = index === undefined ? undefined : work.article.slides?.[index]
  const node = index === undefined ? undefined : work.slides.items[index]
  const changes = edits.filter(({ type }) => type !== 'slide-moved' && type !== 'slide-removed')
  if (slide === undefined || node === undefined || slide.kind !== parts[0]?.kind)
    return void work.unplaced.push(...changes)
  editLines(work, slide, node, parts, edits)
  for (const edit of changes) {
    if (edit.type === 'figures') bringFigures(work, slide, node, edit)
    else if (edit.type === 'notes')
      work.unplaced.push(...bringNotes({ document: work.document, article, slide, node }, edit))
    else if (edit.type === 'hidden' && edit.is) node.set('hidden', true)
    else if (edit.type === 'hidden') node.delete('hidden')
  }
}

function editLines(
  work: Work,
  slide: AuthoredSlide,
  node: YAMLMap,
  parts: readonly SlideRecord[],
  edits: Group['edits'],
): void {
  const offsets = new Map<SlideRecord, number>()
  const lines = parts.flatMap((part, index) => {
    offsets.set(
      part,
      parts.slice(0, index).reduce((sum, { lines: before }) => sum + before.length, 0),
    )
    return part.lines
  })
  const whole = edits.flatMap((edit): LineEdit[] => lineEdits(edit, parts.length, offsets.get(edit.slide) ?? 0))
  if (whole.length === 0) return
  const { content, unplaced } = editContent(slide.kind, slide.content, lines, whole, aboutArticle(work.article))
  writeContent(work.document, node, slide.content, content)
  work.unplaced.push(...unplaced)
  const title = content.title !== slide.content.title && slide.kind === 'section' ? content.title : undefined
  if (title !== undefined) renameHeading(work.document, slide.content.title, title)
}

/** An edit of a part as one of the whole slide; a part that is gone took its lines along. */
function lineEdits(edit: Group['edits'][number], parts: number, offset: number): LineEdit[] {
  switch (edit.type) {
    case 'title':
      return [edit]
    case 'line':
    case 'line-removed':
      // The same object where it can be: whoever tells what found no place looks for it by that.
      return [offset === 0 ? edit : { ...edit, at: edit.at + offset }]
    case 'line-added':
      return [offset === 0 ? edit : { ...edit, behind: edit.behind + offset }]
    case 'slide-removed':
      return parts === 1
        ? []
        : edit.slide.lines.map((line, at) => ({
            type: 'line-removed',
            slide: edit.slide,
            page: 0,
            at: at + offset,
            line,
            was: line.text,
          }))
    case 'figures':
    case 'notes':
    case 'hidden':
    case 'slide-moved':
      return []
  }
}

/** An opener that no longer bears its section's heading would open nothing: the heading changes with it. */
function renameHeading(document: Document, was: string | undefined, is: string): void {
  const sections = document.get('sections')
  if (!isSeq(sections) || was === undefined) return
  for (const section of sections.items) if (isMap(section) && section.get('heading') === was) section.set('heading', is)
}

/** Only what has changed is written, so that the author's way of writing the rest stays. */
function writeContent(document: Document, node: YAMLMap, was: unknown, is: unknown): void {
  const [before, after] = [was as Record<string, unknown>, is as Record<string, unknown>]
  for (const key of Object.keys(before)) if (after[key] === undefined && before[key] !== undefined) node.delete(key)
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined || JSON.stringify(before[key]) === JSON.stringify(value)) continue
    writeValue(document, node, key, before[key], value)
  }
}

function writeValue(
  document: Document,
  parent: YAMLMap | YAMLSeq,
  key: string | number,
  was: unknown,
  is: unknown,
): void {
  const node: unknown = parent.get(key, true)
  if (isScalar(node) && typeof is !== 'object') node.value = is
  else if (isSeq(node) && Array.isArray(is) && Array.isArray(was)) writeList(document, node as YAMLSeq, was, is)
  else if (isMap(node) && !Array.isArray(is) && typeof is === 'object' && sameKeys(was, is))
    writeContent(document, node as YAMLMap, was, is)
  else parent.set(key, inStyleOf(node, document.createNode(is)))
}

/** Whether one map's keys can be changed in place: none comes, goes or is renamed, so their order stays. */
function sameKeys(was: unknown, is: unknown): boolean {
  const keys = (value: unknown): string =>
    JSON.stringify(typeof value === 'object' && value !== null ? Object.keys(value) : [])
  return keys(was) === keys(is)
}

/** On one line where the node that it replaces was. */
function inStyleOf<T>(was: unknown, is: T): T {
  if (isCollection(was) && isCollection(is) && was.flow !== undefined) is.flow = was.flow
  return is
}

/** Entries that stayed keep their nodes, and with them their comments. */
function writeList(document: Document, node: YAMLSeq, was: readonly unknown[], is: readonly unknown[]): void {
  if (was.length === is.length) {
    is.forEach((value, index) => {
      if (JSON.stringify(was[index]) !== JSON.stringify(value)) writeValue(document, node, index, was[index], value)
    })
    return
  }
  const free = was.map((value, index) => ({ key: JSON.stringify(value), item: node.items[index] }))
  node.items = is.map((value) => {
    const at = free.findIndex(({ key }) => key === JSON.stringify(value))
    const [kept] = at < 0 ? [] : free.splice(at, 1)
    return isNode(kept?.item) ? kept.item : document.createNode(value)
  })
}

function bringFigures(work: Work, slide: AuthoredSlide, node: YAMLMap, edit: Extract<Edit, { type: 'figures' }>): void {
  const content = editFigures(slide.content, edit)
  if (content === undefined || !kindOf(slide.kind).schema.safeParse(content).success) work.unplaced.push(edit)
  else writeContent(work.document, node, slide.content, content)
}

/** Slides in the file's order; those that the record does not know stay behind the one that they followed. */
function arrangeSlides(work: Work, record: TalkRecord, edits: readonly Edit[]): void {
  const removed = new Set(edits.flatMap((edit) => (edit.type === 'slide-removed' ? [edit.slide.id] : [])))
  const left = record.slides.filter(({ id }) => !removed.has(id))
  const gone = new Set(
    record.slides
      .filter(({ id }) => left.every((slide) => wholeId(slide.id) !== wholeId(id)))
      .map(({ id }) => work.indexOf(id)),
  )
  const order = orderOf(left, edits, work)
  const placed = new Set(order.filter((entry) => typeof entry === 'number'))
  work.slides.items.forEach((_, index) => {
    if (placed.has(index) || gone.has(index)) return
    order.splice(order.indexOf(index - 1) + 1, 0, index)
    placed.add(index)
  })
  const items = work.slides.items
  const added = new Map<NewSlide, YAMLMap>()
  work.slides.items = order.flatMap((entry) => {
    if (typeof entry === 'number') return items[entry] ?? []
    const node = added.get(entry) ?? (work.document.createNode(slideOf(entry)) as YAMLMap)
    added.set(entry, node)
    return [node]
  })
}

/** Indexes of authored slides and slides that are new, each once, as they follow each other in the file. */
function orderOf(left: readonly SlideRecord[], edits: readonly Edit[], work: Work): (number | NewSlide)[] {
  const pages = new Map<SlideRecord, number>()
  const moved = edits.filter((edit) => edit.type === 'slide-moved')
  const added = edits.filter((edit) => edit.type === 'slide-added')
  const order: (SlideRecord | NewSlide)[] = left.filter((slide) => !moved.some((edit) => edit.slide === slide))
  // By page from the front: everything before a page stands already when its turn comes.
  for (const edit of [...moved, ...added].sort((a, b) => a.page - b.page)) {
    if (edit.type === 'slide-added' && edit.slide.title === '' && edit.slide.lines.length === 0)
      work.unplaced.push(edit)
    order.splice(edit.page - 1, 0, edit.slide)
    pages.set(edit.slide as SlideRecord, edit.page)
  }
  const seen = new Set<number>()
  return order.flatMap((entry): (number | NewSlide)[] => {
    if (!('id' in entry)) return entry.title === '' && entry.lines.length === 0 ? [] : [entry]
    const index = work.indexOf(entry.id)
    if (index === undefined || seen.has(index)) return []
    seen.add(index)
    return [index]
  })
}

/** A slide made by hand is a list of points; one that says nothing but its title, an opener. */
function slideOf({ title, lines, notes }: NewSlide): Record<string, unknown> {
  const [first = '', ...rest] = lines
  const heading = title === '' ? first : title
  const items = (title === '' ? rest : lines).map(escapeMarks)
  return {
    kind: items.length === 0 ? 'section' : 'points',
    title: heading,
    ...(items.length > 0 && { items }),
    ...(notes !== '' && { notes }),
  }
}
