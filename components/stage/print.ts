/** Ctrl+P prints every slide, one a page, with all that its clicks bring. Without this the window would print as it is. */
import { configs, useNav } from '@slidev/client'
import { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
import DrawingPreview from '@slidev/client/internals/DrawingPreview.vue'
import SlideWrapper from '@slidev/client/internals/SlideWrapper.vue'
import { getCurrentInstance, h, onBeforeUnmount, onMounted, render } from 'vue'

/** More clicks than any slide has (`CLICKS_MAX` of Slidev). */
const ALL_CLICKS = 999_999

/** Listens for the browser's print dialog. Where Slidev itself prints, it is left alone. */
export function usePrint(): void {
  const { slides, isPrintMode } = useNav()
  const appContext = getCurrentInstance()?.appContext ?? null
  let paper: HTMLElement | undefined

  /** The browser takes its picture as soon as this returns: all is drawn by then. */
  function spread(): void {
    if (isPrintMode.value || paper) return
    const width = configs.canvasWidth
    const height = Math.round(width / configs.aspectRatio)
    const size = document.createElement('style')
    size.textContent = `@page { size: ${width}px ${height}px; margin: 0 }`
    paper = document.createElement('div')
    paper.className = 'lectern-print'
    const pages = slides.value.map((route) =>
      h('div', { style: { width: `${width}px`, height: `${height}px` } }, [
        h(SlideWrapper, { route, clicksContext: createFixedClicks(route, ALL_CLICKS), renderContext: 'print' }),
        h(DrawingPreview, { page: route.no }),
      ]),
    )
    const all = h(() => pages)
    all.appContext = appContext
    document.body.append(paper)
    render(all, paper)
    paper.append(size)
  }

  function clear(): void {
    if (!paper) return
    render(null, paper)
    paper.remove()
    paper = undefined
  }

  onMounted(() => {
    window.addEventListener('beforeprint', spread)
    window.addEventListener('afterprint', clear)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', spread)
    window.removeEventListener('afterprint', clear)
    clear()
  })
}
