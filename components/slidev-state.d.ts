/** What Slidev keeps of a window's settings; not among its public functions, hence held to the version that we name. */
import type { Ref } from 'vue'

export const showOverview: Ref<boolean>
export const showGotoDialog: Ref<boolean>
export const cursorStyle: Ref<'cursor' | 'laser'>
export const showPresenterCursor: Ref<boolean>
export const fullscreen: { isFullscreen: Ref<boolean>; toggle: () => Promise<void>; enter: () => Promise<void> }
