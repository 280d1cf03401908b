/**
 * Draws for svg-thread.ts, in a thread of its own: WebAssembly cannot be interrupted, a thread can be ended. Plain
 * JavaScript, since Node starts no thread from TypeScript.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** Without fonts of this machine: the same file gives the same bytes everywhere. */
const drawing = (svg, fitTo) => new Resvg(svg, { font: { fontBuffers: [] }, ...(fitTo && { fitTo }) })

/** @param task see `Task` in svg-thread.ts. */
function draw({ svg, width, side, pixels }) {
  if (width !== undefined) {
    const image = drawing(svg, { mode: 'width', value: width }).render()
    return { width: image.width, height: image.height, bytes: pixels ? image.pixels : image.asPng() }
  }
  const own = drawing(svg)
  const longer = Math.max(own.width, own.height)
  const zoom = Math.min(side.most, Math.max(side.least, 2 * longer)) / longer
  return { width: own.width, height: own.height, bytes: drawing(svg, { mode: 'zoom', value: zoom }).render().asPng() }
}

parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ drawn: draw(task) })
  } catch (error) {
    parentPort.postMessage({ fault: String(error instanceof Error ? error.message : error) })
  }
})
parentPort.postMessage('ready')
