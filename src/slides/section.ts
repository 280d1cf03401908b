/** Opens a section: its number and its heading. */
import { z } from 'zod'
import { type Box, column, row, shape, text } from '../layout/box.js'
import type { OpenerLook } from '../themes/look.js'
import { SPACE } from '../themes/tokens.js'
import { line, type SlideKind, title } from './kind.js'
import { openerPlace, ornaments, size } from './parts.js'

const schema = z.strictObject({ title, lead: line.optional(), number: z.int().min(1).optional(), of: z.int().min(1).optional() })

type Content = z.infer<typeof schema>

/** More parts than this are not drawn as a row of bars: the bars would be dots. */
const MOST_BARS = 12

export const section: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  page: 'section',

  complete(content, about) {
    const index = about.headings.findIndex((heading) => heading.text === content.title)
    return index < 0 ? content : { number: index + 1, of: about.headings.length, ...content }
  },

  compose(content, context) {
    const { x, width } = openerPlace('section', context)
    const look = context.look.section
    return column({}, [
      ...ornaments('section', context),
      column({ at: { x, y: 96 }, width, height: 460, justify: 'center', gap: SPACE.m }, [
        ...(content.number === undefined ? [] : [sectionNumber(content.number, look)]),
        text({
          name: 'Title',
          role: 'title',
          phrases: true,
          paragraphs: [{ text: content.title, size: size('section', context), color: look.title, bold: true, font: 'heading' }],
        }),
        ...(content.lead === undefined
          ? []
          : [text({ name: 'Lead', paragraphs: [{ text: content.lead, size: size('body', context), color: look.text }] })]),
      ]),
      ...bars(content, look, x),
    ])
  },
}

function sectionNumber(number: number, look: OpenerLook): Box {
  return text({
    name: 'Section number',
    role: 'ornament',
    paragraphs: [{ text: String(number), size: 120, color: look.mark, bold: true, font: 'heading', ornament: true }],
  })
}

/** Where we are: a bar for each section, those up to this one filled. */
function bars({ number, of }: Content, look: OpenerLook, x: number): Box[] {
  if (number === undefined || of === undefined || of > MOST_BARS) return []
  const one = (index: number): Box =>
    shape({ name: `Progress of sections ${index + 1}`, width: 64, height: 8, shape: { fill: index < number ? look.mark : look.rest } })
  return [row({ at: { x, y: 588 }, gap: SPACE.s }, Array.from({ length: of }, (_, index) => one(index)))]
}
