/** A list of points, each a line or two; `text` under a point explains it. */
import * as z from 'zod'
import { type Box, column, row, text, type TextParagraph } from '../layout/box.js'
import { emWidth } from '../layout/metrics.js'
import { SPACE } from '../themes/tokens.js'
import { type ComposeContext, type Labelled, labelled, line, type SlideKind, title } from './kind.js'
import { listOf } from './lists.js'
import { bodyWidth, card, grid, labelOf, leadText, page, size, stepOf, textOfItem } from './parts.js'
import { rowsBox } from './rows.js'
import { splitPage } from './split.js'

const schema = z.strictObject({ title, lead: line.optional(), items: z.array(labelled).min(1) })

type Content = z.infer<typeof schema>

export const points: SlideKind<Content> = {
  schema,
  standsForSentences: true,
  list: listOf(6),
  complete: (content) => content,
  compose: (content, context) => withLead(content, listText(content, context), context),
  arrangements: {
    rows: {
      compose: (content, context) =>
        countsItself(content) || content.items.length > MOST_ROWS
          ? undefined
          : withLead(content, rowsBox(content.items, { name: 'Point' }, context), context),
    },
    split: {
      compose: (content, context) =>
        splitPage(
          context,
          content.title,
          [listText(content, context)],
          content.lead === undefined ? {} : { below: [{ text: content.lead, size: size('small', context) }] },
        ),
    },
    loud: {
      tone: 'loud',
      compose: (content, context) =>
        content.items.length > MOST_PANELS
          ? undefined
          : withLead(
              content,
              rowsBox(content.items, { name: 'Point', numbered: !countsItself(content) }, context),
              context,
            ),
    },
    panels: {
      compose: (content, context) =>
        content.items.length > MOST_PANELS ? undefined : withLead(content, panels(content, context), context),
    },
    cards: {
      compose: (content, context) =>
        comesOutEven(content)
          ? withLead(
              content,
              column({ grow: 1, gap: SPACE.m }, grid(cards(content, context), 2, bodyWidth(context))),
              context,
            )
          : undefined,
    },
  },
}

function withLead(content: Content & { title: string }, body: Box, context: ComposeContext): Box {
  return page(context, content.title, [...leadText(content.lead, context), body])
}

function listText({ items }: Content, context: ComposeContext): Box {
  // Few short points may speak up.
  const type = size(items.length <= 3 ? 'lead' : 'body', context)
  const bare = countsItself({ items })
  return text({
    name: 'Points',
    grow: 1,
    shrink: 0,
    basis: 0,
    spread: items.length <= 3 ? SPACE.xl : SPACE.l,
    paragraphs: items.flatMap((item, index) => point(item, index, type, context, bare)),
  })
}

/** 1. · 2、 · (3) · （四） · b) · 五、 · ⑥: a bullet before it would count twice. */
const OWN_NUMBER =
  /^(?:\d{1,2}[.．、](?!\d)|[（(]?(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])/iu

/** Most of the points begin with a number of their own. */
function countsItself({ items }: Pick<Content, 'items'>): boolean {
  return 2 * items.filter((item) => OWN_NUMBER.test(labelOf(item))).length > items.length
}

/** More points than this are a list, not rows with large numerals. */
const MOST_ROWS = 5

/** More points than this are no panels over the whole width. */
const MOST_PANELS = 4

function panels({ items }: Content, context: ComposeContext): Box {
  return column(
    { grow: 1, gap: SPACE.m, justify: 'center' },
    items.map((item, index) => panel(item, index, items.length, context)),
  )
}

function widthOf(item: Labelled): number {
  return emWidth(labelOf(item)) + emWidth(textOfItem(item) ?? '')
}

/** The least height of a panel, in units: a lonely one is no higher. */
const PANEL_HEIGHT = { alone: 200, among: 100 }

/** A point over the whole width, behind a rule. */
function panel(item: Labelled, index: number, count: number, context: ComposeContext): Box {
  return row(
    {
      ...(count > 1 ? { minHeight: PANEL_HEIGHT.among, grow: 1, basis: 0 } : { minHeight: PANEL_HEIGHT.alone }),
      group: `Point ${index + 1} and its rule`,
      ...stepOf(index, context),
    },
    [
      column({ name: `Rule ${index + 1}`, width: SPACE.xs, shape: { fill: 'accent' } }, []),
      card(
        {
          look: 'soft',
          shape: { fill: 'soft' },
          name: `Point ${index + 1}`,
          grow: 1,
          basis: 0,
          shrink: 1,
          padding: PANEL_PADDING,
        },
        cardWords(item, size('lead', context), context),
      ),
    ],
  )
}

const PANEL_PADDING = { top: SPACE.m, right: SPACE.xl, bottom: SPACE.m, left: SPACE.l }

/** Points longer than this, in em, want the whole width. */
const MOST_IN_CARD = 26

/** Short points of an even number fill two columns of cards. */
function comesOutEven({ items }: Content): boolean {
  return items.length > 2 && items.length % 2 === 0 && items.every((item) => widthOf(item) <= MOST_IN_CARD)
}

function cards({ items }: Content, context: ComposeContext): Box[] {
  return items.map((item, index) =>
    card(
      { look: 'soft', name: `Point ${index + 1}`, padding: CARD_ROOM, ...stepOf(index, context) },
      cardWords(item, size('body', context), context),
    ),
  )
}

const CARD_ROOM = { top: SPACE.m, right: SPACE.l, bottom: SPACE.m, left: SPACE.l }

function cardWords(item: Labelled, type: number, context: ComposeContext): TextParagraph[] {
  const explanation = textOfItem(item)
  const label = { text: labelOf(item), size: type }
  return explanation === undefined
    ? [label]
    : [
        { ...label, bold: true },
        { text: explanation, size: size('small', context), before: SPACE.xs },
      ]
}

const DOT = { type: 'dot', color: 'accent' } as const

/**
 * A point as one paragraph, with a second one for its explanation.
 *
 * @param bare without a bullet.
 */
export function point(
  item: Labelled,
  index: number,
  type: number,
  context: ComposeContext,
  bare = false,
): TextParagraph[] {
  const explanation = textOfItem(item)
  const step = stepOf(index, context)
  return [
    {
      text: labelOf(item),
      size: type,
      bold: explanation !== undefined,
      ...(!bare && { bullet: DOT }),
      before: SPACE.s,
      ...step,
    },
    ...(explanation === undefined
      ? []
      : [
          {
            text: explanation,
            size: size('small', context),
            color: 'muted' as const,
            hang: bare ? 0 : type * 0.85,
            before: SPACE.xs / 2,
            ...step,
          },
        ]),
  ]
}
