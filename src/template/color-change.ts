/** What a PowerPoint does to a colour that it names (ECMA-376 part 1, 20.1.2.3): lighter, paler, of another hue, let through. */
import type { XmlElement } from '../ooxml/xml.js'

export interface Paint {
  /** `#RRGGBB`. */
  color: string
  /** From 0 to 1. */
  opacity: number
}

/** Three shares from 0 to 1: red, green and blue, or hue, saturation and lightness. */
type Triple = [number, number, number]

/** Thousandths of a percent as a share. */
function share(value: string | null | undefined, absent = 1): number {
  const number = Number(value ?? NaN) / 100_000
  return Number.isFinite(number) ? number : absent
}

/** Sixty-thousandths of a degree as a share of the circle. */
function turn(value: string | null | undefined): number {
  return (Number(value ?? 0) || 0) / 21_600_000
}

/** @param channels of `a:scrgbClr`, which are linear (20.1.2.3.30). */
export function linearToPaint(channels: (string | null | undefined)[]): Paint {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => gammaOf(share(channel, 0)))
  return { color: hexOf([red, green, blue]), opacity: 1 }
}

/** Of `a:hslClr` (20.1.2.3.13). */
export function paintOfHsl(...[hue, saturation, lightness]: (string | null | undefined)[]): Paint {
  return { color: hexOf(rgbOf([turn(hue), share(saturation, 0), share(lightness, 0)])), opacity: 1 }
}

/** The paint after one change. Changes that are not known here, and no program writes, leave it as it is. */
export function changedPaint(paint: Paint, { tagName, attributes: { val } }: XmlElement): Paint {
  const by = share(val)
  const hsl = (change: (triple: Triple) => Triple): Paint => ({
    ...paint,
    color: hexOf(rgbOf(change(hslOf(channelsOf(paint.color))))),
  })
  const each = (change: (channel: number) => number): Paint => ({
    ...paint,
    color: hexOf(channelsOf(paint.color).map(change) as Triple),
  })
  switch (tagName) {
    case 'a:alpha':
      return { ...paint, opacity: within(by) }
    case 'a:alphaMod':
      return { ...paint, opacity: within(paint.opacity * by) }
    case 'a:alphaOff':
      return { ...paint, opacity: within(paint.opacity + by) }
    case 'a:lum':
      return hsl(([hue, saturation]) => [hue, saturation, by])
    case 'a:lumMod':
      return hsl(([hue, saturation, lightness]) => [hue, saturation, lightness * by])
    case 'a:lumOff':
      return hsl(([hue, saturation, lightness]) => [hue, saturation, lightness + by])
    case 'a:sat':
      return hsl(([hue, , lightness]) => [hue, by, lightness])
    case 'a:satMod':
      return hsl(([hue, saturation, lightness]) => [hue, saturation * by, lightness])
    case 'a:satOff':
      return hsl(([hue, saturation, lightness]) => [hue, saturation + by, lightness])
    case 'a:hue':
      return hsl(([, saturation, lightness]) => [turn(val), saturation, lightness])
    case 'a:hueMod':
      return hsl(([hue, saturation, lightness]) => [hue * by, saturation, lightness])
    case 'a:hueOff':
      return hsl(([hue, saturation, lightness]) => [hue + turn(val), saturation, lightness])
    // As much of the colour, the rest black or white: mixed as light mixes, which is how PowerPoint and LibreOffice do it.
    case 'a:shade':
      return each((channel) => gammaOf(linearOf(channel) * by))
    case 'a:tint':
      return each((channel) => gammaOf(1 - (1 - linearOf(channel)) * by))
    case 'a:gray': {
      const [red, green, blue] = channelsOf(paint.color)
      return each(() => 0.3 * red + 0.59 * green + 0.11 * blue)
    }
    case 'a:inv':
      return each((channel) => 1 - channel)
    case 'a:comp':
      return hsl(([hue, saturation, lightness]) => [hue + 0.5, saturation, lightness])
    case 'a:gamma':
      return each(gammaOf)
    case 'a:invGamma':
      return each(linearOf)
    default:
      return paint
  }
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function channelsOf(color: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return [red, green, blue]
}

function hexOf(channels: Triple): string {
  return `#${channels
    .map((channel) =>
      Math.round(within(channel) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase()
}

/** IEC 61966-2-1 (sRGB) to light and back. */
function linearOf(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function gammaOf(light: number): number {
  const channel = within(light)
  return channel <= 0.003_130_8 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

/** CSS Color 4, 7.2. */
function hslOf([red, green, blue]: Triple): Triple {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [lightness, range] = [(most + least) / 2, most - least]
  if (range === 0) return [0, 0, lightness]
  const sixth =
    most === red ? (green - blue) / range + 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return [(sixth % 6) / 6, range / (1 - Math.abs(2 * lightness - 1)), lightness]
}

/** CSS Color 4, 7.1. A hue goes round; the others end at 0 and 1. */
function rgbOf([hue, saturation, lightness]: Triple): Triple {
  const [full, light] = [within(saturation), within(lightness)]
  const channel = (at: number): number => {
    const twelfth = (at + (((hue % 1) + 1) % 1) * 12) % 12
    return light - full * Math.min(light, 1 - light) * Math.max(-1, Math.min(twelfth - 3, 9 - twelfth, 1))
  }
  return [channel(0), channel(8), channel(4)]
}
