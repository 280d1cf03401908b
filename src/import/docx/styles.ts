/** What the styles of a Word file mean, and how they look: by their built-in names and by the styles that they stem from. */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml.js'
import { isOn, numberOf, valueOf } from './properties.js'

export type Meaning = 'title' | 'quote' | 'code' | 'caption' | 'contents'

/** How a run looks, as far as it means something. */
export interface Looks {
  bold?: boolean
  /** Nobody reads it on paper (`w:vanish`, ECMA-376 part 1, 17.3.2.41). */
  hidden?: boolean
  /** Struck out: its author took it back. */
  struck?: boolean
  vertical?: 'superscript' | 'subscript'
  /** The font of its Latin letters. */
  font?: string
  /** In half points. */
  size?: number
}

/** Which list counts a paragraph; 0 for none. */
export interface Numbered {
  list?: number
  level?: number
}

interface Style {
  name: string
  parent?: string
  outline?: number
  numbered: Numbered
  looks: Looks
}

/** The names under which Word, WPS, LibreOffice and pandoc store the built-in styles. */
const MEANINGS: [RegExp, Meaning][] = [
  [/^(?:title|标题|document title)$/iu, 'title'],
  [/^(?:quote|intense quote|quotations?|block text|引用|明显引用)$/iu, 'quote'],
  [/^(?:source code|preformatted text|html preformatted|html 预设格式|macro text)$/iu, 'code'],
  [/^(?:caption|题注|image caption|table caption|captioned figure caption)$/iu, 'caption'],
  [/^(?:toc \d|toc heading|table of figures|contents \d|contents heading|目录 \d)$/iu, 'contents'],
]

/** `heading 1` in Word in every language, `Heading 1` in LibreOffice, `标题 1` in WPS. */
const HEADING = /^(?:heading|标题)\s?(?<level>[1-9])$/iu

/** Styles stem from styles; a ring of them has no end. */
const MOST_PARENTS = 20

export class Styles {
  private readonly styles = new Map<string, Style>()
  private readonly looks = new Map<string, Looks>()
  private readonly defaults: Looks
  private readonly usual: string | undefined

  /** @param root of the part; undefined where there is none. */
  constructor(root: XmlElement | undefined) {
    const all = root === undefined ? [] : childrenOf(root, 'w:style')
    for (const style of all) {
      const id = style.attributes['w:styleId']
      if (typeof id === 'string') this.styles.set(id, styleOf(style))
    }
    const defaults = root && childOf(root, 'w:docDefaults')
    const run = defaults && childOf(defaults, 'w:rPrDefault')
    this.defaults = looksOf(run && childOf(run, 'w:rPr'))
    this.usual =
      all.find(
        ({ attributes }) =>
          attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
      )?.attributes['w:styleId'] ?? undefined
  }

  /** The style of paragraphs that name none. */
  paragraphStyle(named: string | undefined): string | undefined {
    return named ?? this.usual
  }

  meaningOf(id: string | undefined): Meaning | undefined {
    return this.first(id, ({ name }) => MEANINGS.find(([pattern]) => pattern.test(name))?.[1])
  }

  /** 1 for the highest; undefined for text. */
  headingLevel(id: string | undefined): number | undefined {
    const level = this.first(id, ({ name, outline }) => {
      const named = HEADING.exec(name)?.groups?.['level']
      return outline ?? (named === undefined ? undefined : Number(named) - 1)
    })
    return level === undefined || level > 8 ? undefined : level + 1
  }

  numberedOf(id: string | undefined): Numbered {
    const list = this.first(id, ({ numbered }) => numbered.list)
    const level = this.first(id, ({ numbered }) => numbered.level)
    return { ...(list !== undefined && { list }), ...(level !== undefined && { level }) }
  }

  /** With the document's defaults and those of the styles that it stems from. */
  looksOf(id: string | undefined): Looks {
    const known = this.looks.get(id ?? '')
    if (known !== undefined) return known
    const chain: Looks[] = []
    this.first(id, ({ looks }) => void chain.unshift(looks))
    const looks: Looks = Object.assign({}, this.defaults, ...chain)
    this.looks.set(id ?? '', looks)
    return looks
  }

  /** What a character style adds, without the document's defaults. */
  addedBy(id: string | undefined): Looks {
    const chain: Looks[] = []
    this.first(id, ({ looks }) => void chain.unshift(looks))
    return Object.assign({}, ...chain) as Looks
  }

  /** What the style says, or the nearest of those that it stems from. */
  private first<T>(id: string | undefined, ask: (style: Style) => T | undefined): T | undefined {
    let current = id === undefined ? undefined : this.styles.get(id)
    for (let steps = 0; current !== undefined && steps < MOST_PARENTS; steps++) {
      const found = ask(current)
      if (found !== undefined) return found
      current = current.parent === undefined ? undefined : this.styles.get(current.parent)
    }
    return undefined
  }
}

function styleOf(style: XmlElement): Style {
  const paragraph = childOf(style, 'w:pPr')
  const parent = valueOf(style, 'w:basedOn')
  const outline = numberOf(paragraph, 'w:outlineLvl')
  return {
    name: (valueOf(style, 'w:name') ?? '').trim(),
    ...(parent !== undefined && { parent }),
    ...(outline !== undefined && { outline }),
    numbered: numberedOf(paragraph),
    looks: looksOf(childOf(style, 'w:rPr')),
  }
}

/** @param properties of a paragraph or its style, `w:pPr`. */
export function numberedOf(properties: XmlElement | undefined): Numbered {
  const numbered = properties && childOf(properties, 'w:numPr')
  const [list, level] = [numberOf(numbered, 'w:numId'), numberOf(numbered, 'w:ilvl')]
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level }) }
}

/** @param properties of a run or a style, `w:rPr`. */
export function looksOf(properties: XmlElement | undefined): Looks {
  if (properties === undefined || properties.children.length === 0) return {}
  const bold = isOn(properties, 'w:b')
  const hidden = isOn(properties, 'w:vanish')
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike')
  const vertical = valueOf(properties, 'w:vertAlign')
  const size = numberOf(properties, 'w:sz')
  const fonts = childOf(properties, 'w:rFonts')
  const font = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi']
  return {
    ...(bold !== undefined && { bold }),
    ...(hidden !== undefined && { hidden }),
    ...(struck !== undefined && { struck }),
    ...(vertical !== undefined && {
      vertical: vertical === 'superscript' || vertical === 'subscript' ? vertical : undefined,
    }),
    ...(typeof font === 'string' && { font }),
    ...(size !== undefined && { size }),
  }
}
