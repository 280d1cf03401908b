/** Holds a model's choice against the article: what is sound becomes slides, what is not is told with its place. */
import { type Kind, kindOf } from '../../slides/index.js'
import { escapeMarksWithin } from '../../text/marks.js'
import { sizeOf } from '../choose/budget.js'
import type { ChosenSlide, Reason } from './choice.js'
import { type Content, contentOf, type CutLine, plainContentOf } from './content.js'
import { type CutSpan, cutSpan, type Material } from './cut.js'
import type { SentForm } from './material.js'

/** A slide of the model's choice, its words cut from the article. */
export interface SoundSlide {
  /** Index of the section that its first line is of. */
  section: number
  /** Indexes of the units that it shows. */
  units: readonly number[]
  reason: Reason
  /** Absent where the model named none that can stand; the rules then find one. */
  title?: string
  lines: readonly CutLine[]
  show: { type: 'words'; kind: Kind; content: Content } | { type: 'form'; form: SentForm }
  /** Of its words, in the units of `sizeOf`. */
  size: number
}

/** What the slides of a part of the talk may have together. */
export interface Room {
  /** In the units of `sizeOf`. */
  size: number
  slides: number
}

export interface Checked {
  slides: SoundSlide[]
  /** To be told to the model, each with its place. */
  faults: string[]
  /** How many lines were named, and how many of them stand. */
  named: number
  sound: number
}

/** What is a little too much is no fault: the minutes are an estimate. */
export const SLACK = 1.2

/** The size of a title over two lines: 26 Han or 16 words, as `isTitle` has it for drafts. */
const LONGEST_TITLE = 32

/** A form is looked at about as long as so many words are read. */
const SIZE_OF_FORM = 60

export function checkChoice(chosen: readonly ChosenSlide[], material: Material, room: Room): Checked {
  const checked: Checked = { slides: [], faults: [], named: 0, sound: 0 }
  const said = new Set<string>()
  chosen.forEach((slide, index) => checkSlide(slide, `slide ${index + 1}`, material, said, checked))
  const size = checked.slides.reduce((sum, one) => sum + one.size, 0)
  if (chosen.length === 0) checked.faults.push('there are no slides; choose at least one')
  if (size > room.size * SLACK)
    checked.faults.push(
      `the lines have size ${size} together, at most ${Math.round(room.size)} have room; leave out the least important`,
    )
  if (checked.slides.length > room.slides * SLACK)
    checked.faults.push(`there are ${checked.slides.length} slides, at most ${room.slides} have room`)
  return checked
}

/** @param said the texts of the slides before, which grow by this slide's; the same is not shown twice. */
function checkSlide(slide: ChosenSlide, place: string, material: Material, said: Set<string>, checked: Checked): void {
  const lines = slide.lines.flatMap((line, index): CutLine[] => {
    checked.named++
    const cut = cutSpan(line, material)
    if ('fault' in cut) {
      checked.faults.push(`${place}, line ${index + 1}: ${cut.fault}`)
      return []
    }
    checked.sound++
    return [{ ...cut, as: line.as }]
  })
  const fresh = lines.filter(({ text, sent }) => {
    const key = sent.type === 'form' ? sent.id : text
    return !said.has(key) && said.add(key)
  })
  const [first] = fresh
  if (first === undefined) return
  const title = titleOf(slide, place, material, checked)
  const show = shown(slide, fresh, title, place, checked)
  checked.slides.push({
    section: first.sent.section,
    units: fresh.flatMap(({ sent }) => ('unit' in sent ? [sent.unit] : [])),
    reason: slide.why,
    ...(title !== undefined && { title }),
    lines: fresh,
    show,
    size:
      show.type === 'form' ? SIZE_OF_FORM : fresh.reduce((sum, { text }) => sum + sizeOf(text), sizeOf(title ?? '')),
  })
}

function titleOf(slide: ChosenSlide, place: string, material: Material, checked: Checked): string | undefined {
  if (slide.title === undefined) return undefined
  const cut: CutSpan = cutSpan(slide.title, material, LONGEST_TITLE)
  if ('fault' in cut) {
    checked.faults.push(`${place}, title: ${cut.fault}`)
    return undefined
  }
  return cut.sent.type === 'form' || sizeOf(cut.text) > LONGEST_TITLE ? undefined : cut.text
}

/** A form as the article has it; else what the kind makes of the lines, or points where its schema refuses them. */
function shown(
  { kind }: ChosenSlide,
  lines: readonly CutLine[],
  title: string | undefined,
  place: string,
  checked: Checked,
): SoundSlide['show'] {
  const form = lines.find((line) => line.sent.type === 'form')?.sent
  if (form?.type === 'form') return { type: 'form', form }
  if (kind === 'form') checked.faults.push(`${place}: a slide of kind form names an id that begins with F`)
  else {
    const content = contentOf(kind, lines)
    const issues =
      kindOf(kind).schema.safeParse({ title: title ?? '-', ...escapeMarksWithin(content) }).error?.issues ?? []
    if (issues.length === 0) return { type: 'words', kind, content }
    const [{ path, message } = { path: [], message: '' }] = issues
    checked.faults.push(`${place}: ${kind} does not bear these lines: ${[...path, message].join(' ')}`)
  }
  return { type: 'words', ...plainContentOf(lines) }
}
