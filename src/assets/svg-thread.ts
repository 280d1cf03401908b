/** The thread that draws SVGs: begun with the first, one drawing after another, ended when one takes too long. */
import { Worker } from 'node:worker_threads'

/** Either a width in pixels, or the bounds of the longer side, between which it is twice the drawing's own. */
export type Task = { svg: string } & ({ width: number; pixels: boolean } | { side: { least: number; most: number } })

export interface Answer {
  /** Of the picture where a width was asked for, else of the drawing itself. */
  width: number
  height: number
  /** A PNG, or pixels row by row, four bytes each, where they were asked for. */
  bytes: Uint8Array
}

/** What a drawing cannot be made for. */
export class DrawingFault extends Error {
  constructor(
    message: string,
    /** Whether it only took too long. */
    readonly late = false,
  ) {
    super(message)
  }
}

/** Milliseconds that a drawing may take: a map of 60,000 shapes takes two seconds. */
const PATIENCE = 6000

/** The same where drawings before took longer: a file full of such must not take minutes. */
const LEAST_PATIENCE = 1000

/** Of pictures of slides, which Lectern itself has drawn. */
const OWN_PATIENCE = 60_000

let patience = PATIENCE
let thread: Promise<Worker> | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws when all that was asked for before is drawn.
 *
 * @throws DrawingFault where it cannot be drawn, or not in time.
 */
export function drawInThread(task: Task): Promise<Answer> {
  const drawn = last.then(() => drawNow(task))
  last = drawn.catch(() => undefined)
  return drawn
}

async function drawNow(task: Task): Promise<Answer> {
  thread ??= begin()
  const worker = await thread
  worker.ref()
  try {
    return await answered(worker, task)
  } catch (error) {
    // After a fault the memory of the WebAssembly may be in any state.
    thread = undefined
    await worker.terminate()
    if (error instanceof DrawingFault && error.late) patience = Math.max(LEAST_PATIENCE, patience / 2)
    throw error
  } finally {
    worker.unref()
  }
}

/** A thread that has loaded what it draws with: that time is no drawing's. */
function begin(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./svg-worker.js', import.meta.url))
    worker.once('error', reject)
    worker.once('message', () => {
      worker.removeAllListeners('error')
      resolve(worker)
    })
  })
}

async function answered(worker: Worker, task: Task): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new DrawingFault('it takes too long to draw', true)),
        'width' in task ? OWN_PATIENCE : patience,
      )
      worker.once('error', ({ message }) => reject(new DrawingFault(message)))
      worker.once('exit', () => reject(new DrawingFault('it takes too much memory')))
      worker.once('message', (said: { drawn: Answer } | { fault: string }) =>
        'drawn' in said ? resolve(said.drawn) : reject(new DrawingFault(said.fault)),
      )
      worker.postMessage(task)
    })
  } finally {
    clearTimeout(timer)
    // By name: the worker listens to itself, too.
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
  }
}
