/** A technical drawing: blue, with a ruled ground, register marks and a scale. */
import { SANS } from './fonts.js'
import { type Decoration, ON_ACCENT, ON_PAPER, type Ornament } from './look.js'
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

/** A scale along the edge beside the title, every fourth line longer. */
const scale: Decoration = ({ title }) =>
  Array.from({ length: 9 }, (_, index): Ornament => ({
    name: `Scale ${index + 1}`,
    x: 0,
    y: title.top + title.height / 2 - 1 + 9 * (index - 4),
    width: index % 4 === 0 ? 32 : 18,
    height: LINE,
    fill: 'accent',
  }))

const drawn =
  (lines: ColorToken, marks: ColorToken): Decoration =>
  (canvas) => [...ground(lines)(canvas), ...corners(marks)(canvas)]

const fonts = { heading: SANS, body: SANS }

export const blueprint: Faces = {
  light: {
    name: 'blueprint',
    face: 'light',
    colors: light,
    fonts,
    look: {
      cover: { ...ON_ACCENT, ornaments: drawn('link', 'soft') },
      section: { ...ON_ACCENT, ornaments: corners('soft') },
      content: scale,
    },
  },
  dark: {
    name: 'blueprint-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      cover: { ...ON_PAPER, ornaments: drawn('soft', 'accent') },
      section: { ...ON_PAPER, background: 'soft', ornaments: corners('accent') },
      content: scale,
    },
  },
}
