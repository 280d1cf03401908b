/** What importers make of a file, whatever its format: blocks in order, and the article that they are. */
import type { LeftOut } from '../article/article.js'
import type { ArticleFile, PartFile, SectionFile } from '../article/schema.js'
import { emWidth } from '../layout/metrics.js'
import { guessLanguage } from '../text/language.js'
import { parseLanguageTag } from '../text/language-tag.js'
import { isChinese, languageOf } from '../text/languages.js'
import type { Passed } from './ledger/index.js'
import { cleanBlock, isEmpty, oneLine } from './block-clean.js'
import { withHeadings } from './headings.js'
import { withQuestions } from './interview.js'
import { withCutLines } from './one-line.js'
import { withCaptions } from './captions.js'
import { withDisplayTex } from './tex-marks.js'
import { basename } from '../text/file-names.js'

export type ImportedBlock =
  | { type: 'heading'; level: number; text: string }
  /** `bold`: the words that open it in bold; all of it, or a question before its answer. */
  | { type: 'text'; text: string; bold?: string }
  /** That belongs to a picture or a table, or did before that was left out. */
  | { type: 'caption'; text: string }
  /** `levels`: how deep each item stands, from 1; absent where all stand alike. */
  | { type: 'list'; items: string[]; levels?: number[] }
  | { type: 'quote'; text: string; by?: string }
  /** `chart`: drawn in the file, so that its caption is a figure's. */
  | { type: 'table'; columns?: string[]; rows: string[][]; caption?: string; chart?: boolean }
  | { type: 'figure'; src: string; alt: string; caption?: string }
  | { type: 'code'; code: string; language?: string }
  | { type: 'formula'; formula: string }
  /** At the foot of a page or the end, with its mark. */
  | { type: 'note'; text: string }

/** What a file says of itself, where it does. */
export interface Credits {
  title?: string
  author?: string
  date?: string
  source?: string
  lang?: string
}

/** Em: a first line no wider, without a final mark, is the title. */
const TITLE_LINE = 36

/** An imported file: the data, and the pictures within it by the source that its figures name. */
export interface Imported {
  article: ArticleFile
  files: ReadonlyMap<string, Uint8Array>
  /** What did not come along. */
  leftOut?: readonly LeftOut[]
}

/** Notes as an importer has found them, to be put behind the other blocks. */
export function asNotes(notes: readonly string[]): ImportedBlock[] {
  return notes.map((text) => ({ type: 'note', text }))
}

/** More headings than this are no sections of a talk: the deepest become text. */
const MOST_SECTIONS = 400

/**
 * The article of a file's blocks.
 *
 * @param file names the article where nothing else does.
 * @param passed takes what is no text of its own, as the name of the notes is.
 */
export function articleOf(
  blocks: readonly ImportedBlock[],
  credits: Credits,
  file: string,
  passed: Passed[] = [],
): ArticleFile {
  const cleaned = withCaptions(
    blocks
      .flatMap(withDisplayTex)
      .map(cleanBlock)
      .filter((block) => !isEmpty(block)),
  )
  const { rest: said, notes } = withoutNotes(cleaned, passed)
  const { title, rest } = titleOf(said, credits, file)
  const { author, source } = credits
  const { date, rest: undated } = dateOf(rest, credits)
  const words = undated
    .flatMap((block) => ('text' in block ? [block.text] : block.type === 'list' ? block.items : []))
    .join('\n')
  const lang = articleLanguage(credits.lang, `${title}\n${words}`)
  const sections = sectionsOf(withQuestions(withHeadings(withCutLines(undated))))
  return {
    title,
    ...(author && { author: oneLine(author) }),
    ...(date && { date: oneLine(date) }),
    ...(source && { source: oneLine(source) }),
    lang,
    sections,
    ...(notes.length > 0 && { footnotes: notes }),
  }
}

const NOTES = /^(?:注\s*释|脚\s*注|尾\s*注|附\s*注|註\s*釋|notes|footnotes|anmerkungen|注)\s*[：:]?$/iu
const NOTE = /^[〔[［【]\d{1,3}[〕\]］】]|^[①-⑳⑴-⒇]|^\d{1,3}[.)]\s/u

/** What begins with 注释 or Notes and goes on with numbered notes to the end are notes too. */
function withoutNotes(blocks: readonly ImportedBlock[], passed: Passed[]): { rest: ImportedBlock[]; notes: string[] } {
  const at = blocks.findLastIndex(
    (block) => (block.type === 'heading' || block.type === 'text') && NOTES.test(block.text.trim()),
  )
  const end = at < 0 ? [] : blocks.slice(at + 1)
  const isEnd =
    end.length > 0 && end.every((block) => block.type === 'note' || (block.type === 'text' && NOTE.test(block.text)))
  const rest = isEnd ? blocks.slice(0, at) : blocks
  const name = blocks[at]
  if (isEnd && name !== undefined && 'text' in name) passed.push({ why: 'contents', text: name.text })
  const notes = [...rest.filter((block) => block.type === 'note'), ...(isEnd ? end : [])]
  return {
    rest: rest.filter((block) => block.type !== 'note'),
    notes: notes.flatMap((block) => ('text' in block ? [block.text] : [])),
  }
}

const DATE =
  /^[（(]?\s*(?<date>(?:[\d〇○零一二三四五六七八九]{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?)|(?:\d{4}-\d{2}-\d{2})|(?:\d{1,2}\.?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2},\s)?\d{4})\s*[)）]?$/u

/** The day that the file names, else a first paragraph that is a date and nothing else. */
function dateOf(
  blocks: readonly ImportedBlock[],
  { date: stated }: Credits,
): { date?: string; rest: readonly ImportedBlock[] } {
  const [first] = blocks
  const date = first?.type === 'text' ? DATE.exec(first.text)?.groups?.['date'] : undefined
  if (stated !== undefined || date === undefined) return { ...(stated !== undefined && { date: stated }), rest: blocks }
  return { date, rest: blocks.slice(1) }
}

/**
 * A declared language, unless the text is plainly written in another script. What the text adds to a bare `zh` is taken:
 * which characters it is written in.
 */
function articleLanguage(stated: string | undefined, text: string): string {
  const guessed = guessLanguage(text)
  const declared = stated?.replaceAll('_', '-')
  if (declared === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/u.test(declared)) return guessed
  if (parseLanguageTag(guessed).language === declared.toLowerCase()) return guessed
  return isWrittenAlike(declared, guessed) ? declared : guessed
}

/** Whether two languages are written in one script, or both are Chinese: which characters it has is for the author to say. */
function isWrittenAlike(one: string, other: string): boolean {
  return (isChinese(one) && isChinese(other)) || languageOf(one).script === languageOf(other).script
}

/** The title: what the file says, else its first and highest heading, which then opens no section. */
function titleOf(
  blocks: readonly ImportedBlock[],
  { title }: Credits,
  file: string,
): { title: string; rest: ImportedBlock[] } {
  const at = blocks.findIndex((block) => block.type === 'heading')
  const first = blocks[at]
  const heading = first?.type === 'heading' ? first : undefined
  const given = title === undefined ? '' : oneLine(title)
  const folded = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase()
  const highest =
    heading !== undefined &&
    blocks.every((block, index) => index === at || block.type !== 'heading' || block.level > heading.level)
  const same =
    heading !== undefined &&
    given !== '' &&
    (folded(given).includes(folded(heading.text)) || folded(heading.text).includes(folded(given)))
  if (heading !== undefined && (same || (given === '' && (highest || at === 0)))) {
    return {
      title: same && given !== '' && given.length < heading.text.length ? given : heading.text,
      rest: blocks.filter((_, index) => index !== at),
    }
  }
  const [opening] = blocks
  if (
    given === '' &&
    opening?.type === 'text' &&
    emWidth(opening.text) <= TITLE_LINE &&
    !/[。.！!？?；;，,：:]$/u.test(opening.text)
  )
    return { title: opening.text, rest: blocks.slice(1) }
  // Set as a paragraph, the title is none the less.
  const isTitle = opening?.type === 'text' && given !== '' && folded(opening.text) === folded(given)
  return { title: given || basename(file), rest: isTitle ? blocks.slice(1) : [...blocks] }
}

function sectionsOf(blocks: readonly ImportedBlock[]): SectionFile[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))
  const top = Math.min(...levels, 6)
  const deepest = deepestLevel(levels)
  const sections: { heading?: string; level?: number; blocks: ImportedBlock[] }[] = []
  for (const block of blocks) {
    if (block.type === 'heading' && block.level <= deepest) {
      const level = Math.min(6, block.level - top + 1)
      sections.push({ heading: block.text, ...(level > 1 && { level }), blocks: [] })
      continue
    }
    if (sections.length === 0) sections.push({ blocks: [] })
    sections.at(-1)?.blocks.push(block.type === 'heading' ? { type: 'text', text: block.text } : block)
  }
  if (sections.length === 0) sections.push({ blocks: [] })
  return sections.map(({ blocks: own, ...section }) => ({ ...section, ...contentOf(own) }))
}

/** The level down to which headings open sections: all, unless there are too many. */
function deepestLevel(levels: readonly number[]): number {
  const depths = [...new Set(levels)].sort((a, b) => a - b)
  const fitting = depths.filter((depth) => levels.filter((level) => level <= depth).length <= MOST_SECTIONS)
  return fitting.at(-1) ?? depths[0] ?? 6
}

/** Running text alone is a text; anything else makes parts. */
function contentOf(blocks: readonly ImportedBlock[]): Pick<SectionFile, 'text' | 'parts'> {
  const parts: PartFile[] = []
  let prose: string[] = []
  const close = (): void => {
    if (prose.length > 0) parts.push({ text: prose.map((paragraph) => `${paragraph}\n`).join('\n') })
    prose = []
  }
  for (const block of blocks) {
    if (block.type === 'text' || block.type === 'heading') {
      prose.push(block.text)
      continue
    }
    if (block.type === 'note') continue
    close()
    parts.push(partOf(block))
  }
  close()
  const [only] = parts
  if (parts.length === 0) return { text: '' }
  return parts.length === 1 && only !== undefined && 'text' in only ? { text: only.text } : { parts }
}

function partOf(block: Exclude<ImportedBlock, { type: 'heading' | 'text' | 'note' }>): PartFile {
  switch (block.type) {
    case 'list':
      return { list: block.items, ...(block.levels && { levels: block.levels }) }
    case 'caption':
      return { caption: block.text }
    case 'quote':
      return { quote: `${block.text}\n`, ...(block.by !== undefined && { by: block.by }) }
    case 'table': {
      const { columns, rows, caption } = block
      return { table: { ...(columns && { columns }), rows, ...(caption && { caption }) } }
    }
    case 'figure': {
      const { src, alt, caption } = block
      return { figure: { src, alt, ...(caption && { caption }) } }
    }
    case 'code':
      return { code: block.code, ...(block.language && { language: block.language }) }
    case 'formula':
      return { formula: block.formula }
  }
}
