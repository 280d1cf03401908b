/** What the deck's components ask of Slidev (components/slidev-client.d.ts), answered by the editor: a slide without clicks to come. */
import { inject, type InjectionKey, provide, reactive, type Ref, ref } from 'vue'

export interface Shown {
  /** Number of the slide, from 1. */
  page: Ref<number>
  total: Ref<number>
}

const SHOWN: InjectionKey<Shown> = Symbol('shown')

/** For the slide painted within: which of how many it is. */
export function provideShown(shown: Shown): void {
  provide(SHOWN, shown)
}

function shown(): Shown {
  return inject(SHOWN, () => ({ page: ref(1), total: ref(1) }), true)
}

/** Everything is there at once: what is edited must be seen. */
const ALL_CLICKS = ref(Number.POSITIVE_INFINITY)

export function useSlideContext(): { $clicks: Ref<number>; $page: Ref<number> } {
  return { $clicks: ALL_CLICKS, $page: shown().page }
}

export function useNav(): { total: Ref<number> } {
  return { total: shown().total }
}

export const sharedState = reactive({ otherFace: false })
