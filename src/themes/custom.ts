/** A school's own theme: one of the themes, with some of its tokens changed. */
import { mixColors } from '../text/color.js'
import { familyOf, type LatinFace } from './fonts.js'
import { type Decoration, type Logo, type Look, ON_PAPER, type OpenerLook } from './look.js'
import type { Template } from './template.js'
import { COLOR_TOKENS, type ColorToken, type Colors, type Face, type FontFamily, type Theme } from './tokens.js'

/** What a data file says of it. Colours are named by their token. */
export interface CustomTheme<Base extends string> extends Partial<Record<ColorToken, string>> {
  extends: Base
  /** `light` when absent. */
  face?: Face
  fonts?: CustomFonts
  /** Master and layouts of the PowerPoint that the data names; no data file holds them. */
  template?: Template
  /** A picture file, from the folder of the data file. */
  logo?: string | { src: string; alt?: string }
}

/** A school's theme whose colours and fonts come from a PowerPoint; they are read before the talk is made. */
export interface TemplateTheme<Base extends string> extends Omit<CustomTheme<Base>, 'extends'> {
  /** Path from the folder of the data file. */
  pptx: string
  /** `paper` when absent. */
  extends?: Base
}

export interface CustomFonts {
  latin?: LatinFace
  /** Any face: Han characters are an em wide in all of them. A PowerPoint may name one for each script. */
  eastAsian?: string | EastAsianFaces
}

export type EastAsianFaces = Partial<FontFamily['eastAsian']>

/** `#RRGGBB`, the one way in which colours are written. */
export function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/** How much of the accent a tint holds, by face: a tint must stay light, or dark, enough for words upon it. */
const TINT: Record<Face, number> = { light: 0.12, dark: 0.16 }
const HAIRLINE: Record<Face, number> = { light: 0.3, dark: 0.4 }

/** The base with what the custom theme changes; tints of a new accent follow it unless they are given themselves. */
export function customize(base: Theme, custom: CustomTheme<string>): Theme {
  const { fonts = {} } = custom
  const logo = logoOf(custom)
  return {
    ...base,
    ...lookOf(base, logo, custom.template),
    colors: { ...base.colors, ...tintsOf(base, custom), ...givenColors(custom) },
    fonts: { heading: customFamily(base.fonts.heading, fonts), body: customFamily(base.fonts.body, fonts) },
  }
}

/** The logo of a school's theme. */
export function logoOf({ logo }: Pick<CustomTheme<string>, 'logo'>): Logo | undefined {
  if (logo === undefined) return undefined
  return typeof logo === 'string' ? { source: logo, alt: '' } : { source: logo.src, alt: logo.alt ?? '' }
}

function lookOf(base: Theme, logo: Logo | undefined, template: Template | undefined): Partial<Theme> {
  const look = logo === undefined ? base.look : withLogo(base, logo)
  if (template === undefined) return logo === undefined ? {} : { look }
  const { backdrop } = template
  const page = (sort: 'cover' | 'section'): OpenerLook => ({
    ...ON_PAPER,
    title: backdrop.title[sort],
    text: backdrop.text[sort],
    mark: backdrop.mark[sort],
    ornaments: BARE,
  })
  return { template, look: { ...look, backdrop, cover: page('cover'), section: page('section'), content: BARE } }
}

/** A school's own pages bring what they are decorated with. */
const BARE: Decoration = () => []

function withLogo({ face, look }: Theme, logo: Logo): Look {
  const plate =
    face === 'light'
      ? ({ plate: 'paper', bright: ['paper', 'surface'] } as const)
      : ({ plate: 'ink', bright: [] } as const)
  return { ...look, logo: { ...logo, ...plate } }
}

function givenColors(custom: CustomTheme<string>): Partial<Colors> {
  return Object.fromEntries(
    COLOR_TOKENS.filter((token) => custom[token] !== undefined).map((token) => [token, custom[token]]),
  )
}

function tintsOf(
  { face, colors: { paper: ground } }: Theme,
  { accent, paper = ground }: Partial<Colors>,
): Partial<Colors> {
  if (accent === undefined) return {}
  return { soft: mixColors(paper, accent, TINT[face]), rule: mixColors(paper, accent, HAIRLINE[face]) }
}

function customFamily(base: FontFamily, { latin, eastAsian }: CustomFonts): FontFamily {
  const family = latin === undefined ? base : familyOf(latin)
  if (eastAsian === undefined) return family
  const faces =
    typeof eastAsian === 'string'
      ? { Hans: eastAsian, Hant: eastAsian, Jpan: eastAsian, Hang: eastAsian }
      : { ...family.eastAsian, ...eastAsian }
  return { ...family, eastAsian: faces }
}
