/** What a key does while no field, menu or dialog has it. */
import { onBeforeUnmount, onMounted } from 'vue'
import { actsOnSlides, actsOnWords } from '../work/acts.js'
import type { Desk } from '../work/desk.js'

/** What keys ask of the page around the slides. */
export interface KeyAsks {
  show(dialog: 'add' | 'keys'): unknown
  present(): unknown
}

/** In a field, a menu or a dialog a key means what it means there. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null
}

/** Around the slides: there Enter presses a button, and letters are not meant for slides. */
const CONTROLS = '.top, .right, .notes, .strip-acts, .stage-acts, .conflict'

/** From when the component is there until it is gone. */
export function useKeys(desk: Desk, asks: KeyAsks): void {
  const acts = actsOnSlides(desk)
  const words = actsOnWords(desk)

  function key(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    const own = (act: () => unknown): void => {
      event.preventDefault()
      act()
    }
    if (command && letter === 'z') return own(() => (event.shiftKey ? desk.redo() : desk.undo()))
    if (command && letter === 'y') return own(() => desk.redo())
    if (event.key === 'F5') return own(() => asks.present())
    if (isElsewhere(event.target)) return
    if (command && letter === 'd') return own(() => acts.duplicate())
    if (command) return
    const isButton = event.target instanceof Element && event.target.closest(CONTROLS) !== null
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (isButton) return
        const by = event.key === 'ArrowDown' ? 1 : -1
        if (event.altKey) return own(() => acts.shift(by))
        const next = Math.max(0, Math.min(desk.talk.value.slides.length - 1, desk.at.value + by))
        return own(() => select(next, event.shiftKey))
      }
      case 'Enter':
        if (isButton) return
        return own(() => desk.edit(['slides', desk.slide.value.of, 'title'], 'all'))
      case 'Delete':
        if (isButton) return
        return own(() => acts.remove())
      case '-':
        return own(() => words.fewer())
      case '+':
      case '=':
        return own(() => words.more())
      case '?':
        return own(() => asks.show('keys'))
    }
    if (event.altKey || isButton) return
    if (letter === 'h') own(() => acts.hide())
    if (letter === 'n') own(() => asks.show('add'))
    if (letter === 'm') own(() => acts.merge())
  }

  function select(next: number, more: boolean): void {
    const before = desk.selected.value
    desk.choose(next)
    if (more) desk.selected.value = [...new Set([...before, desk.slide.value.of])]
  }

  onMounted(() => addEventListener('keydown', key))
  onBeforeUnmount(() => removeEventListener('keydown', key))
}
