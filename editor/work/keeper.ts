/** Keeps the work half a second after each change, and tells how that goes. */
import { ref, shallowRef } from 'vue'
import { type Shelf, ShelfFault, type Work } from '../shelf/shelf.js'

const PAUSE = 500

/** After a failure the next try waits. */
const AGAIN = 5000

export type Kept = 'kept' | 'waiting' | 'full' | 'gone' | 'unfit' | 'conflict'

export class Keeper {
  readonly state = ref<Kept>('kept')
  /** What somebody else has kept meanwhile. */
  readonly theirs = shallowRef<Work>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving = false
  private isDue = false
  /** The last try to keep the work failed, or somebody has to decide first. */
  private failed = false

  /**
   * @param version of what was opened.
   * @param text gives what is to be kept.
   */
  constructor(
    private readonly shelf: Shelf,
    private version: string,
    private readonly text: () => string,
  ) {
    shelf.watch((theirs) => {
      if (theirs.version === this.version || this.saving) return
      this.failed = true
      this.theirs.value = theirs
      this.state.value = 'conflict'
    })
    // A page that is closed or put away keeps what it has at once.
    addEventListener('pagehide', () => void this.now())
    // What cannot be kept now would go with the page: the browser asks first.
    addEventListener('beforeunload', (event) => {
      if (this.failed) event.preventDefault()
      void this.now()
    })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.now())
  }

  changed(): void {
    if (this.state.value !== 'conflict') this.state.value = 'waiting'
    // Half a second after the first letter, however long the typing goes on.
    if (!this.isDue) this.later(PAUSE)
  }

  /** Keeps what is not kept yet. */
  async now(): Promise<void> {
    clearTimeout(this.timer)
    this.isDue = false
    if (this.state.value === 'kept' || this.state.value === 'conflict') return
    if (this.saving) return this.later(PAUSE)
    this.saving = true
    this.state.value = 'waiting'
    const text = this.text()
    try {
      const saved = await this.shelf.save(text, this.version)
      this.failed = saved.type === 'conflict'
      if (saved.type === 'conflict') {
        this.theirs.value = saved.theirs
        this.state.value = 'conflict'
      } else {
        this.version = saved.version
        if (text === this.text()) this.state.value = 'kept'
        else this.later(PAUSE)
      }
    } catch (error) {
      if (!(error instanceof ShelfFault)) throw error
      this.failed = true
      this.state.value = error.reason
      this.later(AGAIN)
    } finally {
      this.saving = false
    }
  }

  /** The conflict is decided: what is in hand now, one’s own or theirs, goes over what is kept. */
  async settle(): Promise<void> {
    this.version = this.theirs.value?.version ?? this.version
    this.theirs.value = undefined
    this.state.value = 'waiting'
    await this.now()
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer)
    this.isDue = milliseconds <= PAUSE
    this.timer = setTimeout(() => void this.now(), milliseconds)
  }
}
