/** Bullets and numbers that PowerPoint keeps itself: never characters of the text. */
import type { Bullet } from '../layout/scene.js'
import { schemeColor } from './color.js'
import { element, type XmlElement } from '../ooxml/xml.js'

/**
 * The elements that make a paragraph's bullet, or say that it has none.
 *
 * @param startAt The number with which the series of numbers begins. PowerPoint counts paragraphs on only while they
 * all name the same start, so each of a series says it; 1 goes without saying.
 */
export function bulletXml(bullet: Bullet | undefined, startAt = 1): XmlElement[] {
  if (bullet === undefined) return [element('a:buNone')]
  const color = element('a:buClr', {}, [element('a:schemeClr', { val: schemeColor(bullet.color) })])
  if (bullet.type === 'dot')
    return [color, element('a:buFont', { typeface: 'Arial' }), element('a:buChar', { char: '•' })]
  const number = element('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? undefined : startAt })
  return [color, element('a:buFont', { typeface: '+mj-lt' }), number]
}

/** Whether two paragraphs have bullets that look alike, numbers aside. */
export function isSameBullet(one: Bullet | undefined, other: Bullet | undefined): boolean {
  return one?.type === other?.type && one?.color === other?.color
}
