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
  const panel = panelBelow(scene)
  const items = known.of(JSON.stringify([chrome, page, panel]), () => composeChrome(chrome, page, panel))
  return { ...scene, items: [...scene.items, ...items] }
}

/** A panel of full height at the start of the page; the footer stands beside it. */
interface Panel {
  fill: ColorToken
  width: number
}

function panelBelow({ items, height }: Scene): Panel | undefined {
  for (const item of items)
    if (
      item.type === 'frame' &&
      item.role === 'ornament' &&
      item.x === 0 &&
      item.height === height &&
      item.width > MOST_BAND
    )
      return item.shape?.fill && { fill: item.shape.fill, width: item.width }
  return undefined
}

/** What is narrower is an ornament at the edge, in units. */
const MOST_BAND = 2 * SPACE.margin

/** Words that need not be read, on a ground of this colour. */
function quietOn(ground: ColorToken): ColorToken {
  return ground === 'accent' || ground === 'ink' ? 'soft' : 'muted'
}

function composeChrome(chrome: Chrome, page: Page, panel: Panel | undefined): readonly Item[] {
  const { left, right } = chrome.foot ?? {
    left: panel === undefined ? SPACE.margin : panel.width + SPACE.xl,
    right: SPACE.margin,
  }
  const footerWidth = page.width - left - right - PAGE_WIDTH
  const style = (ground: ColorToken) => ({ size: TYPE.source, color: chrome.foot?.color ?? quietOn(ground) })
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
            paragraphs: [{ text: shorten(chrome.footer, footerWidth), ...style(page.background) }],
          }),
        ]),
    text({
      name: 'Page number',
      role: 'page',
      at: { x: page.width - right - PAGE_WIDTH, y: TOP },
      width: PAGE_WIDTH,
      height: HEIGHT,
      valign: 'middle',
      paragraphs: [{ text: String(chrome.page), align: 'end', ...style(page.background) }],
    }),
    ...(chrome.foot === undefined ? [progress(page, chrome, [page.background, panel?.fill])] : []),
  ])
  return composeScene(box, page).scene.items
}

function progress({ width, height }: Page, { page, total }: Chrome, grounds: readonly (ColorToken | undefined)[]): Box {
  return shape({
    name: 'Progress',
    role: 'progress',
    at: { x: 0, y: height - BAR },
    width: progressWidth(width, page, total),
    height: BAR,
    shape: { fill: grounds.includes('accent') ? 'highlight' : 'accent' },
  })
}

/** The footer is one line; a longer text ends in an ellipsis. It repeats a heading, so nothing is lost. */
function shorten(footer: string, width: number): string {
  const most = Math.floor(width / TYPE.source) - 2
  const characters = [...footer]
  return characters.length <= most ? footer : `${characters.slice(0, most - 1).join('')}…`
}
