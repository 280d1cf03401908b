import { blueprint } from './blueprint.js'
import { chalkboard } from './chalkboard.js'
import { civic } from './civic.js'
import { customize, type CustomTheme, type TemplateTheme } from './custom.js'
import { ink } from './ink.js'
import { paper } from './paper.js'
import type { Faces, Theme } from './tokens.js'

export {
  type CustomFonts,
  type CustomTheme,
  type EastAsianFaces,
  type TemplateTheme,
  isColor,
  logoOf,
} from './custom.js'
export { LATIN_FACES, type LatinFace } from './fonts.js'
export * from './look.js'
export * from './tokens.js'
export type { Backdrop, PageFrame, Sides, Template, TemplateLayout, TemplatePart } from './template.js'

/** Every theme with its two faces, by the name from which a school's own may depart. */
export const FACES = { paper, chalkboard, ink, civic, blueprint } as const satisfies Record<string, Faces>

export type BaseTheme = keyof typeof FACES

export const BASE_THEMES = Object.keys(FACES) as [BaseTheme, ...BaseTheme[]]

export type ThemeName = BaseTheme | `${BaseTheme}-dark`

/** Every face of every theme, by the name that data and command line use: `paper`, `paper-dark`. */
export const THEMES = Object.fromEntries(
  BASE_THEMES.flatMap((name) => [FACES[name].light, FACES[name].dark]).map((theme) => [theme.name, theme]),
) as Record<ThemeName, Theme>

export const THEME_NAMES = Object.keys(THEMES) as [ThemeName, ...ThemeName[]]

/** What an article may ask for: a theme by name, or one of its own. */
export type ThemeChoice = ThemeName | CustomTheme<BaseTheme> | TemplateTheme<BaseTheme>

export function resolveTheme(choice: ThemeChoice): Theme {
  if (typeof choice === 'string') return THEMES[choice]
  const base = choice.extends ?? 'paper'
  return customize(FACES[base][choice.face ?? 'light'], { ...choice, extends: base })
}
