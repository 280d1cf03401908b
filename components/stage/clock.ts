/** The talk's clock. It stands in the state that Slidev shares between windows; whoever moves first starts it. */
import { sharedState, useNav } from '@slidev/client'
import { watch } from 'vue'
import { arrive, halt } from './timing'

/** Starts the clock at the first step forward, and books the time on each slide. */
export function useClock(): void {
  const { currentSlideNo, clicks, hasPrimarySlide } = useNav()
  watch(
    [currentSlideNo, clicks],
    ([no, click], [from, before]) => {
      if (!hasPrimarySlide.value) return
      const { timer } = sharedState
      if (timer.status === 'stopped' && (no > from || (no === from && click > before))) start(from)
      if (timer.status === 'running') arrive(timer.slides, no, Date.now())
      // After the place: whatever changes the shared state sends all windows to the place that stands in it.
    },
    { flush: 'post' },
  )
}

/**
 * The timer is changed in place: a copy of it would hold Vue's proxies, which cannot be sent to another window.
 *
 * @param no the slide on which the talk is when its clock starts.
 */
export function start(no: number): void {
  const now = Date.now()
  const { timer } = sharedState
  const before = timer.status === 'paused' ? timer.pausedAt - timer.startedAt : 0
  Object.assign(timer, { status: 'running', startedAt: now - before, pausedAt: 0 })
  arrive(timer.slides, no, now)
}

export function pause(): void {
  const now = Date.now()
  halt(sharedState.timer.slides, now)
  Object.assign(sharedState.timer, { status: 'paused', pausedAt: now })
}

export function reset(): void {
  sharedState.timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }
}
