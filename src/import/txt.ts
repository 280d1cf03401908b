/** Plain text as an article: the title, headings, paragraphs and the line that names the source, told by their form. */
import type { ArticleFile, PartFile, SectionFile } from '../article/schema.js'
import { emWidth } from '../layout/metrics.js'
import { guessLanguage } from '../text/language.js'
import { basename } from '../text/file-names.js'
import { type Block, blocksOf } from './blocks.js'
import type { Passed } from './ledger/index.js'
import { DRAWING, withoutDrawings, withoutPages } from './printed.js'
import { type TitlePage, titlePageOf } from './title-page.js'
import { type OutlinedBlock, outlined } from './printed-headings.js'
import { topicOf } from './topic.js'

const SOURCE =
  /^[（(【[]?\s*(?:文章来源|来源|文章來源|來源|出处|转自|原载|Source|出典|출처)\s*[：:]\s*(?<source>[^（）()]{1,120}?)\s*[）)】\]]?$/iu
const AUTHOR = /^(?:作者|文|撰文|By|Author)\s*[：:/／|｜ ]\s*(?<author>[^。，]{1,60})$/iu

/** The name of a table of contents names nothing that is left. */
const CONTENTS = /^(?:table of contents|contents|目\s*录|目\s*錄)$/iu

/**
 * @param file its name is the title where the text has none.
 * @param passed takes what does not come along, with its reason.
 */
export function importText(text: string, file: string, passed: Passed[] = []): ArticleFile {
  const lang = guessLanguage(text)
  const printed = withoutPages(text)
  const page = titlePageOf(printed)
  const { text: prose, drawings } = withoutDrawings(page?.rest ?? printed)
  const all = [...opening(page), ...blocksOf(prose)]
  const blocks = all.filter(({ text: block }) => !CONTENTS.test(block))
  const about: Pick<ArticleFile, 'source' | 'author' | 'date'> = page?.date === undefined ? {} : { date: page.date }
  const rest = blocks.filter(({ text: block }, at) => {
    const source = at >= blocks.length - 3 || at < 4 ? SOURCE.exec(block)?.groups?.['source'] : undefined
    const author = at > 0 && at < 4 ? AUTHOR.exec(block)?.groups?.['author'] : undefined
    if (source !== undefined) about.source = source
    else if (author !== undefined) about.author = author
    return source === undefined && author === undefined
  })
  const at = titleAt(rest)
  const title =
    (at === undefined ? openingOf(rest[0]?.text ?? '', rest.map((block) => block.text).join('\n')) : rest[at]?.text) ??
    basename(file)
  passed.push(
    ...linesWithout(text, printed).map((line) => ({ why: 'pages' as const, text: line })),
    ...all.filter((block) => !rest.includes(block)).map((block) => ({ why: 'byline' as const, text: block.text })),
  )
  return {
    title,
    ...about,
    lang,
    sections: sectionsOf(outlined(at === undefined ? rest : rest.slice(at + 1)), drawings),
  }
}

/** Lines of a text that another lacks. */
function linesWithout(text: string, other: string): string[] {
  const kept = new Set(other.split('\n').map((line) => line.trim()))
  return text.split('\n').filter((line) => !kept.has(line.trim()))
}

function opening(page: TitlePage | undefined): Block[] {
  return page === undefined
    ? []
    : [{ text: page.title, heading: true }, ...page.front.map((text) => ({ text, heading: false }))]
}

/** The first heading; where that is but a name with a number, as a report's is, the one right behind it. */
function titleAt([first, second]: readonly { text: string; heading: boolean }[]): number | undefined {
  if (first?.heading !== true) return undefined
  return /^\p{L}{1,4}[\s:.#№]*\d+$/u.test(first.text) && second?.heading === true ? 1 : 0
}

/** Em of a phrase that can stand for a title: the first words of a text that has none. */
const OPENING = { least: 4, most: 24 }

/** Says only that somebody speaks: what is said names the text. */
const SPEAKING = /(?:指出|强调|強調|认为|認為|表示|提出|写道|寫道|说|說|曾说|曾說)$|\b(?:said|says|wrote|writes)$/u

/** As what, when or where something is: half of a sentence. */
const CIRCUMSTANCE =
  /作为|作為|^(?:在|随着|隨著|为了|為了|通过|通過|由于|由於|自从|自從|当|當)|(?:时|時|后|後|以来|以來|之际|之際)$/u

/**
 * The first clause of a text that has a title's length and says something; where that only says where or as what, what the
 * text is about. A file's name says less.
 */
function openingOf(text: string, all: string): string | undefined {
  const clauses = text
    .split(/[，。；：！？、“”…]|[,.;:!?](?=\s|$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  const clause = clauses.slice(0, 2).find((words) => !SPEAKING.test(words)) ?? ''
  const width = emWidth(clause)
  const opening = width >= OPENING.least && width <= OPENING.most ? clause : undefined
  return opening === undefined || CIRCUMSTANCE.test(opening) ? (topicOf(all) ?? opening) : opening
}

function sectionsOf(blocks: readonly OutlinedBlock[], drawings: readonly string[]): SectionFile[] {
  const sections: { heading?: string; level?: number; paragraphs: OutlinedBlock[] }[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (block.heading)
      sections.push({ heading: block.text, ...(block.level !== undefined && { level: block.level }), paragraphs: [] })
    else if (last) last.paragraphs.push(block)
    else sections.push({ paragraphs: [block] })
  }
  if (sections.length === 0) sections.push({ paragraphs: [] })
  return sections.map(({ paragraphs, ...section }) => ({ ...section, ...contentOf(paragraphs, drawings) }))
}

/** Running text alone is a text; drawings among it, and their names, make parts. */
function contentOf(
  paragraphs: readonly OutlinedBlock[],
  drawings: readonly string[],
): Pick<SectionFile, 'text' | 'parts'> {
  const parts: PartFile[] = []
  for (const { text, caption } of paragraphs) {
    const drawing = drawings[Number(DRAWING.exec(text)?.groups?.['number'] ?? NaN)]
    const last = parts.at(-1)
    if (drawing !== undefined) parts.push({ code: drawing })
    else if (caption === true) parts.push({ caption: text })
    else if (last !== undefined && 'text' in last) last.text += `\n${text}\n`
    else parts.push({ text: `${text}\n` })
  }
  const [only] = parts
  if (only === undefined) return { text: '' }
  return parts.length === 1 && 'text' in only ? { text: only.text } : { parts }
}
