/** A formula's outlines as shapes of PowerPoint, in a colour of the theme. */
import type { FormulaAsset } from '../layout/assets.js'
import { BASELINE } from '../layout/painting.js'
import type { Formula } from '../layout/scene.js'
import { PITCH } from '../themes/tokens.js'
import { solidFill } from './color.js'
import { pathCommands, pathGeometry } from './custom-geometry.js'
import { runLanguage } from './language.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { centipoints, emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** One shape of curves; with characters of other fonts, a group of it and their text boxes. */
export function drawingShape(formula: Formula, asset: FormulaAsset, context: ObjectContext): XmlElement {
  const { texts = [] } = asset
  if (texts.length === 0) return curves(formula, asset, objectProperties(formula, context.spid))
  const part = (name: string, index: number): XmlElement =>
    objectProperties({ name, alt: formula.alt }, context.spid * PARTS + index)
  const at = placeXml(formula).children
  const children = [element('a:chOff', {}), element('a:chExt', {})].map((child, index) => {
    const own = at[index]
    return typeof own === 'object' ? { ...child, attributes: own.attributes } : child
  })
  return element('p:grpSp', {}, [
    element('p:nvGrpSpPr', {}, [objectProperties(formula, context.spid), element('p:cNvGrpSpPr'), element('p:nvPr')]),
    element('p:grpSpPr', {}, [{ tagName: 'a:xfrm', attributes: {}, children: [...at, ...children] }]),
    curves(formula, asset, part(`${formula.name} curves`, 0)),
    ...texts.map((text, index) =>
      words(text, formula, asset, part(`${formula.name} words ${index + 1}`, index + 1), context.lang),
    ),
  ])
}

/** Numbers of a group's parts follow its own times this; no slide has as many shapes. */
const PARTS = 10_000

/** Coordinates of a path are whole numbers: tenths of the drawing's units. */
const FINE = 10

function curves(formula: Formula, { viewBox, paths }: FormulaAsset, properties: XmlElement): XmlElement {
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number)
  const size = { w: Math.round(width * FINE), h: Math.round(height * FINE) }
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [properties, element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [
      placeXml(formula),
      pathGeometry(paths.map(({ d }) => element('a:path', size, pathCommands(d, FINE)))),
      solidFill(formula.color),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    element('p:txBody', {}, [
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, [element('a:endParaRPr', { dirty: 0 })]),
    ]),
  ])
}

function words(
  { x, y, size, text }: NonNullable<FormulaAsset['texts']>[number],
  formula: Formula,
  asset: FormulaAsset,
  properties: XmlElement,
  lang: string,
): XmlElement {
  const em = formula.width / asset.width
  const type = (size / 1000) * em
  const pitch = type * PITCH
  const place = {
    x: formula.x + (x / 1000) * em,
    y: formula.y + (y / 1000) * em - pitch * BASELINE,
    width: type * [...text].length,
    height: pitch,
  }
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [properties, element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')]),
    element('p:spPr', {}, [
      placeXml(place),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
    ]),
    element('p:txBody', {}, [
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: emu(0), rtlCol: 0 }, [
        element('a:noAutofit'),
      ]),
      element('a:lstStyle'),
      element('a:p', {}, [
        element('a:pPr', {}, [element('a:lnSpc', {}, [element('a:spcPts', { val: centipoints(pitch) })])]),
        element('a:r', {}, [
          element('a:rPr', { ...runLanguage(text, lang), sz: centipoints(type), dirty: 0 }, [solidFill(formula.color)]),
          element('a:t', {}, text),
        ]),
      ]),
    ]),
  ])
}
