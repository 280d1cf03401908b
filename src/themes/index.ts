import { paper } from './paper.js'
import type { Theme } from './tokens.js'

export * from './tokens.js'

/** Every theme, by the name that data and command line use. */
export const THEMES = { paper } as const satisfies Record<string, Theme>

export type ThemeName = keyof typeof THEMES

export const THEME_NAMES = Object.keys(THEMES) as [ThemeName, ...ThemeName[]]
