/** Slides that open a section: only where there is something to open. */
import type { AuthoredSlide } from '../../article/article.js'

/** The slides of one section. */
export interface DraftedSection {
  /** Of its heading, 1 the highest. */
  level: number
  /** Whether the article says anything in it. */
  hasWords: boolean
  /** Opens the section; stays as long as one of its slides does. */
  opener?: AuthoredSlide
  slides: AuthoredSlide[]
}

/**
 * A heading with a single slide is that slide's title, and needs none of its own; one whose words are all in the notes
 * opens nothing. What follows under lower headings belongs to it.
 */
export function withoutIdleOpeners(sections: readonly DraftedSection[]): DraftedSection[] {
  return sections.map((section, index) => {
    const { opener, slides, ...rest } = section
    if (opener === undefined) return section
    const next = sections.findIndex((one, at) => at > index && (one.opener !== undefined || one.level <= section.level))
    const below = sections.slice(index + 1, next < 0 ? undefined : next)
    if (below.some((one) => one.slides.length > 0)) return section
    if (slides.length === 0)
      return section.hasWords || below.some(({ hasWords }) => hasWords) ? { ...rest, slides } : section
    const [only] = slides
    return slides.length > 1 || only === undefined
      ? section
      : {
          ...rest,
          slides: [{ ...only, content: { ...only.content, title: opener.content.title } as AuthoredSlide['content'] }],
        }
  })
}
