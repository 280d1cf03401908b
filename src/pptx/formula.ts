/** Formulas as equations, with a picture for programs that show none. */
import type { Formula } from '../layout/scene.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { element, type XmlElement } from './xml.js'

export function formulaXml(formula: Formula, { spid }: ObjectContext): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [objectProperties(formula, spid), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [placeXml(formula), element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])]),
  ])
}
