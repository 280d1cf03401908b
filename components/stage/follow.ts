/**
 * What a window of the audience tells the others. Slidev lets it do so only where a server on this machine stands
 * between them; without a server the state never leaves this browser.
 */
import { sharedState, useNav } from '@slidev/client'
import { watch } from 'vue'

export function useFollow(): void {
  const { currentSlideNo, clicks, clicksTotal, isPresenter, isPrintMode, hasPrimarySlide } = useNav()
  watch(
    [currentSlideNo, clicks, hasPrimarySlide],
    ([no, click]) => {
      if (isPresenter.value || isPrintMode.value || !hasPrimarySlide.value) return
      if (sharedState.page === no && sharedState.clicks === click) return
      Object.assign(sharedState, {
        page: no,
        clicks: click,
        clicksTotal: clicksTotal.value,
        lastUpdate: { id: 'audience', type: 'viewer', time: Date.now() },
      })
    },
    { immediate: true },
  )
}
