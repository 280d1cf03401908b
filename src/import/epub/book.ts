/** What an EPUB says of itself: its chapters in their order, its credits, and what stands where. */
import { inputError } from '../../article/errors.js'
import { textOf, unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import type { Credits } from '../block.js'
import { allOf, elementsOf, xmlPart } from '../xml-part.js'

export interface Book {
  /** Names of the chapters' parts. */
  chapters: string[]
  credits: Credits
  /** What the table of contents calls the chapters, by the names of their parts. */
  labels: ReadonlyMap<string, string>
  /** Media types of parts by their names. */
  types: ReadonlyMap<string, string>
}

type Parts = ReadonlyMap<string, Uint8Array>

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
const CHAPTERS = ['application/xhtml+xml', 'text/html', 'application/xml', 'text/xml']

/** Fonts are scrambled in books that anybody may read (EPUB 3.3, 6.2). */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/u

/** What a reading program shows beside the text (EPUB 3 guide and landmarks). */
const ASIDE = /^(?:cover|title-?page|toc|landmarks|lot|loi)$/u

/** @throws InputError where the book is locked, or lacks what every EPUB has. */
export function readBook(parts: Parts, file: string): Book {
  const container = parts.has(CONTAINER) ? xmlPart(parts, CONTAINER, file) : undefined
  const name =
    container === undefined ? undefined : partName(attribute(allOf(container, 'rootfile')[0], 'full-path') ?? '', '')
  if (name === undefined || name === '')
    throw inputError(file, {
      zh: '这不是 EPUB；请用原来的程序打开，重新导出为 EPUB',
      en: 'this is not an EPUB; open it in the program that made it and export it as EPUB',
    })
  assertOpen(parts, file)
  const book = xmlPart(parts, name, file)
  const items = new Map(
    sectionOf(book, 'manifest').map((item) => [
      attribute(item, 'id') ?? '',
      {
        part: partName(attribute(item, 'href') ?? '', name),
        type: attribute(item, 'media-type') ?? '',
        properties: attribute(item, 'properties') ?? '',
      },
    ]),
  )
  const aside = new Set(
    sectionOf(book, 'guide')
      .filter((one) => ASIDE.test(attribute(one, 'type') ?? ''))
      .map((one) => partName(attribute(one, 'href') ?? '', name)),
  )
  const spine = sectionOf(book, 'spine')
    .filter((one) => attribute(one, 'linear') !== 'no')
    .flatMap((one) => items.get(attribute(one, 'idref') ?? '') ?? [])
  const chapters = spine
    .filter(
      ({ part, type, properties }) =>
        CHAPTERS.includes(type) && !aside.has(part) && !/\b(?:nav|cover-image)\b/u.test(properties),
    )
    .map(({ part }) => part)
  return {
    chapters: [...new Set(chapters)],
    credits: creditsOf(book),
    labels: labelsOf(parts, [...items.values()].find(({ type }) => type === 'application/x-dtbncx+xml')?.part, file),
    types: new Map([...items.values()].map(({ part, type }) => [part, type])),
  }
}

/** By the first entry for each part of the table of contents that reading programs of old ask for (NCX). */
function labelsOf(parts: Parts, name: string | undefined, file: string): Map<string, string> {
  const labels = new Map<string, string>()
  if (name === undefined || !parts.has(name)) return labels
  for (const point of allOf(xmlPart(parts, name, file), 'navPoint')) {
    const part = partName(attribute(elementsOf(point, 'content')[0], 'src') ?? '', name)
    const label = elementsOf(point, 'navLabel')
      .map((one) => textOf(one).replace(/\s+/gu, ' ').trim())
      .join(' ')
    if (!labels.has(part) && label !== '') labels.set(part, label)
  }
  return labels
}

/**
 * The name of the part that an address within a part leads to.
 *
 * @param from the name of that part.
 */
export function partName(address: string, from: string): string {
  const path = address.replace(/[?#].*$/su, '')
  const names = from.split('/').slice(0, -1)
  for (const name of decoded(path).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name]
  return value === undefined || value === null ? undefined : unescapeXml(value)
}

function sectionOf(book: XmlElement, name: string): XmlElement[] {
  return elementsOf(book, name).flatMap((section) => elementsOf(section))
}

/** @throws InputError where more than fonts is encrypted. */
function assertOpen(parts: Parts, file: string): void {
  if (!parts.has(ENCRYPTION)) return
  const methods = allOf(xmlPart(parts, ENCRYPTION, file), 'EncryptedData').map(
    (data) => attribute(elementsOf(data, 'EncryptionMethod')[0], 'Algorithm') ?? '',
  )
  if (methods.some((method) => !FONT_SCRAMBLING.test(method)))
    throw inputError(file, {
      zh: '这本书有防复制的锁；请找一本没有锁的',
      en: 'this book is locked against copying; ask for one without a lock',
    })
}

function creditsOf(book: XmlElement): Credits {
  const about = sectionOf(book, 'metadata').flatMap((one) => (/metadata$/u.test(one.tagName) ? elementsOf(one) : [one]))
  const all = (name: string): string[] =>
    about
      .filter(({ tagName }) => tagName === `dc:${name}` || tagName === name)
      .map((one) => textOf(one).replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '')
  const [title] = all('title')
  const author = all('creator').join(/\p{Script=Han}/u.test(all('creator').join('')) ? '、' : ', ')
  const [lang] = all('language')
  // Programs that have no date write down when they made the book.
  const made = about.find((one) => attribute(one, 'property') === 'dcterms:modified')
  const date = all('date')
    .find((text) => /^\d{4}/u.test(text) && (made === undefined || textOf(made).trim() !== text))
    ?.slice(0, 10)
  return {
    ...(title !== undefined && { title }),
    ...(author !== '' && { author }),
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
  }
}
