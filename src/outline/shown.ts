/** The talk as it is given: without its spare slides. */
import type { Talk } from './deck.js'

export function shownOf(talk: Talk): Talk {
  const { deck, scenes } = talk
  if (deck.slides.every(({ hidden }) => hidden !== true)) return talk
  const shown = (_: unknown, index: number): boolean => deck.slides[index]?.hidden !== true
  return { ...talk, deck: { ...deck, slides: deck.slides.filter(shown) }, scenes: scenes.filter(shown) }
}
