/** Slides as small pictures. */
import { loadLettering } from '../assets/fonts/lettering.js'
import { paintSvg } from '../assets/svg-drawing.js'
import type { PackageFiles, SvgPainter } from '../host/host.js'
import { drawScene } from '../layout/drawing/index.js'
import type { Talk } from '../outline/deck.js'
import { outlinedSvg } from './outlined.js'

/** Pixels across: 200 to the inch at the size that a script shows them. */
const WIDTH = 640

/** PNG files, one a slide, all steps shown. */
export async function thumbnails(
  { scenes, deck, theme, assets }: Talk,
  host: PackageFiles & SvgPainter,
): Promise<Uint8Array[]> {
  const { colors, fonts } = theme
  const drawn = scenes.map((scene) => ({ scene, marks: drawScene(scene, { colors, fonts, lang: deck.lang, assets }) }))
  const lettering = await loadLettering(
    drawn.flatMap(({ marks }) => marks),
    deck.lang,
    host,
  )
  const pictures: Uint8Array[] = []
  for (const { scene, marks } of drawn) pictures.push(await paintSvg(outlinedSvg(marks, scene, lettering), WIDTH, host))
  return pictures
}
