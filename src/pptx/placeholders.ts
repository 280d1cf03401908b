/** Placeholders of layouts and of the master: a place, and what the text put there looks like. */
import { isKorean, isRightToLeft } from '../text/languages.js'
import { bulletXml, isSameBullet } from './bullets.js'
import { solidFill } from './color.js'
import type { Placeholder } from './shapes.js'
import { alignment, bodyProperties, hanging, type Inherited } from './text.js'
import { centipoints, emu } from './units.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/** What PowerPoint shows on an empty placeholder of a new slide. */
function promptOf({ type, name }: Placeholder): string {
  if (type === 'ftr') return ''
  return type === 'sldNum' ? '‹#›' : name
}

/**
 * A placeholder with its place and style, on a layout or the master.
 *
 * @param above the master's, from which a layout's says only what differs.
 */
export function placeholderXml(placeholder: Placeholder, spid: number, lang: string, above?: Placeholder): XmlElement {
  const { type, name, idx, x, y, width, height, inherited } = placeholder
  const prompt = promptOf(placeholder)
  const samePlace = above?.x === x && above.y === y && above.width === width && above.height === height
  const content =
    type === 'sldNum'
      ? element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [
          element('a:rPr', { lang: 'en-US' }),
          element('a:t', {}, prompt),
        ])
      : prompt !== '' && element('a:r', {}, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, prompt)])
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: spid, name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [
        element('p:ph', { type, ...(idx !== undefined && { ...(type !== 'body' && { sz: 'quarter' }), idx }) }),
      ]),
    ]),
    element('p:spPr', {}, [
      !samePlace &&
        element('a:xfrm', {}, [
          element('a:off', { x: emu(x), y: emu(y) }),
          element('a:ext', { cx: emu(width), cy: emu(height) }),
        ]),
      above === undefined && element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
    element('p:txBody', {}, [
      bodyProperties(inherited, above?.inherited),
      element('a:lstStyle', {}, [
        !(above && isSameStyle(inherited, above.inherited)) && levelStyle(inherited, 'a:lvl1pPr', lang),
      ]),
      element('a:p', {}, [content, element('a:endParaRPr', { lang: 'en-US' })]),
    ]),
  ])
}

function isSameStyle(one: Inherited, other: Inherited): boolean {
  const { size, pitch, color, bold, align, bullet, indent } = one
  return (
    size === other.size &&
    pitch === other.pitch &&
    color === other.color &&
    bold === other.bold &&
    align === other.align &&
    indent === other.indent &&
    isSameBullet(bullet, other.bullet)
  )
}

/** What one level of a placeholder's text looks like; exact pitch as everywhere. */
export function levelStyle(inherited: Inherited, tagName: string, lang: string, font?: '+mj' | '+mn'): XmlElement {
  const { size, pitch, color, bold, align, bullet, indent } = inherited
  return element(
    tagName,
    {
      marL: emu(indent),
      indent: hanging(bullet, indent),
      algn: alignment(align, lang),
      rtl: isRightToLeft(lang) ? 1 : undefined,
      eaLnBrk: isKorean(lang) ? 0 : 1,
      latinLnBrk: 0,
      hangingPunct: 0,
    },
    [
      element('a:lnSpc', {}, [element('a:spcPts', { val: centipoints(pitch) })]),
      element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
      ...bulletXml(bullet),
      element('a:defRPr', { sz: centipoints(size), b: Number(bold), kern: 0 }, [
        solidFill(color),
        ...(font === undefined
          ? []
          : [
              element('a:latin', { typeface: `${font}-lt` }),
              element('a:ea', { typeface: `${font}-ea` }),
              element('a:cs', { typeface: `${font}-cs` }),
            ]),
      ]),
    ],
  )
}
