/** A talk as one HTML file that carries all that it shows: the compiled player, filled. */
import { embeddedFonts, type RuleCache } from '../assets/fonts/embedded.js'
import { bundledFaces } from '../assets/fonts/faces.js'
import type { PackageFiles } from '../host/host.js'
import type { Talk } from '../outline/deck.js'
import { shownOf } from '../outline/shown.js'
import { playerData } from './data.js'
import { fillPlayer } from './fill.js'

/** What scripts/compile-player.mjs wrote when the package was built. */
const PLAYER = 'lectern/dist/player.html'

/**
 * The page of a talk. Spare slides stay out.
 *
 * @param cache of fonts that were cut to the same letters before; without one they are cut.
 */
export async function playerPage(talk: Talk, host: PackageFiles, cache?: RuleCache): Promise<string> {
  const shown = shownOf(talk)
  const { deck, scenes, theme } = shown
  const families = [...new Set(['sans' as const, theme.fonts.heading.bundled, theme.fonts.body.bundled])]
  const [player, faces] = await Promise.all([host.packageFile(PLAYER), bundledFaces(deck.lang, families, host)])
  const fonts = await embeddedFonts(faces, scenes, theme.fonts, host, cache)
  return fillPlayer(new TextDecoder().decode(player), playerData(shown, 'carried'), fonts)
}
