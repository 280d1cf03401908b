/** Brush and ink: generous white, near-black words, and vermilion, the colour of a seal, for the one thing that counts. */
import { SANS, SERIF } from './fonts.js'
import { COVER_SHARE, type Decoration, type Form, ON_ACCENT, ON_PAPER, type Ornament, round } from './look.js'
import type { ColorToken, Colors, Faces } from './tokens.js'

const light: Colors = {
  paper: '#FCFAF5',
  ink: '#1C1A17',
  surface: '#F4F0E6',
  muted: '#4D4841',
  accent: '#2A2A2D',
  highlight: '#A8251B',
  third: '#2B4F6E',
  fourth: '#7A5216',
  soft: '#EAE4D6',
  rule: '#C9BFAA',
  link: '#1F5673',
  visited: '#5F4A6E',
}

const dark: Colors = {
  paper: '#191817',
  ink: '#F5F0E4',
  surface: '#24221F',
  muted: '#CFC7B6',
  accent: '#E6DCC3',
  highlight: '#F59A85',
  third: '#9DC1E0',
  fourth: '#DDBB7C',
  soft: '#322F2A',
  rule: '#6E675B',
  link: '#A8CBE3',
  visited: '#CFB9DD',
}

/** A seal cut in relief: a square with a border and four fields. */
function seal(x: number, y: number, side: number): Ornament[] {
  const inset = Math.round(side / 10)
  const gap = Math.max(2, Math.round(side / 16))
  const field = Math.floor((side - 4 * inset - gap) / 2)
  return [
    { name: 'Seal', x, y, width: side, height: side, geometry: { type: 'round', radius: inset }, fill: 'highlight' },
    {
      name: 'Border of the seal',
      x: x + inset,
      y: y + inset,
      width: side - 2 * inset,
      height: side - 2 * inset,
      stroke: { color: 'paper', width: 2 },
    },
    ...[0, 1, 2, 3].map((index) => ({
      name: `Field of the seal ${index + 1}`,
      x: x + 2 * inset + (index % 2) * (field + gap),
      y: y + 2 * inset + Math.floor(index / 2) * (field + gap),
      width: field,
      height: field,
      fill: 'paper' as const,
    })),
  ]
}

/** A thick and a thin line side by side, as they frame the pages of old Chinese prints. */
const lines =
  (color: ColorToken): Decoration =>
  ({ height }) => [
    { name: 'Thick line', x: 28, y: 48, width: 8, height: height - 96, fill: color },
    { name: 'Thin line', x: 42, y: 48, width: 2, height: height - 96, fill: color },
  ]

/** A scroll beside the words: a tall sheet, a moon upon it, the seal at its foot. */
const scroll: Decoration = (canvas) => {
  const { width, height } = canvas
  const left = Math.round(width * COVER_SHARE) + 40
  const sheet = width - left - 64
  return [
    ...lines('ink')(canvas),
    { name: 'Sheet', x: left, y: 48, width: sheet, height: height - 96, fill: 'soft' },
    ...round('Moon', left + sheet / 2 - 0.3 * sheet, 120, 0.6 * sheet, { fill: 'paper' }),
    ...seal(left + sheet - 32 - 96, height - 48 - 32 - 96, 96),
  ]
}

const titleSeal: Decoration = ({ title }) => [
  {
    name: 'Seal',
    x: 26,
    y: title.top + title.height / 2 - 11,
    width: 22,
    height: 22,
    geometry: { type: 'round', radius: 4 },
    fill: 'highlight',
  },
]

/** Square sheets; a section is a night page, its number as large as a picture. */
const FORM: Form = { corner: 0, likes: ['section.numeral', 'cover.standard', 'points.rows'] }

/** Words to be read from the last row stay sans: the thin strokes of a Chinese serif vanish on a projector below 36 units. */
const fonts = { heading: SERIF, body: SANS }

const cover = { ...ON_PAPER, mark: 'highlight', ornaments: scroll } as const

export const ink: Faces = {
  light: {
    name: 'ink',
    face: 'light',
    colors: light,
    fonts,
    look: {
      form: FORM,
      cover,
      section: { ...ON_ACCENT, panel: 'muted', ornaments: lines('soft') },
      content: titleSeal,
    },
  },
  dark: {
    name: 'ink-dark',
    face: 'dark',
    colors: dark,
    fonts,
    look: {
      form: FORM,
      cover,
      section: { ...ON_PAPER, background: 'surface', mark: 'highlight', rest: 'soft', ornaments: lines('ink') },
      content: titleSeal,
    },
  },
}
