/** An EPUB: its chapters in the order in which they are read, each read like a page. */
import { inputError } from '../article/errors.js'
import { asNotes, type ImportedBlock, type Imported } from './block.js'
import { openArchive } from './archive.js'
import { decodeText } from './decode.js'
import { articleOfBook } from './ending.js'
import { htmlOfXhtml, isAside, namePictures, type PicturesOfBook } from './epub/chapter.js'
import { readBook } from './epub/book.js'
import { blocksOfPage } from './html.js'
import { takeNotes } from './html-notes.js'
import { missingWords, type Passed } from './ledger/index.js'
import { seenOfBook } from './ledger/pages.js'
import { PictureBox, type PictureRules } from './pictures.js'

/** Chapters are read as pages, whatever their names end in, and pages declare a document type. */
const PLAIN = /(?:^|\/)(?:container|encryption)\.xml$|\.opf$/iu

/** @throws InputError where the file is no EPUB, is broken or locked. */
export function importEpub(bytes: Uint8Array, file: string, rules: PictureRules = {}): Imported {
  const parts = openArchive(bytes, file, { plain: PLAIN })
  const { chapters, credits, labels, types } = readBook(parts, file)
  const box = new PictureBox(rules)
  const pictures: PicturesOfBook = { parts, types, kept: new Map(), box }
  const passed: Passed[] = []
  const read = chapters.map((chapter) => readChapter(chapter, pictures, file, passed))
  const blocks = read.flatMap((one, at) => headed(one.blocks, labels.get(chapters[at] ?? '')))
  const article = articleOfBook({ blocks, credits }, file, passed)
  const seen = seenOfBook(read.map(({ isAside: aside, html }) => (aside ? '' : html)))
  return { article, files: box.files, leftOut: [...box.leftOut, ...missingWords(seen, article, passed)] }
}

/** LibreOffice writes chapters without headings: a first paragraph that the table of contents repeats is one. */
function headed(blocks: ImportedBlock[], label: string | undefined): ImportedBlock[] {
  const [first, ...rest] = blocks
  const isHeading =
    label !== undefined &&
    first?.type === 'text' &&
    first.text.replace(/\s+/gu, ' ').trim() === label &&
    !blocks.some(({ type }) => type === 'heading')
  return isHeading ? [{ type: 'heading', level: 1, text: label }, ...rest] : blocks
}

interface Chapter {
  html: string
  blocks: ImportedBlock[]
  /** A cover, a title page, a table of contents. */
  isAside: boolean
}

function readChapter(chapter: string, pictures: PicturesOfBook, file: string, passed: Passed[]): Chapter {
  const bytes = pictures.parts.get(chapter)
  if (bytes === undefined)
    throw inputError(file, {
      zh: `里面缺少章节 ${chapter.slice(0, 80)}；请用原来的程序重新导出`,
      en: `it lacks the chapter ${chapter.slice(0, 80)}; export it again from the program that made it`,
    })
  if (bytes.length === 0) return { html: '', blocks: [], isAside: true }
  const html = htmlOfXhtml(decodeText(bytes, `${file}/${chapter}`))
  let notes: string[] = []
  let aside = false
  const blocks = blocksOfPage(
    html,
    pictures.box,
    (document) => {
      aside = isAside(document)
      if (aside) return false
      notes = takeNotes(document)
      namePictures(document, chapter, pictures)
      return true
    },
    passed,
  )
  return { html, blocks: [...blocks, ...asNotes(notes)], isAside: aside }
}
