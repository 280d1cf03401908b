/** What the keys of the stage do. */
import { sharedState, useDrawings, useNav } from '@slidev/client'
import {
  cursorStyle,
  fullscreen,
  showGotoDialog,
  showOverview,
  showPresenterCursor,
} from '@slidev/client/state/index.ts'
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { openWindow } from './in-step'
import { type Act, actOf, keyName, MODIFIERS } from './keys'

export interface Commands {
  helping: Ref<boolean>
  sourcing: Ref<boolean>
  /** The number that is being typed. */
  number: Ref<string>
}

/** Milliseconds for which a number waits for its Enter. */
const WAIT = 4000
/** Keys that mean something else while somebody draws. */
const DRAWING: ReadonlySet<Act> = new Set<Act>(['laser', 'source', 'white', 'dark'])

/**
 * Listens to the keyboard before Slidev does.
 *
 * @param enter what Enter does where no number was typed; says whether it did anything.
 */
export function useCommands(enter: () => boolean): Commands {
  const nav = useNav()
  const { drawingEnabled } = useDrawings()
  const helping = ref(false)
  const sourcing = ref(false)
  const number = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  const acts: Record<Act, () => void> = {
    black: () => (sharedState.blank = 'black'),
    white: () => (sharedState.blank = 'white'),
    other: () =>
      nav.isPresenter.value ? openWindow('audience', route('')) : openWindow('presenter', route('/presenter')),
    full: () => void fullscreen.enter().catch(() => undefined),
    ink: () => (drawingEnabled.value = !drawingEnabled.value),
    laser: () => {
      cursorStyle.value = cursorStyle.value === 'laser' ? 'cursor' : 'laser'
      showPresenterCursor.value = true
    },
    dark: () => (sharedState.otherFace = !sharedState.otherFace),
    source: () => (sourcing.value = !sourcing.value),
    help: () => (helping.value = !helping.value),
    first: () => void nav.goFirst(),
    last: () => void nav.goLast(),
  }

  function route(prefix: string): string {
    return `${prefix}/${nav.currentSlideNo.value}${nav.clicks.value > 0 ? `?clicks=${nav.clicks.value}` : ''}`
  }

  function typed(digit: string): void {
    clearTimeout(timer)
    number.value = `${number.value}${digit}`.replace(/^0+/, '').slice(0, 4)
    timer = setTimeout(() => (number.value = ''), WAIT)
  }

  /** @returns whether the key was used up. */
  function press(key: string): boolean {
    if (/^\d$/.test(key) && !showOverview.value && !drawingEnabled.value) {
      typed(key)
      return true
    }
    if (key === 'Enter' && !showOverview.value) {
      const no = Number(number.value)
      number.value = ''
      if (no > 0) void nav.go(Math.min(no, nav.total.value))
      return no > 0 || enter()
    }
    number.value = ''
    if (key === 'Escape') {
      helping.value = sourcing.value = false
      return false
    }
    const act = actOf(key)
    if (act === undefined || (drawingEnabled.value && DRAWING.has(act))) return false
    acts[act]()
    return true
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || MODIFIERS.has(event.key) || nav.isPrintMode.value) return
    if (isBlank()) {
      sharedState.blank = 'none'
      swallow(event)
      return
    }
    if (isTyping(event.target) || showGotoDialog.value) return
    if (event.repeat ? actOf(keyName(event)) !== undefined : press(keyName(event))) swallow(event)
  }

  onMounted(() => {
    window.addEventListener('keydown', onKeydown, true)
    window.addEventListener('click', releaseButton)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKeydown, true)
    window.removeEventListener('click', releaseButton)
  })
  return { helping, sourcing, number }
}

export function isBlank(): boolean {
  return sharedState.blank === 'black' || sharedState.blank === 'white'
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.isContentEditable)
  )
}

/** A button that was clicked or touched keeps the focus, and Slidev's keys, which clickers send, are dead as long as it does. */
function releaseButton(event: MouseEvent): void {
  const focused = document.activeElement
  if (event.detail > 0 && focused instanceof HTMLElement && ['BUTTON', 'A'].includes(focused.tagName)) focused.blur()
}
