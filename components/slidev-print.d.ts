/** The parts of Slidev that show a slide by itself; not among its public functions, hence held to the version that we name. */
import type { Component } from 'vue'
import type { SlideRoute } from '@slidev/client'

/** A slide with all that its context provides (`internals/SlideWrapper.vue`), or the drawings on it (`internals/DrawingPreview.vue`). */
declare const component: Component
export default component

/** A count of clicks that nobody moves (`composables/useClicks.ts`). */
export function createFixedClicks(route: SlideRoute, clicks: number): object
