/** A PowerPoint of somebody's as an article: titles are headings, what the slides say and what the notes say is the text. */
import type { ArticleFile, SectionFile } from '../../article/schema.js'
import type { ReadPresentation } from '../../ooxml/read.js'
import { guessLanguage } from '../../text/language.js'
import { squeezeSpace } from '../../text/fold.js'
import { basename } from '../../text/file-names.js'
import { sameButSpace } from '../pairs.js'

/** @param file its name is the title where neither the file nor its first slide has one. */
export function plainArticle({ title, slides }: ReadPresentation, file: string): ArticleFile {
  const shown = slides.map((slide) => ({
    title: squeezeSpace(slide.title),
    lines: slide.words.map(squeezeSpace),
    notes: slide.notes,
  }))
  const [first] = shown
  const name = first?.title || squeezeSpace(title) || basename(file)
  const sections: { heading?: string; paragraphs: string[] }[] = []
  for (const { title: heading, lines, notes } of shown) {
    const paragraphs = [...lines, ...notes.split('\n').map(squeezeSpace)].filter((paragraph) => paragraph !== '')
    const last = sections.at(-1)
    // A slide that only goes on, or has no title of its own, belongs to the one before it.
    const goesOn =
      heading === '' ||
      sameButSpace(heading, name) ||
      (last?.heading !== undefined && sameButSpace(heading, last.heading))
    if (goesOn && last !== undefined) last.paragraphs.push(...paragraphs)
    else sections.push({ ...(goesOn ? {} : { heading }), paragraphs })
  }
  if (sections.length === 0) sections.push({ paragraphs: [] })
  const all = sections.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs]).join('\n')
  return { title: name, lang: guessLanguage(`${name}\n${all}`), sections: sections.map(sectionFile) }
}

function sectionFile({ heading, paragraphs }: { heading?: string; paragraphs: string[] }): SectionFile {
  return {
    ...(heading === undefined ? {} : { heading }),
    text: paragraphs.map((paragraph) => `${paragraph}\n`).join('\n'),
  }
}
