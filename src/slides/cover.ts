/** The title page: title, subtitle, speaker, date and source, taken from the article unless the slide says otherwise. */
import * as z from 'zod'
import { type Box, column, shape, text, type TextParagraph } from '../layout/box.js'
import { SPACE, TYPE } from '../themes/tokens.js'
import { escapeMarksWithin } from '../text/marks.js'
import { line, type SlideKind, title } from './kind.js'
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
const TOP = 96

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

  compose(content, context) {
    const { x, width } = openerPlace('cover', context)
    const look = context.look.cover
    const small = (words: string): TextParagraph => ({
      text: words,
      size: TYPE.label,
      color: look.text,
      before: SPACE.xs,
    })
    const facts = [content.speaker, content.date, content.source].filter((fact) => fact !== undefined)
    const title = text({
      name: 'Title',
      role: 'title',
      phrases: true,
      paragraphs: [
        { text: content.title, size: size('display', context), color: look.title, bold: true, font: 'heading' },
      ],
    })
    const subtitle = (words: string): Box =>
      text({
        name: 'Subtitle',
        phrases: true,
        paragraphs: [{ text: words, size: size('lead', context), color: look.text }],
      })
    return column({}, [
      ...ornaments('cover', context),
      column({ at: { x, y: TOP }, width, height: FRAME.bottom - TOP, gap: SPACE.m }, [
        column({ grow: 1, justify: 'center', gap: SPACE.l }, [
          title,
          ...(content.subtitle === undefined ? [] : [subtitle(content.subtitle)]),
        ]),
        ...(facts.length === 0
          ? []
          : [
              shape({ name: 'Rule', width: 96, height: 4, shape: { fill: look.mark } }),
              text({ name: 'Speaker, date and source', minHeight: FACTS, paragraphs: facts.map(small) }),
            ]),
      ]),
    ])
  },
}
