/** What the browser gets of a talk: one view a slide, as plain data in the slide's frontmatter. */
import type { Assets, FormulaAsset } from '../layout/assets.js'
import type { Scene } from '../layout/scene.js'
import type { Talk } from '../outline/deck.js'
import type { ColorToken } from '../themes/index.js'

/** All that the scene layout needs to paint one slide. */
export interface SlideView {
  /** The deck's id of the slide. */
  id: string
  title: string
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
  /** `#RRGGBB` by token; the layout turns them into CSS variables. */
  colors: Record<ColorToken, string>
  scene: Scene
  assets: ViewAssets
}

/** What the scene names by key; only what this slide shows. */
export interface ViewAssets {
  /** Addresses of pictures by source. */
  pictures: Record<string, string>
  formulas: Record<string, FormulaAsset>
}

/** What the problem layout shows where the data cannot become a talk. */
export interface ProblemView {
  message: string
}

const RTL = /^(ar|arc|dv|fa|ha|he|khw|ks|ku|ps|sd|ug|ur|yi)(-|$)/i

/** Whether a language is written from right to left (Unicode CLDR, characterOrder). */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RTL.test(lang) ? 'rtl' : 'ltr'
}

/** The view of every slide, in the deck's order. */
export function viewsOf(talk: Talk): SlideView[] {
  const { deck, scenes, theme } = talk
  return deck.slides.flatMap((slide, index) => {
    const scene = scenes[index]
    if (!scene) return []
    return [{ id: slide.id, title: slide.title, lang: deck.lang, dir: directionOf(deck.lang), colors: theme.colors, scene, assets: { pictures: {}, formulas: formulasOf(scene, talk.assets) } }]
  })
}

/** The formulas of one slide by TeX, without what only PowerPoint reads. */
function formulasOf(scene: Scene, assets: Assets): Record<string, FormulaAsset> {
  const shown = new Set(scene.items.flatMap((item) => (item.type === 'formula' ? [item.tex] : [])))
  return Object.fromEntries(
    [...shown].flatMap((tex) => {
      const asset = assets.formulas.get(tex)
      return asset === undefined ? [] : [[tex, { ...asset, omml: undefined }]]
    }),
  )
}
