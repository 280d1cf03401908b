/** Text that leaves its frame, or a frame that leaves the page's margins. */
import { paragraphText, type Paragraph, type Scene } from '../layout/scene.js'
import { SPACE } from '../themes/tokens.js'
import { type TextFrame, textFrames } from './frames.js'
import { type Found, type Rule, slideName } from './finding.js'

/** Frames stand at whole units. One unit is a quarter of a millimetre on paper. */
const TOLERANCE = 1
/** The lowest part of the page may be hidden by heads: nothing that must be read stands there. */
const FREE_BELOW = 72

export const overflow: Rule = {
  name: 'overflow',
  find: (context) =>
    context.talk.deck.slides.flatMap((slide, index): Found[] => {
      const scene = context.talk.scenes[index]
      if (scene === undefined) return []
      const frames = textFrames(scene).filter((frame) => !textFits(frame) || !isOnPage(frame, scene))
      return frames.map((frame) => ({
        severity: 'error',
        slide,
        message: context.say(
          `${slideName(slide, context)}放不下“${beginning(frame)}”`,
          `${slideName(slide, context)} has no room for “${beginning(frame)}”`,
        ),
        mend: context.say('缩短这段文字，或分成两页', 'shorten the text or divide the slide'),
      }))
    }),
}

function textFits({ text, width, height }: TextFrame): boolean {
  const { inset, paragraphs } = text
  const needed = paragraphs.reduce((sum, { before, pitch, lines }) => sum + before + pitch * lines.length, 0)
  // The right inset holds slack for other programs' widths: text that reaches into it is still inside its frame.
  const room = width - inset.left
  return (
    needed <= height - inset.top - inset.bottom + TOLERANCE &&
    paragraphs.every((paragraph) => widest(paragraph) <= room + TOLERANCE)
  )
}

function widest({ lines, indent, outdent = 0 }: Paragraph): number {
  return indent + Math.max(0, ...lines.map((line, index) => (index === 0 ? line.width - outdent : line.width)))
}

function isOnPage(frame: TextFrame, page: Scene): boolean {
  const inside =
    frame.x >= -TOLERANCE &&
    frame.y >= -TOLERANCE &&
    frame.x + frame.width <= page.width + TOLERANCE &&
    frame.y + frame.height <= page.height + TOLERANCE
  if (!inside || (frame.role !== 'body' && frame.role !== 'title')) return inside
  const margin = SPACE.margin - TOLERANCE
  return (
    frame.x >= margin &&
    frame.x + frame.width <= page.width - margin &&
    frame.y + frame.height <= page.height - FREE_BELOW + TOLERANCE
  )
}

function beginning(frame: TextFrame): string {
  return frame.text.paragraphs.map(paragraphText).join(' ').slice(0, 20)
}
