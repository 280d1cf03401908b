/** Captions of pictures that are not there make no slides; the notes hold them. */
import type { ArticlePart } from '../../article/article.js'

/** The forms without them; running text that stood around one is one text. */
export function withoutCaptions(parts: readonly ArticlePart[]): ArticlePart[] {
  const kept: ArticlePart[] = []
  for (const part of parts) {
    const last = kept.at(-1)
    if (part.type === 'text' && part.caption === true) continue
    if (part.type === 'text' && last?.type === 'text')
      kept[kept.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...part.paragraphs] }
    else kept.push(part)
  }
  return kept
}
