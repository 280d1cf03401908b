/** The text of a placed frame: its lines, and how it stands in the frame. */
import type { TextBox } from './box.js'
import { type Emission, onWholeUnits } from './emission.js'
import { TOLERANCE } from './overflow.js'
import type { Placed } from './place.js'
import type { Frame, Insets, Paragraph } from './scene.js'
import { withSlack } from './slack.js'
import { layParagraphs } from './text.js'

/** Tells `overflows` what of the text has no room. */
export function textOf(placed: Placed, box: TextBox, { overflows }: Emission): NonNullable<Frame['text']> {
  const padding: Insets = { top: 0, right: 0, bottom: 0, left: 0, ...box.padding }
  const { width, height } = onWholeUnits(placed)
  const areaWidth = width - padding.left - padding.right
  const areaHeight = height - padding.top - padding.bottom
  const laid = layParagraphs(placed.text ?? [], areaWidth, box.phrases === true)
  const spare = areaHeight - laid.height
  if (spare < -TOLERANCE) overflows.push({ name: box.name, what: 'height', by: -spare })
  if (laid.torn) overflows.push({ name: box.name, what: 'word', by: 0 })
  if (box.oneLine === true && laid.paragraphs.some(({ lines }) => lines.length > 1))
    overflows.push({ name: box.name, what: 'wrap', by: 0 })
  if (box.wholePhrases === true && laid.tornPhrase) overflows.push({ name: box.name, what: 'wrap', by: 0 })
  const spread = box.spread === undefined ? 0 : spreadParagraphs(laid.paragraphs, spare, box.spread)
  const valign = box.valign ?? 'top'
  if (valign === 'middle') padding.bottom += opticalShift(laid.paragraphs, spare - spread)
  return {
    inset: withSlack(padding, areaWidth - laid.width, laid.paragraphs),
    valign,
    paragraphs: laid.paragraphs,
  }
}

/**
 * An exact pitch larger than the font's own height puts the surplus above the line, in LibreOffice and PowerPoint alike:
 * text in the middle of a card would look too low by a tenth of its size. As much room below as twice that lifts it.
 */
function opticalShift(paragraphs: Paragraph[], spare: number): number {
  const size = paragraphs.at(-1)?.runs[0]?.size ?? 0
  return Math.max(0, Math.min(0.2 * size, spare))
}

/**
 * Moves paragraphs apart by at most `most` units each, to use `spare` units of height; half of the gap stays below.
 * Returns what it used.
 */
function spreadParagraphs(paragraphs: Paragraph[], spare: number, most: number): number {
  const gaps = paragraphs.filter((paragraph, index) => index > 0 && paragraph.bullet !== undefined)
  const all = gaps.length > 0 ? gaps : paragraphs.slice(1)
  const gap = Math.floor(Math.min(most, spare / (all.length + 1)))
  if (gap <= 0) return 0
  for (const paragraph of all) paragraph.before += gap
  return gap * all.length
}
