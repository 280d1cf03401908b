import { useSlideContext } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'

/**
 * Whether something that appears at a click is still to come. Presenter, overview and print each have their own count
 * of clicks, which Slidev's context knows. What is hidden keeps its place.
 */
export function useHidden(step: () => number | undefined): ComputedRef<boolean> {
  const { $clicks } = useSlideContext()
  return computed(() => (step() ?? 0) > $clicks.value)
}
