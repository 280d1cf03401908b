/** Where the room goes by which a text area was narrowed so that every program breaks its lines alike. */
import type { Insets, Paragraph } from './scene.js'

/** The insets with `slack` units added on the side where the text ends. */
export function withSlack(padding: Insets, slack: number, paragraphs: readonly Paragraph[]): Insets {
  const align = paragraphs[0]?.align ?? 'start'
  if (align === 'start') return { ...padding, right: padding.right + slack }
  if (align === 'end') return { ...padding, left: padding.left + slack }
  return { ...padding, left: padding.left + slack / 2, right: padding.right + slack / 2 }
}
