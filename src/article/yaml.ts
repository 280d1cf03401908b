/** Article data as YAML that a person likes to edit: a sentence a line, a table's row a line, each slide with its reason. */
import { Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq, visit } from 'yaml'
import type { AuthoredSlide } from './article.js'
import type { ArticleFile, PartFile, SectionFile } from './schema.js'
import { fileName } from '../text/file-names.js'
import { speaksChinese } from '../text/languages.js'
import { linesOfProse } from './prose.js'
import { reasonOf } from './reasons.js'
import { FIGURE_TAG, figureOf } from './yaml-figures.js'

/** How the data is written, here and wherever a document is written again. */
export const WRITTEN = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const

/** Fields that stand in blocks, however short they are. */
const BLOCK_TEXT = ['quote', 'code', 'notes']

/** Columns of a terminal: longer texts that would need quotes stand in blocks, longer rows of tables over several lines. */
const LONG = 60
const LONGEST_ROW = 110

export interface DataOptions {
  /** Path of the JSON Schema from the file's folder, by which an editor completes and checks. */
  schema: string
  /** The draft. */
  slides?: readonly AuthoredSlide[]
  /** The file that was imported, for the words at the head that tell how the data may be edited; none without it. */
  source?: string
}

export function articleYaml(article: ArticleFile, { schema, slides, source }: DataOptions): string {
  const document = articleDocument(article, slides)
  const head = [
    ` yaml-language-server: $schema=${schema}`,
    ...(source === undefined ? [] : introOf(article.lang, fileName(source))),
  ]
  return `${head.map((line) => `#${line}\n`).join('')}${document.toString(WRITTEN)}`
}

/** The data as a YAML document: nodes as they are written, ready to be put into another one. */
export function articleDocument(article: ArticleFile, slides?: readonly AuthoredSlide[]): Document {
  const { sections, ...about } = article
  const data = {
    ...about,
    sections: sections.map((section) => sectionData(section, article.lang)),
    ...(slides && { slides: slides.map(slideData) }),
  }
  const document = new Document(data, { customTags: [FIGURE_TAG] })
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined
      if (isScalar(value)) block(value, name)
      else if ((name === 'rows' || name === 'columns') && isSeq(value)) layRows(value, name)
    },
    Seq: (_, { items }) => items.filter(isScalar).forEach((item) => block(item, undefined)),
  })
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(pair.key) || (pair.key.value !== 'sections' && pair.key.value !== 'slides')) continue
    pair.key.spaceBefore = true
    apart(pair.value)
  }
  explain(document.get('slides'), slides ?? [], article.lang)
  return document
}

/** A slide as the data file writes it, without what goes without saying. */
export function slideData({
  kind,
  content,
  clicks,
  arrangement,
  notes,
  hidden,
}: AuthoredSlide): { kind: AuthoredSlide['kind'] } & Record<string, unknown> {
  return {
    kind,
    ...withoutNo(content),
    ...(!clicks && { clicks }),
    ...(arrangement !== undefined && { arrangement }),
    ...(notes !== undefined && { notes }),
    ...(hidden === true && { hidden }),
  }
}

/** Fields that are not true unless the slide says so. */
const RARELY_TRUE = ['reported', 'video']

/** A slide's content without what goes without saying. */
export function withoutNo(content: object): object {
  return Object.fromEntries(
    Object.entries(content).filter(([name, value]) => value !== false || !RARELY_TRUE.includes(name)),
  )
}

/** Without what says nothing, and a sentence a line. */
function sectionData({ text, parts, ...section }: SectionFile, lang: string): SectionFile {
  return {
    ...section,
    ...(text !== undefined && text.trim() !== '' && { text: linesOfProse(text, lang) }),
    ...(parts && {
      parts: parts.map((part): PartFile =>
        'text' in part
          ? { text: linesOfProse(part.text, lang) }
          : 'quote' in part
            ? { ...part, quote: linesOfProse(part.quote, lang) }
            : part,
      ),
    }),
  }
}

function introOf(lang: string, file: string): string[] {
  // A file's name may hold the end of a line, behind which YAML would read on.
  const source = file.replace(/\p{Cc}+/gu, ' ')
  if (speaksChinese(lang)) {
    return [
      ` 由 ${source} 导入：文章一字不改，一句一行，段落之间空一行。`,
      ' 幻灯片是 Lectern 起草的，可以随意改写、增删、调换；再次导入时，动过手的都保留。',
    ]
  }
  return [
    ` Imported from ${source}, word for word: a sentence a line, a blank line between paragraphs.`,
    ' Lectern drafted the slides: change, add, remove and move them. Importing again keeps what you have touched.',
  ]
}

/** Text in a block where it runs over lines, is text by its name, or is long and would need quotes. */
function block(node: Scalar, name: unknown): void {
  const { value } = node
  if (typeof value !== 'string' || value === '') return
  const quoted = /^[\s!&*?|>'"%@`#,[\]{}-]|:\s|:$|\s#/u.test(value)
  if (
    value.includes('\n') ||
    (typeof name === 'string' && BLOCK_TEXT.includes(name)) ||
    (quoted && widthOf(value) > LONG)
  )
    node.type = 'BLOCK_LITERAL'
}

/** A row a line, figures without quotes, unless the cells are too long for it. */
function layRows(list: YAMLSeq, name: 'rows' | 'columns'): void {
  const rows = name === 'rows' ? list.items.filter((row): row is YAMLSeq => isSeq(row)) : [list]
  for (const row of rows)
    row.items.filter(isScalar).forEach((cell) => {
      cell.value = figureOf(cell.value)
    })
  const widest = Math.max(
    0,
    ...rows.map((row) =>
      row.items.reduce<number>((sum, cell) => sum + 2 + widthOf(String(isScalar(cell) ? cell.value : '')), 0),
    ),
  )
  if (widest <= LONGEST_ROW) for (const row of rows) row.flow = true
}

/** Han are twice as wide as letters. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u115f\u2e80-\uffe6]/gu)?.length ?? 0)
}

/** A blank line between two entries. */
function apart(list: unknown): void {
  if (!isSeq(list)) return
  list.items
    .slice(1)
    .filter((item): item is YAMLMap => isMap(item))
    .forEach((item) => {
      item.spaceBefore = true
    })
}

/** Above each slide the reason why it was drafted. */
function explain(list: unknown, slides: readonly AuthoredSlide[], lang: string): void {
  if (!isSeq(list)) return
  list.items.forEach((item, index) => {
    const reason = reasonOf(slides[index]?.why, lang)
    if (isMap(item) && reason !== undefined) item.commentBefore = ` ${reason}`
  })
}
