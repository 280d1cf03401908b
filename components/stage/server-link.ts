/** What `lectern present` hears from its pages, and tells them: where the talk is, and a phone's wish to move it. */
import { sharedState, useNav } from '@slidev/client'
import { onBeforeUnmount, onMounted, watch } from 'vue'
import { channel } from './channel'
import { markUsed, onSecret } from './run-secret'
import { spent } from './timing'
import { useViews } from './views'

/** Where a window is. */
export interface StagePlace {
  presenter: boolean
  /** The deck's id of the slide; absent for a slide written by hand. */
  id?: string
  no: number
  total: number
  clicks: number
  clicksTotal: number
  /** Seconds spent on each slide by its id, as far as the clock has run. */
  spent: Record<string, number>
}

/** Milliseconds between two reports while nothing moves. */
const PULSE = 3000

export function useServerLink(): void {
  if (!channel) return
  const server = channel
  const nav = useNav()
  const { all, current } = useViews()

  function times(): Record<string, number> {
    const now = Date.now()
    return Object.fromEntries(
      all.value
        .flatMap((view, index) => (view ? [[view.id, spent(sharedState.timer.slides[index + 1], now)] as const] : []))
        .filter(([, seconds]) => seconds > 0),
    )
  }

  function report(): void {
    if (!nav.hasPrimarySlide.value || nav.isPrintMode.value) return
    const place = {
      no: nav.currentSlideNo.value,
      total: nav.total.value,
      clicks: nav.clicks.value,
      clicksTotal: nav.clicksTotal.value,
    }
    server.send('lectern:place', {
      presenter: nav.isPresenter.value,
      id: current.value?.id,
      ...place,
      spent: times(),
    })
  }

  // The server hears of a window nothing but this, until it has heard it.
  onSecret((secret) => {
    server.send('lectern:secret', secret)
    report()
  })
  server.on('lectern:move', ({ by }) => {
    markUsed()
    void (by === 'next' ? nav.next() : nav.prev())
  })
  watch([nav.currentSlideNo, nav.clicks, nav.clicksTotal, current], report, { flush: 'post' })
  let pulse: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    report()
    pulse = setInterval(report, PULSE)
  })
  onBeforeUnmount(() => clearInterval(pulse))
}
