/** Words on what a school's own template draws behind them (WCAG 2.2, 1.4.3). */
import type { Rect, Scene } from '../layout/scene.js'
import { kindOf } from '../slides/index.js'
import { leastContrast, type Region, tallyOf } from '../themes/ground.js'
import type { Backdrop } from '../themes/template.js'
import type { ColorToken } from '../themes/tokens.js'
import type { DeckSlide } from '../outline/deck.js'
import type { TextFrame } from './frames.js'
import { type Found, type RuleContext, slideName } from './finding.js'

/** What 1.4.3 calls large needs less. */
const WANTED = { large: 3, normal: 4.5 }
/** 18 pt, or 14 pt bold. */
const LARGE = 24
const LARGE_BOLD = 18.67

/** Words that are too pale for what lies behind them; a colour once for each sort of page. */
export function wordsOnPage(
  frame: TextFrame,
  { slide, scene, backdrop, seen }: { slide: DeckSlide; scene: Scene; backdrop: Backdrop; seen: Set<string> },
  context: RuleContext,
): Found[] {
  const { talk, say } = context
  const sort = kindOf(slide.kind).page ?? 'content'
  const tally = tallyOf(backdrop.grounds[sort], [regionOf(frame, scene)])
  return frame.text.paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, color, size, bold }): Found[] => {
      const wanted = size >= (bold === true ? LARGE_BOLD : LARGE) ? WANTED.large : WANTED.normal
      const ratio = leastContrast(talk.theme.colors[color], tally)
      const fault = `${sort} ${color} ${wanted}`
      if (text.trim() === '' || ratio >= wanted || seen.has(fault)) return []
      seen.add(fault)
      return [
        {
          severity: frame.role === 'title' || frame.role === 'body' ? 'error' : 'warning',
          slide,
          ...said({ name: slideName(slide, context), color, ratio, wanted }, say),
        },
      ]
    }),
  )
}

function said(
  { name, color, ratio, wanted }: { name: string; color: ColorToken; ratio: number; wanted: number },
  say: RuleContext['say'],
): Pick<Found, 'message' | 'mend'> {
  const figure = ratio.toFixed(1)
  return {
    message: say(
      `${name}上 ${color} 色的字压在模板的图案上，对比度只有 ${figure}:1，应不低于 ${wanted}:1`,
      `${name} sets ${color} on what the template draws there, at a contrast of ${figure}:1, under ${wanted}:1`,
    ),
    mend: say(
      `在模板里把字后面的图案调淡或挪开，或在数据的 theme 里另定 ${color} 的颜色`,
      `make what is drawn behind the words quieter in the template or move it, or give ${color} another colour in the data’s theme`,
    ),
  }
}

/** Where the words of a frame stand: as wide as its longest line, as high as its lines. */
function regionOf({ x, y, width, height, text: { inset, valign, paragraphs } }: TextFrame, page: Scene): Region {
  const room: Rect = {
    x: x + inset.left,
    y: y + inset.top,
    width: width - inset.left - inset.right,
    height: height - inset.top - inset.bottom,
  }
  const wide = Math.min(
    room.width,
    Math.max(...paragraphs.map(({ lines, indent }) => indent + Math.max(0, ...lines.map((line) => line.width)))),
  )
  const high = Math.min(
    room.height,
    paragraphs.reduce((sum, { pitch, before, lines }) => sum + before + pitch * lines.length, 0),
  )
  const left = room.x + (room.width - wide) * acrossOf(paragraphs[0]?.align ?? 'start', page)
  const top = room.y + (room.height - high) * { top: 0, middle: 0.5, bottom: 1 }[valign]
  return {
    left: left / page.width,
    right: (left + wide) / page.width,
    top: top / page.height,
    bottom: (top + high) / page.height,
  }
}

/** How much of the room that a line leaves stands at its left. */
function acrossOf(align: 'start' | 'center' | 'end', { dir }: Scene): number {
  if (align === 'center') return 0.5
  return (align === 'end') === (dir === 'rtl') ? 0 : 1
}
