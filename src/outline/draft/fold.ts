/**
 * Slides that say too little by themselves, under a heading that stands above others already, join their neighbours: a
 * line joins points, what announces a table or some code becomes its title or its lead.
 */
import type { AuthoredSlide } from '../../article/article.js'
import { MOST_SENTENCES, roomFor, SENTENCES_THAT_MATTER } from './points.js'
import type { Titles } from './titles.js'

/** So few lines do not make up for a title that stands elsewhere too. */
const MOST_WEAK = 2

/** The draft's reasons for slides of what has a form in the article. */
const FORMS: readonly string[] = ['code', 'table', 'figure', 'formula', 'list']

export interface Folding {
  /** The section's. */
  heading: string
  /** Whether a slide before these has that title. */
  isTaken: boolean
  titles: Titles
  lang: string
}

/** @param slides of one section, in order. */
export function foldWeak(
  slides: readonly AuthoredSlide[],
  { heading, isTaken, titles, lang }: Folding,
): AuthoredSlide[] {
  const folded: AuthoredSlide[] = []
  let taken = isTaken
  for (const slide of slides) {
    const before = folded.at(-1)
    const again = taken && slide.content.title === heading
    const joined =
      before &&
      (announced(slide, before, again, titles) ??
        joinedPoints(slide, before, again, { heading, lang, folded, isTaken }))
    if (joined === undefined) folded.push(slide)
    else folded[folded.length - 1] = joined
    taken ||= slide.content.title === heading
  }
  return folded.map((slide, index) =>
    isTaken || folded.slice(0, index).some(({ content }) => content.title === heading)
      ? asserted(slide, heading, titles)
      : slide,
  )
}

/** Of two points under the heading once more, the first that says something by itself above the other. */
function asserted(slide: AuthoredSlide, heading: string, titles: Titles): AuthoredSlide {
  const items =
    slide.kind === 'points' && slide.why === SENTENCES_THAT_MATTER && slide.content.title === heading
      ? linesOf(slide)
      : []
  const title = items.length === 2 ? items.find((item) => titles.isAssertion(item)) : undefined
  const text = items.find((item) => item !== title)
  return title === undefined || text === undefined
    ? slide
    : {
        ...slide,
        kind: 'statement',
        content: { title: titles.take(title), text } as unknown as AuthoredSlide['content'],
      }
}

/** What the one line before announces, with that line for its title or its lead. */
function announced(
  slide: AuthoredSlide,
  before: AuthoredSlide,
  again: boolean,
  titles: Titles,
): AuthoredSlide | undefined {
  const [text, ...more] = linesOf(before)
  if (!again || text === undefined || more.length > 0 || before.kind !== 'statement' || 'lead' in slide.content)
    return undefined
  const isForm = FORMS.includes(slide.why ?? '')
  if (!isForm && slide.kind !== 'points') return undefined
  if (before.content.title !== slide.content.title)
    return isForm ? withContent(slide, { title: before.content.title, lead: text }) : undefined
  if (titles.isShort(text)) return withContent(slide, { title: titles.take(text) })
  return isForm ? withContent(slide, { lead: text }) : undefined
}

interface Row {
  heading: string
  lang: string
  folded: readonly AuthoredSlide[]
  isTaken: boolean
}

/** The lines of both as one slide's, where one of them is weak and they have room. */
function joinedPoints(
  slide: AuthoredSlide,
  before: AuthoredSlide,
  again: boolean,
  { heading, lang, folded, isTaken }: Row,
): AuthoredSlide | undefined {
  if (!isPoints(slide) || !isPoints(before)) return undefined
  const beforeAgain =
    before.content.title === heading &&
    (isTaken || folded.slice(0, -1).some(({ content }) => content.title === heading))
  const isWeak = (one: AuthoredSlide, repeats: boolean): boolean => repeats && linesOf(one).length <= MOST_WEAK
  const items = [...linesOf(before), ...linesOf(slide)]
  if (items.length > MOST_SENTENCES || items.join('').length > roomFor(lang)) return undefined
  if (isWeak(slide, again))
    return {
      ...before,
      kind: 'points',
      content: { title: before.content.title, items } as unknown as AuthoredSlide['content'],
    }
  if (isWeak(before, beforeAgain))
    return {
      ...slide,
      kind: 'points',
      content: { title: slide.content.title, items } as unknown as AuthoredSlide['content'],
    }
  return undefined
}

const isPoints = ({ kind, why }: AuthoredSlide): boolean =>
  why === SENTENCES_THAT_MATTER && (kind === 'points' || kind === 'statement')

function withContent(slide: AuthoredSlide, content: { title?: string | undefined; lead?: string }): AuthoredSlide {
  return { ...slide, content: { ...slide.content, ...content } as AuthoredSlide['content'] }
}

/** Lines of points or of a statement; none of other kinds. */
function linesOf({ kind, content }: AuthoredSlide): string[] {
  const { items, text } = content as { items?: string[]; text?: string }
  if (kind === 'points') return items ?? []
  return kind === 'statement' && text !== undefined ? [text] : []
}
