/** Questions for the room, and questions that a click answers: a sentence with a blank, and the word that belongs there. */
import * as z from 'zod'
import { type Box, column, text } from '../layout/box.js'
import { BLANK } from '../text/blank.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, line, type SlideKind, title } from './kind.js'
import { divideText, listOf } from './lists.js'
import { card, LABEL_PADDING, page, size, stepOf } from './parts.js'
import { rowsBox } from './rows.js'
import { splitPage } from './split.js'

const answered = z.strictObject({ text: line, answer: line })

const schema = z.strictObject({
  title: title.optional(),
  items: z
    .array(z.union([line, answered]))
    .min(1)
    .describe(
      `Each a question, or { text, answer }: the answer appears with the next click. A blank in the text is written ${BLANK}.`,
    ),
})

type Content = z.infer<typeof schema>
type Question = Content['items'][number]

export const questions: SlideKind<Content> = {
  schema,
  standsForSentences: false,
  list: listOf(6, divideQuestion),
  complete: (content, about) => ({ ...content, title: content.title ?? about.words.questions }),
  compose: (content, context) =>
    page(
      context,
      content.title,
      hasAnswers(content) ? answeredList(content.items, context) : openList(content.items, context),
    ),
  arrangements: {
    rows: { compose: (content, context) => openPage(content, context, (body) => page(context, content.title, body)) },
    split: {
      compose: (content, context) =>
        openPage(content, context, (body) => splitPage(context, content.title, body, { figure: '?' })),
    },
    loud: {
      tone: 'loud',
      compose: (content, context) => openPage(content, context, (body) => page(context, content.title, body)),
    },
  },
}

/** Questions without answers as rows with large numerals; one alone as large as its page bears. */
function openPage(
  content: Content,
  context: ComposeContext,
  pageOf: (body: Box[]) => Box | undefined,
): Box | undefined {
  if (hasAnswers(content) || content.items.length > MOST_ROWS) return undefined
  const items = content.items.map(wordsOf)
  const [only] = items
  if (only === undefined || items.length > 1) return pageOf([rowsBox(items, { name: 'Question' }, context)])
  const { tone } = context
  return pageOf([
    text({
      name: 'Question 1',
      grow: 1,
      basis: 0,
      valign: 'middle',
      phrases: true,
      wholePhrases: true,
      paragraphs: [{ text: only, size: size('section', context), color: tone.text, bold: true, font: 'heading' }],
    }),
  ])
}

const MOST_ROWS = 4

/** Whether one of the questions of a slide of this kind has its answer there. */
export function hasAnswers(content: object): boolean {
  return 'items' in content && Array.isArray(content.items) && content.items.some((item) => typeof item === 'object')
}

/** The answer stays with the end of its question. */
function divideQuestion(item: unknown): [Question, Question] | undefined {
  const question = item as Question
  const halves = divideText(wordsOf(question))
  if (halves === undefined || typeof question === 'string') return halves
  return [halves[0], { text: halves[1], answer: question.answer }]
}

function wordsOf(question: Question): string {
  return typeof question === 'string' ? question : question.text
}

function openList(items: readonly Question[], context: ComposeContext): Box[] {
  return [
    text({
      name: 'Questions',
      grow: 1,
      basis: 0,
      spread: SPACE.xl,
      paragraphs: items.map((item, index) => ({
        text: wordsOf(item),
        size: size('lead', context),
        bullet: { type: 'number', value: index + 1, color: 'highlight' },
        before: SPACE.m,
        ...stepOf(index, context),
      })),
    }),
  ]
}

/** Each question with its answer below, which the next click shows; a question alone is set large. */
function answeredList(items: readonly Question[], context: ComposeContext): Box[] {
  const type = size(items.length === 1 ? 'title' : 'lead', context)
  let step = 0
  const rows = items.map((item, index): Box => {
    const own = stepOf(step, context)
    step++
    const asked = text({
      name: `Question ${index + 1}`,
      phrases: true,
      paragraphs: [{ text: wordsOf(item), size: type }],
    })
    if (typeof item === 'string') return column({ ...own }, [asked])
    const shown = stepOf(step, context)
    step++
    return column({ gap: SPACE.m, align: 'stretch', ...own }, [
      asked,
      card(
        {
          look: 'accent',
          name: `Answer ${index + 1}`,
          alignSelf: 'start',
          phrases: true,
          padding: LABEL_PADDING,
          ...shown,
        },
        [{ text: item.answer, size: type, color: 'paper', bold: true }],
      ),
    ])
  })
  return [column({ grow: 1, justify: 'center', gap: context.level > 1 ? SPACE.m : SPACE.xl }, rows)]
}
