/** The options of the whole deck that Slidev reads from the first slide's frontmatter. */
import { PAGE_SIZE } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import { escapeDeckTitle } from './escape.js'

/**
 * What keeps Slidev small and offline; a deck's own headmatter wins over it. Without `fonts` and `favicon` (an empty one, else the browser asks the server) Slidev asks
 * Google and a CDN; editor, MCP and recording are features that a lecture does without.
 */
export const QUIET_HEADMATTER = {
  theme: 'default',
  fonts: { provider: 'none', fallbacks: false },
  favicon: 'data:,',
  routerMode: 'hash',
  transition: 'fade',
  editor: false,
  mcp: false,
  monaco: false,
  twoslash: false,
  record: false,
  browserExporter: false,
  selectable: true,
} as const

/** Width of the canvas for which Slidev's themes choose their sizes. */
const THEME_WIDTH = 980

/** What follows from the deck, whatever the headmatter says: one unit of a scene is one CSS pixel of the canvas. */
export function deckHeadmatter({ deck, theme }: Pick<Talk, 'deck' | 'theme'>): Record<string, unknown> {
  return {
    title: escapeDeckTitle(deck.title),
    titleTemplate: '%s',
    lang: deck.lang,
    canvasWidth: PAGE_SIZE[deck.ratio].width,
    // Slides written by hand are as light or dark as the theme; one that names a schema has no toggle that would part them.
    colorSchema: theme.face,
    aspectRatio: PAGE_SIZE[deck.ratio].width / PAGE_SIZE[deck.ratio].height,
    // Slides written by hand are as large as their theme means them to be; a scene has its own sizes.
    defaults: { zoom: Number((PAGE_SIZE[deck.ratio].width / THEME_WIDTH).toFixed(4)) },
    ...(deck.duration === undefined ? {} : { duration: `${Math.round(deck.duration / 60)}min` }),
  }
}
