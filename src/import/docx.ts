/**
 * A Word file: its paragraphs, headings, lists, tables and pictures, read by mammoth as a page and walked like one; its
 * equations and charts beside it.
 */
import { strFromU8 } from 'fflate'
import mammoth from 'mammoth'
import { inputError } from '../article/errors.js'
import { openArchive } from './archive.js'
import type { Credits, Imported } from './block.js'
import { authorIn } from './credits.js'
import { markPassedOver } from './docx/passed-over.js'
import { articleOfDocument } from './ending.js'
import { blocksOfHtml } from './html-blocks.js'
import { takeNotes } from './html-notes.js'
import { pageOf } from './html-page.js'
import { PictureBox } from './pictures.js'

/** Word's styles whose meaning the page needs. Chinese Word stores the built-in names in English too. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  ...['caption', '题注', 'Image Caption', 'Table Caption'].map(
    (style) => `p[style-name='${style}'] => p.caption:fresh`,
  ),
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Preformatted Text'] => pre:separator('\n')",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Source Code'] => pre:separator('\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='Heading${level}'] => h${level}:fresh`,
  ]),
]

const HIDDEN = {
  what: { zh: 'Word 里隐藏的文字没有收进来', en: 'the words that Word hides are left out' },
  mend: { zh: '需要的话在 Word 里取消隐藏', en: 'show them in Word, if the talk needs them' },
}

/** @throws InputError where the file is no Word file, is broken or locked. */
export async function importDocx(bytes: Uint8Array, file: string): Promise<Imported> {
  const parts = openArchive(bytes, file)
  if (!parts.has('word/document.xml'))
    throw inputError(file, {
      zh: '这不是 Word 文件；请在 Word 或 WPS 里另存为 .docx',
      en: 'this is not a Word file; save it as .docx in Word or WPS',
    })
  const pictures = new PictureBox()
  const marked = markPassedOver(bytes, parts)
  const html = marked.restore(await htmlOf(marked.bytes, file, pictures))
  const document = pageOf(html)
  const title = document.querySelector('h1.title')?.textContent?.trim() || undefined
  document.querySelector('h1.title')?.remove()
  const notes = takeNotes(document)
  const blocks = blocksOfHtml(document.body, pictures)
  const credits = creditsOf(parts.get('docProps/core.xml'))
  return {
    article: articleOfDocument({ blocks, credits, notes, title }, file),
    files: pictures.files,
    leftOut: [...pictures.leftOut, ...(marked.hidden ? [HIDDEN] : [])],
  }
}

async function htmlOf(bytes: Uint8Array, file: string, pictures: PictureBox): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const source = pictures.keep(new Uint8Array(await image.readAsArrayBuffer()), image.contentType)
    return { src: source ?? '' }
  })
  // In Node mammoth reads what is called `buffer`, in a browser what is called `arrayBuffer`.
  const { buffer } = new Uint8Array(bytes)
  try {
    const { value } = await mammoth.convertToHtml({ buffer, arrayBuffer: buffer } as { arrayBuffer: ArrayBuffer }, {
      styleMap: STYLES,
      convertImage,
      ignoreEmptyParagraphs: true,
    })
    return value
  } catch {
    throw inputError(file, {
      zh: '这个 Word 文件损坏了或有密码；请在 Word 或 WPS 里打开，再另存为 .docx',
      en: 'this Word file is broken or locked; open it in Word or WPS and save it again as .docx',
    })
  }
}

function creditsOf(core: Uint8Array | undefined): Credits {
  if (core === undefined) return {}
  const xml = strFromU8(core)
  const field = (name: string): string | undefined =>
    new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,300})</${name}>`, 'u').exec(xml)?.[1]?.trim() || undefined
  const unescaped = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : (pageOf(`<p>${text}</p>`).querySelector('p')?.textContent ?? undefined)
  const author = authorIn(unescaped(field('dc:creator')))
  const title = unescaped(field('dc:title'))
  const lang = field('dc:language')
  return { ...(title && { title }), ...(author !== undefined && { author }), ...(lang && { lang }) }
}
