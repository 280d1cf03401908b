/** The theme part: the twelve colours, and a Latin and an East-Asian face for headings and for text. */
import { COLOR_SLOTS, type ColorToken, type FontFamily, type Theme } from '../themes/index.js'
import { languageOf } from '../text/languages.js'
import { childOf, element, type XmlElement } from '../ooxml/xml.js'

/** Order of the colours in a scheme (ECMA-376 part 1, 20.1.6.2). */
const SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** Puts a theme's colours and fonts into the theme that pptxgenjs wrote; its formats of lines and effects stay. */
export function finishTheme(part: XmlElement, theme: Theme, lang: string): XmlElement {
  const elements = childOf(part, 'a:themeElements')
  if (elements === undefined) throw new Error('The theme has no elements.')
  const name = `Lectern ${theme.name}`
  part.attributes.name = name
  elements.children = elements.children.map((child) => {
    if (typeof child === 'string') return child
    if (child.tagName === 'a:clrScheme') return colorScheme(theme, name)
    return child.tagName === 'a:fontScheme' ? fontScheme(theme, name, lang) : child
  })
  return part
}

function colorScheme(theme: Theme, name: string): XmlElement {
  const tokenOf = new Map(Object.entries(COLOR_SLOTS).map(([token, slot]) => [slot as string, token as ColorToken]))
  return element(
    'a:clrScheme',
    { name },
    SLOTS.map((slot) => {
      const color = theme.colors[tokenOf.get(slot) ?? 'ink']
      return element(`a:${slot}`, {}, [element('a:srgbClr', { val: color.slice(1).toUpperCase() })])
    }),
  )
}

function fontScheme({ fonts }: Theme, name: string, lang: string): XmlElement {
  return element('a:fontScheme', { name }, [
    fontCollection('a:majorFont', fonts.heading, lang),
    fontCollection('a:minorFont', fonts.body, lang),
  ])
}

/** `a:ea` is what text in the deck's language gets; the rest is for what a person adds in another script. */
function fontCollection(tagName: string, { latin, eastAsian }: FontFamily, lang: string): XmlElement {
  return element(tagName, {}, [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: eastAsian[languageOf(lang).eastAsian] }),
    element('a:cs', { typeface: latin }),
    ...Object.entries(eastAsian).map(([script, typeface]) => element('a:font', { script, typeface })),
  ])
}
