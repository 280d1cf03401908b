/** The families that themes set their words in. */
import type { FontFamily } from './tokens.js'

/**
 * Arial and Microsoft YaHei are on every PC with PowerPoint or WPS. Arimo, which the deck bundles, has Arial's widths,
 * so a line breaks at the same place in both.
 */
export const SANS: FontFamily = {
  latin: 'Arial',
  eastAsian: { Hans: 'Microsoft YaHei', Hant: 'Microsoft JhengHei', Jpan: 'Yu Gothic', Hang: 'Malgun Gothic' },
  bundled: 'sans',
}

/**
 * Times New Roman and SimSun are on every PC with PowerPoint or WPS, as are their like for other scripts. Tinos, which the
 * deck bundles beside Noto Serif SC, has the widths of Times New Roman.
 */
export const SERIF: FontFamily = {
  latin: 'Times New Roman',
  eastAsian: { Hans: 'SimSun', Hant: 'PMingLiU', Jpan: 'Yu Mincho', Hang: 'Batang' },
  bundled: 'serif',
}

/**
 * Latin faces that a theme may name, with the family whose widths they have. Another face would break lines elsewhere
 * than they were measured to, and let text run out of its frame.
 */
const FACES = {
  Arial: SANS,
  Helvetica: SANS,
  Arimo: SANS,
  'Liberation Sans': SANS,
  'Times New Roman': SERIF,
  Tinos: SERIF,
  'Liberation Serif': SERIF,
} as const satisfies Record<string, FontFamily>

export type LatinFace = keyof typeof FACES

export const LATIN_FACES = Object.keys(FACES) as [LatinFace, ...LatinFace[]]

/** The family whose Latin face this is. */
export function familyOf(latin: LatinFace): FontFamily {
  return { ...FACES[latin], latin }
}
