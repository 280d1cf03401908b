/** A worker of a browser that draws SVGs. */
import type { Host } from '../host.js'
import { DrawingFault, type SvgDrawing, type SvgTask } from '../svg.js'
import type { DrawingThread } from '../svg-queue.js'

export async function beginThread(start: () => Worker, packageFile: Host['packageFile']): Promise<DrawingThread> {
  const wasm = await packageFile('@resvg/resvg-wasm/index_bg.wasm')
  const worker = start()
  await answered(worker, { wasm })
  return {
    draw: (task) => answered(worker, task),
    end: async () => worker.terminate(),
  }
}

/** What the worker says to a message. */
function answered(worker: Worker, message: SvgTask | { wasm: Uint8Array }): Promise<SvgDrawing> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message: reason }) => reject(new DrawingFault(reason))
    worker.onmessage = ({ data }: MessageEvent<{ drawn: SvgDrawing } | { fault: string }>) =>
      'drawn' in data ? resolve(data.drawn) : reject(new DrawingFault(data.fault))
    worker.postMessage(message)
  })
}
