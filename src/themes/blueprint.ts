/** A technical drawing: blue, with a ruled ground, register marks and a scale. */
import { SANS } from './fonts.js'
import { type Decoration, type Form, ON_ACCENT, ON_PAPER, type Ornament, round } from './look.js'
import type { ColorToken, Colors, Faces } from './tokens.js'

const light: Colors = {
  paper: '#F8FBFF',
  ink: '#0C1F3D',
  surface: '#EDF3FC',
  muted: '#334868',
  accent: '#123F8C',
  highlight: '#A8430A',
  third: '#0B6165',
  fourth: '#5F4A9C',
  soft: '#DBE7F8',
  rule: '#A9BFDF',
  link: '#0B57A4',
  visited: '#62419A',
}

const dark: Colors = {
  paper: '#0C2A5B',
  ink: '#F3F8FF',
  surface: '#12336A',
  muted: '#C7D8F0',
  accent: '#9ED4FF',
  highlight: '#FFC48A',
  third: '#8FE6D8',
  fourth: '#D3C5FF',
  soft: '#1A3F7C',
  rule: '#6F93C9',
  link: '#B5DDFF',
  visited: '#DCCBFF',
}

/** Side of a square of the ground, in units; it divides 1280, 960 and 720. */
const SQUARE = 80

const upTo = (length: number): number[] =>
  Array.from({ length: Math.ceil(length / SQUARE) - 1 }, (_, index) => SQUARE * (index + 1))

/** A ground of squares over the whole page. */
const ground =
  (fill: ColorToken): Decoration =>
  ({ width, height }) => [
    ...upTo(width).map((x): Ornament => ({ name: `Ground, down ${x}`, x: x - 1, y: 0, width: 2, height, fill })),
    ...upTo(height).map((y): Ornament => ({ name: `Ground, across ${y}`, x: 0, y: y - 1, width, height: 2, fill })),
  ]

const ARM = 20
const LINE = 2

/** A corner at each corner of the sheet. */
const corners =
  (fill: ColorToken): Decoration =>
  ({ width, height }) =>
    [
      { x: 24, y: 24, right: false, low: false },
      { x: width - 24, y: 24, right: true, low: false },
      { x: 24, y: height - 24, right: false, low: true },
      { x: width - 24, y: height - 24, right: true, low: true },
    ].flatMap(({ x, y, right, low }, index): Ornament[] => [
      {
        name: `Corner ${index + 1}, across`,
        x: right ? x - ARM : x,
        y: low ? y - LINE : y,
        width: ARM,
        height: LINE,
        fill,
      },
      {
        name: `Corner ${index + 1}, down`,
        x: right ? x - LINE : x,
        y: low ? y - ARM : y,
        width: LINE,
        height: ARM,
        fill,
      },
    ])

/** A part drawn from above beside the words: two circles about one centre, and the lines of the centre. */
const plan =
  (line: ColorToken, core: ColorToken): Decoration =>
  ({ width, height }) => {
    const [x, y] = [Math.round(width * 0.81), height / 2]
    const radius = Math.round(width * 0.14)
    const about = (name: string, share: number, paint: Pick<Ornament, 'fill' | 'stroke'>): Ornament[] =>
      round(name, x - share * radius, y - share * radius, 2 * share * radius, paint)
    return [
      ...about('Outer circle', 1, { stroke: { color: line, width: 3 } }),
      ...about('Pitch circle', 0.78, { stroke: { color: line, width: 2, dash: true } }),
      ...about('Core', 0.42, { fill: core }),
      { name: 'Centre line, across', x: x - radius - 32, y: y - 1, width: 2 * radius + 64, height: LINE, fill: line },
      { name: 'Centre line, down', x: x - 1, y: y - radius - 32, width: LINE, height: 2 * radius + 64, fill: line },
    ]
  }

const drawn =
  (lines: ColorToken, marks: ColorToken): Decoration =>
  (canvas) => [...ground(lines)(canvas), ...corners(marks)(canvas), ...plan(marks, marks)(canvas)]

/** Square, drawn in fine lines. */
const FORM: Form = {
  corner: 0,
  outline: { color: 'rule', width: 2 },
  likes: ['section.numeral', 'cover.standard', 'agenda.tiles'],
}

const fonts = { heading: SANS, body: SANS }

export const blueprint: Faces = {
  light: {
    name: 'blueprint',
    face: 'light',
    colors: light,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_ACCENT, ornaments: drawn('link', 'soft') },
      section: { ...ON_ACCENT, ornaments: corners('soft') },
      content: corners('rule'),
    },
  },
  dark: {
    name: 'blueprint-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      form: FORM,
      cover: { ...ON_PAPER, ornaments: drawn('soft', 'accent') },
      section: { ...ON_PAPER, background: 'soft', panel: 'paper', ornaments: corners('accent') },
      content: corners('rule'),
    },
  },
}
