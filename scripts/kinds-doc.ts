/** docs/kinds.md and its Chinese edition: what each kind of slide is for, what it takes, how it is written and what it looks like. */
import { articleJsonSchema } from '../src/article/json-schema.js'
import { parseArticle } from '../src/article/parse.js'
import { KINDS_IN_CHINESE } from '../src/article/chinese-names.js'
import { talkOf } from '../src/cli/talk.js'
import { sceneToSvg } from '../src/preview/svg.js'
import { arrangementsOf, KIND_NAMES, type Kind } from '../src/slides/index.js'

import { PURPOSES, REMARKS } from './kinds-doc-zh.js'

export { loadLayout } from '../src/layout/place.js'

/** What of a JSON Schema is told. */
interface Schema {
  type?: string
  $ref?: string
  description?: string
  const?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  minItems?: number
  maxItems?: number
}

/** Fields that every slide has; told once. */
const SHARED = ['kind', 'clicks', 'notes', 'arrangement']

const GENERATED = '<!-- Written by `npm run docs` from src/slides and data/gallery.yaml. Edit those, not this. -->'

/** A language of the document. */
interface Edition {
  introduction: string
  /** Path of docs/images from the document. */
  images: string
  heading: (kind: Kind) => string
  alt: (kind: Kind) => string
  /** @param comment what the first comment of the kind's file says. */
  purpose: (kind: Kind, comment: string) => string
  /** @param description what the schema says of a field. */
  remark: (description: string) => string
  words: Words
}

interface Words {
  field: string
  takes: string
  optional: string
  or: string
  stop: string
  arrangements: (names: string) => string
  between: string
  text: string
  whole: string
  number: string
  empty: string
  icon: string
  truth: string
  anything: string
  /** @param count as `counts` writes it. */
  list: (count: string, of: string) => string
  fixed: (count: number, of: string) => string
  range: (least: number, most: number) => string
  least: (least: number) => string
}

const EN: Edition = {
  introduction: `# Kinds of slides

English · [中文](zh-CN/kinds.md)

${GENERATED}

A slide of an article's \`slides\` names its \`kind\` and fills in the fields of that kind. Every slide may also say \`clicks: false\`: then everything appears with the slide, nothing click by click. Slides that stand for no sentence of the article (cover, agenda, section, summary, questions, source) may have \`notes\`.

Most kinds have several arrangements. The one that fits the words best is taken, with an eye to the pages before it; \`arrangement: rows\` asks for one by name.

Few words are set in larger type. What is too much for a slide is set in smaller type down to a floor, then divided over several slides. [data/gallery.yaml](../data/gallery.yaml) shows every kind twice; \`npm run lectern -- preview data/gallery.yaml\` draws it.`,
  images: 'images',
  heading: (kind) => kind,
  alt: (kind) => kind,
  purpose: (_, comment) => comment,
  remark: (description) => description,
  words: {
    field: 'field',
    takes: 'takes',
    optional: ' (optional)',
    or: ' or ',
    stop: '. ',
    arrangements: (names) => `Arrangements: ${names}.`,
    between: ', ',
    text: 'text',
    whole: 'whole number',
    number: 'number',
    empty: 'nothing',
    icon: 'name of an icon',
    truth: 'true or false',
    anything: 'anything',
    list: (count, of) => `list${count} of ${of}`,
    fixed: (count, of) => `list of ${count}, each ${of}`,
    range: (least, most) => ` (${least} to ${most})`,
    least: (least) => ` (${least} or more)`,
  },
}

const ZH: Edition = {
  introduction: `# 幻灯片的种类

[English](../kinds.md) · 中文

${GENERATED}

文章的 \`slides\` 里，每一页用 \`kind\` 写明种类，再填上这一种的各个字段。每一页都可以写 \`clicks: false\`：内容随页面一次全部出现，不用逐条点。不对应文章句子的页（封面、目录、章节、小结、问题、出处）可以写 \`notes\`。

大多数种类有几种排法。不写就取最合适这些文字的一种，同时顾及前面几页；\`arrangement: rows\` 则指定一种。

字少，就用大字；一页放不下，先用小字，小到下限还放不下，就分成几页。[data/gallery.yaml](../../data/gallery.yaml) 里每一种都有两页；\`npm run lectern -- preview data/gallery.yaml\` 把它们画出来。`,
  images: '../images',
  heading: (kind) => `${kind} ${KINDS_IN_CHINESE[kind]}`,
  alt: (kind) => KINDS_IN_CHINESE[kind],
  purpose: (kind) => PURPOSES[kind],
  remark: (description) => {
    const remark = REMARKS[description]
    if (remark === undefined) throw new Error(`scripts/kinds-doc-zh.ts lacks: ${description}`)
    return remark
  },
  words: {
    field: '字段',
    takes: '写什么',
    optional: '（可省）',
    or: ' 或 ',
    stop: '。',
    arrangements: (names) => `排法：${names}。`,
    between: '、',
    text: '文字',
    whole: '整数',
    number: '数',
    empty: '空',
    icon: '图标名',
    truth: 'true 或 false',
    anything: '任意内容',
    list: (count, of) => `列表${count}：${of}`,
    fixed: (count, of) => `列表（${count} 项）：${of}`,
    range: (least, most) => `（${least} 到 ${most} 项）`,
    least: (least) => `（至少 ${least} 项）`,
  },
}

/** The editions and their files. */
export const EDITIONS = { en: EN, zh: ZH }
export const FILES = { en: 'docs/kinds.md', zh: 'docs/zh-CN/kinds.md' }

/**
 * The document.
 *
 * @param gallery text of data/gallery.yaml.
 * @param sourceOf text of a kind's file in src/slides; its first comment says what the kind is for.
 * @throws where a remark of a schema is not there in the edition's language.
 */
export function kindsDocument(
  gallery: string,
  sourceOf: (kind: Kind) => string,
  edition: keyof typeof EDITIONS,
): string {
  const { introduction, images, heading, alt, purpose, remark, words } = EDITIONS[edition]
  const lines = gallery.split('\n')
  const slides = parseArticle(gallery, 'data/gallery.yaml').slides ?? []
  const schemas = slideSchemas()
  const sections = KIND_NAMES.map((kind) => {
    const place = slides.find((slide) => slide.kind === kind)?.place
    return [
      `## ${heading(kind)}`,
      purpose(kind, firstComment(sourceOf(kind))),
      `![${alt(kind)}](${images}/kinds/${kind}.png)`,
      fieldsTable(schemas.get(kind) ?? {}, words, remark),
      ...arrangementsLine(kind, words),
      ...(place === undefined ? [] : [`\`\`\`yaml\n${slideAt(lines, place)}\n\`\`\``]),
    ].join('\n\n')
  })
  const contents = KIND_NAMES.map((kind) => `[${heading(kind)}](#${heading(kind).replaceAll(' ', '-')})`).join(' · ')
  return `${[introduction, contents, ...sections].join('\n\n')}\n`
}

/** The arrangements of a kind that has several. */
function arrangementsLine(kind: Kind, words: Words): string[] {
  const names = arrangementsOf(kind)
  return names.length < 2 ? [] : [words.arrangements(names.map((name) => `\`${name}\``).join(words.between))]
}

/** The first slide of each kind in the gallery, as an SVG document. */
export async function kindPictures(gallery: string): Promise<{ kind: Kind; svg: string }[]> {
  const file = 'data/gallery.yaml'
  const { deck, scenes, theme, assets } = await talkOf(parseArticle(gallery, file), file)
  return KIND_NAMES.flatMap((kind) => {
    const scene = scenes[deck.slides.findIndex((slide) => slide.kind === kind)]
    return scene === undefined ? [] : [{ kind, svg: sceneToSvg(scene, theme, assets, deck.lang) }]
  })
}

function slideSchemas(): Map<string, Schema> {
  const { properties } = articleJsonSchema() as Schema
  const kinds = properties?.['slides']?.items?.oneOf ?? []
  return new Map(kinds.map((schema) => [schema.properties?.['kind']?.const ?? '', schema]))
}

/** The comment at the head of a file, as running text. */
function firstComment(source: string): string {
  const comment = /^\/\*\*([\s\S]*?)\*\//u.exec(source)?.[1] ?? ''
  return comment
    .replace(/^\s*\*\s?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function fieldsTable(schema: Schema, words: Words, remark: Edition['remark']): string {
  const rows = Object.entries(schema.properties ?? {})
    .filter(([name]) => !SHARED.includes(name))
    .map(([name, field]) => {
      const said = [shapeOf(field, words), ...(field.description === undefined ? [] : [remark(field.description)])]
      const isRequired = schema.required?.includes(name) === true
      return `| \`${name}\`${isRequired ? '' : words.optional} | ${said.join(words.stop).replaceAll('|', '\\|')} |`
    })
  return [`| ${words.field} | ${words.takes} |`, '|---|---|', ...rows].join('\n')
}

/** What a field takes, in words. */
function shapeOf(schema: Schema, words: Words): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return [...new Set(choices.map((choice) => shapeOf(choice, words)))].join(words.or)
  // The one definition that kinds share; see src/article/json-schema.ts.
  if (schema.$ref !== undefined) return words.icon
  if (schema.prefixItems !== undefined)
    return words.fixed(schema.prefixItems.length, shapeOf(schema.prefixItems[0] ?? {}, words))
  if (schema.items !== undefined) return words.list(counts(schema, words), shapeOf(schema.items, words))
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const nested = field.type === 'string' ? '' : `: ${shapeOf(field, words)}`
      return `${name}${schema.required?.includes(name) === true ? '' : '?'}${nested}`
    })
    return `{ ${fields.join(', ')} }`
  }
  if (typeof schema.additionalProperties === 'object') return `{ …: ${shapeOf(schema.additionalProperties, words)} }`
  const named = {
    string: words.text,
    integer: words.whole,
    number: words.number,
    boolean: words.truth,
    null: words.empty,
  }
  return Object.entries(named).find(([type]) => type === schema.type)?.[1] ?? words.anything
}

function counts({ minItems = 0, maxItems }: Schema, words: Words): string {
  if (maxItems !== undefined) return words.range(minItems, maxItems)
  return minItems > 1 ? words.least(minItems) : ''
}

/** The lines of the slide that begins at this line, from 1, without the indent of the list. */
function slideAt(lines: string[], place: number): string {
  const rest = lines.slice(place)
  const end = rest.findIndex((line) => /^ {2}- kind:/u.test(line))
  return [lines[place - 1] ?? '', ...rest.slice(0, end < 0 ? undefined : end)]
    .map((line) => line.slice(2))
    .join('\n')
    .trimEnd()
}
