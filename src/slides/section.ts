/** Opens a section: its number and its heading. */
import * as z from 'zod'
import { type Box, column, row, shape, text, type TextBox } from '../layout/box.js'
import type { Rect } from '../layout/scene.js'
import type { OpenerLook } from '../themes/look.js'
import { SPACE } from '../themes/tokens.js'
import { indexNamed } from '../text/numbered.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { OWN_NUMBER } from './own-number.js'
import { FRAME, openerPlace, ornaments, size } from './parts.js'

const schema = z.strictObject({
  title,
  lead: line.optional(),
  number: z.int().min(1).optional(),
  of: z.int().min(1).optional(),
})

type Content = z.infer<typeof schema> & {
  /** The headings count themselves: a second number would contradict them. */
  countsItself?: boolean
}

/** More parts than this are not drawn as a row of bars: the bars would be dots. */
const MOST_BARS = 12

export const section: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  page: 'section',

  complete(content, about) {
    const index = indexNamed(
      about.headings.map(({ text }) => text),
      content.title,
      about.lang,
    )
    if (index < 0) return content
    const counting = about.headings.filter((heading) => OWN_NUMBER.test(heading.text)).length
    const countsItself = content.number === undefined && (counting > 1 || OWN_NUMBER.test(content.title))
    return { number: index + 1, of: about.headings.length, ...content, ...(countsItself && { countsItself }) }
  },

  compose: (content, context) => panelPage(content, context),
  arrangements: {
    numeral: { compose: (content, context) => numeralPage(content, context) },
    band: { compose: (content, context) => bandPage(content, context) },
  },
}

type Completed = Content & { title: string }

/** Size of the section's number in units: it is the picture of the page. */
const NUMERAL = 240

/** The number on a panel of full height, the words beside it. A school's own pages have no room for a panel. */
function panelPage(content: Completed, context: ComposeContext): Box {
  const { look, page } = context
  if (look.backdrop !== undefined) return plainPage(content, context)
  const panel = Math.round(page.width * 0.32)
  const x = panel + SPACE.xl + SPACE.m
  const number = ownNumber(content)
  return column({}, [
    ...ornaments('section', context),
    shape({
      name: 'Panel',
      at: { x: 0, y: 0 },
      width: panel,
      height: page.height,
      shape: { fill: look.section.panel },
    }),
    ...(number === undefined
      ? []
      : [numeral(number, NUMERAL, { at: { x: 0, y: 180 }, width: panel, height: 340 }, 'center', look.section)]),
    words(content, context, { x, y: 96, width: page.width - x - FRAME.right, height: 460 }, 'center'),
    ...bars(content, look.section, x),
  ])
}

/** The number over half of the page at its end, the words before it. */
function numeralPage(content: Completed, context: ComposeContext): Box | undefined {
  const { look, page } = context
  const number = ownNumber(content)
  if (look.backdrop !== undefined || number === undefined) return undefined
  const x = FRAME.left + SPACE.m
  const from = Math.round(page.width * 0.64)
  return column({}, [
    ...ornaments('section', context),
    numeral(
      number,
      LARGEST_NUMERAL,
      { at: { x: from, y: 90 }, width: page.width - from - SPACE.l, height: 520 },
      'center',
      look.section,
    ),
    words(content, context, { x, y: 96, width: from - x - SPACE.m, height: 460 }, 'center'),
    ...bars(content, look.section, x),
  ])
}

const LARGEST_NUMERAL = 380

/** The words low on the page under a rule of its whole width, the number above. */
function bandPage(content: Completed, context: ComposeContext): Box | undefined {
  const { look, page } = context
  if (look.backdrop !== undefined) return undefined
  const x = FRAME.left + SPACE.m
  const width = page.width - x - FRAME.right
  const number = ownNumber(content)
  return column({}, [
    ...ornaments('section', context),
    ...(number === undefined
      ? []
      : [numeral(number, 200, { at: { x, y: 56 }, width: 400, height: 270 }, 'start', look.section)]),
    words(content, context, { x, y: 320, width, height: 250 }, number === undefined ? 'center' : 'start'),
    ...bars(content, look.section, x),
  ])
}

/** Words alone, where a school's pages have their place for them. */
function plainPage(content: Completed, context: ComposeContext): Box {
  const { x, width } = openerPlace('section', context)
  const number = ownNumber(content)
  return column({}, [
    ...ornaments('section', context),
    column({ at: { x, y: 96 }, width, height: 460, justify: 'center', gap: SPACE.m }, [
      ...(number === undefined ? [] : [numeral(number, 120, {}, 'start', context.look.section)]),
      ...openerWords(content, context),
    ]),
    ...bars(content, context.look.section, x),
  ])
}

function words(
  content: Completed,
  context: ComposeContext,
  { x, y, width, height }: Rect,
  justify: 'start' | 'center',
): Box {
  return column({ at: { x, y }, width, height, justify, gap: SPACE.m }, openerWords(content, context))
}

function openerWords(content: Completed, context: ComposeContext): Box[] {
  const look = context.look.section
  return [
    text({
      name: 'Title',
      role: 'title',
      phrases: true,
      wholePhrases: true,
      paragraphs: [
        {
          text: content.title,
          size: Math.min(72, size('section', context)),
          color: look.title,
          bold: true,
          font: 'heading',
        },
      ],
    }),
    ...(content.lead === undefined
      ? []
      : [text({ name: 'Lead', paragraphs: [{ text: content.lead, size: size('small', context), color: look.text }] })]),
  ]
}

/** The number that the page shows: none where the headings count themselves. */
function ownNumber({ number, countsItself }: Content): number | undefined {
  return countsItself === true ? undefined : number
}

function numeral(
  number: number,
  type: number,
  place: Pick<TextBox, 'at' | 'width' | 'height'>,
  align: 'start' | 'center',
  { mark }: Pick<OpenerLook, 'mark'>,
): Box {
  return text({
    name: 'Section number',
    role: 'ornament',
    ...place,
    valign: 'middle',
    paragraphs: [
      {
        text: String(number),
        size: number > 9 ? type * 0.7 : type,
        color: mark,
        bold: true,
        font: 'heading',
        align,
        ornament: true,
      },
    ],
  })
}

/** Where we are: a bar for each section, those up to this one filled. */
function bars({ number, of }: Content, look: OpenerLook, x: number): Box[] {
  if (number === undefined || of === undefined || of > MOST_BARS) return []
  const one = (index: number): Box =>
    shape({
      name: `Progress of sections ${index + 1}`,
      width: 64,
      height: 8,
      shape: { fill: index < number ? look.mark : look.rest },
    })
  return [
    row(
      { at: { x, y: 588 }, gap: SPACE.s },
      Array.from({ length: of }, (_, index) => one(index)),
    ),
  ]
}
