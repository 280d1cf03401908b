/** A thread of Node that draws SVGs. It keeps the process alive only while it draws. */
import { Worker } from 'node:worker_threads'
import { DrawingFault, type SvgDrawing, type SvgTask } from '../svg.js'
import type { DrawingThread } from '../svg-queue.js'

export function beginThread(): Promise<DrawingThread> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./svg-worker.js', import.meta.url))
    worker.once('error', reject)
    worker.once('message', () => {
      worker.removeAllListeners('error')
      worker.unref()
      resolve({
        draw: (task) => answered(worker, task),
        end: async () => {
          await worker.terminate()
        },
      })
    })
  })
}

async function answered(worker: Worker, task: SvgTask): Promise<SvgDrawing> {
  worker.ref()
  try {
    return await new Promise<SvgDrawing>((resolve, reject) => {
      worker.once('error', ({ message }) => reject(new DrawingFault(message)))
      worker.once('exit', () => reject(new DrawingFault('it takes too much memory')))
      worker.once('message', (said: { drawn: SvgDrawing } | { fault: string }) =>
        'drawn' in said ? resolve(said.drawn) : reject(new DrawingFault(said.fault)),
      )
      worker.postMessage(task)
    })
  } finally {
    // By name: the worker listens to itself, too.
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    worker.unref()
  }
}
