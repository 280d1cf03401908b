/** A talk as one HTML file, from the player that was compiled when Lectern was built. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedFonts } from '../assets/fonts/embedded.js'
import { bundledFaces } from '../assets/fonts/faces.js'
import type { Talk } from '../outline/deck.js'
import { shownOf } from '../outline/shown.js'
import { playerData } from '../player/data.js'
import { fillPlayer } from '../player/fill.js'
import { cacheFolder, openCache } from './cache.js'
import { host } from './host.js'
import { packageFolder } from '../slidev/deck-entry.js'

/** Fonts that were cut to a talk's letters before. */
const fontCache = openCache(cacheFolder('fonts'))

let read: Promise<string> | undefined

/** dist/player.html, read once. */
export function compiledPlayer(): Promise<string> {
  read ??= packageFolder().then((folder) => readFile(join(folder, 'dist/player.html'), 'utf8'))
  return read
}

/** The page of a talk that carries all that it shows. Spare slides stay out. */
export async function talkPage(talk: Talk): Promise<string> {
  const shown = shownOf(talk)
  const { deck, scenes, theme } = shown
  const families = [...new Set(['sans' as const, theme.fonts.heading.bundled, theme.fonts.body.bundled])]
  const [player, faces] = await Promise.all([compiledPlayer(), bundledFaces(deck.lang, families, host)])
  return fillPlayer(
    player,
    playerData(shown, 'carried'),
    await embeddedFonts(faces, scenes, theme.fonts, host, fontCache),
  )
}
