/** Colours of a PowerPoint as values: through its map and its theme, with the changes that it makes to them. */
import { childrenOf, type XmlElement } from '../ooxml/xml.js'
import { changedPaint, linearToPaint, type Paint, paintOfHsl } from './color-change.js'
import { known } from './known.js'

export type { Paint } from './color-change.js'

/** Values of the slots by name, `RRGGBB`, and the map from `bg1`, `tx1` … to slots. */
export interface Scheme {
  values: Record<string, string>
  map: Record<string, string>
}

/** Of the names of 20.1.10.48, those that programs write. */
const PRESETS: Record<string, string> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  green: '#008000',
  lime: '#00FF00',
  blue: '#0000FF',
  navy: '#000080',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  cyan: '#00FFFF',
  aqua: '#00FFFF',
  magenta: '#FF00FF',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  ltGray: '#D3D3D3',
  dkGray: '#A9A9A9',
  maroon: '#800000',
  olive: '#808000',
  teal: '#008080',
  gold: '#FFD700',
}

/** Of the machine's own colours (20.1.10.58), for files that do not say what they were last. */
const SYSTEM: Record<string, string> = { window: '#FFFFFF', windowText: '#000000' }

/** The value of a slot as the template has it. */
export function slotValue(name: string, { values, map }: Scheme): string | undefined {
  const value = known(values, known(map, name) ?? name)
  return value !== undefined && /^[0-9A-F]{6}$/.test(value) ? `#${value}` : undefined
}

/**
 * What an element such as `a:solidFill` paints with; undefined where it names no colour that is known.
 *
 * @param placeholder what `phClr` stands for within a format of the theme (20.1.10.54).
 */
export function paintOf(holder: XmlElement | undefined, scheme: Scheme, placeholder?: Paint): Paint | undefined {
  const node = holder && childrenOf(holder).find(({ tagName }) => COLORS.test(tagName))
  const base = node && basePaint(node, scheme, placeholder)
  return base === undefined || node === undefined ? undefined : childrenOf(node).reduce(changedPaint, base)
}

/** EG_ColorChoice (20.1.2.3). */
const COLORS = /^a:(?:srgb|scheme|sys|prst|scrgb|hsl)Clr$/

function basePaint({ tagName, attributes }: XmlElement, scheme: Scheme, placeholder?: Paint): Paint | undefined {
  const { val, lastClr } = attributes
  const opaque = (color: string | undefined): Paint | undefined =>
    color === undefined ? undefined : { color, opacity: 1 }
  const hex = (value: string | null | undefined): string | undefined =>
    /^[0-9a-f]{6}$/i.test(value ?? '') ? `#${(value ?? '').toUpperCase()}` : undefined
  switch (tagName) {
    case 'a:srgbClr':
      return opaque(hex(val))
    case 'a:schemeClr':
      return val === 'phClr' ? placeholder : opaque(slotValue(val ?? '', scheme))
    case 'a:sysClr':
      return opaque(hex(lastClr) ?? known(SYSTEM, val))
    case 'a:prstClr':
      return opaque(known(PRESETS, val))
    case 'a:scrgbClr':
      return linearToPaint([attributes['r'], attributes['g'], attributes['b']])
    case 'a:hslClr':
      return paintOfHsl(attributes['hue'], attributes['sat'], attributes['lum'])
    default:
      return undefined
  }
}
