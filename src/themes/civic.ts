/** Red and gold, for meetings and ceremonies. */
import { SANS } from './fonts.js'
import { type Decoration, ON_ACCENT, ON_PAPER } from './look.js'
import type { ColorToken, Colors, Faces } from './tokens.js'

const light: Colors = {
  paper: '#FFFDF8',
  ink: '#2A1510',
  surface: '#FBF4E6',
  muted: '#5E443B',
  accent: '#98151B',
  highlight: '#84560A',
  third: '#23527A',
  fourth: '#2E6347',
  soft: '#FBEACB',
  rule: '#DCC08A',
  link: '#14557F',
  visited: '#6A3F73',
}

const dark: Colors = {
  paper: '#5A0E14',
  ink: '#FFF6E6',
  surface: '#67171B',
  muted: '#F6DFC8',
  accent: '#FBD98A',
  highlight: '#FFC9A8',
  third: '#BFE0F2',
  fourth: '#CBE8B8',
  soft: '#741F22',
  rule: '#B97A52',
  link: '#CFE6FA',
  visited: '#EBCDEB',
}

/** A broad and a fine stripe of gold above and below. */
const stripes =
  (gold: ColorToken): Decoration =>
  ({ width, height }) => [
    { name: 'Stripe above', x: 0, y: 0, width, height: 14, fill: gold },
    { name: 'Fine stripe above', x: 0, y: 20, width, height: 3, fill: gold },
    { name: 'Fine stripe below', x: 0, y: height - 23, width, height: 3, fill: gold },
    { name: 'Stripe below', x: 0, y: height - 14, width, height: 14, fill: gold },
  ]

/** A stripe over every page. */
const headband =
  (broad: ColorToken, fine: ColorToken): Decoration =>
  ({ width }) => [
    { name: 'Headband', x: 0, y: 0, width, height: 14, fill: broad },
    { name: 'Fine stripe', x: 0, y: 17, width, height: 3, fill: fine },
  ]

const fonts = { heading: SANS, body: SANS }

export const civic: Faces = {
  light: {
    name: 'civic',
    face: 'light',
    colors: light,
    fonts,
    look: {
      cover: { ...ON_ACCENT, mark: 'rule', ornaments: stripes('rule') },
      section: { ...ON_ACCENT, mark: 'rule', ornaments: stripes('rule') },
      content: headband('accent', 'rule'),
    },
  },
  dark: {
    name: 'civic-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      cover: { ...ON_PAPER, title: 'accent', ornaments: stripes('accent') },
      section: { ...ON_PAPER, background: 'soft', ornaments: stripes('accent') },
      content: headband('accent', 'rule'),
    },
  },
}
