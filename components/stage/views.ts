/** The talk's views, from the frontmatter of Slidev's slides. Slides that were written by hand have none. */
import { useNav } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'
import type { SlideView } from '../types'
import { type Words, wordsFor } from './words'

export interface Views {
  all: ComputedRef<(SlideView | undefined)[]>
  /** The view of the slide that is shown. */
  current: ComputedRef<SlideView | undefined>
  words: ComputedRef<Words>
}

export function useViews(): Views {
  const { slides, currentSlideNo } = useNav()
  const all = computed(() => slides.value.map(({ meta }) => meta.slide?.frontmatter?.['view'] as SlideView | undefined))
  const current = computed(() => all.value[currentSlideNo.value - 1])
  const lang = computed(
    () => (current.value ?? all.value.find((view) => view !== undefined))?.lang ?? document.documentElement.lang,
  )
  return { all, current, words: computed(() => wordsFor(lang.value)) }
}
