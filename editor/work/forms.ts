/** The other kinds of slide that the content in hand fits, and the talk's slide in other themes: tried, not guessed. */
import type { SlideView } from '../../src/player/view.js'
import { arrangementsOf, type Kind, KIND_NAMES } from '../../src/slides/index.js'
import { valueAt } from '../../src/slides/leaves.js'
import { THEME_NAMES, type ThemeName } from '../../src/themes/index.js'
import { arrangementName, kindName, themeName } from '../words.js'
import type { Desk } from './desk.js'
import { samplesOf } from './new-slide.js'
import { withSamplePicture } from './sample-picture.js'
import { type Item, SHARED, type Words, wordsOf } from './words-of-slide.js'

export interface Tried<What> {
  what: What
  /** As the page calls it. */
  name: string
  view: SlideView
  /** What becomes of the data. */
  slide: Record<string, unknown>
}

/** These say something of the talk as a whole, which the words of one slide do not. */
const OF_THE_TALK: readonly Kind[] = ['cover', 'agenda', 'section', 'source']

function withoutIcons({ title, items }: Words): Words {
  return {
    title,
    items: items.map((item) => {
      if (typeof item === 'string') return item
      const { label, text } = item
      return text === undefined ? label : { label, text }
    }),
  }
}

const labelOf = (item: Item): string => (typeof item === 'string' ? item : item.label)
const flat = (items: readonly Item[]): string[] =>
  items.flatMap((item) =>
    typeof item === 'string' ? item : [item.label, ...(item.text === undefined ? [] : [item.text])],
  )

/** The shapes of content that kinds know; a kind's schema says which of them it takes. */
function shapesOf({ title, items }: Words): Record<string, unknown>[] {
  const [first, ...rest] = flat(items)
  const half = Math.ceil(items.length / 2)
  const labelled = items.map((item) => (typeof item === 'string' ? { label: item } : item))
  return [
    { title, items },
    { title, items: labelled },
    { title, text: first, ...(rest.length > 0 && { items: rest }) },
    ...(rest.length === 0
      ? [
          { title, text: first },
          { title, statement: first },
        ]
      : []),
    { title, events: labelled.map(({ label, ...text }) => ({ when: label, ...text })) },
    { title, steps: items },
    { title, questions: flat(items) },
    {
      title,
      left: { label: labelOf(items[0] ?? ''), items: flat(items.slice(1, half)) },
      right: { label: labelOf(items[half] ?? ''), items: flat(items.slice(half + 1)) },
    },
  ]
}

/**
 * The kind's own arrangements first, then every other kind with the first shape of the content that its schema takes; none
 * that looks like another.
 */
export async function formsFor(desk: Desk): Promise<Tried<string>[]> {
  const index = desk.slide.value.of
  const { kind } = desk.slide.value
  const slide = (valueAt(desk.data(), ['slides', index]) ?? {}) as Record<string, unknown>
  const shared = Object.fromEntries(Object.entries(slide).filter(([field]) => SHARED.includes(field)))
  const words = wordsOf(slide)
  // Most kinds take no icons.
  const shapes = [...shapesOf(words), ...shapesOf(withoutIcons(words))]
  const tries: Omit<Tried<string>, 'view'>[] = [
    ...arrangementsOf(kind).map((arrangement) => ({
      what: `${kind} · ${arrangement}`,
      name: arrangementName(kind, arrangement),
      slide: { ...slide, arrangement },
    })),
    ...KIND_NAMES.filter((other) => other !== kind && !OF_THE_TALK.includes(other)).flatMap((other) =>
      shapes.map((content) => ({
        what: other,
        name: kindName(other),
        slide: { kind: other, ...content, ...shared },
      })),
    ),
  ]
  const views = await desk.tries(
    tries.map(({ slide: other }) => ({ data: withSlide(desk.data(), index, other), slide: 0 })),
  )
  const found = new Map<string, Tried<string>>()
  const looks = new Set<string>()
  tries.forEach((one, at) => {
    const view = views[at]
    const look = JSON.stringify(view?.scene.items)
    if (view === undefined || found.has(one.what) || looks.has(look)) return
    looks.add(look)
    found.set(one.what, { ...one, view })
  })
  return [...found.values()]
}

/** Points first, with which most slides begin. */
const TO_ADD: readonly Kind[] = ['points', ...KIND_NAMES.filter((kind) => kind !== 'points')]

/** A sample of every kind, as it looks in this talk. */
export async function samplesFor(desk: Desk): Promise<Tried<Kind>[]> {
  const samples = samplesOf(desk.talk.value.lang)
  const tries = TO_ADD.flatMap((what) => {
    const slide = samples.get(what)
    return slide === undefined ? [] : [{ what, name: kindName(what), slide }]
  })
  const views = await desk.tries(
    tries.map(({ slide }) => ({
      data: { ...onlySlide(desk.data(), 0), slides: [withSamplePicture(slide)] },
      slide: 0,
    })),
  )
  return tries.flatMap((one, at) => {
    const view = views[at]
    return view === undefined ? [] : [{ ...one, view }]
  })
}

/** The slide in hand in every theme. */
export async function themesFor(desk: Desk): Promise<Tried<ThemeName>[]> {
  const index = desk.slide.value.of
  const themes = THEME_NAMES.filter((theme) => desk.fonts.wears(theme))
  const views = await desk.tries(
    themes.map((theme) => ({ data: { ...onlySlide(desk.data(), index), theme }, slide: 0 })),
  )
  return themes.flatMap((what, at) => {
    const view = views[at]
    return view === undefined ? [] : [{ what, name: themeName(what), view, slide: {} }]
  })
}

function withSlide(data: unknown, index: number, slide: Record<string, unknown>): unknown {
  return { ...(onlySlide(data, index) as object), slides: [slide] }
}

/** One slide alone is laid out faster than all, and looks the same but for its number. */
function onlySlide(data: unknown, index: number): object {
  return { ...(data as object), slides: [valueAt(data, ['slides', index])], audience: undefined }
}
