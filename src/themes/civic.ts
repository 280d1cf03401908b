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

/** A broad and a fine stripe above the page. */
const above =
  (broad: ColorToken, fine: ColorToken): Decoration =>
  ({ width }) => [
    { name: 'Stripe above', x: 0, y: 0, width, height: 14, fill: broad },
    { name: 'Fine stripe above', x: 0, y: 18, width, height: 3, fill: fine },
  ]

/** And below it, where no bar of progress runs. */
const around =
  (gold: ColorToken): Decoration =>
  (canvas) => [
    ...above(gold, gold)(canvas),
    { name: 'Fine stripe below', x: 0, y: canvas.height - 21, width: canvas.width, height: 3, fill: gold },
    { name: 'Stripe below', x: 0, y: canvas.height - 14, width: canvas.width, height: 14, fill: gold },
  ]

const fonts = { heading: SANS, body: SANS }

export const civic: Faces = {
  light: {
    name: 'civic',
    face: 'light',
    colors: light,
    fonts,
    look: {
      cover: { ...ON_ACCENT, mark: 'rule', ornaments: around('rule') },
      section: { ...ON_ACCENT, mark: 'rule', ornaments: above('rule', 'rule') },
      content: above('accent', 'rule'),
    },
  },
  dark: {
    name: 'civic-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      cover: { ...ON_PAPER, title: 'accent', ornaments: around('accent') },
      section: { ...ON_PAPER, background: 'soft', ornaments: above('accent', 'accent') },
      content: above('accent', 'rule'),
    },
  },
}
