/** Puts a talk into the compiled player. Bytes of an article never meet a compiler: they stand in the page as JSON. */
import type { PlayerData } from './data.js'

/** Where scripts/compile-player.mjs leaves room for the talk, in the page's head. */
export const PLACE = '<!--lectern:talk-->'

/** How the page begins before it is filled. */
export const BEGINNING = '<!DOCTYPE html><html lang="en">'

/** The element that holds the talk, as JSON; components/player/talk.ts reads it. */
export const DATA_ID = 'lectern-talk'

/**
 * The player as a page that shows a talk.
 *
 * @param player what scripts/compile-player.mjs wrote: dist/player.html.
 * @param fonts rules of CSS that bring the talk's fonts.
 * @throws Error where the page is no player.
 */
export function fillPlayer(player: string, data: PlayerData, fonts: string): string {
  const place = player.indexOf(PLACE)
  if (!player.startsWith(BEGINNING) || place < 0)
    throw new Error('dist/player.html is no player of this version: run `npm run compile`.')
  return [
    `<!DOCTYPE html><html lang="${escapeHtml(data.lang)}">`,
    player.slice(BEGINNING.length, place),
    `<title>${escapeHtml(data.title)}</title>`,
    `<style>${escapeStyle(fonts)}</style>`,
    `<script type="application/json" id="${DATA_ID}">${escapeJson(data)}</script>`,
    player.slice(place + PLACE.length),
  ].join('')
}

/** JSON that ends no element of HTML: of `</script>` and `<!--` nothing is left. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function escapeHtml(text: string): string {
  return text.replace(/["&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** `<` as CSS writes it within a string (CSS Syntax 3, 4.3.7). */
function escapeStyle(css: string): string {
  return css.replaceAll('<', '\\3c ')
}
