/** Draws SVGs one after another in a thread, which is begun with the first and ended when one takes too long. */
import { DrawingFault, type SvgDrawing, type SvgTask } from './svg.js'

/** A thread that has loaded what it draws with: that time is no drawing's. */
export interface DrawingThread {
  /** @throws DrawingFault where it cannot be drawn. */
  draw(task: SvgTask): Promise<SvgDrawing>
  end(): Promise<void>
}

/** Milliseconds that a drawing may take: a map of 60,000 shapes takes two seconds. */
const PATIENCE = 6000

/** The same where drawings before took longer: a file full of such must not take minutes. */
const LEAST_PATIENCE = 1000

/** Of pictures of slides, which Lectern itself has drawn. */
const OWN_PATIENCE = 60_000

/** Drawings kept, those of a talk or two: a build asks for its talk several times, and a drawing takes half a second. */
const KEPT = 40

export class SvgQueue {
  private patience = PATIENCE
  private thread: Promise<DrawingThread> | undefined
  private last: Promise<unknown> = Promise.resolve()
  private readonly drawn = new Map<string, Promise<SvgDrawing>>()

  /** @param begin starts a thread. */
  constructor(private readonly begin: () => Promise<DrawingThread>) {}

  /** Draws when all that was asked for before is drawn. See `Host.drawSvg`. */
  draw(task: SvgTask): Promise<SvgDrawing> {
    // Pictures of slides are asked for once.
    if ('width' in task) return this.enqueue(task)
    const key = `${task.side.least} ${task.side.most} ${task.svg}`
    const before = this.drawn.get(key)
    if (before !== undefined) return before
    if (this.drawn.size >= KEPT) this.drawn.clear()
    const now = this.enqueue(task)
    this.drawn.set(key, now)
    return now
  }

  private enqueue(task: SvgTask): Promise<SvgDrawing> {
    const drawing = this.last.then(() => this.drawNow(task))
    this.last = drawing.catch(() => undefined)
    return drawing
  }

  private async drawNow(task: SvgTask): Promise<SvgDrawing> {
    this.thread ??= this.begin()
    const thread = await this.thread
    try {
      return await inTime(thread.draw(task), 'width' in task ? OWN_PATIENCE : this.patience)
    } catch (error) {
      // After a fault the memory of the WebAssembly may be in any state.
      this.thread = undefined
      await thread.end()
      if (error instanceof DrawingFault && error.late) this.patience = Math.max(LEAST_PATIENCE, this.patience / 2)
      throw error
    }
  }
}

async function inTime(drawing: Promise<SvgDrawing>, milliseconds: number): Promise<SvgDrawing> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DrawingFault('it takes too long to draw', true)), milliseconds)
  })
  try {
    return await Promise.race([drawing, late])
  } finally {
    clearTimeout(timer)
  }
}
