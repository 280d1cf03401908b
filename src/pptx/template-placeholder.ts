/** Placeholders of ours under a school's master: what the master's own have besides must not reach our words. */
import { childOf, childrenOf, descendantsOf, element, type XmlElement } from '../ooxml/xml.js'

/** Looks of letters by which a line would become longer, or would not be the deck's. */
const PLAIN = { i: '0', u: 'none', strike: 'noStrike', cap: 'none', spc: '0', baseline: '0' }

/**
 * Sets the placeholders of a layout apart from those of the master above it: no fill and no outline of theirs, the
 * theme's fonts, letters as they are written, no space behind paragraphs. Places, sizes and colours are the layout's
 * already.
 */
export function setApart(layout: XmlElement): void {
  for (const shape of descendantsOf(layout, 'p:sp')) {
    const placeholder = descendantsOf(shape, 'p:ph')[0]
    const properties = childOf(shape, 'p:spPr')
    if (placeholder === undefined || properties === undefined) continue
    const none = element('a:noFill')
    properties.children.push(none, element('a:ln', {}, [none]), element('a:effectLst'))
    const font = placeholder.attributes.type === 'title' ? '+mj' : '+mn'
    for (const level of childrenOf(descendantsOf(shape, 'a:lstStyle')[0] ?? shape, 'a:lvl1pPr'))
      setLevelApart(level, font)
  }
}

function setLevelApart(level: XmlElement, font: string): void {
  level.children = level.children.flatMap((child) =>
    typeof child !== 'string' && child.tagName === 'a:spcBef'
      ? [child, element('a:spcAft', {}, [element('a:spcPts', { val: 0 })])]
      : [child],
  )
  const run = childOf(level, 'a:defRPr')
  if (run === undefined) return
  Object.assign(run.attributes, PLAIN)
  const faces = [
    ['a:latin', 'lt'],
    ['a:ea', 'ea'],
    ['a:cs', 'cs'],
  ].map(([name = '', script = '']) => element(name, { typeface: `${font}-${script}` }))
  run.children.push(element('a:effectLst'), ...faces)
}
