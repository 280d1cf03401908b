/** What somebody said, with the speaker. Reported speech stands without quotation marks. */
import * as z from 'zod'
import { type Box, column, row, shape, type Stack, text } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { isHanSet, languageOf } from '../text/languages.js'
import { PITCH, SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText } from './lists.js'
import { CARD, FRAME, page, size, stepOf } from './parts.js'
import { splitPage } from './split.js'

const words = { text: line, by: line, reported: z.boolean().optional() }

const schema = z.strictObject({ title, ...words, second: z.strictObject(words).optional() })

type Content = z.infer<typeof schema>

type Saying = Pick<Content, 'text' | 'by' | 'reported'>

export const quote: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: {
    most: 1,
    items: (content) => [content.text],
    withItems: (content, [said], { first }) => ({
      ...content,
      text: String(said),
      ...(!first && { second: undefined }),
    }),
    divide: (said) => divideText(String(said)),
  },

  compose: (content, context) =>
    page(context, content.title, sayingsOf(content, context), { gap: SPACE.l, justify: 'center' }),

  arrangements: {
    loud: {
      tone: 'loud',
      compose: (content, context) =>
        content.second === undefined
          ? page(context, content.title, sayingsOf(content, context), { justify: 'center' })
          : undefined,
    },
    beside: {
      compose: (content, context) =>
        content.second === undefined
          ? undefined
          : page(context, content.title, [
              row(
                { grow: 1, gap: SPACE.l },
                sayingsOf(content, context).map((box) => inCard(box)),
              ),
            ]),
    },
    split: {
      compose: (content, context) =>
        splitPage(context, content.title, [
          column({ grow: 1, justify: 'center', gap: SPACE.xl }, sayingsOf(content, context)),
        ]),
    },
  },
}

function sayingsOf(content: Content, context: ComposeContext): Stack[] {
  const sayings: Saying[] = [content, ...(content.second === undefined ? [] : [content.second])]
  return sayings.map((saying, index) => sayingBox(saying, index, sayings.length, context))
}

/** A saying as one of two cards of one height. */
function inCard(saying: Stack): Stack {
  return {
    ...saying,
    grow: 1,
    basis: 0,
    shrink: 1,
    shape: CARD.soft,
    padding: { top: SPACE.m, right: SPACE.l, bottom: SPACE.l, left: SPACE.l },
  }
}

/** Size in units of the pale quotation mark beside a saying. */
const MARK = { alone: 200, among: 128 }

/** Em, to which a saying is set as large as a statement. */
const SHORT = 36

/** Above its glyph a quotation mark has this much of its size free: the mark is raised by it to the height of the words. */
const ABOVE_GLYPH = 0.36

function sayingBox(saying: Saying, index: number, count: number, context: ComposeContext): Stack {
  const { tone } = context
  const alone = count === 1
  const mark = alone ? MARK.alone : MARK.among
  const number = alone ? '' : ` ${index + 1}`
  const reported = isReported(saying)
  return column(
    {
      gap: SPACE.s,
      justify: 'center',
      minHeight: mark * 0.8,
      padding: { left: reported ? SPACE.l : mark * 0.72 },
      group: `Quotation${number} and its speaker`,
      ...stepOf(index, context),
    },
    [
      reported
        ? shape({
            name: `Quotation rule${number}`,
            at: { x: 0, y: 0, bottom: 0 },
            width: SPACE.xs,
            shape: { fill: tone.mark },
          })
        : quotationMark(`Quotation mark${number}`, mark, context),
      text({
        name: `Quotation${number}`,
        phrases: true,
        paragraphs: [
          {
            text: inMarks(saying, context.lang),
            size: size(alone ? (emWidth(saying.text) <= SHORT ? 'section' : 'title') : 'lead', context),
            color: tone.background === 'paper' ? 'accent' : tone.text,
            bold: true,
          },
        ],
      }),
      text({
        name: `Speaker${number}`,
        paragraphs: [{ text: saying.by, size: size('small', context), color: tone.quiet }],
      }),
    ],
  )
}

/** The opening mark of the language, pale and large. A mark of Han stands in the second half of its square. */
function quotationMark(name: string, type: number, { lang, tone, look }: ComposeContext): Box {
  const han = isHanSet(lang)
  return text({
    name,
    role: 'ornament',
    at: { x: han ? -Math.min(FRAME.left, 0.4 * type) : 0, y: -ABOVE_GLYPH * type },
    width: type * (han ? 1.3 : 0.9),
    height: type * PITCH,
    paragraphs: [
      {
        text: languageOf(lang).quotes[0].trim(),
        size: type,
        color: tone.background === 'paper' ? 'rule' : look.section.panel,
        bold: true,
        font: 'heading',
        ornament: true,
      },
    ],
  })
}

/** Reported speech, which stands without quotation marks. */
function isReported({ reported }: Saying): boolean {
  return reported === true
}

/** The words between the quotation marks of the language, unless they are reported or bring marks of their own. */
function inMarks({ text: said, reported }: Saying, lang: string): string {
  if (reported === true || /^[“"「『„«]/u.test(said)) return said
  const [open, close] = languageOf(lang).quotes
  return `${open}${said}${close}`
}
