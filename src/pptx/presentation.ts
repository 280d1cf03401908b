/** The presentation part: order of its children, the notes page's size, sections. */
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Deck } from '../outline/deck.js'
import { childrenOf, element, type XmlElement } from '../ooxml/xml.js'

/** Order that the schema asks for (ECMA-376 part 1, 19.2.1.26); pptxgenjs puts the notes master after the slides. */
const ORDER = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle']

/** A4 upright would be wrong for a letter page and the reverse; this is what PowerPoint itself writes. */
const NOTES_SIZE = { cx: 6858000, cy: 9144000 }

export function finishPresentation(part: XmlElement, deck: Deck): XmlElement {
  const children = childrenOf(part).map((child) => {
    if (child.tagName === 'p:notesSz') return element('p:notesSz', NOTES_SIZE)
    return child.tagName === 'p:defaultTextStyle' ? withoutKerning(child) : child
  })
  const slideIds = children
    .filter(({ tagName }) => tagName === 'p:sldIdLst')
    .flatMap((list) => childrenOf(list).map(({ attributes }) => attributes.id ?? ''))
  part.children = [
    ...ORDER.flatMap((name) => children.filter(({ tagName }) => tagName === name)),
    sectionsXml(deck, slideIds),
  ]
  return part
}

/** Neither output kerns, so that lines are as wide as they were measured. */
function withoutKerning(node: XmlElement): XmlElement {
  return {
    ...node,
    attributes: {
      ...node.attributes,
      ...('kern' in node.attributes && { kern: '0' }),
      ...('hangingPunct' in node.attributes && { hangingPunct: '0' }),
    },
    children: node.children.map((child) => (typeof child === 'string' ? child : withoutKerning(child))),
  }
}

const SECTIONS = 'http://schemas.microsoft.com/office/powerpoint/2010/main'

/** Sections as in the article; slides before the first stand under the talk's title. */
function sectionsXml(deck: Deck, slideIds: string[]): XmlElement {
  const groups: { name: string; ids: string[] }[] = []
  let current: string | undefined
  deck.slides.forEach(({ section }, index) => {
    if (groups.length === 0 || (section !== undefined && section !== current)) {
      current = section
      groups.push({ name: deck.sections.find(({ id }) => id === section)?.title || deck.title, ids: [] })
    }
    groups.at(-1)?.ids.push(slideIds[index] ?? '')
  })
  const list = element(
    'p14:sectionLst',
    { 'xmlns:p14': SECTIONS },
    groups.map(({ name, ids }, index) =>
      element('p14:section', { name, id: guid(`${index} ${name}`) }, [
        element(
          'p14:sldIdLst',
          {},
          ids.map((id) => element('p14:sldId', { id })),
        ),
      ]),
    ),
  )
  return element('p:extLst', {}, [element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [list])])
}

/** A GUID made of a name (RFC 4122, version 5 in form), the same on every run. */
function guid(name: string): string {
  const hex = bytesToHex(sha1(utf8ToBytes(`lectern section ${name}`))).toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}
