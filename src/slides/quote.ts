/** What somebody said, with the speaker. Reported speech stands without quotation marks. */
import * as z from 'zod'
import { type Box, column, row, text } from '../layout/box.js'
import { languageOf } from '../text/languages.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText } from './lists.js'
import { page, size, stepOf } from './parts.js'

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

  compose(content, context) {
    const sayings = [content, ...(content.second === undefined ? [] : [content.second])]
    return page(
      context,
      content.title,
      sayings.map((saying, index) => sayingBox(saying, index, sayings.length, context)),
      {
        gap: SPACE.xl,
        justify: 'center',
      },
    )
  },
}

function sayingBox(saying: Saying, index: number, count: number, context: ComposeContext): Box {
  return row(
    { gap: SPACE.l, ...(count > 1 && { group: `Quotation ${index + 1} and its speaker` }), ...stepOf(index, context) },
    [
      column({ name: `Quotation rule ${index + 1}`, width: 8, shape: { fill: 'highlight' } }, []),
      column({ grow: 1, basis: 0, shrink: 1, gap: SPACE.m, padding: { top: SPACE.s, bottom: SPACE.s } }, [
        text({
          name: count > 1 ? `Quotation ${index + 1}` : 'Quotation',
          paragraphs: [
            {
              text: inMarks(saying, context.lang),
              size: size(count > 1 ? 'lead' : 'title', context),
              color: 'accent',
              bold: true,
            },
          ],
        }),
        text({
          name: count > 1 ? `Speaker ${index + 1}` : 'Speaker',
          paragraphs: [{ text: saying.by, size: size('small', context), color: 'muted' }],
        }),
      ]),
    ],
  )
}

/** The words between the quotation marks of the language, unless they are reported or bring marks of their own. */
function inMarks({ text: said, reported }: Saying, lang: string): string {
  if (reported === true || /^[“"「『„«]/u.test(said)) return said
  const [open, close] = languageOf(lang).quotes
  return `${open}${said}${close}`
}
