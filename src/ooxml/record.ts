/**
 * What a PowerPoint remembers of the talk that it was exported from: the article's data, and for each slide its words as
 * they were then and the sentences that they come from. It travels as a custom XML part (ECMA-376 part 1, 22.5), which
 * PowerPoint keeps when it saves; its slides are known again by their `p14:creationId`.
 */
import { type Figures, parseFigures } from './figures.js'
import { type Parts, type WrittenParts, readXml, textOfPart, writeRelations, writeXml } from './package.js'
import { readRelations, type ReadTheme } from './read.js'
import { childOf, childrenOf, element, textOf, unescapeXml, type XmlElement } from './xml.js'

export interface TalkRecord {
  /** BCP 47, of the deck. */
  lang: string
  /** The article's data file: its name without a folder, and its text. */
  data?: { name: string; text: string }
  /** The theme's name in the data, and its colours and faces as `readPptx` reads them. */
  theme: { name: string; values: ReadTheme }
  slides: SlideRecord[]
}

export interface SlideRecord {
  /** Id of the deck's slide. */
  id: string
  /** Of the deck's slide, or `BY_HAND`. */
  kind: string
  /** Its `p14:creationId`. */
  key: number
  hidden: boolean
  title: string
  /** As `ReadSlide.words` gives them. */
  lines: LineRecord[]
  /** Words of its ornaments, numbers say, which PowerPoint knows as decorative; absent in files of before. */
  ornaments?: string[]
  /** Of its chart. */
  figures?: Figures
  /** As in the deck. */
  notes: string
  /** Ids of the sentences in the notes, in the order in which they stand there. */
  sentences: string[]
  /** Where the part begins that is not said unless somebody asks, as in the deck; absent where all is said. */
  spareFrom?: { paragraph: number; sentence: number }
}

/** Stands for the kind of a slide that was written in Markdown beside the article: the data has nothing of it. */
export const BY_HAND = 'by-hand'

export interface LineRecord {
  text: string
  /** Ids of the sentences that it repeats. */
  from: string[]
}

const NAMESPACE = 'urn:lectern:talk:1'
const PART = 'customXml/item1.xml'
/** As Office programs and LibreOffice name such parts. */
const ITEM = /^customXml\/item\d+\.xml$/u
const PROPERTIES = 'customXml/itemProps1.xml'
/** Names the kind of part, not the talk: the same in every file. */
const STORE_ITEM = '{6C656374-6572-4E74-A16C-6B0000000001}'

/** Adds the record's parts; the presentation still has to relate to the one that is returned. */
export function writeRecord(parts: WrittenParts, record: TalkRecord): string {
  writeXml(parts, PART, recordXml(record))
  writeRelations(parts, PART, [{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }])
  const schemas = element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': NAMESPACE })])
  const store = {
    'ds:itemID': STORE_ITEM,
    'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  }
  writeXml(parts, PROPERTIES, element('ds:datastoreItem', store, [schemas]))
  return PART
}

function recordXml({ lang, data, theme, slides }: TalkRecord): XmlElement {
  return element('talk', { xmlns: NAMESPACE, lang, ornaments: 1 }, [
    data && element('data', { name: data.name, 'xml:space': 'preserve' }, data.text),
    element(
      'theme',
      { name: theme.name },
      Object.entries(theme.values).map(([slot, value]) => element('value', { slot, is: value })),
    ),
    ...slides.map(({ id, kind, key, hidden, title, lines, ornaments = [], figures, notes, sentences, spareFrom }) =>
      element('slide', { id, kind, key, hidden: hidden ? 1 : undefined }, [
        element('title', {}, title),
        ...lines.map(({ text, from }) => element('line', { from: from.join(' ') }, text)),
        ...ornaments.map((text) => element('ornament', {}, text)),
        figures && element('figures', {}, JSON.stringify(figures)),
        ...(notes === ''
          ? []
          : [
              element(
                'notes',
                {
                  sentences: sentences.join(' '),
                  spare: spareFrom && `${spareFrom.paragraph} ${spareFrom.sentence}`,
                },
                notes,
              ),
            ]),
      ]),
    ),
  ])
}

/**
 * The record of a package, whether the presentation still relates to it or not: LibreOffice keeps the part and drops the
 * relation. Undefined where Lectern did not write it, or another program has dropped it. Throws where it is damaged.
 */
export function readRecord(parts: Parts): TalkRecord | undefined {
  const related = [...readRelations(parts, 'ppt/presentation.xml').values()].flatMap(({ type, target }) =>
    type === 'customXml' && parts.has(target) ? [target] : [],
  )
  const others = [...parts.keys()].filter((name) => ITEM.test(name) && !related.includes(name))
  // What other programs keep there need not be sound.
  const ours = [...related, ...others].filter((name) => textOfPart(parts, name).includes(NAMESPACE))
  const root = ours.map((name) => readXml(parts, name)).find(({ attributes }) => attributes.xmlns === NAMESPACE)
  return root && recordOf(root)
}

function recordOf(root: XmlElement): TalkRecord {
  const data = childOf(root, 'data')
  const theme = childOf(root, 'theme')
  const hasOrnaments = attribute(root, 'ornaments') === '1'
  return {
    lang: attribute(root, 'lang'),
    ...(data !== undefined && { data: { name: attribute(data, 'name'), text: textOf(data) } }),
    theme: {
      name: theme === undefined ? '' : attribute(theme, 'name'),
      values: Object.fromEntries(
        (theme === undefined ? [] : childrenOf(theme, 'value')).map((value) => [
          attribute(value, 'slot'),
          attribute(value, 'is'),
        ]),
      ),
    },
    slides: childrenOf(root, 'slide').map((slide) => slideOf(slide, hasOrnaments)),
  }
}

function slideOf(slide: XmlElement, hasOrnaments: boolean): SlideRecord {
  const notes = childOf(slide, 'notes')
  const title = childOf(slide, 'title')
  const written = childOf(slide, 'figures')
  const figures = written && parseFigures(textOf(written))
  return {
    id: attribute(slide, 'id'),
    kind: attribute(slide, 'kind'),
    key: Number(attribute(slide, 'key')),
    hidden: attribute(slide, 'hidden') === '1',
    title: title === undefined ? '' : textOf(title),
    lines: childrenOf(slide, 'line').map((line) => ({ text: textOf(line), from: idsOf(line, 'from') })),
    ...(hasOrnaments && { ornaments: childrenOf(slide, 'ornament').map(textOf) }),
    ...(figures !== undefined && { figures }),
    notes: notes === undefined ? '' : textOf(notes),
    sentences: notes === undefined ? [] : idsOf(notes, 'sentences'),
    ...spareOf(notes),
  }
}

function spareOf(notes: XmlElement | undefined): Pick<SlideRecord, 'spareFrom'> {
  const [paragraph, sentence] = notes === undefined ? [] : idsOf(notes, 'spare').map(Number)
  return paragraph === undefined || sentence === undefined ? {} : { spareFrom: { paragraph, sentence } }
}

function attribute(node: XmlElement, name: string): string {
  return unescapeXml(node.attributes[name] ?? '')
}

function idsOf(node: XmlElement, name: string): string[] {
  return attribute(node, name)
    .split(' ')
    .filter((id) => id !== '')
}
