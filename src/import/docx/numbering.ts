/** Word counts the paragraphs of its lists when it shows them (ECMA-376 part 1, 17.9): the numbers that a reader sees. */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml.js'
import { isWide } from '../../text/script.js'
import { numeral } from '../numerals.js'
import { isOn, numberOf, valueOf } from './properties.js'
import { isSymbolFont } from './symbols.js'
import { type Numbered, type Styles } from './styles.js'

interface Level {
  start: number
  format: string
  /** With `%1` for the number of the first level. */
  text: string
  /** The paragraph style that stands on this level. */
  style?: string
  /** All numbers in figures. */
  legal: boolean
  /** Nothing stands between the number and the words. */
  close: boolean
  /** The sign is of a font of signs. */
  sign: boolean
  /** Goes on counting behind a higher level. */
  restarts: boolean
  /** In twentieths of a point. */
  indent?: number
}

interface List {
  /** Lists of one kind go on counting together. */
  kind: number
  levels: ReadonlyMap<number, Level>
  /** Numbers with which the list itself begins. */
  starts: ReadonlyMap<number, number>
}

export interface Counted {
  kind: number
  level: number
  /** The number and what parts it from the words; empty for a bullet. */
  label: string
  indent?: number
}

const MOST_LEVELS = 9

export class Numbering {
  private readonly kinds = new Map<number, ReadonlyMap<number, Level>>()
  private readonly lists = new Map<number, List>()
  private readonly counts = new Map<number, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  /** @param root of the part; undefined where there is none. */
  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    if (root === undefined) return
    const kinds = childrenOf(root, 'w:abstractNum')
    for (const kind of kinds) this.kinds.set(idOf(kind, 'w:abstractNumId'), levelsOf(kind))
    const lists = childrenOf(root, 'w:num')
    for (const list of lists) {
      const kind = numberOf(list, 'w:abstractNumId') ?? -1
      this.lists.set(idOf(list, 'w:numId'), { kind, ...this.overridden(list, this.kinds.get(kind) ?? new Map()) })
    }
    // A kind may only name the style whose list it is.
    for (const kind of kinds) {
      const linked = this.lists.get(styles.numberedOf(valueOf(kind, 'w:numStyleLink')).list ?? 0)
      const id = idOf(kind, 'w:abstractNumId')
      if (linked === undefined || (this.kinds.get(id)?.size ?? 0) > 0) continue
      for (const [list, one] of this.lists)
        if (one.kind === id) this.lists.set(list, { ...one, kind: linked.kind, levels: linked.levels })
    }
  }

  /**
   * Counts a paragraph; undefined where no list counts it. To be asked once for each paragraph, in order.
   *
   * @param direct what the paragraph itself says.
   */
  count(direct: Numbered, style: string | undefined): Counted | undefined {
    const ofStyle = this.styles.numberedOf(style)
    const id = direct.list ?? ofStyle.list
    const list = id === undefined ? undefined : this.lists.get(id)
    if (id === undefined || list === undefined) return undefined
    const styled = [...list.levels].find(([, one]) => one.style !== undefined && one.style === style)?.[0]
    const at = Math.min(
      MOST_LEVELS - 1,
      Math.max(0, direct.level ?? (direct.list === undefined ? styled : undefined) ?? ofStyle.level ?? 0),
    )
    const level = list.levels.get(at)
    if (level === undefined) return undefined
    const counts = this.advance(id, list, at, level)
    return {
      kind: list.kind,
      level: at,
      label: labelOf(level, counts, list.levels),
      ...(level.indent !== undefined && { indent: level.indent }),
    }
  }

  private advance(id: number, list: List, at: number, level: Level): readonly (number | undefined)[] {
    const counts = this.counts.get(list.kind) ?? []
    this.counts.set(list.kind, counts)
    const own = list.starts.get(at)
    const first = own !== undefined && !this.begun.has(`${id} ${at}`)
    this.begun.add(`${id} ${at}`)
    const before = counts[at]
    counts[at] = first ? own : before === undefined ? (own ?? level.start) : before + 1
    for (let below = at + 1; below < MOST_LEVELS; below++)
      if (list.levels.get(below)?.restarts !== false) counts[below] = undefined
    return counts
  }

  private overridden(list: XmlElement, levels: ReadonlyMap<number, Level>): Pick<List, 'levels' | 'starts'> {
    const own = new Map(levels)
    const starts = new Map<number, number>()
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const at = idOf(override, 'w:ilvl')
      const level = childOf(override, 'w:lvl')
      if (level !== undefined) own.set(at, levelOf(level))
      const start = numberOf(override, 'w:startOverride')
      if (start !== undefined) starts.set(at, start)
    }
    return { levels: own, starts }
  }
}

function idOf(element: XmlElement, name: string): number {
  return Number(element.attributes[name] ?? Number.NaN)
}

function levelsOf(kind: XmlElement): Map<number, Level> {
  return new Map(childrenOf(kind, 'w:lvl').map((level) => [idOf(level, 'w:ilvl'), levelOf(level)]))
}

function levelOf(level: XmlElement): Level {
  const looks = childOf(level, 'w:rPr')
  const font = looks && childOf(looks, 'w:rFonts')?.attributes['w:ascii']
  const paragraph = childOf(level, 'w:pPr')
  const indents = paragraph && childOf(paragraph, 'w:ind')?.attributes
  const indent = Number(indents?.['w:left'] ?? indents?.['w:start'] ?? Number.NaN)
  const style = valueOf(level, 'w:pStyle')
  return {
    start: numberOf(level, 'w:start') ?? 1,
    format: formatOf(level),
    text: valueOf(level, 'w:lvlText') ?? '',
    ...(style !== undefined && { style }),
    legal: isOn(level, 'w:isLgl') ?? false,
    close: valueOf(level, 'w:suff') === 'nothing',
    sign: typeof font === 'string' && isSymbolFont(font),
    restarts: numberOf(level, 'w:lvlRestart') !== 0,
    ...(Number.isFinite(indent) && { indent }),
  }
}

/** Newer forms stand beside the older one that they are like. */
function formatOf(level: XmlElement): string {
  const choice = childrenOf(level, 'mc:AlternateContent').flatMap((one) => childrenOf(one, 'mc:Fallback'))[0]
  return valueOf(level, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal'
}

/** A bullet is no word, unless somebody wrote words for one (“Note:”). */
const WORDS = /\p{L}{2,}|\p{Script=Han}/u

function labelOf(level: Level, counts: readonly (number | undefined)[], levels: ReadonlyMap<number, Level>): string {
  if (level.format === 'bullet') return !level.sign && WORDS.test(level.text) ? parted(level.text, level.close) : ''
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const shown = levels.get(at)
    return numeral(counts[at] ?? shown?.start ?? 1, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
  })
  return /[\p{L}\p{N}]/u.test(text) ? parted(text.trim(), level.close) : ''
}

/** 一、 and （一） stand close to their words, 1. does not. */
function parted(label: string, close: boolean): string {
  const last = [...label].at(-1) ?? ''
  return close || /[、，．。：）】》]/u.test(last) || (isWide(last) && /\p{P}/u.test(last)) ? label : `${label} `
}
