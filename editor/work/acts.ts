/** What a person does to slides, lines and the talk, each as one command that can be undone. */
import { escapeMarks } from '../../src/text/marks.js'
import { type Path, valueAt } from '../../src/slides/leaves.js'
import type { ThemeName } from '../../src/themes/index.js'
import { WORDS } from '../words.js'
import type { Change } from './change.js'
import type { Desk } from './desk.js'
import { divided, merged } from './join.js'
import { added, duplicated, hidden, moved, removed } from './slides.js'

export interface SlideActs {
  /** A thumbnail was dropped where another stood; what is selected with it comes along. */
  dropped(from: number, to: number): Promise<void>
  /** One place up or down. */
  shift(by: -1 | 1): Promise<void>
  duplicate(): Promise<void>
  remove(): Promise<void>
  hide(): Promise<void>
  /** Behind the slide in hand. */
  add(slide: Record<string, unknown>): Promise<void>
  /** The slides selected as one; one alone takes in the next. */
  merge(): Promise<void>
  /** The line that is edited, and all behind it in its list, go onto a new slide. */
  divide(): Promise<void>
}

export function actsOnSlides(desk: Desk): SlideActs {
  const chosen = (): number[] => (desk.selected.value.length > 0 ? desk.selected.value : [desk.slide.value.of])

  /** Chooses the slides of the data that begin at an index, wherever the talk shows them. */
  function select(first: number, count: number): void {
    const index = desk.talk.value.slides.findIndex(({ of }) => of === first)
    desk.choose(Math.max(0, index))
    desk.selected.value = Array.from({ length: count }, (_, nth) => first + nth)
  }

  async function move(indexes: readonly number[], to: number): Promise<void> {
    const before = indexes.filter((index) => index < to).length
    if (await desk.act('moved', moved(indexes, to))) select(to - before, indexes.length)
  }

  return {
    async dropped(from, to) {
      const { slides } = desk.talk.value
      const dragged = slides[from]?.of ?? 0
      const indexes = chosen().includes(dragged) ? chosen() : [dragged]
      const target = slides[to]?.of ?? 0
      await move(indexes, to > from ? target + 1 : target)
    },
    async shift(by) {
      const indexes = chosen()
      const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
      const to = by < 0 ? first - 1 : last + 2
      if (to >= 0 && to <= desk.slides().length) await move(indexes, to)
    },
    async duplicate() {
      const indexes = chosen()
      if (await desk.act('duplicated', duplicated(desk.slides(), indexes)))
        select(Math.max(...indexes) + 1, indexes.length)
    },
    async remove() {
      const indexes = chosen()
      // A talk has a slide at least.
      if (indexes.length >= desk.slides().length) return
      if (await desk.act('removed', removed(indexes)))
        select(Math.min(Math.min(...indexes), desk.slides().length - 1), 1)
    },
    async hide() {
      await desk.act('hidden', hidden(desk.slides(), chosen()))
    },
    async add(slide) {
      const at = desk.slide.value.of + 1
      if (await desk.act('added', added(at, slide))) select(at, 1)
    },
    async merge() {
      const indexes = chosen()
      const first = Math.min(...indexes)
      const change = merged(desk.slides(), indexes.length > 1 ? indexes : [first, first + 1])
      if (change === undefined) desk.say(WORDS.noMerge)
      else if (await desk.act('merged', change)) select(first, 1)
    },
    async divide() {
      const line = desk.editing.value?.path
      const change = line && divided(desk.slides(), line)
      if (line === undefined || change === undefined) return desk.say(WORDS.noDivide)
      const next = Number(line[1]) + 1
      if (!(await desk.act('divided', change))) return
      select(next, 1)
      desk.edit(['slides', next, 'title'], 'all')
    },
  }
}

export interface ArticleActs {
  /** Words of the article as a line at the end of the slide's list; as a slide of their own where it has none. */
  asLine(words: string): Promise<void>
  asTitle(words: string): Promise<void>
  asQuotation(words: string): Promise<void>
  asSlide(words: string): Promise<void>
}

/** The article's words on slides: never read as marks. */
export function actsOnArticle(desk: Desk): ArticleActs {
  const slides = actsOnSlides(desk)
  const title = (): string => desk.slide.value.title
  return {
    async asLine(words) {
      const list = listOf(desk)
      if (list === undefined) return slides.add({ kind: 'points', title: title(), items: [escapeMarks(words)] })
      const [field, length] = list
      await desk.act('taken', {
        type: 'insert',
        path: ['slides', desk.slide.value.of, field, length],
        value: escapeMarks(words),
      })
    },
    async asTitle(words) {
      await desk.act('taken', { type: 'set', path: ['slides', desk.slide.value.of, 'title'], value: words })
    },
    asQuotation: (words) => slides.add({ kind: 'quote', title: title(), text: escapeMarks(words) }),
    asSlide: (words) => slides.add({ kind: 'points', title: WORDS.newSlide, items: [escapeMarks(words)] }),
  }
}

/** The slide's list of lines in the data, by its field, and how many it has. */
function listOf(desk: Desk): [string, number] | undefined {
  const slide = valueAt(desk.data(), ['slides', desk.slide.value.of])
  for (const [field, value] of Object.entries((slide ?? {}) as Record<string, unknown>))
    if (Array.isArray(value) && value.every((item) => typeof item === 'string' || hasLabel(item)))
      return [field, value.length]
  return undefined
}

function hasLabel(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'label' in item
}

/**
 * A school's own template as the theme: its file is kept beside the data, which names it.
 *
 * @param name of the file: a .potx or .pptx.
 */
export async function takeTemplate(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  // The server of `lectern edit` writes pictures alone.
  if (desk.shelf.begin === undefined) return desk.say(WORDS.templateByHand)
  await desk.shelf.keepFile(name, bytes)
  await desk.act('theme', { type: 'set', path: ['theme'], value: { pptx: name } })
}

/** The theme of the talk. */
export function themed(theme: ThemeName): Change {
  return { type: 'set', path: ['theme'], value: theme }
}

export interface WordActs {
  /** What matters least goes from the slide in hand. */
  fewer(): Promise<void>
  /** What matters most of what it does not show yet comes onto it. */
  more(): Promise<void>
}

/** What a slide leaves to the article, an agenda its list, is written out before a part of it is changed. */
async function writtenOut(desk: Desk, path: Path): Promise<Change[]> {
  const field = path.slice(0, 3)
  if (valueAt(desk.data(), field) !== undefined) return []
  const content = await desk.engine.ask('complete', { slide: Number(path[1]) })
  return [{ type: 'set', path: field, value: content[String(path[2])] }]
}

/** As the reading of the article weighs it. */
export function actsOnWords(desk: Desk): WordActs {
  const slide = (): number => desk.slide.value.of
  return {
    async fewer() {
      const step = await desk.engine.ask('fewer', { slide: slide() })
      if (step === undefined) return desk.say(WORDS.noFewer)
      const [path, change]: [Path, Change] =
        step.type === 'drop'
          ? [step.entry, { type: 'remove', path: step.entry }]
          : [step.path, { type: 'set', path: step.path, value: escapeMarks(step.text) }]
      await desk.act('fewer', { type: 'all', changes: [...(await writtenOut(desk, path)), change] })
    },
    async more() {
      const step = await desk.engine.ask('more', { slide: slide() })
      const list = listOf(desk)
      if (step === undefined || list === undefined) return desk.say(WORDS.noMore)
      const [field, length] = list
      const path = ['slides', slide(), field, Math.min(step.at, length)]
      await desk.act('more', { type: 'insert', path, value: escapeMarks(step.text) })
    },
  }
}
