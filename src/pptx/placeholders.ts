/** Placeholders of layouts and of the master: a place, and what the text put there looks like. */
import { bulletXml } from './bullets.js'
import { solidFill } from './color.js'
import { isRightToLeft } from './language.js'
import type { Placeholder } from './shapes.js'
import { alignment, bodyProperties, hanging, type Inherited } from './text.js'
import { centipoints, emu } from './units.js'
import { element, type XmlElement } from './xml.js'

const NAMES: Record<Placeholder['type'], string> = { title: 'Title', body: 'Text', ftr: 'Footer', sldNum: 'Slide number' }

/** Prompts that PowerPoint shows on an empty placeholder of a new slide. */
const PROMPTS: Record<Placeholder['type'], string> = { title: 'Title', body: 'Text', ftr: '', sldNum: '‹#›' }

/** A placeholder with its place and style, on a layout or the master. */
export function placeholderXml(placeholder: Placeholder, spid: number, lang: string): XmlElement {
  const { type, idx, x, y, width, height, inherited } = placeholder
  const content =
    type === 'sldNum'
      ? element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, PROMPTS.sldNum)])
      : PROMPTS[type] !== '' && element('a:r', {}, [element('a:rPr', { lang: 'en-US' }), element('a:t', {}, PROMPTS[type])])
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: spid, name: NAMES[type] }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type, ...(idx !== undefined && { ...(type !== 'body' && { sz: 'quarter' }), idx }) })]),
    ]),
    element('p:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: emu(x), y: emu(y) }), element('a:ext', { cx: emu(width), cy: emu(height) })]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
    element('p:txBody', {}, [
      bodyProperties(inherited),
      element('a:lstStyle', {}, [levelStyle(inherited, 'a:lvl1pPr', lang)]),
      element('a:p', {}, [content, element('a:endParaRPr', { lang: 'en-US' })]),
    ]),
  ])
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
      eaLnBrk: 1,
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
          : [element('a:latin', { typeface: `${font}-lt` }), element('a:ea', { typeface: `${font}-ea` }), element('a:cs', { typeface: `${font}-cs` })]),
      ]),
    ],
  )
}
