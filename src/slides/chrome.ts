/** What stands on every slide besides its content: source or section, page number, progress. */
import { type Box, column, shape, text } from '../layout/box.js'
import { composeScene } from '../layout/compose.js'
import type { Typesetting } from '../layout/metrics.js'
import { progressWidth } from '../layout/recount.js'
import type { Page } from '../layout/place.js'
import type { Item, Scene } from '../layout/scene.js'
import { remember } from '../text/remember.js'
import type { Sides } from '../themes/template.js'
import { type ColorToken, SPACE, TYPE } from '../themes/tokens.js'

export interface Chrome {
  /** From 1. */
  page: number
  total: number
  /** One line, left below: the section's heading or the article's title. */
  footer?: string
  /** On a school's own pages: the colour of footer and number there, and their distance from the sides; its pages need no bar. */
  foot?: Sides & { color: ColorToken }
}

/** Below the body, above the progress bar; nothing that must be read. */
const TOP = 664
const HEIGHT = 32
const BAR = 6
const PAGE_WIDTH = 120

const known = remember<readonly Item[]>()

/** A scene with footer, page number and progress. */
export function finishScene(scene: Scene, chrome: Chrome, typesetting: Typesetting): Scene {
  const { width, height, background } = scene
  const { lang, fonts } = typesetting
  const page: Page = { width, height, background, lang, fonts }
  const items = known.of(JSON.stringify([chrome, page]), () => composeChrome(chrome, page))
  return { ...scene, items: [...scene.items, ...items] }
}

function composeChrome(chrome: Chrome, page: Page): readonly Item[] {
  const onAccent = page.background === 'accent'
  const color = chrome.foot?.color ?? (onAccent ? 'soft' : 'muted')
  const paragraph = { size: TYPE.source, color } as const
  const { left, right } = chrome.foot ?? { left: SPACE.margin, right: SPACE.margin }
  const footerWidth = page.width - left - right - PAGE_WIDTH
  const box = column({}, [
    ...(chrome.footer === undefined
      ? []
      : [
          text({
            name: 'Footer',
            role: 'footer',
            at: { x: left, y: TOP },
            width: footerWidth,
            height: HEIGHT,
            valign: 'middle',
            paragraphs: [{ text: shorten(chrome.footer, footerWidth), ...paragraph }],
          }),
        ]),
    text({
      name: 'Page number',
      role: 'page',
      at: { x: page.width - right - PAGE_WIDTH, y: TOP },
      width: PAGE_WIDTH,
      height: HEIGHT,
      valign: 'middle',
      paragraphs: [{ text: String(chrome.page), align: 'end', ...paragraph }],
    }),
    ...(chrome.foot === undefined ? [progress(page, chrome, onAccent)] : []),
  ])
  return composeScene(box, page).scene.items
}

function progress({ width, height }: Page, { page, total }: Chrome, onAccent: boolean): Box {
  return shape({
    name: 'Progress',
    role: 'progress',
    at: { x: 0, y: height - BAR },
    width: progressWidth(width, page, total),
    height: BAR,
    shape: { fill: onAccent ? 'highlight' : 'accent' },
  })
}

/** The footer is one line; a longer text ends in an ellipsis. It repeats a heading, so nothing is lost. */
function shorten(footer: string, width: number): string {
  const most = Math.floor(width / TYPE.source) - 2
  const characters = [...footer]
  return characters.length <= most ? footer : `${characters.slice(0, most - 1).join('')}…`
}
