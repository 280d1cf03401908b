/** Slides that the draft makes. */
import type { AuthoredSlide } from '../../article/article.js'
import type { ContentOf, Kind } from '../../slides/index.js'
import { escapeMarksWithin } from '../../text/marks.js'

/** What the article says stands for itself: an asterisk in it is no mark. Titles are plain anyway. */
export function slide<K extends Kind>(kind: K, content: ContentOf<K>, why: string): AuthoredSlide {
  return { kind, content: { ...escapeMarksWithin(content), title: content.title }, clicks: true, why }
}

/** As `slide`, for content with words that are no text: code and TeX stand as they are. */
export function verbatimSlide<K extends Kind>(kind: K, content: ContentOf<K>, why: string): AuthoredSlide {
  return { kind, content, clicks: true, why }
}
