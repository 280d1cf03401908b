/** A choice that is larger than the talk's room, without its least slides. */
import { type Room, SLACK, type SoundSlide } from './check.js'

/** The slides in their order; of those with the most words for what they are few the first go. One at least stays. */
export function withinRoom(slides: readonly SoundSlide[], { size, slides: most }: Room): SoundSlide[] {
  const kept = new Set(slides)
  const isTooMuch = (): boolean =>
    kept.size > Math.max(1, most * SLACK) || [...kept].reduce((sum, one) => sum + one.size, 0) > size * SLACK
  for (const slide of [...slides].sort((a, b) => worth(a) - worth(b))) {
    if (kept.size === 1 || !isTooMuch()) break
    kept.delete(slide)
  }
  return slides.filter((slide) => kept.has(slide))
}

/** What a slide's sentences weigh for the words that it shows. */
function worth({ lines, size }: SoundSlide): number {
  const weight = lines.reduce((sum, { sent }) => sum + (sent.type === 'sentence' ? sent.weight : 1), 0)
  return weight / Math.max(1, size)
}
