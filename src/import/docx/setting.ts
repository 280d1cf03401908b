/** How a paragraph of Word is set: the size and weight of most of its words, and whether it stands in the middle. */
import { childOf, descendantsOf, textOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import type { Setting } from './looks.js'
import { valueOf } from './properties.js'
import type { State } from './state.js'
import { looksOf } from './styles.js'

/** @param html its words. */
export function settingOf(paragraph: XmlElement, html: string, style: string | undefined, { styles }: State): Setting {
  const text = unescapeXml(html.replace(/<br>/gu, ' ').replace(/<[^>]*>/gu, '')).trim()
  const base = styles.looksOf(style)
  const sizes = new Map<number, number>()
  let bold = 0
  let all = 0
  for (const run of descendantsOf(paragraph, 'w:r')) {
    const length = descendantsOf(run, 'w:t').reduce((sum, words) => sum + textOf(words).trim().length, 0)
    const properties = childOf(run, 'w:rPr')
    const looks = { ...base, ...styles.addedBy(valueOf(properties, 'w:rStyle')), ...looksOf(properties) }
    all += length
    if (looks.bold === true) bold += length
    if (looks.size !== undefined) sizes.set(looks.size, (sizes.get(looks.size) ?? 0) + length)
  }
  const size = [...sizes].sort(([, one], [, other]) => other - one)[0]?.[0]
  return {
    text,
    ...(size !== undefined && { size }),
    bold: all > 0 && bold >= 0.9 * all,
    centred: valueOf(childOf(paragraph, 'w:pPr'), 'w:jc') === 'center',
  }
}
