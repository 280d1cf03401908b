/** The outline of a shape, whether it is known by a name or brings its own (ECMA-376 part 1, 20.1.9). */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../ooxml/xml.js'
import { type Place, UNIT } from '../place.js'
import { evaluate, type Guide, type ValueOf } from './guides.js'
import { type Step, svgPath } from './path.js'
import { presetShape, type Shade, type ShapeFormula, type ShapePath } from './presets.js'
import { known } from '../known.js'

/** A path to be painted. */
export interface Outline {
  /** As SVG writes it. */
  d: string
  shade: Shade
  outlined: boolean
}

/** Points of one shape: a map of a country in every detail has less. */
const MOST_STEPS = 20_000

/**
 * @param place in units of our pages.
 * @param properties `p:spPr`. Without a geometry of its own a shape is a rectangle.
 * @returns undefined for shapes that are not known here, or whose points cannot be computed.
 */
export function outlineOf(properties: XmlElement, place: Place): Outline[] | undefined {
  const custom = childOf(properties, 'a:custGeom')
  const preset = childOf(properties, 'a:prstGeom')
  const shape = custom === undefined ? presetShape(preset?.attributes['prst'] ?? 'rect') : ownShape(custom)
  if (shape === undefined) return undefined
  const adjusted = custom === undefined && preset !== undefined ? withAdjustments(shape, preset) : shape
  if (adjusted.paths.reduce((sum, { steps }) => sum + steps.length, 0) > MOST_STEPS) return undefined
  const valueOf = evaluate(adjusted.guides, place.width * UNIT, place.height * UNIT)
  const drawn = adjusted.paths.map((path) => drawnPath(path, valueOf, place))
  return drawn.every((one) => one !== undefined) && drawn.length > 0 ? drawn : undefined
}

function drawnPath(
  { steps, shade, outlined, width, height }: ShapePath,
  valueOf: ValueOf,
  place: Place,
): Outline | undefined {
  const d = svgPath(steps, valueOf, {
    x: place.x,
    y: place.y,
    scaleX: width ? place.width / width : 1 / UNIT,
    scaleY: height ? place.height / height : 1 / UNIT,
  })
  return d === undefined ? undefined : { d, shade, outlined }
}

/** Values that a shape gives to the adjustments it has, after those that it begins with. */
function withAdjustments({ guides, paths }: ShapeFormula, preset: XmlElement): ShapeFormula {
  const given = new Map(descendantsOf(preset, 'a:gd').map(guideOf))
  return {
    paths,
    guides: guides.map(([name, formula]) =>
      given.has(name) && formula.startsWith('val ') ? [name, given.get(name) ?? formula] : [name, formula],
    ),
  }
}

function guideOf({ attributes }: XmlElement): Guide {
  return [attributes['name'] ?? '', attributes['fmla'] ?? '']
}

const LETTERS: Record<string, Step['letter']> = {
  'a:moveTo': 'M',
  'a:lnTo': 'L',
  'a:cubicBezTo': 'C',
  'a:quadBezTo': 'Q',
  'a:arcTo': 'A',
  'a:close': 'Z',
}

const SHADES: Record<string, Shade> = {
  none: 'none',
  lighten: 'lighten',
  lightenLess: 'lightenLess',
  darken: 'darken',
  darkenLess: 'darkenLess',
}

/** A shape that brings its own points (20.1.9.8). */
function ownShape(custom: XmlElement): ShapeFormula {
  const guides = ['a:avLst', 'a:gdLst'].flatMap((name) =>
    childrenOf(childOf(custom, name) ?? custom, 'a:gd').map(guideOf),
  )
  const paths = childrenOf(childOf(custom, 'a:pathLst') ?? custom, 'a:path').map((path): ShapePath => {
    const { w, h, fill, stroke } = path.attributes
    const [width, height] = [Number(w) || 0, Number(h) || 0]
    return {
      shade: known(SHADES, fill) ?? 'norm',
      outlined: stroke !== '0' && stroke !== 'false',
      ...(width > 0 && { width }),
      ...(height > 0 && { height }),
      steps: childrenOf(path).flatMap(stepOf),
    }
  })
  return { guides, paths }
}

function stepOf(node: XmlElement): Step[] {
  const letter = known(LETTERS, node.tagName)
  if (letter === undefined) return []
  const { wR, hR, stAng, swAng } = node.attributes
  const names =
    letter === 'A' ? [wR, hR, stAng, swAng] : childrenOf(node, 'a:pt').flatMap(({ attributes: { x, y } }) => [x, y])
  return [{ letter, names: names.map((name) => name ?? '') }]
}
