/** Gradients (ECMA-376 part 1, 20.1.8.33) as those of SVG. */
import { childOf, childrenOf, element, type XmlElement } from '../ooxml/xml.js'
import { type Paint, paintOf, type Scheme } from './color.js'
import { DEGREE } from './geometry/guides.js'
import { namedByContent } from './named.js'
import { type Place, tidy } from './place.js'

/** More than anybody sees. */
const MOST_STOPS = 100

/** @returns undefined for a gradient without a colour that is known; it has an id made of what it holds. */
export function gradientOf(
  gradient: XmlElement,
  place: Place,
  scheme: Scheme,
  placeholder?: Paint,
): XmlElement | undefined {
  const stops = childrenOf(childOf(gradient, 'a:gsLst') ?? gradient, 'a:gs')
    .slice(0, MOST_STOPS)
    .flatMap((stop) => {
      const paint = paintOf(stop, scheme, placeholder)
      const at = Number(stop.attributes['pos']) / 100_000
      return paint === undefined || !Number.isFinite(at) ? [] : [{ at, paint }]
    })
    .sort((one, other) => one.at - other.at)
  if (stops.length === 0) return undefined
  const children = stops.map(({ at, paint }) =>
    element('stop', {
      offset: at,
      'stop-color': paint.color,
      'stop-opacity': paint.opacity < 1 ? paint.opacity : undefined,
    }),
  )
  const path = childOf(gradient, 'a:path')
  return namedByContent(
    path === undefined ? lengthwise(childOf(gradient, 'a:lin'), place, children) : outwards(path, place, children),
  )
}

/** Along a line through the middle, as long as the shape is in its direction, so that the ends are in two corners (20.1.8.41). */
function lengthwise(line: XmlElement | undefined, { x, y, width, height }: Place, stops: XmlElement[]): XmlElement {
  const angle = (Number(line?.attributes['ang'] ?? 0) / DEGREE / 180) * Math.PI || 0
  const scaled = line?.attributes['scaled'] === '1' || line?.attributes['scaled'] === 'true'
  const direction = scaled ? Math.atan2(Math.sin(angle) * height, Math.cos(angle) * width) : angle
  const [along, down] = [Math.cos(direction), Math.sin(direction)]
  const half = (Math.abs(along) * width + Math.abs(down) * height) / 2
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return element(
    'linearGradient',
    {
      gradientUnits: 'userSpaceOnUse',
      x1: tidy(middleX - along * half),
      y1: tidy(middleY - down * half),
      x2: tidy(middleX + along * half),
      y2: tidy(middleY + down * half),
    },
    stops,
  )
}

/**
 * From the middle of a rectangle within the shape to its farthest corner (20.1.8.46). SVG has circles and ellipses: the
 * latter stand for gradients that follow a rectangle or the shape.
 */
function outwards(path: XmlElement, { x, y, width, height }: Place, stops: XmlElement[]): XmlElement {
  const inset = childOf(path, 'a:fillToRect')?.attributes ?? {}
  const [left = 0, top = 0, right = 0, bottom = 0] = ['l', 't', 'r', 'b'].map(
    (side) => Number(inset[side] ?? 0) / 100_000 || 0,
  )
  const [across, down] = [(left + 1 - right) / 2, (top + 1 - bottom) / 2]
  const farthest = { x: Math.max(across, 1 - across), y: Math.max(down, 1 - down) }
  const round = path.attributes['path'] === 'circle'
  const reach = Math.hypot(farthest.x * width, farthest.y * height)
  const [wide, high] = round ? [reach, reach] : [farthest.x * width * Math.SQRT2, farthest.y * height * Math.SQRT2]
  const matrix = [wide, 0, 0, high, x + across * width, y + down * height].map(tidy).join(' ')
  return element(
    'radialGradient',
    { gradientUnits: 'userSpaceOnUse', cx: 0, cy: 0, r: 1, gradientTransform: `matrix(${matrix})` },
    stops,
  )
}
