/** A green board with a ledge; its light face is a pale green page with the board as its cover. */
import { SANS } from './fonts.js'
import { type Decoration, type Form, ON_ACCENT, ON_PAPER, round } from './look.js'
import type { ColorToken, Colors, Faces } from './tokens.js'

const light: Colors = {
  paper: '#F4F9F3',
  ink: '#12291E',
  surface: '#E9F2E9',
  muted: '#33473C',
  accent: '#1B5139',
  highlight: '#9C3E22',
  third: '#1F5A7A',
  fourth: '#735400',
  soft: '#D6E8D9',
  rule: '#A9C4B0',
  link: '#0F5B6B',
  visited: '#5E4478',
}

const dark: Colors = {
  paper: '#153B2B',
  ink: '#F7F6EC',
  surface: '#1B4635',
  muted: '#DCE8DD',
  accent: '#F8DF85',
  highlight: '#FBBBAA',
  third: '#A9DDF0',
  fourth: '#CDE89A',
  soft: '#22503D',
  rule: '#7FA38F',
  link: '#BFE3F5',
  visited: '#DCC8F0',
}

/** The board's edge. */
const board =
  (edge: ColorToken): Decoration =>
  ({ width, height }) => [
    {
      name: 'Edge of the board',
      x: 22,
      y: 22,
      width: width - 44,
      height: height - 44,
      geometry: { type: 'round', radius: 28 },
      stroke: { color: edge, width: 3 },
    },
  ]

/** The ledge of the board above the page. */
const ledge: Decoration = ({ width }) => [
  {
    name: 'Ledge',
    x: 24,
    y: 20,
    width: width - 48,
    height: 8,
    geometry: { type: 'round', radius: 4 },
    fill: 'rule',
  },
]

/** Rounded as by hand, outlined in chalk. */
const FORM: Form = {
  corner: 28,
  outline: { color: 'rule', width: 3 },
  likes: ['section.band', 'cover.standard', 'points.cards'],
}

/** A sun drawn on the board beside the words: a disc in a ring, as children draw it. */
const sun =
  (disc: ColorToken, ring: ColorToken): Decoration =>
  ({ width, height }) => {
    const [x, y, radius] = [Math.round(width * 0.8), Math.round(height * 0.46), Math.round(width * 0.125)]
    return [
      ...round('Ring', x - radius, y - radius, 2 * radius, { stroke: { color: ring, width: 5, dash: true } }),
      ...round('Disc', x - 0.62 * radius, y - 0.62 * radius, 1.24 * radius, { fill: disc }),
    ]
  }

const together =
  (...decorations: Decoration[]): Decoration =>
  (canvas) =>
    decorations.flatMap((decoration) => decoration(canvas))

const fonts = { heading: SANS, body: SANS }

export const chalkboard: Faces = {
  light: {
    name: 'chalkboard',
    face: 'light',
    colors: light,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_ACCENT, ornaments: together(board('rule'), sun('soft', 'rule')) },
      section: { ...ON_ACCENT, ornaments: board('rule') },
      content: ledge,
    },
  },
  dark: {
    name: 'chalkboard-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      form: FORM,
      cover: {
        ...ON_PAPER,
        ornaments: together(board('rule'), sun('accent', 'highlight')),
      },
      section: { ...ON_PAPER, background: 'soft', panel: 'paper', ornaments: board('rule') },
      content: ledge,
    },
  },
}
