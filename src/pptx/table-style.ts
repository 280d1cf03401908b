/**
 * The style of our tables, in colours of the theme: header, names of rows and lines follow a re-theme, and a colleague
 * who inserts a table, or a row into one, gets the same look (ECMA-376 part 1, 20.1.4.2).
 */
import type { Stroke } from '../layout/scene.js'
import type { ColorToken } from '../themes/index.js'
import { schemeColor, solidFill } from './color.js'
import { type WrittenParts, writeXml } from '../ooxml/package.js'
import { emu } from './units.js'
import { element, type XmlChild, type XmlElement } from '../ooxml/xml.js'

/** Made up once; styles are known by it. */
export const TABLE_STYLE = '{7C1A5E20-3B0D-4D5C-9C1E-1EC7E2A5B0F1}'

/** What the style says of a part of the table, in the scene's terms. */
export interface PartStyle {
  color: ColorToken
  bold: boolean
  fill?: ColorToken
  /** The line under the part's rows. */
  rule: Stroke
}

export const STYLE: Record<'body' | 'header' | 'stub', PartStyle> = {
  body: { color: 'ink', bold: false, rule: { color: 'rule', width: 2 } },
  header: { color: 'accent', bold: true, fill: 'soft', rule: { color: 'accent', width: 3 } },
  stub: { color: 'ink', bold: true, rule: { color: 'rule', width: 2 } },
}

/** Under the last row. */
export const LAST_RULE: Stroke = { color: 'accent', width: 2 }

export function writeTableStyles(parts: WrittenParts): void {
  const { body, header, stub } = STYLE
  writeXml(
    parts,
    'ppt/tableStyles.xml',
    element('a:tblStyleLst', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: TABLE_STYLE }, [
      element('a:tblStyle', { styleId: TABLE_STYLE, styleName: 'Lectern' }, [
        part('a:wholeTbl', body, [
          ...NO_SIDES,
          border('a:bottom', LAST_RULE),
          border('a:insideH', body.rule),
          noBorder('a:insideV'),
        ]),
        element('a:band1H', {}, [
          element('a:tcStyle', {}, [element('a:tcBdr'), element('a:fill', {}, [solidFill('surface')])]),
        ]),
        part('a:firstCol', stub, []),
        part('a:lastRow', { ...body, bold: true }, [border('a:top', LAST_RULE)]),
        part('a:firstRow', header, [border('a:bottom', header.rule)]),
      ]),
    ]),
  )
}

function part(tagName: string, { color, bold, fill }: PartStyle, borders: XmlElement[]): XmlElement {
  return element(tagName, {}, [
    element('a:tcTxStyle', { b: bold ? 'on' : 'off' }, [
      element('a:fontRef', { idx: 'minor' }, [element('a:prstClr', { val: 'black' })]),
      element('a:schemeClr', { val: schemeColor(color) }),
    ]),
    element('a:tcStyle', {}, [
      element('a:tcBdr', {}, borders),
      tagName === 'a:firstCol' || tagName === 'a:lastRow' ? undefined : fillXml(fill),
    ]),
  ])
}

function fillXml(fill: ColorToken | undefined): XmlElement {
  return element('a:fill', {}, [fill === undefined ? element('a:noFill') : solidFill(fill)])
}

function border(side: string, stroke: Stroke): XmlElement {
  return element(side, {}, [element('a:ln', { w: emu(stroke.width), cmpd: 'sng' }, [solidFill(stroke.color)])])
}

function noBorder(side: string): XmlElement {
  return element(side, {}, [element('a:ln', {}, [element('a:noFill') satisfies XmlChild])])
}

const NO_SIDES: XmlElement[] = ['a:left', 'a:right', 'a:top'].map(noBorder)
