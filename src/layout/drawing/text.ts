/** Lines of text as marks. */
import type { ColorToken } from '../../themes/tokens.js'
import type { Theme } from '../../themes/index.js'
import type { PlotText } from '../chart.js'
import { advancesIn, codeAdvance } from '../metrics.js'
import { BASELINE, type PlacedLine, placedLines, runRise, runSize, spacedRunsOfLine } from '../painting.js'
import { type Frame, type Line, type Paragraph, paragraphText, type Run } from '../scene.js'
import { inVisualOrder, isReordered } from './bidi.js'
import {
  asPart,
  type Letter,
  type LinkMark,
  type Mark,
  type PathMark,
  spanWidth,
  type TextMark,
  type TextSpan,
} from './mark.js'

export interface TextContext {
  colors: Record<ColorToken, string>
  fonts: Theme['fonts']
  /** BCP 47. */
  lang: string
  dir?: 'rtl'
}

/** All lines of a frame, its bullets, and the areas of its links. */
export function textMarks(frame: Frame, context: TextContext): Mark[] {
  const lines = placedLines(frame, context.dir).map((placed) => ({
    paragraph: placed.paragraph,
    marks: [...bulletMarks(placed, context), ...lineMarks(placed, context)],
  }))
  const all = lines.flatMap(({ marks }) => marks)
  if (frame.role === 'title') return asPart('heading', all)
  if (frame.role !== 'body') return all
  return (frame.text?.paragraphs ?? []).flatMap((paragraph) =>
    asPart(
      'paragraph',
      lines.filter((line) => line.paragraph === paragraph).flatMap(({ marks }) => marks),
    ),
  )
}

function bulletMarks({ paragraph, y, bullet }: PlacedLine, context: TextContext): Mark[] {
  const size = paragraph.runs[0]?.size
  if (bullet === undefined || paragraph.bullet === undefined || size === undefined) return []
  const span = spanOf({ text: bullet.text, size, color: paragraph.bullet.color }, context)
  return [
    {
      type: 'text',
      x: context.dir === 'rtl' ? bullet.x - spanWidth(span) : bullet.x,
      y: y + paragraph.pitch * BASELINE,
      spans: [span],
    },
  ]
}

function lineMarks({ paragraph, line, x, y }: PlacedLine, context: TextContext): Mark[] {
  const runs = spacedRunsOfLine(paragraph, line)
  const spans = withGaps(
    runs.map((run) => ({ span: spanOf(run, context, paragraph.western), gap: run.gap, link: run.link })),
  )
  const width = spans.reduce((sum, { span }) => sum + spanWidth(span), 0)
  if (width === 0) return []
  const behind = { start: context.dir === 'rtl' ? 1 : 0, center: 0.5, end: context.dir === 'rtl' ? 0 : 1 }[
    paragraph.align
  ]
  const hanging = context.dir === 'rtl' ? [] : hangingSpace(paragraph, line, spans.at(-1)?.span, context)
  return setLine([...spans, ...hanging], x - behind * width, y + paragraph.pitch * BASELINE, context.dir)
}

/** The space at which a line ends is not seen and takes no room, but it parts words for whoever copies or hears them. */
function hangingSpace(
  paragraph: Paragraph,
  { end }: Line,
  last: TextSpan | undefined,
  { fonts }: TextContext,
): LinkedSpan[] {
  const before = paragraphText(paragraph).slice(0, end)
  return last === undefined || !before.endsWith(' ')
    ? []
    : [{ span: { ...last, letters: [{ text: ' ', advance: advancesIn(last.bold, 'en', fonts.body.bundled)(' ') }] } }]
}

/** A word of a chart; those are placed by left and right, whatever the direction of the text. */
export function plotTextMarks(
  { text, spaced, x, y, anchor, size, color, bold }: PlotText,
  context: TextContext,
): Mark[] {
  const pieces = spaced?.pieces ?? [text]
  const gap = spaced?.gap ?? 0
  const spans = withGaps(
    pieces.map((piece, index) => ({
      span: spanOf({ text: piece, size, color, bold }, context),
      gap: index === 0 ? 0 : gap,
    })),
  )
  const width = spans.reduce((sum, { span }) => sum + spanWidth(span), 0)
  return setLine(spans, x - { start: 0, middle: 0.5, end: 1 }[anchor] * width, y, undefined)
}

interface LinkedSpan {
  span: TextSpan
  link?: string
}

/** Room before a span is put behind the last letter of the one before it, so that nobody takes it for a space. */
function withGaps(spans: readonly (LinkedSpan & { gap: number })[]): LinkedSpan[] {
  spans.forEach(({ gap }, index) => {
    const before = spans[index - 1]?.span
    const last = before?.letters.at(-1)
    if (gap > 0 && before !== undefined && last !== undefined) last.advance += gap / before.size
  })
  return spans.map(({ span, link }) => ({ span, link }))
}

function setLine(spans: readonly LinkedSpan[], x: number, y: number, dir: 'rtl' | undefined): Mark[] {
  const ordered = inVisualOrder(spans, dir)
  const line: TextMark = {
    type: 'text',
    x,
    y,
    spans: ordered.map(({ span }) => span),
    ...(isReordered(spans, dir) && { read: { spans: spans.map(({ span }) => span), dir: dir ?? 'ltr' } }),
  }
  return [line, ...linkMarks(ordered, x, y)]
}

/** A link is one, though room between Han and Latin may cut its words. */
function linkMarks(spans: readonly LinkedSpan[], x: number, y: number): (LinkMark | PathMark)[] {
  const links: { span: TextSpan; href: string; from: number; to: number }[] = []
  let left = x
  for (const { span, link } of spans) {
    const from = left
    left += spanWidth(span)
    const open = links.at(-1)
    if (link !== undefined && open?.href === link && open.to === from) open.to = left
    else if (link !== undefined) links.push({ span, href: link, from, to: left })
  }
  return links.flatMap(({ span, href, from, to }) => [
    underline(span, from, y, to - from),
    { type: 'link', x: from, y: y - span.size, width: to - from, height: 1.3 * span.size, href },
  ])
}

/** Where browsers put it, and how thick, in em. */
const UNDERLINE = { below: 0.13, width: 0.06 }

function underline({ size, color }: TextSpan, x: number, y: number, width: number): PathMark {
  const down = y + UNDERLINE.below * size
  return { type: 'path', d: `M${x},${down}L${x + width},${down}`, stroke: { color, width: UNDERLINE.width * size } }
}

function spanOf(
  { text, size, color, bold = false, italic = false, font = 'body', script, tracking = 0 }: Run,
  { colors, fonts, lang }: TextContext,
  western = false,
): TextSpan {
  const family = font === 'code' ? 'code' : fonts[font].bundled
  const shown = runSize({ size, script })
  const width = family === 'code' ? codeAdvance : advancesIn(bold, western ? 'en' : lang, family)
  return {
    family,
    bold,
    italic,
    ...(western && { western }),
    size: shown,
    color: colors[color],
    rise: runRise({ size, script }),
    ...(tracking !== 0 && { tracking }),
    letters: lettersOf(text).map((letter): Letter => ({
      text: letter,
      advance: [...letter].reduce((sum, character) => sum + width(character), 0) + tracking / shown,
    })),
  }
}

/** What is seen of a text: no controls, no joiners; a letter and its marks are one where Unicode has them as one. */
function lettersOf(text: string): string[] {
  const seen = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\uFE00-\uFE0F]/gu, '')
  return Array.from(/\p{M}/u.test(seen) ? seen.normalize('NFC') : seen)
}
