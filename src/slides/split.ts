/** A page in two parts, 38 to 62: the title on a panel of full height, the words beside it. */
import { type Box, column, shape, text, type TextParagraph } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { textHeightAt } from '../layout/text.js'
import { FLOOR, PITCH, SPACE, TYPE } from '../themes/tokens.js'
import type { ComposeContext, Tone } from './kind.js'
import { FRAME, LEVEL_STEP, ornaments } from './parts.js'
import { toneOf } from './tone.js'

/** The golden section, about: the narrow part of the page. */
const NARROW = 0.36

/** A title longer than this, in em, makes the panel a column of text. */
const LONGEST_TITLE = 26

/** The colours of the panel: those of the theme's sections. */
export function panelTone({ look }: Pick<ComposeContext, 'look'>): Tone {
  return toneOf(look, 'section')
}

/** Width of the panel, and of what stands beside it, in units. */
export function splitWidths({ page }: Pick<ComposeContext, 'page'>): { panel: number; body: number } {
  const panel = Math.round((page.width * NARROW) / 8) * 8
  return { panel, body: page.width - panel - SPACE.xl - SPACE.margin }
}

/**
 * The page; undefined on a school's own pages, whose drawings have a place for the title, and for long titles.
 *
 * @param beside what stands in the wide part, over its full height.
 * @param panel.below what stands on the panel under the title: a lead.
 * @param panel.figure a sign or numeral at the foot of the panel, as large as a picture.
 */
export function splitPage(
  context: ComposeContext,
  title: string,
  beside: Box[],
  { below = [], figure }: { below?: readonly Omit<TextParagraph, 'color'>[]; figure?: string } = {},
): Box | undefined {
  if (context.look.backdrop !== undefined || emWidth(title) > LONGEST_TITLE) return undefined
  const tone = panelTone(context)
  const { panel, body } = splitWidths(context)
  const left = FRAME.left
  const width = panel - left - SPACE.l
  const titleBox = panelTitle(title, width, tone, context)
  const { height } = titleBox
  return column({}, [
    ...ornaments('content', context),
    shape({
      name: 'Side panel',
      at: { x: 0, y: 0 },
      width: panel,
      height: context.page.height,
      shape: { fill: tone.background },
    }),
    titleBox,
    ...(below.length === 0
      ? []
      : [
          text({
            name: 'Lead',
            at: { x: left, y: TITLE_TOP + height + SPACE.m },
            width,
            paragraphs: below.map((paragraph) => ({ ...paragraph, color: tone.quiet })),
          }),
        ]),
    ...(figure === undefined || below.length > 0 ? [] : [panelFigure(figure, width, height, context)]),
    column(
      { at: { x: panel + SPACE.xl, y: SPLIT_TOP }, width: body, height: FRAME.bottom - SPLIT_TOP, gap: SPACE.m },
      beside,
    ),
  ])
}

/** Size of the figure on the panel, in units. */
const FIGURE = 280

/** At the foot of the panel, in its second tone. */
function panelFigure(figure: string, width: number, titleHeight: number, { look, page }: ComposeContext): Box {
  const height = page.height - SPACE.xl - TITLE_TOP - titleHeight
  return text({
    name: 'Figure on the panel',
    role: 'ornament',
    at: { x: FRAME.left, y: TITLE_TOP + titleHeight },
    width,
    height,
    valign: 'bottom',
    paragraphs: [
      {
        text: figure,
        size: Math.min(FIGURE, Math.floor(height / PITCH)),
        color: look.section.panel,
        bold: true,
        font: 'heading',
        ornament: true,
      },
    ],
  })
}

/** Where the words of both parts begin, in units: the title's first line stands beside the first line of the words. */
const SPLIT_TOP = 72
const TITLE_TOP = 72

/** The largest title that has room in the upper half of the panel. */
function panelTitle(
  title: string,
  width: number,
  tone: Tone,
  context: ComposeContext,
): ReturnType<typeof text> & { height: number } {
  const boxAt = (size: number): ReturnType<typeof text> =>
    text({
      name: 'Title',
      role: 'title',
      at: { x: FRAME.left, y: TITLE_TOP },
      width,
      phrases: true,
      paragraphs: [{ text: title, size, color: tone.title, bold: true, font: 'heading' }],
    })
  for (
    let size: number = emWidth(title) <= 4 ? TYPE.display : TYPE.section - LEVEL_STEP;
    size > FLOOR.title;
    size -= LEVEL_STEP
  ) {
    const height = textHeightAt(boxAt(size), width, context)
    if (height <= 5 * FLOOR.title * PITCH) return { ...boxAt(size), height: Math.ceil(height) }
  }
  const last = boxAt(FLOOR.title)
  return { ...last, height: Math.ceil(textHeightAt(last, width, context)) }
}
