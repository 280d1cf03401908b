/** A green board with a ledge and sticks of chalk; its light face is a pale green page with the board as its cover. */
import { SANS } from './fonts.js'
import { type Decoration, ON_ACCENT, ON_PAPER } from './look.js'
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

const CHALK = 8

/** The board's edge, and chalk on its ledge. */
const board =
  (edge: ColorToken, chalk: readonly ColorToken[]): Decoration =>
  ({ width, height }) => [
    {
      name: 'Edge of the board',
      x: 22,
      y: 22,
      width: width - 44,
      height: height - 44,
      geometry: { type: 'round', radius: 10 },
      stroke: { color: edge, width: 3 },
    },
    ...chalk.map((fill, index) => ({
      name: `Chalk ${index + 1}`,
      x: width - 64 - 76 * (chalk.length - index),
      y: height - 22 - CHALK - 4,
      width: 56 - 12 * index,
      height: CHALK,
      geometry: { type: 'round', radius: CHALK / 2 } as const,
      fill,
    })),
  ]

/** Three strokes of chalk beside the title. */
const strokes: Decoration = ({ title }) =>
  (['accent', 'highlight', 'third'] as const).map((fill, index) => ({
    name: `Chalk ${index + 1}`,
    x: 20,
    y: title.top + title.height / 2 - 22 + 18 * index,
    width: 28 - 7 * index,
    height: CHALK,
    geometry: { type: 'round', radius: CHALK / 2 },
    fill,
  }))

const fonts = { heading: SANS, body: SANS }

export const chalkboard: Faces = {
  light: {
    name: 'chalkboard',
    face: 'light',
    colors: light,
    fonts,
    look: {
      cover: { ...ON_ACCENT, ornaments: board('rule', ['paper', 'soft', 'rule']) },
      section: { ...ON_ACCENT, ornaments: board('rule', []) },
      content: strokes,
    },
  },
  dark: {
    name: 'chalkboard-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      cover: { ...ON_PAPER, ornaments: board('rule', ['ink', 'accent', 'highlight']) },
      section: { ...ON_PAPER, background: 'soft', ornaments: board('rule', []) },
      content: strokes,
    },
  },
}
