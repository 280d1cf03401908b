/** The parts of a Word file (ECMA-376 part 2), found by the relations that name them. */
import { inputError } from '../../article/errors.js'
import { unescapeXml, type XmlElement } from '../../ooxml/xml.js'
import { openArchive } from '../archive.js'
import { elementsOf, localName, xmlPart } from '../xml-part.js'
import { withUsualPrefixes } from './names.js'

export interface WordFile {
  /** For messages. */
  file: string
  parts: ReadonlyMap<string, Uint8Array>
  /** The part that holds the text: `word/document.xml`, or `word/document2.xml` of Word for the web. */
  main: string
  /** Its root, `w:document`. */
  document: XmlElement
}

export interface Relation {
  /** The last step of its type: `image`, `chart`. */
  type: string
  /** The name of a part, or an address where it is external. */
  target: string
  external: boolean
}

/** @throws InputError where the file is no Word file, is broken or locked. */
export function openWord(bytes: Uint8Array, file: string): WordFile {
  const parts = openArchive(bytes, file)
  const open = { file, parts }
  const named = [...relationsOf(open, '').values()].find(({ type }) => type === 'officeDocument')?.target
  const main = named !== undefined && parts.has(named) ? named : 'word/document.xml'
  const document = parts.has(main) ? xmlOf(open, main) : undefined
  if (document === undefined || localName(document) !== 'document')
    throw inputError(file, {
      zh: '这不是 Word 文件；请在 Word 或 WPS 里另存为 .docx',
      en: 'this is not a Word file; save it as .docx in Word or WPS',
    })
  return { ...open, main, document }
}

/** @throws InputError where the part is missing or broken. */
export function xmlOf({ file, parts }: Pick<WordFile, 'file' | 'parts'>, part: string): XmlElement {
  return withUsualPrefixes(xmlPart(parts, part, file))
}

/**
 * The relations of a part by id.
 *
 * @param part its name; empty for the package itself.
 */
export function relationsOf(word: Pick<WordFile, 'file' | 'parts'>, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/')
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
  if (!word.parts.has(name)) return new Map()
  return new Map(
    elementsOf(xmlPart(word.parts, name, word.file), 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External'
      const target = unescapeXml(attributes['Target'] ?? '')
      return [
        attributes['Id'] ?? '',
        {
          type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
          target: external ? target : resolved(word.parts, part, target),
          external,
        },
      ]
    }),
  )
}

/** The first part that the text's own relations name with this type. */
export function partOfType(word: WordFile, type: string): string | undefined {
  const target = [...relationsOf(word, word.main).values()].find((one) => one.type === type && !one.external)?.target
  return target !== undefined && word.parts.has(target) ? target : undefined
}

/** A target, relative to the part that names it, as the name of a part. Some programs escape letters there but not in the zip. */
function resolved(parts: ReadonlyMap<string, Uint8Array>, from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const name = steps.join('/')
  return parts.has(name) ? name : decoded(name)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
