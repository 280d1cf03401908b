/** Small talks made by hand, so that the painter's tests do not depend on the layout. */
import { NO_ASSETS } from '../../src/layout/assets.js'
import type { Connector, Frame, Item, Paragraph, Scene, TextBody } from '../../src/layout/scene.js'
import type { Deck, DeckSlide, Talk } from '../../src/outline/deck.js'
import { type ColorToken, THEMES } from '../../src/themes/index.js'

const NO_INSET = { top: 0, right: 0, bottom: 0, left: 0 }

export function paragraph(text: string, changes: Partial<Paragraph> & { size?: number } = {}): Paragraph {
  const { size = 36, ...rest } = changes
  return {
    runs: [{ text, size, color: 'ink' }],
    align: 'start',
    pitch: size * 1.35,
    before: 0,
    indent: 0,
    lines: [{ start: 0, end: text.length, width: text.length * size }],
    ...rest,
  }
}

export function textBody(paragraphs: Paragraph[], changes: Partial<TextBody> = {}): TextBody {
  return { inset: NO_INSET, valign: 'top', paragraphs, ...changes }
}

/** A body frame; its name is its id. */
export function frame(name: string, changes: Partial<Frame> = {}): Frame {
  return { type: 'frame', id: name, name, role: 'body', x: 64, y: 200, width: 1000, height: 300, ...changes }
}

export function title(text: string, changes: Partial<Frame> = {}): Frame {
  return frame('Title', {
    role: 'title',
    y: 40,
    height: 100,
    text: textBody([paragraph(text, { size: 48 })], { valign: 'middle' }),
    ...changes,
  })
}

export function connector(name: string, changes: Partial<Connector> = {}): Connector {
  return {
    type: 'connector',
    id: name,
    name,
    from: { x: 100, y: 100 },
    to: { x: 300, y: 100 },
    stroke: { color: 'accent', width: 3 },
    arrow: 'end',
    ...changes,
  }
}

export interface HandMadeSlide extends Partial<DeckSlide> {
  items: Item[]
  clicks?: number
  background?: ColorToken
}

/** A talk of these slides; what a test does not name is empty. */
export function handMadeTalk(slides: HandMadeSlide[], changes: Partial<Deck> = {}): Talk {
  const ratio = changes.ratio ?? '16:9'
  const page = ratio === '16:9' ? { width: 1280, height: 720 } : { width: 960, height: 720 }
  const scenes = slides.map(({ items, clicks = 0, background = 'paper' }): Scene => ({
    ...page,
    background,
    items,
    clicks,
  }))
  const deckSlides = slides.map(
    (
      { id = '', kind = 'points', title = '', section, lines = [], notes = '', sentences = [], seconds = 0 },
      index,
    ): DeckSlide => ({
      id: id || `s${index + 1}`,
      kind,
      title,
      section,
      lines,
      notes,
      sentences,
      seconds,
    }),
  )
  const deck: Deck = {
    title: '手写的讲稿',
    lang: 'zh-CN',
    ratio,
    theme: 'paper',
    sections: [],
    slides: deckSlides,
    ...changes,
  }
  return { deck, scenes, theme: THEMES.paper, assets: NO_ASSETS }
}
