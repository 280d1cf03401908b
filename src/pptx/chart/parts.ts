/** Small pieces of a chart's part. */
import type { ColorToken } from '../../themes/index.js'
import { solidFill } from '../color.js'
import { languageOf } from '../../text/languages.js'
import { centipoints, emu } from '../units.js'
import { element, type XmlElement } from '../../ooxml/xml.js'

/** By which axes name one another; any numbers, the same in every chart. */
export const AXIS_IDS = { across: 111111111, up: 222222222 } as const

/** An element that says one thing. */
export function value(tagName: string, val: string | number): XmlElement {
  return element(tagName, { val })
}

export function noFill(): XmlElement {
  return element('a:noFill')
}

export function noLine(): XmlElement {
  return element('a:ln', {}, [noFill()])
}

/** A line of a width in units. */
export function lineXml(color: ColorToken, width: number, dash = false): XmlElement {
  return element('a:ln', { w: emu(width), cap: 'flat' }, [
    solidFill(color),
    element('a:prstDash', { val: dash ? 'dash' : 'solid' }),
    element('a:round'),
  ])
}

export interface ChartText {
  /** In units. */
  size: number
  color: ColorToken
  bold?: boolean
  lang?: string
}

/** How words are set: in the theme's fonts, never turned. */
export function textXml({ size, color, bold = false, lang = 'zh-CN' }: ChartText): XmlElement {
  return element('c:txPr', {}, [
    element('a:bodyPr', { rot: 0, vert: 'horz' }),
    element('a:lstStyle'),
    element('a:p', {}, [
      element('a:pPr', {}, [
        element('a:defRPr', { lang: languageOf(lang).office, sz: centipoints(size), b: bold ? 1 : 0, kern: 0 }, [
          solidFill(color),
          element('a:latin', { typeface: '+mn-lt' }),
          element('a:ea', { typeface: '+mn-ea' }),
          element('a:cs', { typeface: '+mn-cs' }),
        ]),
      ]),
      element('a:endParaRPr', { lang: languageOf(lang).office }),
    ]),
  ])
}
