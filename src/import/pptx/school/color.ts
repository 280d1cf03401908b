/** Colours of a PowerPoint as values: through its map and its theme, with the changes that it makes to them. */
import { childrenOf, type XmlElement } from '../../../ooxml/xml.js'
import { mixColors } from '../../../text/color.js'

export interface Paint {
  /** `#RRGGBB`. */
  color: string
  /** From 0 to 1. */
  opacity: number
}

/** Values of the slots by name, `RRGGBB`, and the map from `bg1`, `tx1` … to slots. */
export interface Scheme {
  values: Record<string, string>
  map: Record<string, string>
}

const PRESETS: Record<string, string> = { white: '#FFFFFF', black: '#000000', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', gray: '#808080', grey: '#808080' }

/** The value of a slot as the template has it. */
export function slotValue(name: string, { values, map }: Scheme): string | undefined {
  const value = values[map[name] ?? name]
  return value !== undefined && /^[0-9A-F]{6}$/.test(value) ? `#${value}` : undefined
}

/** What an element such as `a:solidFill` paints with; undefined where it names no colour that is known. */
export function paintOf(holder: XmlElement | undefined, scheme: Scheme, placeholder?: Paint): Paint | undefined {
  const [node] = holder === undefined ? [] : childrenOf(holder)
  const { val = '', lastClr } = node?.attributes ?? {}
  const base = ((): string | undefined => {
    switch (node?.tagName) {
      case 'a:srgbClr':
        return /^[0-9a-f]{6}$/i.test(val ?? '') ? `#${(val ?? '').toUpperCase()}` : undefined
      case 'a:schemeClr':
        return val === 'phClr' ? placeholder?.color : slotValue(val ?? '', scheme)
      case 'a:sysClr':
        return lastClr ? `#${lastClr.toUpperCase()}` : undefined
      case 'a:prstClr':
        return PRESETS[val ?? '']
      default:
        return undefined
    }
  })()
  return base === undefined || node === undefined ? undefined : childrenOf(node).reduce(changed, { color: base, opacity: 1 })
}

/** Percentages stand in thousandths. Lightness is changed by mixing, which is near enough for a background. */
function changed(paint: Paint, { tagName, attributes }: XmlElement): Paint {
  const share = Number(attributes['val'] ?? 100_000) / 100_000
  switch (tagName) {
    case 'a:alpha':
      return { ...paint, opacity: paint.opacity * share }
    case 'a:lumMod':
    case 'a:shade':
      return { ...paint, color: mixColors(paint.color, '#000000', 1 - Math.min(1, share)) }
    case 'a:lumOff':
      return { ...paint, color: mixColors(paint.color, '#FFFFFF', Math.min(1, share)) }
    case 'a:tint':
      return { ...paint, color: mixColors(paint.color, '#FFFFFF', 1 - Math.min(1, share)) }
    default:
      return paint
  }
}
