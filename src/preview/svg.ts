/** A scene as SVG for a browser: its words are text, set in fonts of the system. */
import type { Assets } from '../layout/assets.js'
import { drawScene, type Mark, type OpenMark } from '../layout/drawing/index.js'
import { pathToSvg } from '../layout/drawing/svg.js'
import type { Scene } from '../layout/scene.js'
import { escapeXml } from '../ooxml/xml.js'
import { isHanSet } from '../text/languages.js'
import type { Theme } from '../themes/index.js'
import { FAMILIES } from './families.js'
import { pictureToSvg } from './picture.js'
import { textToSvg } from './text.js'

/** What painting a mark depends on. */
export interface SvgContext {
  /** The family that words are in where nothing else is said. */
  body: 'sans' | 'serif'
  /** Whether “ ” ‘ ’ … · come from a Han font. */
  isHan: boolean
}

/** Browsers move no letter by themselves: they would close up 」「 and part Han from Latin, which our spans do already. */
const SETTING = 'font-kerning:none;font-variant-ligatures:none;text-autospace:no-autospace;text-spacing-trim:space-all'

/** One `<svg>` element, as wide as its container; text of the scene is escaped. @param lang BCP 47. */
export function sceneToSvg(scene: Scene, { colors, fonts }: Theme, assets: Assets, lang: string): string {
  const context: SvgContext = { body: fonts.body.bundled, isHan: isHanSet(lang) }
  const marks = drawScene(scene, { colors, fonts, lang, assets })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" font-family="${FAMILIES[context.body].latin}" style="${SETTING}">`,
    ...marks.flatMap((mark) => markToSvg(mark, context)),
    '</svg>',
  ].join('\n')
}

function markToSvg(mark: Mark, context: SvgContext): string[] {
  switch (mark.type) {
    case 'path':
      return [pathToSvg(mark)]
    case 'text':
      return [textToSvg(mark, context)]
    case 'picture':
      return [pictureToSvg(mark)]
    // A look at the talk leads nowhere.
    case 'link':
      return []
    case 'open':
      return [openToSvg(mark)]
    case 'close':
      return ['</g>']
  }
}

function openToSvg({ role, alt }: OpenMark): string {
  return alt === undefined ? '<g>' : `<g role="${role === 'figure' ? 'img' : 'group'}" aria-label="${escapeXml(alt)}">`
}
