/** A term and what it is; `parts` are what it consists of or comes from, drawn as boxes that lead into it. */
import * as z from 'zod'
import { type Box, type BoxConnector, column, row, shape, text, type TextBox } from '../layout/box.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title, type Tone } from './kind.js'
import { divideText } from './lists.js'
import { card, isShort, LABEL_PADDING, labelOf, labelSize, page, size, textOfItem } from './parts.js'
import { splitPage } from './split.js'

const schema = z.strictObject({ title, term: line, text: line, parts: z.array(labelled).min(2).max(4).optional() })

type Content = z.infer<typeof schema>

export const definition: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  complete: (content) => content,
  list: {
    most: 1,
    items: (content) => [content.text],
    withItems: (content, [words], { first }) => ({
      ...content,
      text: String(words),
      ...(!first && { parts: undefined }),
    }),
    divide: (words) => divideText(String(words)),
  },

  compose(content, context) {
    const { parts } = content
    if (parts === undefined) return page(context, content.title, [termBox(content, context, { grow: 1 })])
    // What leads into the term is there first; the term follows on a click.
    const step = context.clicks ? { step: 1 } : {}
    return page(context, content.title, [
      column({ grow: 1, gap: ARROW, connectors: parts.map((_, index) => arrow(index, step)) }, [
        row(
          { gap: SPACE.l, grow: 1 },
          parts.map((part, index) => partCard(part, index, context)),
        ),
        termBox(content, context, { id: 'term', ...step }),
      ]),
    ])
  },

  arrangements: {
    loud: {
      tone: 'loud',
      compose: (content, context) =>
        content.parts === undefined
          ? page(context, content.title, [
              column({ grow: 1, justify: 'center', gap: SPACE.l }, openWords(content, context.tone, context)),
            ])
          : undefined,
    },
    split: { compose: besidePanel },
  },
}

/** The term as large as a title beside what it is; its title stands on the panel. */
function besidePanel(content: Content & { title: string }, context: ComposeContext): Box | undefined {
  if (content.parts !== undefined) return undefined
  const { tone } = context
  return splitPage(context, content.title, [
    column({ grow: 1, justify: 'center', gap: SPACE.l }, openWords(content, tone, context)),
  ])
}

function openWords(content: Content & { title: string }, tone: Tone, context: ComposeContext): Box[] {
  return [
    ...(content.term === content.title
      ? []
      : [
          text({
            name: 'Term',
            phrases: true,
            paragraphs: [
              {
                text: content.term,
                size: size('section', context),
                bold: true,
                font: 'heading',
                color: tone.background === 'paper' ? 'accent' : tone.title,
              },
            ],
          }),
          shape({ name: 'Rule', width: 96, height: 6, shape: { fill: tone.mark } }),
        ]),
    text({
      name: 'Definition',
      paragraphs: [
        {
          text: content.text,
          size: size(content.term === content.title ? 'title' : 'lead', context),
          color: tone.text,
        },
      ],
    }),
  ]
}

/** Length in units of the arrows from the parts to the term. */
const ARROW = 52

function arrow(index: number, step: { step?: number }): BoxConnector {
  return {
    name: `Arrow ${index + 1}`,
    from: { id: `part-${index}`, side: 'bottom' },
    to: { id: 'term', side: 'top' },
    straight: true,
    stroke: { color: 'accent', width: 4 },
    arrow: 'end',
    ...step,
  }
}

function partCard(part: Labelled, index: number, context: ComposeContext): Box {
  const explanation = textOfItem(part)
  return card(
    {
      look: 'soft',
      id: `part-${index}`,
      name: `Part ${index + 1}`,
      grow: 1,
      basis: 0,
      shrink: 1,
      padding: LABEL_PADDING,
      phrases: true,
      ...isShort(labelOf(part)),
    },
    [
      { text: labelOf(part), size: labelSize('body', context), bold: true, align: 'center' },
      ...(explanation === undefined
        ? []
        : [{ text: explanation, size: labelSize('small', context), align: 'center' as const, before: SPACE.xs }]),
    ],
  )
}

/** Term and explanation in one card, so that a person edits them together. A term that is the title need not be said twice. */
function termBox(content: Content, context: ComposeContext, options: Partial<TextBox>): Box {
  const alone = content.parts === undefined
  const padding = alone
    ? { top: SPACE.l, right: SPACE.xl, bottom: SPACE.l, left: SPACE.xl }
    : { top: SPACE.l, right: SPACE.l, bottom: SPACE.l, left: SPACE.l }
  const term =
    content.term === content.title
      ? []
      : [
          {
            text: content.term,
            size: size(alone ? 'section' : 'title', context),
            color: 'paper' as const,
            bold: true,
            font: 'heading' as const,
          },
        ]
  return card({ look: 'accent', name: 'Definition', padding, ...options }, [
    ...term,
    {
      text: content.text,
      size: size(alone ? (term.length === 0 ? 'title' : 'lead') : 'body', context),
      color: 'paper',
      before: SPACE.m,
    },
  ])
}
