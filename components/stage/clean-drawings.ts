/**
 * Drawings come from the server, from other windows and from this browser's storage, and Slidev puts them into the page
 * as markup. What else than a drawing is in them is taken out as soon as they come in, before anything shows them.
 */
import { drawingState } from '@slidev/client'
import { watch } from 'vue'
import { safeDrawing } from './drawing'

/** Each slide's drawing as it was found clean. */
const clean = new Map<string, string>()

/** Before Slidev shows anything. */
export function keepDrawingsClean(): void {
  watch(drawingState, cleanAll, { deep: true, immediate: true, flush: 'sync' })
}

function cleanAll(): void {
  for (const [key, given] of Object.entries(drawingState)) {
    if (given === undefined || given === null || clean.get(key) === given) continue
    const cleaned = safeDrawing(given)
    clean.set(key, cleaned)
    if (cleaned !== given) drawingState[key] = cleaned
  }
}
