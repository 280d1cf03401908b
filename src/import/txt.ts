/** Plain text as an article: the title, headings, paragraphs and the line that names the source, told by their form. */
import type { ArticleFile, SectionFile } from '../article/schema.js'
import { emWidth } from '../layout/metrics.js'
import { guessLanguage } from '../text/language.js'
import { basename } from './names.js'
import { blocksOf } from './blocks.js'

const SOURCE = /^[（(【[]?\s*(?:文章来源|来源|文章來源|來源|出处|转自|原载|Source|出典|출처)\s*[：:]\s*(?<source>[^（）()]{1,120}?)\s*[）)】\]]?$/iu
const AUTHOR = /^(?:作者|文|撰文|By|Author)\s*[：:/／|｜ ]\s*(?<author>[^。，]{1,60})$/iu

/** @param file its name is the title where the text has none. */
export function importText(text: string, file: string): ArticleFile {
  const lang = guessLanguage(text)
  const blocks = blocksOf(text)
  const about: Pick<ArticleFile, 'source' | 'author'> = {}
  const rest = blocks.filter(({ text: block }, at) => {
    const source = at >= blocks.length - 3 || at < 4 ? SOURCE.exec(block)?.groups?.['source'] : undefined
    const author = at > 0 && at < 4 ? AUTHOR.exec(block)?.groups?.['author'] : undefined
    if (source !== undefined) about.source = source
    else if (author !== undefined) about.author = author
    return source === undefined && author === undefined
  })
  const [first, ...others] = rest
  const titled = first?.heading === true
  const title = titled ? first.text : (openingOf(first?.text ?? '') ?? basename(file))
  return { title, ...about, lang, sections: sectionsOf(titled ? others : rest) }
}

/** Em of a phrase that can stand for a title: the first words of a text that has none. */
const OPENING = { least: 4, most: 24 }

/** The first clause of a text, where it has a title's length; a file's name says less. */
function openingOf(text: string): string | undefined {
  const [clause = ''] = text.split(/[，。；：！？、“”…]|[,.;:!?](?=\s|$)/u)
  const width = emWidth(clause.trim())
  return width >= OPENING.least && width <= OPENING.most ? clause.trim() : undefined
}

function sectionsOf(blocks: readonly { text: string; heading: boolean }[]): SectionFile[] {
  const sections: { heading?: string; paragraphs: string[] }[] = []
  for (const { text, heading } of blocks) {
    const last = sections.at(-1)
    if (heading) sections.push({ heading: text, paragraphs: [] })
    else if (last) last.paragraphs.push(text)
    else sections.push({ paragraphs: [text] })
  }
  if (sections.length === 0) sections.push({ paragraphs: [] })
  return sections.map(({ heading, paragraphs }) => ({
    ...(heading === undefined ? {} : { heading }),
    text: paragraphs.map((paragraph) => `${paragraph}\n`).join('\n'),
  }))
}
