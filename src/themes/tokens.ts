import type { Look } from './look.js'
import type { Template } from './template.js'

/**
 * The names by which everything else speaks of colour, type and distance. A theme gives them values; in the browser a
 * token is a CSS variable, in PowerPoint a slot of the theme, so a re-theme in either changes every slide.
 */

/** A colour's role, and the slot of the PowerPoint theme (ECMA-376 part 1, 20.1.6.2) that holds it. One slot each. */
export const COLOR_SLOTS = {
  /** Background of a slide. */
  paper: 'lt1',
  /** Text. */
  ink: 'dk1',
  /** Background of a card. */
  surface: 'lt2',
  /** Secondary text: still 7:1 on paper, surface and soft. */
  muted: 'dk2',
  /** The colour of the talk: titles of cards, openers, arrows. Text in the colour of the page has 7:1 on it. */
  accent: 'accent1',
  /** The second voice, for the one thing that should stand out. */
  highlight: 'accent2',
  /** Third and fourth colours, for charts and for sides of a comparison. */
  third: 'accent3',
  fourth: 'accent4',
  /** A tint of the accent, to fill a shape behind ink. */
  soft: 'accent5',
  /** Hairlines and the outlines of cards. */
  rule: 'accent6',
  link: 'hlink',
  visited: 'folHlink',
} as const

export type ColorToken = keyof typeof COLOR_SLOTS

export const COLOR_TOKENS = Object.keys(COLOR_SLOTS) as ColorToken[]

/** Type sizes in page units (1/96 inch); four units are three points. The floors stand in `FLOOR`. */
export const TYPE = {
  display: 72,
  section: 64,
  title: 48,
  lead: 40,
  body: 36,
  small: 32,
  label: 28,
  code: 24,
  source: 20,
} as const

export type TypeToken = keyof typeof TYPE

/** The smallest size, in units, that text of a role may take before its slide is split instead. */
export const FLOOR = { title: 40, body: 32, label: 28, code: 24, source: 20 } as const

/** The largest size, in units, to which text of a role may grow where its page has room for it. */
export const CEILING = { display: 88, statement: 88, label: 56, lead: 48, body: 44, small: 36, code: 32 } as const

/** Line pitch as a multiple of the type size, written as an exact distance in both outputs. */
export const PITCH = 1.35

/** Distances in page units. */
export const SPACE = { xs: 8, s: 12, m: 20, l: 32, xl: 48, margin: 64 } as const

/** Radius of a card's corner, in page units. */
export const RADIUS = 12

/** Faces by which PowerPoint and the browser set one family. */
export interface FontFamily {
  /** Latin face named in the PowerPoint theme; its metrics equal those of the bundled face. */
  latin: string
  /** East-Asian face named in the PowerPoint theme, by script as ECMA-376 names scripts. */
  eastAsian: { Hans: string; Hant: string; Jpan: string; Hang: string }
  /** Which bundled metrics and web fonts stand for the family. */
  bundled: 'sans' | 'serif'
}

/** `light` has dark text on a light page, `dark` light text on a dark page. */
export type Face = 'light' | 'dark'

export type Colors = Record<ColorToken, string>

export interface Theme {
  name: string
  face: Face
  /** `#RRGGBB`, by token. */
  colors: Colors
  fonts: { heading: FontFamily; body: FontFamily }
  look: Look
  /** A school's own PowerPoint, whose master and layouts the written one wears. */
  template?: Template
}

/** What a theme looks like twice: once with dark text, once with light. */
export type Faces = Record<Face, Theme>
