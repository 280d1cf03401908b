/** What was changed by hand in a PowerPoint since Lectern exported it. */
import { type Figures, sameFigures } from '../../ooxml/figures.js'
import type { LineRecord, SlideRecord, TalkRecord } from '../../ooxml/record.js'
import type { ReadPresentation, ReadSlide } from '../../ooxml/read.js'
import { pairSequences, sameButSpace } from '../pairs.js'
import { matchSlides } from './match.js'
import { isResaved, madeByHand, withoutOrnaments, withoutOwnOrnaments } from './resaved.js'

/** One change. `page` is the slide's number in the file as it is now, from 1. */
export type Edit =
  | { type: 'title'; slide: SlideRecord; page: number; was: string; is: string }
  /** `at`: index of the line as exported. */
  | { type: 'line'; slide: SlideRecord; page: number; at: number; line: LineRecord; was: string; is: string }
  /** `behind`: index of the line as exported that it follows; -1 for the first. */
  | { type: 'line-added'; slide: SlideRecord; page: number; behind: number; is: string }
  | { type: 'line-removed'; slide: SlideRecord; page: number; at: number; line: LineRecord; was: string }
  /** `is` is absent where the chart is gone. */
  | { type: 'figures'; slide: SlideRecord; page: number; was: Figures; is?: Figures }
  | { type: 'notes'; slide: SlideRecord; page: number; was: string; is: string }
  | { type: 'hidden'; slide: SlideRecord; page: number; is: boolean }
  | { type: 'slide-moved'; slide: SlideRecord; page: number }
  /** `behind`: the slide as exported that it follows; absent for the first. */
  | { type: 'slide-added'; page: number; behind?: SlideRecord; slide: NewSlide }
  | { type: 'slide-removed'; slide: SlideRecord }
  /** `slot` as in `ReadTheme`. */
  | { type: 'theme'; slot: string; was: string; is: string }

export interface NewSlide {
  title: string
  lines: string[]
  notes: string
}

/** All changes: of the theme, then slide by slide in the file's order, then the slides that are gone. */
export function editsOf(record: TalkRecord, presentation: ReadPresentation): Edit[] {
  const resaved = isResaved(presentation)
  const known = resaved ? withoutOrnaments(record, presentation) : presentation
  const matched = matchSlides(record.slides, known.slides)
  const kept = matched.flatMap((index) => (index === undefined ? [] : [index]))
  const inOrder = new Set(longestRise(kept))
  let behind: SlideRecord | undefined
  const slides = presentation.slides.flatMap((slide, index): Edit[] => {
    const at = matched[index]
    const was = at === undefined ? undefined : record.slides[at]
    const page = index + 1
    if (at === undefined || was === undefined)
      return [{ type: 'slide-added', page, ...(behind && { behind }), slide: newSlide(slide) }]
    behind = was
    return [
      ...(inOrder.has(at) ? [] : [{ type: 'slide-moved' as const, slide: was, page }]),
      ...editsOfSlide(was, resaved ? withoutOwnOrnaments(was, slide) : slide, page),
    ]
  })
  const removed = record.slides
    .filter((_, index) => !kept.includes(index))
    .map((slide): Edit => ({ type: 'slide-removed', slide }))
  const edits = [...editsOfTheme(record, presentation), ...slides, ...removed]
  return resaved ? madeByHand(edits) : edits
}

function editsOfTheme({ theme }: TalkRecord, presentation: ReadPresentation): Edit[] {
  return Object.entries(theme.values).flatMap(([slot, was]): Edit[] => {
    const is = presentation.theme[slot]
    return is === undefined || is === was ? [] : [{ type: 'theme', slot, was, is }]
  })
}

function newSlide({ title, words, notes }: ReadSlide): NewSlide {
  return { title: title.trim(), lines: words.map((line) => line.trim()), notes: notes.trim() }
}

function editsOfSlide(was: SlideRecord, is: ReadSlide, page: number): Edit[] {
  const base = { slide: was, page }
  return [
    ...(sameButSpace(was.title, is.title)
      ? []
      : [{ ...base, type: 'title' as const, was: was.title, is: is.title.trim() }]),
    ...editsOfLines(was, is, page),
    ...editsOfFigures(was, is, page),
    ...(sameButSpace(was.notes, is.notes)
      ? []
      : [{ ...base, type: 'notes' as const, was: was.notes, is: is.notes.trim() }]),
    ...(was.hidden === is.hidden ? [] : [{ ...base, type: 'hidden' as const, is: is.hidden }]),
  ]
}

function editsOfFigures(slide: SlideRecord, { figures: is }: ReadSlide, page: number): Edit[] {
  const { figures: was } = slide
  return was === undefined || (is !== undefined && sameFigures(was, is))
    ? []
    : [{ type: 'figures', slide, page, was, ...(is !== undefined && { is }) }]
}

function editsOfLines(slide: SlideRecord, { words }: ReadSlide, page: number): Edit[] {
  let behind = -1
  return pairSequences(
    slide.lines.map(({ text }) => text),
    words,
  ).flatMap(({ was: at, is: to }): Edit[] => {
    const line = at === undefined ? undefined : slide.lines[at]
    const is = to === undefined ? undefined : words[to]?.trim()
    if (at !== undefined && line !== undefined && is === undefined)
      return [{ type: 'line-removed', slide, page, at, line, was: line.text }]
    if (is === undefined) return []
    if (at === undefined || line === undefined) return [{ type: 'line-added', slide, page, behind, is }]
    behind = at
    return sameButSpace(line.text, is) ? [] : [{ type: 'line', slide, page, at, line, was: line.text, is }]
  })
}

/** The longest selection of numbers that never fall: what is not among them was moved. */
function longestRise(numbers: readonly number[]): number[] {
  const best: number[][] = []
  numbers.forEach((number, index) => {
    let longest: number[] = []
    for (let before = 0; before < index; before++) {
      const chain = best[before] ?? []
      if ((numbers[before] ?? 0) < number && chain.length > longest.length) longest = chain
    }
    best.push([...longest, number])
  })
  return best.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), [])
}
