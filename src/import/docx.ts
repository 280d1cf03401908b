/** A Word file: its paragraphs, headings, lists, tables, pictures, equations and charts, walked like a page. */
import type { LeftOut } from '../article/article.js'
import { textOf, type XmlElement } from '../ooxml/xml.js'
import type { Credits, Imported } from './block.js'
import { authorIn } from './credits.js'
import { matchedSigns, Fields } from './docx/fields.js'
import { Numbering } from './docx/numbering.js'
import { pageOfBody } from './docx/page.js'
import { openWord, partOfType, relationsOf, type WordFile, xmlOf } from './docx/package.js'
import type { State } from './docx/state.js'
import { Styles } from './docx/styles.js'
import { seenOfWord } from './docx/visible.js'
import { articleOfDocument } from './ending.js'
import { blocksOfPage } from './html.js'
import { takeNotes } from './html-notes.js'
import { STRUCK_OUT } from './left-out.js'
import { missingWords, type Passed } from './ledger/index.js'
import { PictureBox } from './pictures.js'
import { allOf, elementsOf, localName, xmlPart } from './xml-part.js'

const HIDDEN: LeftOut = {
  what: { zh: 'Word 里隐藏的文字没有收进来', en: 'the words that Word hides are left out' },
  mend: { zh: '需要的话在 Word 里取消隐藏', en: 'show them in Word, if the talk needs them' },
}

/** @throws InputError where the file is no Word file, is broken or locked. */
export function importDocx(bytes: Uint8Array, file: string): Imported {
  const word = openWord(bytes, file)
  const pictures = new PictureBox()
  const state = stateOf(word, pictures)
  const html = htmlOf(state)
  let notes: string[] = []
  let title: string | undefined
  const blocks = blocksOfPage(html, pictures, (document) => {
    const marked = document.querySelector('h1.title')
    title = marked?.textContent?.trim() || undefined
    marked?.remove()
    notes = takeNotes(document)
    return true
  })
  const passed: Passed[] = []
  const article = articleOfDocument({ blocks, credits: creditsOf(word), notes, title }, file, passed)
  return {
    article,
    files: pictures.files,
    leftOut: [...pictures.leftOut, ...leftOutOf(state), ...missingWords(seenOfWord(word), article, passed)],
  }
}

function leftOutOf({ left: { hidden, struck, chunks } }: State): LeftOut[] {
  return [
    ...(hidden ? [HIDDEN] : []),
    ...(struck ? [STRUCK_OUT] : []),
    ...chunks.map((name) => ({
      what: { zh: `嵌在里面的文档 ${name} 没有收进来`, en: `the document ${name} within it is left out` },
      mend: {
        zh: '在 Word 里打开，另存一次，它的文字就成了正文',
        en: 'open the file in Word and save it once: its words become text',
      },
    })),
  ]
}

function stateOf(word: WordFile, box: PictureBox): State {
  const root = (type: string): XmlElement | undefined => {
    const part = partOfType(word, type)
    return part === undefined ? undefined : xmlOf(word, part)
  }
  const styles = new Styles(root('styles'))
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) => {
    const part = root(`${kind}s`)
    return part === undefined
      ? []
      : elementsOf(part, kind).map((note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note] as const)
  })
  return {
    word,
    relations: relationsOf(word, word.main),
    box,
    styles,
    numbering: new Numbering(root('numbering'), styles),
    fields: new Fields(new Set()),
    noteElements: new Map(notes),
    notes: [],
    left: { hidden: false, struck: false, chunks: [] },
  }
}

/** The whole text, its notes behind it. */
function htmlOf(state: State): string {
  const { document } = state.word
  const body = elementsOf(document).find((one) => localName(one) === 'body') ?? document
  const html = pageOfBody(elementsOf(body), { ...state, fields: new Fields(matchedSigns(document)) })
  if (state.notes.length === 0) return html
  return `${html}<div class="footnotes"><ol>${state.notes.map((note) => `<li>${note}</li>`).join('')}</ol></div>`
}

function creditsOf(word: WordFile): Credits {
  const named = [...relationsOf(word, '').values()].find(({ type }) => type === 'core-properties')?.target
  const part = [named, 'docProps/core.xml'].find((name) => name !== undefined && word.parts.has(name))
  if (part === undefined) return {}
  const core = xmlPart(word.parts, part, word.file)
  const field = (name: string): string | undefined =>
    allOf(core, name)
      .map((one) => textOf(one).replace(/\s+/gu, ' ').trim())
      .find((text) => text !== '' && text.length <= 300)
  const author = authorIn(field('creator'))
  const [title, lang] = [field('title'), field('language')]
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(lang !== undefined && { lang }),
  }
}
