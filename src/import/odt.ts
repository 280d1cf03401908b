/** An OpenDocument text, as LibreOffice writes it: its paragraphs, headings, lists, tables and pictures, walked like a page. */
import { inputError } from '../article/errors.js'
import { textOf } from '../ooxml/xml.js'
import { openArchive } from './archive.js'
import type { Credits, Imported } from './block.js'
import { authorIn } from './credits.js'
import { decodeText } from './decode.js'
import { articleOfDocument } from './ending.js'
import { blocksOfPage } from './html.js'
import { missingWords, type Passed } from './ledger/index.js'
import { seenOfOdt } from './ledger/pages.js'
import { ListStyles } from './odt/lists.js'
import { pageOf, type OdtPage } from './odt/page.js'
import type { Frames } from './odt/frames.js'
import { attributeOf, Styles } from './odt/styles.js'
import { PictureBox, type PictureRules } from './pictures.js'
import { allOf, elementsOf, xmlPart } from './xml-part.js'

type Parts = ReadonlyMap<string, Uint8Array>

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** @throws InputError where the file is no OpenDocument text, is broken or locked. */
export function importOdt(bytes: Uint8Array, file: string, rules: PictureRules = {}): Imported {
  const parts = openArchive(bytes, file)
  const types = manifestOf(parts, file)
  const box = new PictureBox(rules)
  const { html, notes } = pageIn(parts, { parts, types, box, file })
  let title: string | undefined
  const blocks = blocksOfPage(html, box, (document) => {
    const marked = document.querySelector('h1.title')
    title = marked?.textContent?.trim() || undefined
    marked?.remove()
    return true
  })
  const credits = creditsOf(parts, file)
  const passed: Passed[] = []
  const article = articleOfDocument({ blocks, credits, notes, title }, file, passed)
  const seen = seenOfOdt(decodeText(parts.get(CONTENT) ?? new Uint8Array(), file))
  return { article, files: box.files, leftOut: [...box.leftOut, ...missingWords(seen, article, passed)] }
}

function pageIn(parts: Parts, frames: Frames): OdtPage {
  const { file } = frames
  const content = xmlPart(parts, CONTENT, file)
  const body = elementsOf(content, 'body').flatMap((one) => elementsOf(one, 'text'))[0]
  if (body === undefined)
    throw inputError(file, {
      zh: '这不是 OpenDocument 文本；请在 LibreOffice、Word 或 WPS 里另存为 .odt',
      en: 'this is not an OpenDocument text; save it as .odt in LibreOffice, Word or WPS',
    })
  const styles = parts.has('styles.xml') ? [xmlPart(parts, 'styles.xml', file)] : []
  const roots = [...styles, content]
  return pageOf(body, new Styles(roots), new ListStyles(roots), frames)
}

/**
 * The media types of the parts.
 *
 * @throws InputError where the file is locked (OpenDocument 1.3, part 2, 4.8.3), or holds no text.
 */
function manifestOf(parts: Parts, file: string): Map<string, string> {
  const entries = parts.has(MANIFEST) ? allOf(xmlPart(parts, MANIFEST, file), 'file-entry') : []
  if (entries.some((entry) => elementsOf(entry, 'encryption-data').length > 0))
    throw inputError(file, {
      zh: '它有密码；请用原来的程序打开，去掉密码再存一次',
      en: 'it is locked with a password; open it in the program that made it and save it without one',
    })
  if (!parts.has(CONTENT))
    throw inputError(file, {
      zh: '这不是 OpenDocument 文本；请在 LibreOffice、Word 或 WPS 里另存为 .odt',
      en: 'this is not an OpenDocument text; save it as .odt in LibreOffice, Word or WPS',
    })
  return new Map(
    entries.map((entry) => [
      attributeOf(entry, 'manifest:full-path') ?? '',
      attributeOf(entry, 'manifest:media-type') ?? '',
    ]),
  )
}

/** Dates are left: they tell when the file was saved, not when the article was written. */
function creditsOf(parts: Parts, file: string): Credits {
  if (!parts.has('meta.xml')) return {}
  const meta = xmlPart(parts, 'meta.xml', file)
  const field = (name: string): string | undefined =>
    allOf(meta, name)
      .map((one) => textOf(one).replace(/\s+/gu, ' ').trim())
      .find((text) => text !== '')
  const author = authorIn(field('initial-creator') ?? field('creator'))
  const [title, lang] = [field('title'), field('language')]
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(lang !== undefined && { lang }),
  }
}
