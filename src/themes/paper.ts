/** Calm and neutral: the theme of a talk that asks for none. */
import { SANS } from './fonts.js'
import { COVER_SHARE, type Decoration, type Form, ON_ACCENT, ON_PAPER, round } from './look.js'
import type { ColorToken, Colors, Faces } from './tokens.js'

const light: Colors = {
  paper: '#FFFFFF',
  ink: '#16242F',
  surface: '#F2F5F5',
  muted: '#3C4B56',
  accent: '#0C4A63',
  highlight: '#A83A17',
  third: '#2F6B4F',
  fourth: '#7A5A00',
  soft: '#DDEAEE',
  rule: '#B9C8CE',
  link: '#0B5A8A',
  visited: '#5B3F7A',
}

const dark: Colors = {
  paper: '#131C24',
  ink: '#F2F5F6',
  surface: '#1C2832',
  muted: '#C3CFD6',
  accent: '#8FD0E6',
  highlight: '#F5AC8A',
  third: '#8FD6B2',
  fourth: '#E8C96A',
  soft: '#233947',
  rule: '#5A707D',
  link: '#9CCBF5',
  visited: '#CDB5EC',
}

/** A mark at the page's edge, beside the title. */
const titleMark: Decoration = ({ title }) => [
  { name: 'Title mark', x: 0, y: title.top + title.height / 2 - 28, width: 16, height: 56, fill: 'accent' },
]

/** A panel of full height at the end of the page, and a disc and a ring over its edge: sheets and a lamp. */
const sheets =
  (panel: ColorToken, disc: ColorToken, ring: ColorToken): Decoration =>
  ({ width, height }) => {
    const edge = Math.round(width * COVER_SHARE)
    return [
      { name: 'Panel', x: edge, y: 0, width: width - edge, height, fill: panel },
      ...round('Ring', edge + 30, 96, width - edge - 80, { stroke: { color: ring, width: 3 } }),
      ...round('Disc', edge - 22, 356, 236, { fill: disc }),
    ]
  }

/** A band at the end of the page. */
const band =
  (fill: ColorToken): Decoration =>
  ({ width, height }) => [{ name: 'Band', x: width - 16, y: 0, width: 16, height, fill }]

/** Soft corners; openers in two tones. */
const FORM: Form = { corner: 16, likes: ['section.standard', 'cover.standard'] }

const fonts = { heading: SANS, body: SANS }

export const paper: Faces = {
  light: {
    name: 'paper',
    face: 'light',
    colors: light,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_ACCENT, ornaments: sheets('ink', 'highlight', 'soft') },
      section: { ...ON_ACCENT, ornaments: band('highlight') },
      content: titleMark,
    },
  },
  dark: {
    name: 'paper-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_PAPER, background: 'soft', panel: 'paper', ornaments: sheets('paper', 'accent', 'rule') },
      section: { ...ON_PAPER, background: 'soft', panel: 'paper', ornaments: band('accent') },
      content: titleMark,
    },
  },
}
