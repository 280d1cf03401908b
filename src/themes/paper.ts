/** Calm and neutral: the theme of a talk that asks for none. */
import { SANS } from './fonts.js'
import { type Decoration, ON_ACCENT, ON_PAPER } from './look.js'
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
  { name: 'Title mark', x: 0, y: title.top + 30, width: 20, height: title.height - 60, fill: 'accent' },
]

const band =
  (fill: ColorToken): Decoration =>
  ({ height }) => [{ name: 'Band', x: 0, y: 0, width: 24, height, fill }]

const fonts = { heading: SANS, body: SANS }

export const paper: Faces = {
  light: {
    name: 'paper',
    face: 'light',
    colors: light,
    fonts,
    look: {
      cover: { ...ON_ACCENT, ornaments: band('highlight') },
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
      cover: { ...ON_PAPER, background: 'soft', ornaments: band('accent') },
      section: { ...ON_PAPER, background: 'soft', ornaments: band('accent') },
      content: titleMark,
    },
  },
}
