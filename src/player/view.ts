/** What the browser gets of a talk: one view a slide, as plain data in the slide's frontmatter. */
import type { Assets, FormulaAsset, PictureAsset } from '../layout/assets.js'
import { languageOf } from '../text/languages.js'
import type { Scene } from '../layout/scene.js'
import type { Deck, DeckLine, Talk } from '../outline/deck.js'
import { type Colors, type ColorToken, FACES, type Theme } from '../themes/index.js'

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
  /** The same of the theme's other face, dark for light and light for dark. */
  otherColors: Record<ColorToken, string>
  scene: Scene
  assets: ViewAssets
  /** Seconds planned for it; over the deck they add up to the talk's duration, where it has one. */
  seconds: number
  /** Where each line of the slide comes from, by the index that paragraphs carry. */
  lines: Pick<DeckLine, 'origin' | 'from'>[]
  /** The article's words that the lines name, and the headings above them, by id. */
  sentences: Record<string, string>
}

/** What the scene names by key; only what this slide shows. */
export interface ViewAssets {
  /** Names of pictures by source; see `pictureName`. */
  pictures: Record<string, string>
  formulas: Record<string, FormulaAsset>
}

/** What the problem layout shows where the data cannot become a talk. */
export interface ProblemView {
  message: string
}

/** The view of every slide, in the deck's order. */
export function viewsOf(talk: Talk): SlideView[] {
  const { deck, scenes, theme } = talk
  const otherColors = otherFace(theme)
  const seconds = plannedSeconds(deck)
  return deck.slides.flatMap((slide, index): SlideView[] => {
    const scene = scenes[index]
    if (!scene) return []
    const shown = {
      id: slide.id,
      title: slide.title,
      lang: deck.lang,
      dir: languageOf(deck.lang).direction,
      colors: theme.colors,
      otherColors,
    }
    const lines = slide.lines.map(({ origin, from }) => ({ origin, from }))
    const assets = { pictures: picturesOf(scene, talk.assets), formulas: formulasOf(scene, talk.assets) }
    return [
      { ...shown, scene, assets, seconds: seconds[index] ?? 0, lines, sentences: namedBy(lines, talk.sentences ?? {}) },
    ]
  })
}

/** The colours of the theme's other face; a school's own theme has only one of its own, the other is its base's. */
export function otherFace({ name, face }: Theme): Colors {
  const faces = Object.values(FACES).find(({ light, dark }) => light.name === name || dark.name === name) ?? FACES.paper
  return face === 'light' ? faces.dark.colors : faces.light.colors
}

/** Seconds for each slide: as long as its notes take, stretched or shortened together to the talk's duration. */
function plannedSeconds({ slides, duration }: Deck): number[] {
  const sum = slides.reduce((total, { seconds }) => total + seconds, 0)
  const factor = duration === undefined || sum === 0 ? 1 : duration / sum
  return slides.map(({ seconds }) => Number((seconds * factor).toFixed(1)))
}

/** Of the sections of these sentences the headings too. */
function namedBy(
  lines: readonly { from: readonly string[] }[],
  sentences: Record<string, string>,
): Record<string, string> {
  const named = lines.flatMap(({ from }) => from)
  // `s2.p1.3` is of the section `s2`.
  const ids = [...new Set([...named, ...named.map((id) => `${id.split('.')[0] ?? ''}.heading`)])]
  return Object.fromEntries(ids.flatMap((id) => (sentences[id] === undefined ? [] : [[id, sentences[id]]])))
}

/** The pictures of one slide by source. */
function picturesOf(scene: Scene, assets: Assets): Record<string, string> {
  return Object.fromEntries(
    scene.items.flatMap((item) => {
      const asset = item.type === 'picture' ? assets.pictures.get(item.source) : undefined
      return item.type === 'picture' && asset !== undefined ? [[item.source, pictureName(asset)]] : []
    }),
  )
}

/** What a picture is called in the browser, which knows it by nothing else: other bytes, another name. */
export function pictureName({ id, mime }: Pick<PictureAsset, 'id' | 'mime'>): string {
  return `${id}.${mime.replace(/^image\/|\+xml$/g, '')}`
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
