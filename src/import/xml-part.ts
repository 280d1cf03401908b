/** XML within an archive, read by the names of its elements without their prefixes, which every program chooses as it likes. */
import { strFromU8 } from 'fflate'
import { inputError } from '../article/errors.js'
import { parseXml, type XmlElement } from '../ooxml/xml.js'
import { wideText } from './unicode.js'

/** @throws InputError where the part is missing, no XML, or nested more deeply than any program writes it. */
export function xmlPart(parts: ReadonlyMap<string, Uint8Array>, name: string, file: string): XmlElement {
  const part = parts.get(name)
  if (part === undefined)
    throw inputError(file, {
      zh: `里面缺少 ${name.slice(0, 80)}；请用原来的程序打开，再存一次`,
      en: `it lacks ${name.slice(0, 80)}; open it in the program that made it and save it again`,
    })
  const broken = inputError(file, {
    zh: `里面的 ${name.slice(0, 80)} 损坏了；请用原来的程序打开，再存一次`,
    en: `${name.slice(0, 80)} in it is broken; open it in the program that made it and save it again`,
  })
  let root: XmlElement
  try {
    root = parseXml(wideText(part) ?? strFromU8(part))
  } catch {
    throw broken
  }
  if (isDeep(root)) throw broken
  return root
}

/** Elements within each other; no program comes near, and whoever goes into more finds no end. */
const DEEPEST = 500

function isDeep(root: XmlElement): boolean {
  let level = [root]
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap((element) => elementsOf(element))
    if (level.length === 0) return false
  }
  return true
}

export function localName({ tagName }: XmlElement): string {
  return tagName.slice(tagName.indexOf(':') + 1)
}

/** Child elements, all or those of a name. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || localName(child) === name),
  )
}

/** Elements of a name anywhere below, in order. */
export function allOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [...(localName(child) === name ? [child] : []), ...allOf(child, name)])
}
