/** Slides of what has a form in the article already: lists, quotations, tables, figures, code and formulas. */
import type { ArticlePart, AuthoredSlide } from '../../article/article.js'
import { emWidth } from '../../layout/metrics.js'
import { escapeMarks } from '../../text/marks.js'
import { slide, verbatimSlide } from './slide.js'
import type { Titles } from './titles.js'

type FormedPart = Exclude<ArticlePart, { type: 'text' }>

/** How wide the name of a column may be on a slide, in em; see the kind `table`. */
const COLUMN_NAME = 24

export function formedSlides(part: FormedPart, heading: string, titles: Titles, lang: string): AuthoredSlide[] {
  switch (part.type) {
    case 'list':
      return listSlides(part, heading, titles)
    case 'quote':
      return quoteSlides(part, heading, titles, lang)
    case 'table':
      return [tableSlide(part, titleFrom(part.caption, heading, titles))]
    case 'figure': {
      const { src, alt, caption } = part
      const picture = { src, alt, ...(caption !== undefined && { caption: escapeMarks(caption) }) }
      return [verbatimSlide('image', { title: titleFrom(undefined, heading, titles), pictures: [picture] }, 'figure')]
    }
    case 'code': {
      const { code, language } = part
      return [
        verbatimSlide(
          'code',
          { title: titleFrom(undefined, heading, titles), code, ...(language !== undefined && { language }) },
          'code',
        ),
      ]
    }
    case 'formula':
      return [
        verbatimSlide('formula', { title: titleFrom(undefined, heading, titles), formula: part.formula }, 'formula'),
      ]
  }
}

function titleFrom(caption: string | undefined, heading: string, titles: Titles): string {
  return (caption === undefined ? undefined : titles.offer(caption)) ?? titles.take(heading)
}

function textsOf({ paragraphs }: Extract<FormedPart, { type: 'list' | 'quote' }>): string[] {
  return paragraphs
    .map(({ sentences }) =>
      sentences
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
}

/** Em that an item of a list may have on a slide. */
const MOST_IN_ITEM = 240

function listSlides(part: Extract<FormedPart, { type: 'list' }>, heading: string, titles: Titles): AuthoredSlide[] {
  const items = part.paragraphs.flatMap(({ sentences }) => {
    const [first = '', ...more] = sentences.map(({ text }) => text)
    // Of an item that is a whole essay its first sentence.
    return (
      [[first, ...more].join('').trim(), first.trim()].find((text) => text !== '' && emWidth(text) <= MOST_IN_ITEM) ??
      []
    )
  })
  return items.length === 0 ? [] : [slide('points', { title: titles.take(heading), items }, 'list')]
}

/** Longer quotations than a slide bears stand in the notes, with their first sentence on the slide. */
const MOST_QUOTED = 110

function quoteSlides(
  part: Extract<FormedPart, { type: 'quote' }>,
  heading: string,
  titles: Titles,
  lang: string,
): AuthoredSlide[] {
  const [first] = textsOf(part)
  if (first === undefined) return []
  const sentence = part.paragraphs[0]?.sentences[0]?.text.trim() ?? first
  const text = emWidth(first, { lang }) <= MOST_QUOTED ? first : sentence
  const title = titles.take(heading)
  return [
    part.by === undefined
      ? slide('statement', { title, text }, 'quotation')
      : slide('quote', { title, text, by: part.by }, `quotation: ${part.by}`),
  ]
}

function tableSlide({ columns, rows }: Extract<FormedPart, { type: 'table' }>, title: string): AuthoredSlide {
  const named = columns?.every((name) => emWidth(name) <= COLUMN_NAME) === true
  const width = Math.max(columns?.length ?? 0, ...rows.map((row) => row.length))
  const body = columns === undefined || named ? rows : [columns, ...rows]
  const even = body.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  return slide(
    'table',
    {
      title,
      ...(named && {
        columns: [...(columns ?? []), ...Array.from({ length: width - (columns?.length ?? 0) }, () => '')],
      }),
      rows: even,
    },
    'table',
  )
}
