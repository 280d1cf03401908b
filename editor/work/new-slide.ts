/** A slide to begin with, of any kind: the sample of the gallery with its words taken out, as far as the kind's schema lets them. */
import { parse } from 'yaml'
import gallery from '../../data/gallery.yaml?raw'
import { type Kind, kindOf } from '../../src/slides/index.js'
import { without } from '../../src/article/without.js'
import { leavesOf } from '../../src/slides/leaves.js'
import { figureOf } from '../../src/slides/sheet.js'
import { speaksChinese } from '../../src/text/languages.js'
import { blankOf, type Field, fieldsOf, type NamedField, needsPicture, wayOf } from './fields.js'
import { BLANK } from './lines.js'

type Slide = Record<string, unknown>

const HAN = /\p{Script=Han}/u

/** A sample of each kind: the first in the language that the gallery has, else the first. */
export function samplesOf(lang: string): Map<Kind, Slide> {
  const { slides } = parse(gallery) as { slides: (Slide & { kind: Kind })[] }
  const isFit = (slide: Slide): boolean => leavesOf(slide).some(({ text }) => HAN.test(text)) === speaksChinese(lang)
  const fitting = slides.filter(isFit)
  return new Map(
    [...slides.toReversed(), ...fitting.toReversed()].map((slide) => [slide.kind, without(slide, ['notes'])]),
  )
}

/** Whether a slide of the kind cannot begin without a picture. */
export function beginsWithPicture(kind: Kind): boolean {
  return fieldsOf(kind).some(({ field, required }) => required && needsPicture(field))
}

/** @param given its title, and the path of the picture that it begins with, where the kind needs one. */
export function newSlide(kind: Kind, sample: Slide, { title, picture }: { title: string; picture: string }): Slide {
  const fields = fieldsOf(kind)
  const isHeld = (slide: Slide): boolean => {
    return kindOf(kind).schema.safeParse(without(slide, ['kind'])).success
  }
  const sheet = smallSheet(kind, sample)
  const tries: Slide[] = [
    { kind, ...required(fields, picture), ...sheet },
    { kind, ...emptied(fields, sample, picture), ...sheet },
    sample,
  ]
  const found = tries.find(isHeld) ?? sample
  return fields.some(({ name, required: asked }) => name === 'title' && asked) ? { ...found, title } : found
}

/** Of the sample's sheet two rows and columns, with figures and without words. */
function smallSheet(kind: Kind, sample: Slide): Slide {
  const sheet = kindOf(kind).sheet
  const cells = sheet?.cells(sample)?.slice(0, 3)
  if (sheet === undefined || cells === undefined) return {}
  const small = cells.map((row) => row.slice(0, 2).map((cell) => (typeof figureOf(cell) === 'number' ? cell : '')))
  const fields = sheet.read(small, sample) ?? {}
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function required(fields: readonly NamedField[], picture: string): Slide {
  return Object.fromEntries(
    fields.filter((one) => one.required).map(({ name, field }) => [name, blankOf(field, picture)]),
  )
}

/** The sample without its words: a line that may be missing goes, a list keeps two items. */
function emptied(fields: readonly NamedField[], sample: Slide, picture: string): Slide {
  return Object.fromEntries(
    fields.flatMap(({ name, field, required: asked }) =>
      sample[name] === undefined || (field.type === 'line' && !asked)
        ? []
        : [[name, withoutWords(field, sample[name], picture)]],
    ),
  )
}

function withoutWords(field: Field, value: unknown, picture: string): unknown {
  switch (field.type) {
    case 'line':
      return BLANK
    case 'picture':
      return picture
    case 'list':
      return Array.isArray(value)
        ? value.slice(0, Math.max(2, field.least)).map((item) => withoutWords(field.of, item, picture))
        : value
    case 'group':
      return typeof value === 'object' && value !== null
        ? Object.fromEntries(
            field.fields.flatMap(({ name, field: inner }) => {
              const said = (value as Slide)[name]
              return said === undefined ? [] : [[name, withoutWords(inner, said, picture)]]
            }),
          )
        : BLANK
    case 'either':
      return withoutWords(wayOf(field.ways, value), value, picture)
    case 'lines':
    case 'tex':
    case 'icon':
    case 'number':
    case 'switch':
    case 'choice':
    case 'other':
      return value
  }
}
