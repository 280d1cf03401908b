/** Reads a file of somebody's into an article: which importer, by the file's ending and its first bytes. */
import type { Article } from '../article/article.js'
import { buildArticle } from '../article/build.js'
import { inputError } from '../article/errors.js'
import type { PackageFiles } from '../host/host.js'
import type { Imported } from './block.js'
import { decodeText } from './decode.js'
import type { Passed } from './ledger/index.js'
import { cannotRead } from './other-formats.js'
import type { PictureRules } from './pictures.js'

export type { Imported } from './block.js'

/** An importer is loaded only when its format comes: each brings libraries of its own. */
type Importer = (bytes: Uint8Array, file: string, rules: PictureRules, host: ImportHost) => Promise<Imported>

/** What of the outside importing takes. */
export type ImportHost = PackageFiles

const WORDS_ALONE = new Map<string, Uint8Array>()

const text: Importer = async (bytes, file) => {
  const [{ importText }, { missingWords }, { seenOfText }] = await Promise.all([
    import('./txt.js'),
    import('./ledger/index.js'),
    import('./ledger/text.js'),
  ])
  const words = decodeText(bytes, file)
  const passed: Passed[] = []
  const article = importText(words, file, passed)
  return { article, files: WORDS_ALONE, leftOut: missingWords(seenOfText(words), article, passed) }
}
const markdown: Importer = async (bytes, file, rules) =>
  (await import('./md.js')).importMarkdown(decodeText(bytes, file), file, rules)
const html: Importer = async (bytes, file, rules) =>
  (await import('./html.js')).importHtml(decodeText(bytes, file, declaredCharset(bytes)), file, rules)
const docx: Importer = async (bytes, file) => (await import('./docx.js')).importDocx(bytes, file)
const pdf: Importer = async (bytes, file, _, host) => {
  const { article, leftOut } = await (await import('./pdf.js')).importPdf(bytes, file, host)
  return { article, files: WORDS_ALONE, leftOut: [...leftOut, ...(await import('./left-out.js')).ofPdf(bytes)] }
}

const epub: Importer = async (bytes, file, rules) => (await import('./epub.js')).importEpub(bytes, file, rules)
const odt: Importer = async (bytes, file, rules) => (await import('./odt.js')).importOdt(bytes, file, rules)

const IMPORTERS: Record<string, Importer> = {
  txt: text,
  text,
  '': text,
  md: markdown,
  markdown,
  mdown: markdown,
  html,
  htm: html,
  xhtml: html,
  docx,
  odt,
  epub,
  pdf,
}

/** What begins like this is no text, whatever it is called; and the importer for it, where there is one. */
const SIGNATURES: { what: string; zh: string; start: readonly number[]; endings: readonly string[] }[] = [
  { what: 'a PDF', zh: ' PDF ', start: [0x25, 0x50, 0x44, 0x46], endings: ['pdf'] },
  {
    what: 'a zip archive, as Word, OpenDocument and EPUB files are',
    zh: '压缩包（Word、OpenDocument、EPUB 都是）',
    start: [0x50, 0x4b, 0x03, 0x04],
    endings: ['docx', 'odt', 'epub'],
  },
  {
    what: 'an old Word file, or one locked with a password',
    zh: '旧版 Word 文件，或者带密码的文件',
    start: [0xd0, 0xcf, 0x11, 0xe0],
    endings: [],
  },
  { what: 'a picture', zh: '图片', start: [0x89, 0x50, 0x4e, 0x47], endings: [] },
  { what: 'a picture', zh: '图片', start: [0xff, 0xd8, 0xff], endings: [] },
]

/** The binary formats: their files begin with their signature. */
const BINARY = ['docx', 'odt', 'epub', 'pdf']

/**
 * @param file path, for its ending and for messages.
 * @throws InputError where the format is not known, or the file is empty, broken, or not what its name says.
 */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  host: ImportHost,
  rules: PictureRules = {},
): Promise<Imported> {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const ending = (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase()
  const importer = Object.hasOwn(IMPORTERS, ending) ? IMPORTERS[ending] : undefined
  if (importer === undefined) throw inputError(file, cannotRead(ending))
  if (bytes.length === 0)
    throw inputError(file, {
      zh: '文件是空的；里面应当有一篇文章',
      en: 'the file is empty; it should hold the text of an article',
    })
  const signature = SIGNATURES.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  if (signature !== undefined && !signature.endings.includes(ending))
    throw inputError(file, {
      zh: `这其实是${signature.zh}，和文件名不符；请存成 .${ending === '' ? 'txt' : ending}，或改成相符的扩展名`,
      en: `this is ${signature.what}, not what its name says; save it as .${ending === '' ? 'txt' : ending}, or name it after what it is`,
    })
  if (signature === undefined && BINARY.includes(ending))
    throw inputError(file, {
      zh: `这不是 .${ending} 文件，尽管文件名这样写；请用原来的程序打开，再存一次`,
      en: `this is no .${ending} file, whatever its name says; open it in the program that made it and save it again`,
    })
  const imported = await importer(bytes, file, rules, host).catch((error: unknown) => {
    throw isTooDeep(error)
      ? inputError(file, {
          zh: '里面的层次套得太深，读不了；请把文字拷到一个新文件里',
          en: 'its parts stand too deep within each other to be read; copy the words into a new file',
        })
      : error
  })
  if (isWordless(imported))
    throw inputError(file, {
      zh: '里面没有找到文字；应当有一篇文章',
      en: 'no text was found in it; it should hold the text of an article',
    })
  return imported
}

/** Importers and their libraries walk by recursion; what ends the stack is never what somebody wrote. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/u.test(error.message)
}

/** Signs that nobody sees are no words, nor is punctuation alone. */
function isWordless({ article: { sections } }: Imported): boolean {
  return sections.every(
    ({ heading = '', text: words = '', parts = [] }) =>
      !/[\p{L}\p{N}]/u.test(`${heading}${words}`) && parts.length === 0,
  )
}

/** The encoding that a page says it has, in a meta element or XML's first line, within the first bytes. It may lie. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const { xml, meta } =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<xml>[\w-]+)|<meta[^>]+charset\s*=\s*["']?\s*(?<meta>[\w-]+)/iu.exec(head)
      ?.groups ?? {}
  return xml ?? meta
}

/** The imported file as an article, without slides, with the pictures that came within it. */
export async function importArticle(
  bytes: Uint8Array,
  file: string,
  host: ImportHost,
  rules: PictureRules = {},
): Promise<Article> {
  const { article, files, leftOut = [] } = await importFile(bytes, file, host, rules)
  return {
    ...buildArticle(article),
    ...(files.size > 0 && { files }),
    ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
  }
}
