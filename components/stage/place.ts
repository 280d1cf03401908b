/**
 * Where the talk was. A reload keeps its place in the address, and so does a browser that comes back after a crash; when
 * the file is opened anew instead, the lecturer is asked whether to go on from there.
 */
import { useNav } from '@slidev/client'
import { onMounted, ref, type Ref, watch } from 'vue'

interface Place {
  no: number
  clicks: number
  /** Milliseconds since 1970. */
  at: number
}

/** Hours for which a place is worth going back to: within the day of the talk. */
const HOURS = 6
/** Milliseconds for which the offer stands. */
const OFFER = 20_000

/** The place that is offered, while it is; `take` goes there. */
export function usePlace(): { offered: Ref<Place | undefined>; take: () => void } {
  const { currentSlideNo, clicks, go, hasPrimarySlide, total, isPresenter } = useNav()
  const offered = ref<Place>()
  const key = `lectern ${location.pathname} place`
  const fresh = currentSlideNo.value === 1 && clicks.value === 0

  onMounted(() => {
    const last = read(key)
    if (!fresh || !last || last.no < 2 || last.no >= total.value || Date.now() - last.at > HOURS * 3_600_000) return
    offered.value = last
    setTimeout(() => (offered.value = undefined), OFFER)
  })
  watch([currentSlideNo, clicks], ([no, click]) => {
    offered.value = undefined
    if (hasPrimarySlide.value && !isPresenter.value) write(key, { no, clicks: click, at: Date.now() })
  })
  return {
    offered,
    take() {
      if (offered.value) void go(offered.value.no, offered.value.clicks)
    },
  }
}

function read(key: string): Place | undefined {
  try {
    const place = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Place> | null
    const { no, clicks, at } = place ?? {}
    return typeof no === 'number' && typeof clicks === 'number' && typeof at === 'number'
      ? { no, clicks, at }
      : undefined
  } catch {
    return undefined
  }
}

function write(key: string, place: Place): void {
  try {
    localStorage.setItem(key, JSON.stringify(place))
  } catch {
    // Without storage nothing is offered next time.
  }
}
