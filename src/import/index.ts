/** Reads a file of somebody's into an article: which importer, by the file's ending and its first bytes. */
import type { Article } from '../article/article.js'
import { buildArticle } from '../article/build.js'
import { inputError } from '../article/errors.js'
import type { ArticleFile } from '../article/schema.js'
import { decodeText } from './decode.js'
import { importText } from './txt.js'

type Importer = (text: string, file: string) => ArticleFile

const IMPORTERS: Record<string, Importer> = { txt: importText, text: importText, '': importText }

/** What begins like this is no text, whatever it is called. */
const SIGNATURES: [string, readonly number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip archive, as Word, PowerPoint and EPUB files are', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
]

/**
 * @param file path, for its ending and for messages.
 * @throws InputError where the format is not known, or the file is empty or no text.
 */
export function importFile(bytes: Uint8Array, file: string): ArticleFile {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const ending = (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase()
  const importer = Object.hasOwn(IMPORTERS, ending) ? IMPORTERS[ending] : undefined
  if (importer === undefined) throw inputError(file, `files of type .${ending} cannot be imported yet; plain text (.txt) and article data (.yaml) can`)
  if (bytes.length === 0) throw inputError(file, 'the file is empty; it should hold the text of an article')
  const signature = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (signature) throw inputError(file, `this is ${signature[0]}, not plain text; save it as text (.txt) first`)
  return importer(decodeText(bytes, file), file)
}

/** The imported file as an article, without slides. */
export function importArticle(bytes: Uint8Array, file: string): Article {
  return buildArticle(importFile(bytes, file))
}
