/** The part of Slidev's client that the painters use; its own sources do not pass a strict type check. */
import type { Ref } from 'vue'

export function useSlideContext(): { $clicks: Ref<number> }
