/** The numbers that a list style of an OpenDocument text counts (OpenDocument 1.3, part 3, 16.29 and 19.880), as words. */
import type { XmlElement } from '../../ooxml/xml.js'
import { isWide } from '../../text/script.js'
import { letters, numeral, roman } from '../numerals.js'
import { allOf, elementsOf, localName } from '../xml-part.js'
import { attributeOf } from './styles.js'

interface Level {
  format: string
  prefix: string
  suffix: string
  start: number
  /** How many levels the number shows: 2 for “1.1”. */
  shown: number
}

const FORMS: Record<string, (value: number) => string> = {
  '1': String,
  a: letters,
  A: (value) => letters(value).toUpperCase(),
  i: (value) => roman(value).toLowerCase(),
  I: roman,
  '一, 二, 三, ...': (value) => numeral(value, 'chineseCounting'),
  '甲, 乙, 丙, ...': (value) => numeral(value, 'ideographTraditional'),
  '①, ②, ③, ...': (value) => numeral(value, 'decimalEnclosedCircle'),
}

export class ListStyles {
  private readonly styles = new Map<string, ReadonlyMap<number, Level>>()
  /** Where each style stands, by level. */
  private readonly counts = new Map<string, (number | undefined)[]>()

  /** @param roots of content.xml and styles.xml. */
  constructor(roots: readonly XmlElement[]) {
    for (const style of roots.flatMap((root) => [...allOf(root, 'list-style'), ...allOf(root, 'outline-style')])) {
      const levels = elementsOf(style).filter((one) =>
        /^(?:list|outline)-level-style(?:-number)?$/u.test(localName(one)),
      )
      const name = attributeOf(style, 'style:name')
      if (name !== undefined)
        this.styles.set(name, new Map(levels.map((one) => [Number(attributeOf(one, 'text:level') ?? 1), levelOf(one)])))
    }
  }

  /** A list begins to count anew, unless it goes on with the one before it. */
  begin(style: string | undefined, depth: number, goesOn: boolean): void {
    if (style === undefined || goesOn) return
    const counts = this.counts.get(style) ?? []
    for (let at = depth; at < counts.length; at++) counts[at] = undefined
  }

  /**
   * Counts an item.
   *
   * @param depth from 1.
   * @param value with which it says that it begins.
   * @returns the number and what parts it from the words; empty for a bullet.
   */
  label(style: string | undefined, depth: number, value?: number): string {
    const levels = this.styles.get(style ?? '')
    const level = levels?.get(depth)
    if (style === undefined || levels === undefined || level === undefined || level.format === '') return ''
    const counts = this.counts.get(style) ?? []
    this.counts.set(style, counts)
    const before = counts[depth]
    counts[depth] = value ?? (before === undefined ? level.start : before + 1)
    counts.length = depth + 1
    const numbers = Array.from({ length: level.shown }, (_, at) => depth - level.shown + 1 + at)
      .filter((at) => at >= 1)
      .map((at) => (FORMS[levels.get(at)?.format ?? '1'] ?? String)(counts[at] ?? levels.get(at)?.start ?? 1))
    const label = `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
    return /[、，．。：）】]$/u.test(label) || (isWide([...label].at(-1) ?? '') && /\p{P}$/u.test(label))
      ? label
      : `${label} `
  }
}

function levelOf(level: XmlElement): Level {
  const number = (name: string): number => Math.max(1, Number(attributeOf(level, name) ?? 1) || 1)
  return {
    format: attributeOf(level, 'style:num-format') ?? '',
    prefix: attributeOf(level, 'style:num-prefix') ?? '',
    suffix: attributeOf(level, 'style:num-suffix') ?? '',
    start: number('text:start-value'),
    shown: number('text:display-levels'),
  }
}
