/** The part of Slidev's client that we use; its own sources do not pass a strict type check. */
import type { Ref } from 'vue'

export interface SlideRoute {
  no: number
  meta: { slide?: { frontmatter?: Record<string, unknown> } }
}

export function useSlideContext(): {
  $clicks: Ref<number>
  /** To be set up once by each slide's component. */
  $clicksContext: { setup: () => void }
  $page: Ref<number>
  $renderContext: Ref<string>
}

export function useNav(): {
  slides: Ref<SlideRoute[]>
  currentSlideNo: Ref<number>
  clicks: Ref<number>
  clicksTotal: Ref<number>
  isPresenter: Ref<boolean>
  isPrintMode: Ref<boolean>
  hasPrimarySlide: Ref<boolean>
  total: Ref<number>
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number, clicks?: number) => Promise<void>
  goFirst: () => Promise<void>
  goLast: () => Promise<void>
}

export function useDrawings(): { drawingEnabled: Ref<boolean> }

/** What all windows of a talk share. Slidev shares whatever stands in it; the last two are ours. */
export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: {
    status: 'stopped' | 'running' | 'paused'
    /** By slide number: the time on it as a span, however often it was shown. Milliseconds. */
    slides: Record<number, { start?: number; end?: number }>
    startedAt: number
    pausedAt: number
  }
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' }
  lastUpdate?: { id: string; type: 'presenter' | 'viewer'; time: number }
  blank?: 'none' | 'black' | 'white'
  /** Whether the theme's other face is shown: dark instead of light, or the reverse. */
  otherFace?: boolean
}

export const sharedState: SharedState

/** What was drawn on each slide, as the inside of an `svg` element, by slide number. */
export const drawingState: Record<string, string | null | undefined>

export type SyncWrite = (state: object, updating?: boolean) => void

export function addSyncMethod(sync: {
  init: (
    channel: string,
    onUpdate: (data: Record<string, unknown>) => void,
    state: object,
    persist?: boolean,
  ) => SyncWrite | undefined
}): void

/** Before the state is made: Slidev then tells nobody of it by itself. */
export function disableBuiltinSync(): void

export const slidesTitle: string

/** Options of the deck: the width of its page in pixels, and width by height. */
export const configs: { canvasWidth: number; aspectRatio: number }
