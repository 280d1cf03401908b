/** Red and gold, for meetings and ceremonies. */
import { SANS } from './fonts.js'
import { COVER_SHARE, type Decoration, type Form, ON_ACCENT, ON_PAPER, round } from './look.js'
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
  rule: '#A86B46',
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

/** Rings about one centre beside the words, as on a medal. */
const medal =
  (ring: ColorToken, core: ColorToken): Decoration =>
  ({ width, height }) => {
    const room = width * (1 - COVER_SHARE)
    const centre = { x: width - room / 2 - 24, y: height / 2 }
    return [0.86, 0.66, 0.5].flatMap((share, index) => {
      const diameter = room * share
      const paint = index === 2 ? { fill: core } : { stroke: { color: ring, width: index === 0 ? 3 : 10 } }
      return round(`Ring ${index + 1}`, centre.x - diameter / 2, centre.y - diameter / 2, diameter, paint)
    })
  }

const ceremony =
  (gold: ColorToken): Decoration =>
  (canvas) => [...around(gold)(canvas), ...medal(gold, gold)(canvas)]

/** Square and in order, as halls are. */
const FORM: Form = { corner: 0, likes: ['section.numeral', 'cover.standard'] }

const fonts = { heading: SANS, body: SANS }

export const civic: Faces = {
  light: {
    name: 'civic',
    face: 'light',
    colors: light,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_ACCENT, mark: 'rule', ornaments: ceremony('rule') },
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
      form: FORM,
      cover: { ...ON_PAPER, title: 'accent', ornaments: ceremony('accent') },
      section: { ...ON_PAPER, background: 'soft', panel: 'paper', ornaments: above('accent', 'accent') },
      content: above('accent', 'rule'),
    },
  },
}
