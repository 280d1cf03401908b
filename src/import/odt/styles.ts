/** What the paragraph styles of an OpenDocument text mean, by the built-in styles that they stem from. */
import { unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import { allOf, elementsOf, localName } from '../xml-part.js'

export type Meaning = 'title' | 'subtitle' | 'quote' | 'code' | 'caption'

interface Style {
  parent?: string
  bold?: boolean
  /** Raised, lowered, or struck out. */
  tag?: 'sup' | 'sub' | 's'
}

/** Names under which LibreOffice, WPS and pandoc store them; `_20_` is a space. */
const MEANINGS: [RegExp, Meaning][] = [
  [/^Title$|^标题$/u, 'title'],
  [/^Subtitle$|^副标题$/u, 'subtitle'],
  [/^(?:Quotations?|Intense_20_Quote|Quote|引用|Block_20_Text)$/u, 'quote'],
  [/^(?:Preformatted_20_Text|Source_20_Code|HTML_20_Preformatted|Source_20_Text)$/u, 'code'],
  [/^(?:Caption|Figure|Illustration|Drawing|(?:Figure|Image|Table)(?:_20_)?Caption|题注|图)$/u, 'caption'],
]

/** Styles stem from styles; a ring of them has no end. */
const MOST_PARENTS = 20

export class Styles {
  private readonly styles = new Map<string, Style>()

  /** @param roots of content.xml and styles.xml. */
  constructor(roots: readonly XmlElement[]) {
    for (const style of roots.flatMap((root) => allOf(root, 'style'))) {
      const name = attributeOf(style, 'style:name')
      const [properties] = elementsOf(style).filter((one) => localName(one) === 'text-properties')
      const weight = properties === undefined ? undefined : attributeOf(properties, 'fo:font-weight')
      const parent = attributeOf(style, 'style:parent-style-name')
      if (name !== undefined)
        this.styles.set(name, {
          ...(parent !== undefined && { parent }),
          ...(weight !== undefined && { bold: /^(?:bold|[6-9]00)$/u.test(weight) }),
          ...tagOf(properties),
        })
    }
  }

  meaningOf(name: string | undefined): Meaning | undefined {
    return this.first(name, (one) => MEANINGS.find(([pattern]) => pattern.test(one))?.[1])
  }

  isBold(name: string | undefined): boolean {
    return this.first(name, (one) => this.styles.get(one)?.bold) ?? false
  }

  /** The element of HTML that says the same of words. */
  tagOf(name: string | undefined): 'sup' | 'sub' | 's' | undefined {
    return this.first(name, (one) => this.styles.get(one)?.tag)
  }

  /** What the style says, or the nearest of those that it stems from. */
  private first<T>(name: string | undefined, ask: (name: string) => T | undefined): T | undefined {
    let current = name
    for (let steps = 0; current !== undefined && steps < MOST_PARENTS; steps++) {
      const found = ask(current)
      if (found !== undefined) return found
      current = this.styles.get(current)?.parent
    }
    return undefined
  }
}

/** `style:text-position="super 58%"`, or a share of the height: `33% 58%`. */
function tagOf(properties: XmlElement | undefined): Pick<Style, 'tag'> {
  if (properties === undefined) return {}
  const line = attributeOf(properties, 'style:text-line-through-style') ?? 'none'
  if (line !== 'none') return { tag: 's' }
  const position = attributeOf(properties, 'style:text-position') ?? ''
  if (/^(?:super|[1-9])/u.test(position)) return { tag: 'sup' }
  return /^(?:sub|-)/u.test(position) ? { tag: 'sub' } : {}
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = element.attributes[name]
  return value === undefined || value === null ? undefined : unescapeXml(value)
}
