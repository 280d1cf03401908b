/** Pictures as PowerPoint's `p:pic`. */
import type { Picture } from '../layout/scene.js'
import { type ObjectContext, objectProperties, placeXml } from './objects.js'
import { element, type XmlElement } from './xml.js'

export function pictureXml(picture: Picture, { spid }: ObjectContext): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [objectProperties(picture, spid), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [placeXml(picture), element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])]),
  ])
}
