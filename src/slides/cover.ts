/** The title page: title, subtitle, speaker, date and source, taken from the article unless the slide says otherwise. */
import * as z from 'zod'
import { type Box, column, shape, text } from '../layout/box.js'
import { COVER_SHARE } from '../themes/look.js'
import { SPACE, TYPE } from '../themes/tokens.js'
import { escapeMarksWithin } from '../text/marks.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { FRAME, openerPlace, ornaments, size } from './parts.js'

const schema = z.strictObject({
  title: title.optional(),
  subtitle: line.optional(),
  speaker: line.optional(),
  date: line.optional(),
  source: line.optional(),
})

type Content = z.infer<typeof schema>

/** Above the title, in units. */
const TOP = 88

/** Height in units of two lines of facts: with one the title stands where it stands with two. */
const FACTS = 84

export const cover: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  page: 'cover',

  complete: (content, about) => ({
    ...escapeMarksWithin({ subtitle: about.subtitle, speaker: about.author, date: about.date, source: about.source }),
    ...content,
    title: content.title ?? about.title,
  }),

  compose: (content, context) => coverPage(content, context, SIDE),
  arrangements: {
    low: { compose: (content, context) => coverPage(content, context, { ...SIDE, justify: 'end' }) },
    high: { compose: (content, context) => coverPage(content, context, { ...SIDE, justify: 'start' }) },
  },
}

interface CoverPlace {
  justify: 'start' | 'center' | 'end'
}

/** Title and subtitle in the middle of their side of the page. */
const SIDE: CoverPlace = { justify: 'center' }

function coverPage(content: Content & { title: string }, context: ComposeContext, { justify }: CoverPlace): Box {
  const { x, width } = wordsPlace(context)
  const look = context.look.cover
  const facts = [content.speaker, content.date, content.source].filter((fact) => fact !== undefined)
  return column({}, [
    ...ornaments('cover', context),
    column({ at: { x, y: TOP }, width, height: FRAME.bottom - TOP, gap: SPACE.m }, [
      column({ grow: 1, justify, gap: SPACE.l }, [
        text({
          name: 'Title',
          role: 'title',
          phrases: true,
          wholePhrases: true,
          paragraphs: [
            { text: content.title, size: size('display', context), color: look.title, bold: true, font: 'heading' },
          ],
        }),
        ...(content.subtitle === undefined ? [] : [subtitleText(content.subtitle, context)]),
      ]),
      ...(facts.length === 0 ? [] : factLines(facts, context)),
    ]),
  ])
}

/** The theme draws beside the words; a school's own pages say where words stand. */
function wordsPlace(context: ComposeContext): { x: number; width: number } {
  const place = openerPlace('cover', context)
  if (context.look.backdrop !== undefined) return place
  const x = FRAME.left + SPACE.m
  return { x, width: Math.round(context.page.width * COVER_SHARE) - x - SPACE.l }
}

function subtitleText(words: string, context: ComposeContext): Box {
  return text({
    name: 'Subtitle',
    phrases: true,
    paragraphs: [{ text: words, size: size('small', context), color: context.look.cover.text }],
  })
}

function factLines(facts: readonly string[], { look: { cover: look } }: ComposeContext): Box[] {
  return [
    shape({ name: 'Rule', width: 96, height: 6, shape: { fill: look.mark } }),
    text({
      name: 'Speaker, date and source',
      minHeight: FACTS,
      paragraphs: facts.map((words) => ({ text: words, size: TYPE.label, color: look.text, before: SPACE.xs })),
    }),
  ]
}
