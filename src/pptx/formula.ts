/**
 * Formulas as equations that PowerPoint edits, with a drawing for programs that show none. The drawing is of curves in
 * the theme's colour, sharp at any size, and follows a change of theme as all else does.
 */
import type { FormulaAsset } from '../layout/assets.js'
import type { Formula, Rect } from '../layout/scene.js'
import { solidFill } from './color.js'
import { drawingShape } from './formula-drawing.js'
import { languageOf } from '../text/languages.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { centipoints } from './units.js'
import { childOf, childrenOf, element, parseXml, type XmlElement } from '../ooxml/xml.js'

/** Equations in DrawingML (MS-ODRAWXML 2.16), and what only programs of 2016 and later know. */
const A14 = 'http://schemas.microsoft.com/office/drawing/2010/main'
const A16 = 'http://schemas.microsoft.com/office/drawing/2014/main'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math'

/**
 * The equation where PowerPoint shows equations, else the drawing (ECMA-376 part 3, 7.5). LibreOffice knows the first
 * namespace and shows no equation for it: that it knows not the second lets it take the drawing.
 */
export function formulaXml(formula: Formula, context: ObjectContext): XmlElement {
  const asset = context.assets.formulas.get(formula.tex)
  if (asset === undefined)
    return textShape(formula, element('a:p', {}, [element('a:r', {}, [element('a:t', {}, formula.tex)])]), context.spid)
  const drawing = drawingShape(formula, asset, context)
  if (asset.omml === undefined) return drawing
  return element('mc:AlternateContent', { 'xmlns:mc': MC }, [
    element('mc:Choice', { 'xmlns:a14': A14, 'xmlns:a16': A16, Requires: 'a14 a16' }, [
      textShape(formula, equation(formula, asset, asset.omml, context), context.spid),
    ]),
    element('mc:Fallback', {}, [drawing]),
  ])
}

/** Room that the equation gets on either side beyond the drawing's, as a share: Cambria Math runs wider. */
const WIDER = 0.15

function textShape(formula: Formula, paragraph: XmlElement, spid: number): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [objectProperties(formula, spid), element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')]),
    element('p:spPr', {}, [
      placeXml(widened(formula)),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
    ]),
    element('p:txBody', {}, [
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 'ctr' }, [
        element('a:noAutofit'),
      ]),
      element('a:lstStyle'),
      paragraph,
    ]),
  ])
}

function widened({ x, y, width, height }: Rect): Rect {
  const more = width * WIDER
  return { x: x - more, y, width: width + 2 * more, height }
}

function equation(formula: Formula, asset: FormulaAsset, omml: string, { lang }: ObjectContext): XmlElement {
  const size = formula.width / asset.width
  const properties = (tag: string): XmlElement =>
    element(tag, { lang: languageOf(lang).office, sz: centipoints(size), dirty: 0 }, [
      solidFill(formula.color),
      element('a:latin', { typeface: 'Cambria Math' }),
    ])
  const math = withLook(parseXml(omml), properties('a:rPr'))
  const block = element('m:oMathPara', { 'xmlns:m': M }, [
    element('m:oMathParaPr', {}, [element('m:jc', { 'm:val': 'center' })]),
    math,
  ])
  return element('a:p', {}, [
    element('a:pPr', { algn: 'ctr' }),
    element('a14:m', { 'xmlns:a14': A14 }, [block]),
    properties('a:endParaRPr'),
  ])
}

/** Runs say their size and colour themselves, between their mathematical look and their text (22.1.2.87). */
function withLook(node: XmlElement, look: XmlElement): XmlElement {
  if (node.tagName === 'm:r') {
    const children = childrenOf(node)
    const own = childOf(node, 'm:rPr')
    return {
      ...node,
      children: [...(own === undefined ? [] : [own]), look, ...children.filter(({ tagName }) => tagName === 'm:t')],
    }
  }
  return {
    ...node,
    children: node.children.map((child) => (typeof child === 'string' ? child : withLook(child, look))),
  }
}
